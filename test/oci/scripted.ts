import { digestOf } from '#oci/digest'
import { ociManifest } from '#oci/manifest'
import { openRegistry } from '#oci/registry'
import { fakeClock } from './fake-clock.ts'
import { serve, type Reply, type Script } from './server.ts'

export const described = (bytes: Buffer, mediaType: string) => ({
  mediaType,
  digest: digestOf(bytes),
  size: bytes.length,
})
export const bytes = Buffer.from('{"schemaVersion":2,"config":{},"layers":[]}')
export const manifest = described(bytes, ociManifest)
export const stored = (more: Readonly<Record<string, string>> = {}): Reply => ({
  headers: {
    'content-type': ociManifest,
    'content-length': String(bytes.length),
    'docker-content-digest': manifest.digest,
    ...more,
  },
  body: bytes,
})

/** A registry whose answers a script gives. */
export async function scripted(script: Script, clock = fakeClock()) {
  const server = await serve(script)
  const registry = openRegistry({ origin: server.origin, clock })
  return { server, registry, clock }
}
