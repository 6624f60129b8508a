import { parseSource } from '#yaml-edit/document'
import type { Source, YamlDocument } from '#yaml-edit/document'
import { find, scalarPaths } from '#yaml-edit/locate'
import { nearest } from '#yaml-edit/nearest'
import { get, isMapping, isScalarNode, items, text, walk } from '#yaml-edit/node'
import { formatPath, parsePath } from '#yaml-edit/path'
import type { ScalarPath } from '#yaml-edit/path'
import { valueAt } from './helm-values.ts'
import { findOverride } from './image-override.ts'
import type { Found, Place, Target } from './place.ts'
import { tagField } from './tag-field.ts'
import type { Field } from './tag-field.ts'

/** Places, or the names of what stands there instead, for the message. */
export interface Search {
  readonly places: readonly Place[]
  readonly known: readonly string[]
}

/**
 * The one place of an Argo CD Application or ApplicationSet that names the image: a Helm parameter
 * or value by `key`, or one of Kustomize's images by `image`.
 */
export function findInApplication(source: Source, target: Target): Found {
  const { key = 'image.tag', image } = target
  const searches = source.documents.flatMap((document) =>
    sourcePaths(document).flatMap((path) => [
      findParameter(source, document, [...path, 'helm', 'parameters'], key),
      findInObject(source, document, [...path, 'helm', 'valuesObject'], key),
      findInText(source, document, [...path, 'helm', 'values'], key),
      findOverride(source, document, [...path, 'kustomize', 'images'], target),
    ]),
  )
  const [place, ...others] = searches.flatMap(({ places }) => places)
  const names =
    image === undefined ? `key ${key}` : `key ${key} (Helm) or image ${image} (Kustomize)`
  if (place === undefined) {
    const near = nearest(
      key,
      searches.flatMap(({ known }) => known),
    )
    const hint = near.length === 0 ? 'no source sets any' : `the nearest are ${near.join(', ')}`
    throw new Error(`found no ${names} in a source of an Application; ${hint}`)
  }
  if (others.length > 0) {
    const paths = [place, ...others].map(({ path }) => formatPath(path)).join(' and ')
    throw new Error(`found the ${names} in more than one place: ${paths}; keep one`)
  }
  return { places: [place], warnings: [] }
}

// `source` and the items of `sources`, in templates too; what Argo CD writes itself is no source.
function sourcePaths(document: YamlDocument): ScalarPath[] {
  return [...walk(document)].flatMap(({ node, path }) => {
    const [last, list] = [path.at(-1), path.at(-2)]
    const named = last === 'source' || (typeof last === 'number' && list === 'sources')
    const declared = path[0] === 'items' ? path[2] === 'spec' : path[0] === 'spec'
    return named && declared && isMapping(node) ? [path] : []
  })
}

function findParameter(
  source: Source,
  document: YamlDocument,
  path: ScalarPath,
  key: string,
): Search {
  const list = items(find(source, document, path)?.node)
  const names = list.map((item) => text(get(item, 'name')) ?? '')
  const field = (index: number): Field | undefined => {
    const where = { document: document.index, path: [...path, index, 'value'] }
    const value = text(find(source, document, where.path)?.node)
    if (value === undefined) return undefined
    return {
      path: where.path,
      text: value,
      set: (to) => ({ kind: 'replace', ...where, value: to }),
    }
  }
  const prefix = /^(?:.*\.)?/.exec(key)?.[0] ?? ''
  const places = names.flatMap((name, index) => {
    const own = name === key ? field(index) : undefined
    if (own === undefined) return []
    const sibling = (part: string) => field(names.indexOf(prefix + part))
    return [tagField(document.index, key.slice(prefix.length), own, sibling)]
  })
  return { places, known: names }
}

function findInObject(
  source: Source,
  document: YamlDocument,
  base: ScalarPath,
  key: string,
): Search {
  const within = [...walk(document)].flatMap(({ node, path }) => {
    const inside = isScalarNode(node) && base.every((part, index) => path[index] === part)
    return inside ? [formatPath(path.slice(base.length))] : []
  })
  return { places: valueAt(source, document, [...base, ...parsePath(key)]), known: within }
}

// The chart's values as a text of their own within the document.
function findInText(source: Source, document: YamlDocument, base: ScalarPath, key: string): Search {
  const held = text(find(source, document, base)?.node)
  if (held === undefined) return { places: [], known: [] }
  const values = parseValues(held, formatPath(base))
  const inner = values.documents.flatMap((one) => valueAt(values, one, parsePath(key)))
  const places = inner.map((place): Place => ({
    document: document.index,
    path: [...base, ...place.path],
    image: place.image,
    write: (next, wanted) => [
      { kind: 'within', document: document.index, path: base, edits: place.write(next, wanted) },
    ],
  }))
  return { places, known: [...scalarPaths(values.documents)] }
}

function parseValues(held: string, place: string): Source {
  try {
    return parseSource(held)
  } catch (cause) {
    throw new Error(`reading ${place}: ${(cause as Error).message}`, { cause })
  }
}
