import type { Source, YamlDocument } from '#yaml-edit/document'
import { find, missing } from '#yaml-edit/locate'
import type { Location } from '#yaml-edit/locate'
import { describe, isScalarNode, text } from '#yaml-edit/node'
import { formatPath, parsePath } from '#yaml-edit/path'
import type { ScalarPath } from '#yaml-edit/path'
import { beyondFirst } from './place.ts'
import type { Found, Place, Target } from './place.ts'
import { tagField } from './tag-field.ts'
import type { Field } from './tag-field.ts'

/** The value at `key` (`image.tag` unless given) of a chart's values. */
export function findValue(source: Source, { key = 'image.tag' }: Target): Found {
  const path = parsePath(key)
  const [place, ...others] = source.documents.flatMap((document) => valueAt(source, document, path))
  if (place === undefined) throw missing(path, source.documents)
  if (others.length > 0) {
    const numbers = [place, ...others].map(({ document }) => document + 1).join(' and ')
    throw new Error(`found ${formatPath(path)} in the documents ${numbers}; keep it in one`)
  }
  return { places: [place], warnings: beyondFirst(place, 'Helm') }
}

/** The place at this path of a document, in a list; an empty one where it does not lead there. */
export function valueAt(source: Source, document: YamlDocument, path: ScalarPath): Place[] {
  const location = find(source, document, path)
  return location === undefined ? [] : [valuePlace(source, document, location)]
}

function valuePlace(source: Source, document: YamlDocument, { path, node }: Location): Place {
  if (!isScalarNode(node)) {
    throw new Error(`found ${describe(node)} at ${formatPath(path)}; give the key of its tag`)
  }
  const name = path.at(-1)
  return tagField(
    document.index,
    typeof name === 'string' ? name : '',
    field(document, { path, node, chain: [] }),
    (beside) => {
      const location = find(source, document, [...path.slice(0, -1), beside])
      return isScalarNode(location?.node) ? field(document, location) : undefined
    },
  )
}

function field({ index: document }: YamlDocument, { path, node }: Location): Field {
  const set = (value: string) => ({ kind: 'replace' as const, document, path, value })
  return { path, text: text(node) ?? '', set }
}
