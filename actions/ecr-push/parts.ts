import type { Content } from '#oci/layout'
import { parseManifest, type Descriptor, type Manifest } from '#oci/manifest'
import type { StoredManifest } from '#oci/registry'
import type { Destination } from './destination.ts'

/** One platform's image: what an image of one manifest is itself, and an index holds several of. */
export interface Part {
  readonly digest: StoredManifest['digest']
  readonly manifest: Manifest
  /** As an index names it. */
  readonly platform?: string
}

/** Reads those of the manifests that are there, by their digests. */
type Read = (wanted: readonly Descriptor[]) => Promise<ReadonlyMap<string, Buffer>>

/** Finds the parts of images, each once: those of an index take a request, or a layout's files. */
export function partsReader(
  destination: Pick<Destination, 'lookUp'>,
  content: Content | undefined,
): (image: StoredManifest) => Promise<readonly Part[]> {
  const known = new Map<string, Promise<readonly Part[]>>()
  return (image) => {
    const own = content?.root.digest === image.digest ? content : undefined
    const read = own === undefined ? fromRegistry(destination) : fromContent(own)
    const parts = known.get(image.digest) ?? partsOf(image, read)
    known.set(image.digest, parts)
    return parts
  }
}

async function partsOf(image: StoredManifest, read: Read): Promise<readonly Part[]> {
  const document = parseManifest(image.bytes, image.mediaType)
  if (document.kind === 'manifest') return [{ digest: image.digest, manifest: document }]
  // BuildKit's attestations stand beside the images, for the platform unknown/unknown.
  const images = document.manifests.filter(({ platform }) => platform?.os !== 'unknown')
  const found = await read(images)
  const parts = images.map(async (child): Promise<readonly Part[]> => {
    const bytes = found.get(child.digest)
    if (bytes === undefined) {
      throw new Error(
        `read the index ${image.digest}: it names ${child.digest}, which is not in the repository; ` +
          'push the image again, under a new tag',
      )
    }
    const { mediaType, digest, platform } = child
    const inside = await partsOf({ bytes, mediaType, digest }, read)
    return inside.map((part) => ({ ...part, ...(platform && { platform: nameOf(platform) }) }))
  })
  return (await Promise.all(parts)).flat()
}

function fromRegistry({ lookUp }: Pick<Destination, 'lookUp'>): Read {
  return async (wanted) => {
    if (wanted.length === 0) return new Map()
    const found = await lookUp(wanted.map(({ digest }) => digest))
    return new Map([...found].map(([digest, { bytes }]) => [digest, bytes]))
  }
}

function fromContent(content: Content): Read {
  return async (wanted) => {
    const all = wanted.map(
      async (each) => [each.digest as string, await content.readManifest(each)] as const,
    )
    return new Map(await Promise.all(all))
  }
}

function nameOf({ os, architecture, variant }: NonNullable<Descriptor['platform']>): string {
  return [os, architecture, variant].filter(Boolean).join('/')
}
