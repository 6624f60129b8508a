import type { Source, YamlDocument } from '#yaml-edit/document'
import { find, follow, missing } from '#yaml-edit/locate'
import { content, describe, get, isScalarNode } from '#yaml-edit/node'
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
  // In a HelmRelease, unlike in a values file, documents are resources, and all are read.
  const isResource = get(source.documents[place.document]?.root, 'kind') !== undefined
  return { places: [place], warnings: isResource ? [] : beyondFirst(place, 'Helm') }
}

/**
 * The single value at a path, in a list; an empty one where the path leads to none. It is read
 * through aliases and merge keys, but to set it there is an error that names the anchor.
 */
export function fieldAt(source: Source, document: YamlDocument, path: ScalarPath): Field[] {
  const node = follow(source, document, path)
  if (!isScalarNode(node)) return []
  const where = { document: document.index, path }
  const set = (value: string) => ({ kind: 'replace' as const, ...where, value })
  // To a chart's `if`, false is as empty as null.
  return [{ path, text: node.value === false ? '' : (content(node) ?? ''), set }]
}

function valueAt(source: Source, document: YamlDocument, path: ScalarPath): Place[] {
  const location = find(source, document, path)
  if (location === undefined) return []
  const [own] = fieldAt(source, document, path)
  if (own === undefined) {
    const found = describe(location.node)
    throw new Error(`found ${found} at ${formatPath(path)}; give the key of its tag`)
  }
  const name = path.at(-1)
  const beside = (other: string) => fieldAt(source, document, [...path.slice(0, -1), other])[0]
  return [tagField(document.index, typeof name === 'string' ? name : '', own, beside)]
}
