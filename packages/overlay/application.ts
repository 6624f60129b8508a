import type { Source, YamlDocument } from '#yaml-edit/document'
import { nearest } from '#yaml-edit/nearest'
import { isMapping, walk } from '#yaml-edit/node'
import { formatPath, parsePath } from '#yaml-edit/path'
import type { ScalarPath } from '#yaml-edit/path'
import type { Edit } from '#yaml-edit/plan'
import { valuesOf } from './application-values.ts'
import { findOverride } from './image-override.ts'
import { refuseTemplate } from './place.ts'
import type { Found, Place, Target } from './place.ts'
import { tagField } from './tag-field.ts'
import type { Field } from './tag-field.ts'

/** Places, and the names of what stands there, for the message where there is none. */
export interface Search {
  readonly places: readonly Place[]
  readonly known: readonly string[]
  /** Texts that could not be searched. */
  readonly faults?: readonly Error[]
}

/**
 * The one place of an Argo CD Application or ApplicationSet that names the image: a Helm parameter
 * or value by `key`, or one of Kustomize's images by `image`.
 */
export function findInApplication(source: Source, target: Target): Found {
  const { key = 'image.tag', image } = target
  const searches = source.documents.flatMap((document) =>
    sourcePaths(document).flatMap((path) => [
      findValue(source, document, path, key),
      findOverride(source, document, [...path, 'kustomize', 'images'], target),
    ]),
  )
  const [place, ...others] = searches.flatMap(({ places }) => places)
  const names =
    image === undefined ? `key ${key}` : `key ${key} (Helm) or image ${image} (Kustomize)`
  if (place === undefined) {
    const [fault] = searches.flatMap(({ faults = [] }) => faults)
    if (fault !== undefined) throw fault
    const near = nearest(
      key,
      searches.flatMap(({ known }) => known),
    )
    const hint = near.length === 0 ? 'no source sets any' : `the nearest are ${near.join(', ')}`
    throw new Error(`found no ${names} in a source of an Application; ${hint}`)
  }
  if (others.length > 0) {
    const paths = [place, ...others].map(({ path }) => formatPath(path)).join(' and ')
    throw new Error(
      `found the ${names} in more than one place: ${paths}; keep one, ` +
        'or give the path of one as key with format: helm',
    )
  }
  return { places: [place], warnings: [] }
}

// `source` and the items of `sources`, in templates too; what Argo CD writes itself is no source.
function sourcePaths(document: YamlDocument): ScalarPath[] {
  return [...walk(document)].flatMap(({ node, path }) => {
    const [last, list] = [path.at(-1), path.at(-2)]
    const named =
      last === 'source' || last === 'drySource' || (typeof last === 'number' && list === 'sources')
    const declared = path[0] === 'items' ? path[2] === 'spec' : path[0] === 'spec'
    return named && declared && isMapping(node) ? [path] : []
  })
}

function findValue(source: Source, document: YamlDocument, base: ScalarPath, key: string): Search {
  const ways = valuesOf(source, document, base)
  const fields = (name: string) => ways.flatMap((way) => way.fields(name)).map(untemplated)
  const path = parsePath(key)
  const last = path.at(-1)
  const places = fields(key).map((own) => {
    // The digest may be set in another way than the tag: what the chart gets is all of them.
    const beside = (name: string) => fields(formatPath([...path.slice(0, -1), name]))[0]
    return together(tagField(document.index, typeof last === 'string' ? last : '', own, beside))
  })
  const unread = ways.flatMap((way) => way.unread ?? [])
  const decisive = unread.find(({ text }) => /digest|sha/i.test(text))
  if (places.length > 0 && decisive !== undefined) throw decisive.error
  return {
    places,
    known: ways.flatMap(({ keys }) => keys),
    faults: unread.map(({ error }) => error),
  }
}

// In an ApplicationSet a value can come from its generators, for each Application another.
function untemplated(field: Field): Field {
  const set: Field['set'] = (value) => {
    refuseTemplate(field.path, field.text)
    return field.set(value)
  }
  return { ...field, set }
}

// The edits inside one text are one edit of that text.
function together(place: Place): Place {
  const write: Place['write'] = (next, wanted) => {
    const edits: Edit[] = []
    for (const edit of place.write(next, wanted)) {
      const same = edits.findIndex((one) => one.kind === 'within' && samePath(one, edit))
      const open = edits[same]
      if (open?.kind !== 'within' || edit.kind !== 'within') edits.push(edit)
      else edits[same] = { ...open, edits: [...open.edits, ...edit.edits] }
    }
    return edits
  }
  return { ...place, write }
}

function samePath(one: Edit, other: Edit): boolean {
  return formatPath(one.path) === formatPath(other.path)
}
