import type { Expected } from './digest.ts'
import { distinct, type Descriptor, type Index, type Manifest } from './manifest.ts'

const refName = 'org.opencontainers.image.ref.name'
/** How BuildKit and containerd name an image in full. */
const fullName = 'io.containerd.image.name'

/**
 * Which image of a layout is meant: the only one, under however many names; else the one that
 * `name` names. Several platforms without any name, which no tool put into an index, are one image
 * whose index is index.json itself (`whole`). Throws where that leaves a choice.
 */
export function chooseRoot(
  index: Index | Manifest,
  whole: Expected,
  name: string | undefined,
): Descriptor {
  if (index.kind !== 'index') throw new Error('its index.json is not an index')
  // BuildKit lists an image once for each of its names.
  const named = index.manifests.filter((image) => name !== undefined && isNamed(image, name))
  const candidates = distinct(named.length > 0 ? named : index.manifests)
  if (candidates[0] !== undefined && candidates.length === 1) return candidates[0]
  if (candidates.length === 0) throw new Error('its index.json names no image')
  if (areOneImage(candidates)) return { mediaType: index.mediaType, ...whole }
  const found = candidates.map((image) => namesOf(image)[0] ?? image.digest).join(', ')
  throw new Error(
    `it holds ${candidates.length} images (${found}); leave one in index.json, or give one alone ` +
      `the annotation ${refName}=${name ?? 'NAME'}`,
  )
}

function isNamed(image: Descriptor, name: string): boolean {
  return namesOf(image).some((found) => found === name || found.endsWith(`:${name}`))
}

function namesOf({ annotations }: Descriptor): readonly string[] {
  const names = [annotations?.[fullName], annotations?.[refName]]
  return names.filter((name) => name !== undefined)
}

function areOneImage(images: readonly Descriptor[]): boolean {
  const platforms = images.map(({ platform }) => platform && JSON.stringify(platform))
  const differ = new Set(platforms).size === images.length && !platforms.includes(undefined)
  return differ && images.every((image) => namesOf(image).length === 0)
}
