import { lookup, resolver } from '#yaml-edit/anchor'
import type { Source, YamlDocument } from '#yaml-edit/document'
import { find, follow } from '#yaml-edit/locate'
import { nearest } from '#yaml-edit/nearest'
import { content, items } from '#yaml-edit/node'
import { formatPath } from '#yaml-edit/path'
import type { ScalarPath } from '#yaml-edit/path'
import type { Edit } from '#yaml-edit/plan'
import { image, parseImage } from './image.ts'
import type { Image, Wanted } from './image.ts'
import { beyondFirst, requireImage } from './place.ts'
import type { Found, Place, Target } from './place.ts'

/** The entry of a Kustomization's or Component's `images` with this name. */
export function findEntry(source: Source, target: Target): Found {
  const wanted = requireImage(target)
  const entries = source.documents.flatMap((document) => entriesOf(source, document))
  const [entry, ...others] = entries.filter(({ name }) => name === wanted)
  if (entry === undefined) throw missing(wanted, entries)
  if (others.length > 0) {
    const places = [entry, ...others].map(({ path }) => formatPath(path)).join(' and ')
    throw new Error(`found the image ${wanted} more than once (${places}); keep one entry`)
  }
  const { document, path } = entry
  const found = place(source, document, path)
  return { places: [found], warnings: beyondFirst(found, 'kustomize') }
}

interface NamedEntry {
  readonly document: YamlDocument
  readonly path: ScalarPath
  readonly name: string
  readonly newName?: string
}

function entriesOf(source: Source, document: YamlDocument): NamedEntry[] {
  const list = find(source, document, ['images'])
  const resolve = resolver(document)
  return items(list?.node).flatMap((item, index) => {
    const [name, newName] = ['name', 'newName'].map((key) =>
      content(resolve(lookup(resolve, resolve(item), key))),
    )
    if (name === undefined) return []
    return [{ document, path: ['images', index], name, ...(newName ? { newName } : {}) }]
  })
}

function place(source: Source, document: YamlDocument, path: ScalarPath): Place {
  const at = (key: string) => find(source, document, [...path, key])
  const value = (key: string) => content(follow(source, document, [...path, key]))
  const current = image({ name: value('newName'), tag: value('newTag'), digest: value('digest') })
  const edit = (key: string, to: string | undefined): Edit[] => {
    const where = { document: document.index, path: [...path, key] }
    const there = at(key) !== undefined
    // An empty digest means none, to kustomize too.
    if (to === undefined) return value(key) ? [{ kind: 'remove', ...where }] : []
    return [{ kind: there ? 'replace' : 'insert', ...where, value: to }]
  }
  const write = (next: Image, { newName, tag, digest }: Wanted) => {
    const renamed = parseImage(next.name ?? '')
    if ((renamed.tag ?? renamed.digest) !== undefined) {
      // kustomize would build name:tag:tag of it.
      throw new Error(`found ${next.name} as newName, with a tag or digest; give new-name without`)
    }
    return [
      ...(newName === undefined ? [] : edit('newName', next.name)),
      ...(tag === undefined ? [] : edit('newTag', next.tag)),
      ...(digest === undefined ? [] : edit('digest', next.digest)),
    ]
  }
  return { document: document.index, path, image: current, write }
}

function missing(wanted: string, entries: readonly NamedEntry[]): Error {
  if (entries.length === 0) {
    return new Error(`found no images entry at all; add one with name: ${wanted}`)
  }
  const renamed = entries.find(({ newName }) => newName === wanted)
  const hint = renamed
    ? `it is the newName of ${renamed.name}, give that as image`
    : `the nearest are ${nearest(
        wanted,
        entries.map(({ name }) => name),
      ).join(', ')}`
  return new Error(`found no images entry with name ${wanted}; ${hint}`)
}
