import type { Source, YamlDocument } from '#yaml-edit/document'
import { find } from '#yaml-edit/locate'
import { items, text } from '#yaml-edit/node'
import type { ScalarPath } from '#yaml-edit/path'
import type { Search } from './application.ts'
import { formatImage, parseImage } from './image.ts'
import type { Image } from './image.ts'
import { refuseTemplate } from './place.ts'
import type { Place, Target } from './place.ts'

/**
 * The string for this image in an Application's `kustomize.images`, each an override as
 * `kustomize edit set image` takes it: `name=new-name:tag@digest` or `name:tag@digest`.
 */
export function findOverride(
  source: Source,
  document: YamlDocument,
  path: ScalarPath,
  target: Target,
): Search {
  const overrides = items(find(source, document, path)?.node).flatMap((item, index) => {
    const held = text(item)
    return held === undefined ? [] : [{ path: [...path, index], ...parseOverride(held) }]
  })
  const matches = overrides.filter(({ name }) => name === target.image)
  return {
    places: matches.map((override) => overridePlace(document.index, override)),
    known: overrides.map(({ name }) => name),
  }
}

interface Override {
  readonly path: ScalarPath
  /** The image's name in the manifests. */
  readonly name: string
  readonly renamed: boolean
  readonly image: Image
}

function parseOverride(held: string): Omit<Override, 'path'> {
  const equals = held.indexOf('=')
  const image = parseImage(held.slice(equals + 1))
  const name = equals < 0 ? (image.name ?? '') : held.slice(0, equals)
  return { name, renamed: equals >= 0, image }
}

function overridePlace(document: number, { path, name, renamed, image }: Override): Place {
  const write = (next: Image) => {
    for (const part of ['name', 'tag', 'digest'] as const) {
      if (next[part] !== image[part]) refuseTemplate(path, image[part] ?? '')
    }
    const left = renamed || next.name !== name ? `${name}=` : ''
    return [{ kind: 'replace' as const, document, path, value: left + formatImage(next) }]
  }
  return { document, path, image, write }
}
