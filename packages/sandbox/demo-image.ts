import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { systemClock } from '#oci/clock'
import { parseDigest } from '#oci/digest'
import { parseManifest } from '#oci/manifest'
import { openRegistry } from '#oci/registry'
import type { SandboxEcr } from './ecr.ts'

/**
 * Writes an OCI image layout of one layer that holds the files of `source` in `/app`, as the
 * service's Dockerfile would: for machines without Docker.
 */
export function writeServiceLayout(source: string, layout: string, revision: string): void {
  const blobs = join(layout, 'blobs', 'sha256')
  mkdirSync(blobs, { recursive: true })
  const store = (mediaType: string, bytes: Buffer) => {
    const hex = createHash('sha256').update(bytes).digest('hex')
    writeFileSync(join(blobs, hex), bytes)
    return { mediaType, digest: `sha256:${hex}`, size: bytes.length }
  }
  const json = (value: unknown) => Buffer.from(JSON.stringify(value))

  const files = readdirSync(source, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'Dockerfile')
    .map(({ name }) => name)
  const tar = Buffer.concat([
    ...files.map((name) => tarEntry(`app/${name}`, readFileSync(join(source, name)))),
    Buffer.alloc(1024),
  ])
  const layer = store('application/vnd.oci.image.layer.v1.tar+gzip', gzipSync(tar))
  const config = store(
    'application/vnd.oci.image.config.v1+json',
    json({
      architecture: 'amd64',
      os: 'linux',
      config: {
        User: '65532:65532',
        ExposedPorts: { '8080/tcp': {} },
        Entrypoint: ['node', '/app/server.mjs'],
        Labels: { 'org.opencontainers.image.revision': revision },
      },
      rootfs: {
        type: 'layers',
        diff_ids: [`sha256:${createHash('sha256').update(tar).digest('hex')}`],
      },
    }),
  )
  const mediaType = 'application/vnd.oci.image.manifest.v1+json'
  const manifest = store(mediaType, json({ schemaVersion: 2, mediaType, config, layers: [layer] }))
  writeFileSync(join(layout, 'oci-layout'), json({ imageLayoutVersion: '1.0.0' }))
  writeFileSync(join(layout, 'index.json'), json({ schemaVersion: 2, manifests: [manifest] }))
}

/** https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html, the ustar format. */
function tarEntry(name: string, content: Buffer): Buffer {
  const header = Buffer.alloc(512)
  const octal = (value: number, width: number) => `${value.toString(8).padStart(width - 1, '0')}\0`
  header.write(name, 0)
  header.write(octal(0o644, 8), 100)
  header.write(octal(0, 8) + octal(0, 8), 108)
  header.write(octal(content.length, 12) + octal(0, 12), 124)
  header.write('        0', 148)
  header.write('ustar\x0000', 257)
  const checksum = header.reduce((sum, byte) => sum + byte, 0)
  header.write(octal(checksum, 7), 148)
  return Buffer.concat([header, content, Buffer.alloc((512 - (content.length % 512)) % 512)])
}

/** Reads the image back by its digest, every byte of it, and returns how many that were. */
export async function readBack(ecr: SandboxEcr, origin: string, digest: string): Promise<number> {
  const answer = await fetch(ecr.endpoint, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-amz-json-1.1',
      'X-Amz-Target': 'AmazonEC2ContainerRegistry_V20150921.GetAuthorizationToken',
      Authorization: `AWS4-HMAC-SHA256 Credential=${ecr.environment()['AWS_ACCESS_KEY_ID']}/20260101/eu-west-1/ecr/aws4_request`,
    },
    body: '{}',
  })
  const { authorizationData } = (await answer.json()) as {
    authorizationData: readonly { readonly authorizationToken: string }[]
  }
  const login = Buffer.from(authorizationData[0]?.authorizationToken ?? '', 'base64').toString()
  const [username = '', password = ''] = login.split(':')
  const credentials = () => Promise.resolve({ username, password })
  const registry = openRegistry({ origin, credentials, clock: systemClock })
  const found = await registry.getManifest('shop-api', parseDigest(digest))
  if (found === undefined) throw new Error(`nothing stands at ${digest}`)
  const manifest = parseManifest(found.bytes, found.mediaType)
  if (!('config' in manifest)) throw new Error(`${digest} is no image`)
  let bytes = found.bytes.length
  for (const blob of [manifest.config, ...manifest.layers]) {
    for await (const chunk of registry.getBlob('shop-api', blob)) bytes += chunk.length
  }
  return bytes
}
