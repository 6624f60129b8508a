import { lookup, resolver } from '#yaml-edit/anchor'
import type { Source, YamlDocument } from '#yaml-edit/document'
import { locate } from '#yaml-edit/locate'
import { nearest } from '#yaml-edit/nearest'
import { content, get, items, walk } from '#yaml-edit/node'
import type { Node } from '#yaml-edit/node'
import type { ScalarPath } from '#yaml-edit/path'
import { formatImage, parseImage, sameName } from './image.ts'
import type { Image } from './image.ts'
import { requireImage } from './place.ts'
import type { Found, Place, Target } from './place.ts'

// Wherever they stand: in a Pod, in a template of any kind, in a List, in a patch.
const lists = ['containers', 'initContainers', 'ephemeralContainers']

interface Container {
  readonly document: YamlDocument
  readonly path: ScalarPath
  /** The scalar that holds the image, which stands elsewhere where an alias leads to it. */
  readonly node: Node
  readonly image: Image
  readonly aliased: boolean
}

/** Every container whose image is of this repository, or already of the one to change to. */
export function findContainers(source: Source, target: Target): Found {
  const wanted = requireImage(target)
  const containers = source.documents.flatMap((document) => [...containersOf(document)])
  const matches = containers.filter(({ image: { name } }) =>
    [wanted, target.newName].some((one) => one !== undefined && sameName(name ?? '', one)),
  )
  if (matches.length === 0) throw missing(wanted, containers)
  const own = matches.filter(({ aliased }) => !aliased)
  for (const { aliased, document, path, node } of matches) {
    // The alias follows if its anchor is edited; else locate's error says where that stands.
    if (aliased && !own.some((match) => match.node === node)) locate(source, document, path)
  }
  return { places: own.map(place), warnings: [] }
}

function* containersOf(document: YamlDocument): Generator<Container> {
  const resolve = resolver(document)
  for (const { node, path } of walk(document)) {
    for (const list of lists) {
      const value = get(node, list)
      for (const [index, item] of items(resolve(value)).entries()) {
        const image = get(resolve(item), 'image')
        const holder = resolve(image ?? lookup(resolve, resolve(item), 'image'))
        const held = content(holder)
        if (held === undefined || holder === undefined) continue
        const aliased = value !== resolve(value) || item !== resolve(item) || image !== holder
        const where = { document, path: [...path, list, index, 'image'] }
        yield { ...where, node: holder, image: parseImage(held), aliased }
      }
    }
  }
}

function place({ document: { index: document }, path, image }: Container): Place {
  const write = (next: Image) => [
    { kind: 'replace' as const, document, path, value: formatImage(next) },
  ]
  return { document, path, image, write }
}

function missing(wanted: string, containers: readonly Container[]): Error {
  const names = containers.flatMap(({ image }) => image.name ?? [])
  if (names.length === 0)
    return new Error('found no container with an image; check file and format')
  const known = nearest(wanted, names).join(', ')
  return new Error(`found no container with the image ${wanted}; the nearest are ${known}`)
}
