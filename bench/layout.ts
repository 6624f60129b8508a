import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { digestOf } from '#oci/digest'
import { ociManifest } from '#oci/manifest'

/**
 * An OCI layout of one image, whose layers are compressed tars of one file of random bytes each, of
 * `size` MiB. Gives the bytes of all layers.
 */
export function writeLayout(layout: string, layers: number, size: number): number {
  const blobs = join(layout, 'blobs', 'sha256')
  mkdirSync(blobs, { recursive: true })
  const write = (content: Buffer) => {
    const digest = digestOf(content)
    writeFileSync(join(blobs, digest.slice('sha256:'.length)), content)
    return { digest, size: content.length }
  }
  const written = Array.from({ length: layers }, (_, at) => {
    const [file, tar] = [`file-${at}`, join(layout, 'layer.tar')]
    writeFileSync(join(layout, file), randomBytes(size * 1024 * 1024))
    execFileSync('tar', ['-C', layout, '-cf', tar, file])
    const diffId = digestOf(readFileSync(tar))
    execFileSync('gzip', ['-f1n', tar])
    const layer = write(readFileSync(`${tar}.gz`))
    for (const path of [join(layout, file), `${tar}.gz`]) rmSync(path)
    return { diffId, layer: { mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip', ...layer } }
  })
  const rootfs = { type: 'layers', diff_ids: written.map(({ diffId }) => diffId) }
  const config = write(Buffer.from(JSON.stringify({ architecture: 'amd64', os: 'linux', rootfs })))
  const image = {
    schemaVersion: 2,
    mediaType: ociManifest,
    config: { mediaType: 'application/vnd.oci.image.config.v1+json', ...config },
    layers: written.map(({ layer }) => layer),
  }
  const manifests = [{ mediaType: ociManifest, ...write(Buffer.from(JSON.stringify(image))) }]
  writeFileSync(join(layout, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests }))
  writeFileSync(join(layout, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}')
  return written.reduce((sum, { layer }) => sum + layer.size, 0)
}
