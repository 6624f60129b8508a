import { describe, expect, test } from '@jest/globals'
import { CorruptContent, digestOf } from '#oci/digest'
import { RegistryError } from '#oci/failure'
import { dockerManifest, largestManifest, ociManifest } from '#oci/manifest'
import { refusal, serve } from './server.ts'
import { bytes, described, manifest, scripted, stored } from './scripted.ts'

describe('headManifest', () => {
  test('is one request', async () => {
    const { server, registry } = await scripted(() => stored())
    expect(await registry.headManifest('team/app', '1.0')).toEqual(manifest)
    expect(server.lines()).toEqual(['HEAD /v2/team/app/manifests/1.0'])
    expect(server.seen[0]?.headers.accept).toContain(dockerManifest)
  })

  test('by digest', async () => {
    const { server, registry } = await scripted(() => stored())
    expect(await registry.headManifest('app', manifest.digest)).toEqual(manifest)
    expect(server.lines()).toEqual([`HEAD /v2/app/manifests/${manifest.digest}`])
  })

  test('is undefined for 404 alone', async () => {
    const { registry } = await scripted(() => ({ status: 404 }))
    expect(await registry.headManifest('app', '1.0')).toBeUndefined()
  })

  test.each([
    ['a digest', { 'docker-content-digest': '' }],
    ['a length', { 'content-length': '0' }],
    ['a type', { 'content-type': 'application/json' }],
  ])('asks by GET where the answer has not %s', async (_, headers) => {
    const text = JSON.stringify({ schemaVersion: 2, config: described(bytes, 'a/b'), layers: [] })
    const { server, registry } = await scripted(({ method }) =>
      method === 'HEAD' ? stored(headers) : { headers: { 'content-type': '' }, body: text },
    )
    expect(await registry.headManifest('app', '1.0')).toEqual(
      described(Buffer.from(text), ociManifest),
    )
    expect(server.seen.map(({ method }) => method)).toEqual(['HEAD', 'GET'])
  })

  test.each([400, 403, 405])('tells why, after %p without words', async (status) => {
    const { registry } = await scripted(({ method }) =>
      method === 'HEAD' ? { status } : refusal(status, 'DENIED', 'the reason'),
    )
    await expect(registry.headManifest('app', '1.0')).rejects.toThrow('DENIED: the reason')
  })

  test('refuses another digest than was asked for', async () => {
    const other = digestOf(Buffer.from('other'))
    const { registry } = await scripted(() => stored())
    await expect(registry.headManifest('app', other)).rejects.toBeInstanceOf(CorruptContent)
  })
})

describe('getManifest', () => {
  test('gives exactly what is there', async () => {
    const { server, registry } = await scripted(() => stored())
    const found = { bytes, mediaType: ociManifest, digest: manifest.digest }
    expect(await registry.getManifest('app', '1.0')).toEqual(found)
    expect(await registry.getManifest('app', manifest.digest)).toEqual(found)
    expect(server.seen).toHaveLength(2)
  })

  test('knows digests of both algorithms', async () => {
    const digest = digestOf(bytes, 'sha512')
    const { registry } = await scripted(() => stored({ 'docker-content-digest': '' }))
    expect(await registry.getManifest('app', digest)).toMatchObject({ digest })
    expect(await registry.getManifest('app', '1.0')).toMatchObject({ digest: manifest.digest })
  })

  test.each([
    ['a tag that is not there', refusal(404, 'MANIFEST_UNKNOWN'), undefined],
    ['404 without words', { status: 404 }, undefined],
  ])('is undefined for %s', async (_, reply, expected) => {
    const { registry } = await scripted(() => reply)
    expect(await registry.getManifest('app', '1.0')).toBe(expected)
  })

  test('throws where the repository is missing', async () => {
    const words = "The repository with name 'app' does not exist in the registry with id '1'"
    const { registry } = await scripted(() => refusal(404, 'NAME_UNKNOWN', words))
    const error: unknown = await registry.getManifest('app', '1.0').catch((error: unknown) => error)
    expect(error).toBeInstanceOf(RegistryError)
    expect((error as RegistryError).says('NAME_UNKNOWN')).toBe(true)
    expect((error as RegistryError).message).toContain(words)
  })

  test('a 404 of where it redirects to does not mean that there is none', async () => {
    const storage = await serve(() => ({ status: 404 }))
    const headers = { location: storage.origin }
    const { registry } = await scripted(() => ({ status: 307, headers }))
    await expect(registry.getManifest('app', '1.0')).rejects.toMatchObject({ status: 404 })
    await expect(registry.headManifest('app', '1.0')).rejects.toMatchObject({ status: 404 })
  })

  test('reads a corrupted manifest once more, and no third time', async () => {
    const wrong = { ...stored(), body: bytes.toString().replace('2', '3') }
    const { registry } = await scripted((_, __, turn) => (turn === 1 ? wrong : stored()))
    expect(await registry.getManifest('app', '1.0')).toMatchObject({ digest: manifest.digest })
    const { registry: broken, server } = await scripted(() => wrong)
    await expect(broken.getManifest('app', '1.0')).rejects.toThrow(
      /GET .*\/manifests\/1\.0: sha256:\w+ was announced, and sha256:\w+ arrived/,
    )
    expect(server.seen).toHaveLength(2)
  })

  test('reads one again whose body broke off', async () => {
    const { registry } = await scripted((_, response, turn) => {
      if (turn > 1) return stored()
      response
        .writeHead(200, stored().headers)
        .write(bytes.subarray(0, 9), () => response.destroy())
      return undefined
    })
    expect(await registry.getManifest('app', '1.0')).toMatchObject({ bytes })
  })

  test('stops at 4 MiB', async () => {
    const { registry } = await scripted(() => ({ body: Buffer.alloc(largestManifest + 1) }))
    await expect(registry.getManifest('app', '1.0')).rejects.toThrow('more than 4194304 bytes')
  })

  test.each([
    ['app', '../x', 'tag: found "../x"'],
    ['a/../b', '1.0', 'repository: found "a/../b"'],
  ])('asks for no other path: %s %s', async (repository, reference, words) => {
    const { registry, server } = await scripted(() => stored())
    const reading = (async () => registry.getManifest(repository, reference))()
    await expect(reading).rejects.toThrow(words)
    expect(server.seen).toEqual([])
  })
})

describe('putManifest', () => {
  const put = ({ registry }: Awaited<ReturnType<typeof scripted>>, reference = '1.0') =>
    registry.putManifest('app', reference, bytes, ociManifest)

  test('sends exactly the bytes, with their type', async () => {
    const there = await scripted(() => ({ status: 201 }))
    expect(await put(there)).toBe(manifest.digest)
    expect(there.server.lines()).toEqual(['PUT /v2/app/manifests/1.0'])
    expect(there.server.seen[0]?.body.equals(bytes)).toBe(true)
    expect(there.server.seen[0]?.headers['content-type']).toBe(ociManifest)
  })

  test('by a digest of the other algorithm gives that digest', async () => {
    const digest = digestOf(bytes, 'sha512')
    expect(await put(await scripted(() => ({ status: 201 })), digest)).toBe(digest)
  })

  test('believes no registry that stored something else', async () => {
    const headers = { 'docker-content-digest': digestOf(Buffer.from('other')) }
    const there = await scripted(() => ({ status: 201, headers }))
    await expect(put(there)).rejects.toThrow(
      `${manifest.digest} was sent, and it says that it stored`,
    )
  })

  const taken = refusal(400, 'TAG_INVALID', 'cannot be overwritten because it is immutable')
  test.each([
    ['the same digest is a success', stored(), undefined],
    ['another is an error', stored({ 'docker-content-digest': digestOf(Buffer.from('x')) }), true],
    ['none is an error', { status: 404 }, true],
  ])('an immutable tag with %s', async (_, there, fails) => {
    const place = await scripted(({ method }) => (method === 'PUT' ? taken : there))
    if (!fails) return expect(await put(place)).toBe(manifest.digest)
    const error = await put(place).catch((error: unknown) => error)
    expect((error as RegistryError).isImmutableTag()).toBe(true)
  })

  test('is a success where only the answer was lost', async () => {
    let set = false
    const place = await scripted(({ method }, response) => {
      if (method === 'HEAD') return stored()
      if (set) return taken
      set = true
      return void response.destroy()
    })
    expect(await put(place)).toBe(manifest.digest)
    expect(place.server.seen.map(({ method }) => method)).toEqual(['PUT', 'PUT', 'HEAD'])
  })
})

test('until ends calls, those that wait too', async () => {
  const controller = new AbortController()
  const { registry } = await scripted(() => {
    controller.abort(new Error('another one failed'))
    return { status: 503 }
  })
  const reading = registry.until(controller.signal).getManifest('app', '1.0')
  await expect(reading).rejects.toThrow('another one failed')
})
