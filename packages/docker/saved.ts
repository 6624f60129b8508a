import { digestOf, isDigest, type Digest } from '#oci/digest'
import type { Files } from '#oci/files'
import { largestManifest } from '#oci/manifest'

/** An image in an archive of `docker save`, by the names of files in it. */
export interface SavedImage {
  readonly config: string
  /** The lowest first. */
  readonly layers: readonly string[]
  readonly tags: readonly string[]
}

/** A config's bytes, and the digests of its layers before compression. */
export interface Config {
  readonly bytes: Buffer
  readonly diffIds: readonly Digest[]
}

/** Reads manifest.json, which lists the images of the archive. Throws where it is malformed. */
export async function readSaved(files: Files): Promise<readonly SavedImage[]> {
  const list = parseJson(await readSmall(files, 'manifest.json'), 'manifest.json')
  if (!Array.isArray(list)) throw new Error('manifest.json is no list of images')
  return list.map((entry: unknown) => {
    const { Config, Layers, RepoTags } = (entry ?? {}) as Record<string, unknown>
    const tags = RepoTags ?? []
    if (typeof Config !== 'string' || !isTexts(Layers) || !isTexts(tags)) {
      throw new Error('manifest.json has an image without Config or Layers')
    }
    return { config: Config, layers: Layers, tags }
  })
}

/** The one image of an archive; throws where there are several, and names them. */
export function onlyImage(images: readonly SavedImage[]): SavedImage {
  const [image, ...others] = images
  if (image === undefined) throw new Error('manifest.json lists no image; save one')
  if (others.length === 0) return image
  const names = images.map(({ tags, config }) => tags[0] ?? config).join(', ')
  throw new Error(`it holds ${images.length} images (${names}); save the one to push alone`)
}

/** Reads the config, and checks it against its name and the layers that the archive lists. */
export async function readConfig(files: Files, { config, layers }: SavedImage): Promise<Config> {
  const bytes = await readSmall(files, config)
  const named = /(?:^|\/)([0-9a-f]{64})(?:\.json)?$/.exec(config)?.[1]
  const found = digestOf(bytes)
  if (named !== undefined && found !== `sha256:${named}`) {
    throw new Error(`the config ${config} has the digest ${found}; the archive is damaged`)
  }
  const { rootfs } = (parseJson(bytes, config) ?? {}) as { rootfs?: { diff_ids?: unknown } }
  const diffIds = rootfs?.diff_ids
  if (!isTexts(diffIds) || !diffIds.every(isDigest)) {
    throw new Error(`the config ${config} names no layers (rootfs.diff_ids)`)
  }
  if (diffIds.length === layers.length) return { bytes, diffIds }
  throw new Error(
    `manifest.json lists ${layers.length} layers, and the config ${config} ${diffIds.length}`,
  )
}

async function readSmall(files: Files, name: string): Promise<Buffer> {
  const size = (await files.size(name)) ?? 0
  if (size <= largestManifest) return files.read(name)
  throw new Error(`${name} has ${size} bytes, and ${largestManifest} are allowed`)
}

function parseJson(bytes: Buffer, name: string): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch (cause) {
    throw new Error(`${name} is no JSON: ${(cause as Error).message}`, { cause })
  }
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}
