import type { Source, YamlDocument } from '#yaml-edit/document'
import { find, missing } from '#yaml-edit/locate'
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

/** The single value at a path, in a list; an empty one where the path leads to none. */
export function fieldAt(source: Source, document: YamlDocument, path: ScalarPath): Field[] {
  const node = find(source, document, path)?.node
  if (!isScalarNode(node)) return []
  const where = { document: document.index, path }
  const set = (value: string) => ({ kind: 'replace' as const, ...where, value })
  return [{ path, text: text(node) ?? '', set }]
}

function valueAt(source: Source, document: YamlDocument, path: ScalarPath): Place[] {
  const [own] = fieldAt(source, document, path)
  const location = find(source, document, path)
  if (location === undefined) return []
  if (own === undefined) {
    const found = describe(location.node)
    throw new Error(`found ${found} at ${formatPath(path)}; give the key of its tag`)
  }
  const name = path.at(-1)
  const beside = (other: string) => fieldAt(source, document, [...path.slice(0, -1), other])[0]
  return [tagField(document.index, typeof name === 'string' ? name : '', own, beside)]
}
