import { randomBytes } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { digestOf } from '#oci/digest'
import { ociIndex, ociManifest } from '#oci/manifest'

export interface Blob {
  readonly mediaType: string
  readonly digest: string
  readonly size: number
  readonly bytes: Buffer
}

export interface Image extends Blob {
  /** Config and layers. */
  readonly blobs: readonly Blob[]
  /** Of an index. */
  readonly children: readonly Image[]
}

export function blob(bytes: Buffer, mediaType: string): Blob {
  return { mediaType, digest: digestOf(bytes), size: bytes.length, bytes }
}

let made = 0

/**
 * An image of random layers; their bytes are of no known format, and no tool looks into them. No
 * two images of a process are the same, however small their layers: each has an author of its own.
 */
export function image(layerSizes: readonly number[], architecture = 'amd64'): Image {
  const layers = layerSizes.map((size) =>
    blob(randomBytes(size), 'application/vnd.oci.image.layer.v1.tar+gzip'),
  )
  const rootfs = { type: 'layers', diff_ids: layers.map((layer) => layer.digest) }
  const config = blob(
    Buffer.from(JSON.stringify({ author: `${++made}`, architecture, os: 'linux', rootfs })),
    'application/vnd.oci.image.config.v1+json',
  )
  const manifest = {
    schemaVersion: 2,
    mediaType: ociManifest,
    config: described(config),
    layers: layers.map(described),
  }
  const bytes = Buffer.from(JSON.stringify(manifest, undefined, 2))
  return { ...blob(bytes, ociManifest), blobs: [config, ...layers], children: [] }
}

export function index(children: readonly Image[]): Image {
  const platform = (at: number) => ({ os: 'linux', architecture: at === 0 ? 'amd64' : 'arm64' })
  const manifests = children.map((child, at) => ({ ...described(child), platform: platform(at) }))
  const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: ociIndex, manifests }))
  return { ...blob(bytes, ociIndex), blobs: [], children }
}

/** Writes an image as an OCI layout, for tools that read one. */
export async function writeLayout(folder: string, root: Image, tag: string): Promise<void> {
  await mkdir(join(folder, 'blobs', 'sha256'), { recursive: true })
  const all = [root, ...root.children].flatMap((each) => [each, ...each.blobs])
  for (const { digest, bytes } of all)
    await writeFile(join(folder, 'blobs', 'sha256', digest.slice('sha256:'.length)), bytes)
  await writeFile(join(folder, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}')
  const annotations = { 'org.opencontainers.image.ref.name': tag }
  const manifests = [{ ...described(root), annotations }]
  await writeFile(join(folder, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests }))
}

function described({ mediaType, digest, size }: Blob) {
  return { mediaType, digest, size }
}
