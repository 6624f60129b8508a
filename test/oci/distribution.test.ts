import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { collect } from '#oci/chunks'
import { systemClock } from '#oci/clock'
import { digestOf, type Digest } from '#oci/digest'
import { openRegistry, type Registry } from '#oci/registry'
import { describeWithPeers, peerPath } from '../peers.ts'
import { startDistribution, type Distribution } from '../sandbox/distribution.ts'
import { image } from '../sandbox/image.ts'

// bcrypt of "secret", at its cheapest.
const account = 'me:$2y$04$abcdefghijklmnopqrstuu2r9OfJnfCsdneAXAGHnS4UpFFP8WIrW'

describeWithPeers('with a registry that wants a password', ['docker-registry'], () => {
  let server: Distribution
  let folder: string
  let registry: Registry
  const root = image([3_000_000, 5])
  const digest = root.digest as Digest
  const layer = root.blobs[1]! as unknown as { digest: Digest; size: number; bytes: Buffer }
  const open = (bytes: Buffer) => () => Promise.resolve(Readable.from([bytes]))

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'htpasswd-'))
    const path = join(folder, 'htpasswd')
    writeFileSync(path, account)
    server = await startDistribution({ auth: { htpasswd: { realm: 'test', path } } })
    registry = openRegistry({
      origin: server.origin,
      clock: systemClock,
      credentials: () => Promise.resolve({ username: 'me', password: 'secret' }),
    })
    for (const { digest, size, bytes } of root.blobs) {
      const blob = { digest: digest as Digest, size }
      expect(await registry.hasBlob('team/app', blob)).toBe(false)
      expect(await registry.putBlob('team/app', blob, open(bytes))).toBe('copied')
      expect(await registry.hasBlob('team/app', blob)).toBe(true)
    }
    expect(await registry.putManifest('team/app', '1.0', root.bytes, root.mediaType)).toBe(digest)
  })
  afterAll(async () => {
    await server.close()
    rmSync(folder, { recursive: true })
  })

  test('a manifest reads as it was written', async () => {
    const { mediaType, size, bytes } = root
    for (const reference of ['1.0', digest]) {
      expect(await registry.headManifest('team/app', reference)).toEqual({
        mediaType,
        digest,
        size,
      })
      const found = await registry.getManifest('team/app', reference)
      expect(found).toEqual({ bytes, mediaType, digest })
    }
  })

  test('what is not there is undefined', async () => {
    expect(await registry.headManifest('team/app', '2.0')).toBeUndefined()
    expect(await registry.getManifest('team/app', '2.0')).toBeUndefined()
    expect(await registry.headManifest('nobody/app', '1.0')).toBeUndefined()
  })

  test('a blob reads as it was written', async () => {
    expect((await collect(registry.getBlob('team/app', layer))).equals(layer.bytes)).toBe(true)
  })

  test('a blob is mounted from another repository', async () => {
    const never = () => Promise.reject(new Error('it was to be mounted'))
    expect(await registry.putBlob('other/app', layer, never, 'team/app')).toBe('mounted')
    expect(await registry.hasBlob('other/app', layer)).toBe(true)
  })

  test('a mount from where it is not goes on as an upload', async () => {
    const bytes = Buffer.from('new')
    const blob = { digest: digestOf(bytes), size: 3 }
    expect(await registry.putBlob('other/app', blob, open(bytes), 'team/app')).toBe('copied')
  })

  test('a manifest whose blobs are missing is refused in words', async () => {
    const other = image([10])
    await expect(
      registry.putManifest('team/app', '3.0', other.bytes, other.mediaType),
    ).rejects.toThrow(
      /^PUT 127\.0\.0\.1:\d+\/v2\/team\/app\/manifests\/3\.0: 4\d\d MANIFEST_BLOB_UNKNOWN/,
    )
    expect(await registry.headManifest('team/app', '3.0')).toBeUndefined()
  })

  test('a wrong password is refused in words, at once', async () => {
    const credentials = () => Promise.resolve({ username: 'me', password: 'wrong' })
    const stranger = openRegistry({ origin: server.origin, clock: systemClock, credentials })
    await expect(stranger.headManifest('team/app', '1.0')).rejects.toThrow(
      '401 UNAUTHORIZED: authentication required; the registry refused the credentials',
    )
  })

  describeWithPeers('another client', ['skopeo'], () => {
    test('sees the same digest', () => {
      const url = `docker://${server.origin.slice('http://'.length)}/team/app:1.0`
      const args = ['inspect', '--raw', '--tls-verify=false', '--creds', 'me:secret', url]
      expect(digestOf(execFileSync(peerPath('skopeo'), args))).toBe(digest)
    })
  })
})
