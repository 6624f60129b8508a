import { createReadStream, createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { endable, type Chunks } from '#oci/chunks'
import { digestOf, verified, verify, type Tell } from '#oci/digest'
import type { Files } from '#oci/files'
import { openLayout, type Content } from '#oci/layout'
import { ociManifest, type Descriptor } from '#oci/manifest'
import { openTar } from '#oci/tar'
import { packingOf, packLayers } from './layers.ts'
import { onlyImage, readSaved, readConfig, type SavedImage } from './saved.ts'

/**
 * Opens a tar file that `docker save` or another tool wrote, compressed by gzip or not. An OCI
 * image layout is taken bit for bit. Otherwise the image that manifest.json describes becomes an
 * OCI image, with its config as it stands and its plain layers compressed: the same archive always
 * to the same digest. `folder` takes what has to be written for that, and is the caller's to remove.
 *
 * Docker 25 and later write both. Where the daemon keeps no images in containerd's store the layout
 * is made up for the archive: its layers are plain, and nobody has seen its digest before. Then
 * manifest.json is taken.
 */
export async function openArchive(file: string, folder: string): Promise<Content> {
  try {
    const path = await uncompressed(file, folder)
    const files = await openTar(path)
    if ((await files.size('manifest.json')) === undefined) return await openLayout(path)
    const images = await readSaved(files)
    const layers = images.flatMap((image) => image.layers)
    const packings = await Promise.all(
      [...new Set(layers)].map(async (name) => packingOf(await files.open(name))),
    )
    const hasLayout = (await files.size('index.json')) !== undefined
    if (hasLayout && !packings.includes('none')) return await openLayout(path)
    const tell: Tell = (found) => `archive ${file}: ${found}; it is damaged, save the image again`
    return await convert(files, onlyImage(images), folder, tell)
  } catch (cause) {
    throw new Error(`open the archive ${file}: ${(cause as Error).message}`, { cause })
  }
}

async function uncompressed(file: string, folder: string): Promise<string> {
  const packing = await packingOf(createReadStream(file))
  if (packing === 'none') return file
  if (packing === 'zstd') throw new Error('it is compressed by zstd; decompress it first')
  const path = join(folder, 'archive.tar')
  const output = createWriteStream(path, { mode: 0o600 })
  await pipeline(createReadStream(file), createGunzip(), output)
  return path
}

async function convert(
  files: Files,
  image: SavedImage,
  folder: string,
  tell: Tell,
): Promise<Content> {
  const { bytes: configBytes, diffIds } = await readConfig(files, image)
  const layers = await packLayers(files, image.layers, diffIds, folder)
  const config = describe('application/vnd.oci.image.config.v1+json', configBytes)
  const manifest = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: ociManifest,
      config,
      layers: layers.map(({ descriptor }) => descriptor),
    }),
  )
  const blobs = new Map<string, () => Promise<Chunks>>([
    [config.digest, () => Promise.resolve(Readable.from([configBytes]))],
    ...layers.map(({ descriptor, open }) => [descriptor.digest, open] as const),
  ])
  return {
    root: describe(ociManifest, manifest),
    readManifest: (descriptor) => {
      verify(manifest, descriptor)
      return Promise.resolve(manifest)
    },
    openBlob: async (descriptor) => {
      const open = blobs.get(descriptor.digest)
      if (open === undefined) throw new Error(tell(`it holds no blob ${descriptor.digest}`))
      const source = await open()
      return endable(verified(source, descriptor, tell), () => source.destroy())
    },
    close: () => Promise.resolve(),
  }
}

function describe(mediaType: string, bytes: Buffer): Descriptor {
  return { mediaType, digest: digestOf(bytes), size: bytes.length }
}
