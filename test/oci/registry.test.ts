import { describe, expect, test } from '@jest/globals'
import { once } from 'node:events'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { CorruptContent, digestOf } from '#oci/digest'
import { RegistryError } from '#oci/failure'
import { dockerManifest, largestManifest, ociManifest } from '#oci/manifest'
import { openRegistry } from '#oci/registry'
import { fakeClock } from './fake-clock.ts'
import { refusal, serve, type Reply, type Script, type Server } from './server.ts'

const described = (bytes: Buffer, mediaType: string) => ({
  mediaType,
  digest: digestOf(bytes),
  size: bytes.length,
})
const bytes = Buffer.from('{"schemaVersion":2,"config":{},"layers":[]}')
const manifest = described(bytes, ociManifest)
const stored = (more: Readonly<Record<string, string>> = {}): Reply => ({
  headers: {
    'content-type': ociManifest,
    'content-length': String(bytes.length),
    'docker-content-digest': manifest.digest,
    ...more,
  },
  body: bytes,
})

async function scripted(script: Script, clock = fakeClock()) {
  const server = await serve(script)
  const registry = openRegistry({ origin: server.origin, clock })
  return { server, registry, clock }
}

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

describe('hasBlob', () => {
  const blob = { digest: manifest.digest, size: 1 }
  test.each([
    ['200', { status: 200 }, true],
    ['404', { status: 404 }, false],
    ['404 of an unknown repository', refusal(404, 'NAME_UNKNOWN'), false],
  ])('%s', async (_, reply, expected) => {
    const { registry, server } = await scripted(() => reply)
    expect(await registry.hasBlob('app', blob)).toBe(expected)
    expect(server.lines()).toEqual([`HEAD /v2/app/blobs/${blob.digest}`])
  })

  test('tells why it is refused', async () => {
    const { registry } = await scripted(() => refusal(403, 'DENIED', 'no ecr:BatchGetImage'))
    await expect(registry.hasBlob('app', blob)).rejects.toThrow('403 DENIED: no ecr:BatchGetImage')
  })
})

describe('getBlob', () => {
  const content = Buffer.from('0123456789'.repeat(2000))
  const blob = described(content, 'a/b')
  const read = ({ registry }: { registry: ReturnType<typeof openRegistry> }) =>
    buffer(registry.getBlob('app', blob))
  /** Answers a Range as it should be, from the byte that it names. */
  const rest = (range = 'bytes=0-', from = Number(/\d+/.exec(range))): Reply => ({
    status: 206,
    headers: { 'content-range': `bytes ${from}-${content.length - 1}/${content.length}` },
    body: content.subarray(from),
  })
  const breakAfter =
    (count: number): Script =>
    (_, response) => {
      response.writeHead(200, { 'content-length': content.length })
      response.write(content.subarray(0, count), () => response.destroy())
    }

  test('gives its bytes, after one request', async () => {
    const place = await scripted(() => ({ body: content }))
    expect((await read(place)).equals(content)).toBe(true)
    expect(place.server.lines()).toEqual([`GET /v2/app/blobs/${blob.digest}`])
  })

  test('goes on where the connection broke', async () => {
    const place = await scripted((seen, response, turn) =>
      turn === 1 ? breakAfter(5000)(seen, response, turn) : rest(seen.headers.range),
    )
    expect((await read(place)).equals(content)).toBe(true)
    expect(place.server.seen[1]?.headers.range).toBe('bytes=5000-')
  })

  test('goes on as often as that brings something', async () => {
    const place = await scripted((seen, response, turn) => {
      const { headers, body } =
        turn === 1 ? { headers: {}, body: content } : rest(seen.headers.range)
      response.writeHead(turn === 1 ? 200 : 206, headers)
      response.write(body!.slice(0, 1000), () => response.destroy())
    })
    expect((await read(place)).equals(content)).toBe(true)
    expect(place.server.seen).toHaveLength(20)
  })

  test('gives up when 8 connections in a row bring nothing', async () => {
    const place = await scripted((seen, response, turn) =>
      breakAfter(turn === 1 ? 1 : 0)(seen, response, turn),
    )
    await expect(read(place)).rejects.toThrow('ECONNRESET')
    expect(place.server.seen).toHaveLength(9)
    expect(place.clock.slept).toHaveLength(8)
  })

  test('drops what a server that knows no Range sends again', async () => {
    const place = await scripted((seen, response, turn) =>
      turn === 1 ? breakAfter(5000)(seen, response, turn) : { body: content },
    )
    expect((await read(place)).equals(content)).toBe(true)
  })

  test('goes on where a body ended early but in order', async () => {
    const place = await scripted(({ headers: { range } }, _, turn) =>
      turn === 1 ? { body: content.subarray(0, 7) } : rest(range),
    )
    expect((await read(place)).equals(content)).toBe(true)
  })

  test('takes no other range than it asked for', async () => {
    const place = await scripted((seen, response, turn) =>
      turn === 1 ? breakAfter(5000)(seen, response, turn) : rest('bytes=4000-'),
    )
    await expect(read(place)).rejects.toThrow(
      'asked for the bytes from 5000 on, it sent bytes 4000-19999/20000',
    )
  })

  test.each([
    ['other bytes', Buffer.from('x'.repeat(content.length)), 'have the digest'],
    ['more bytes', Buffer.concat([content, content]), 'bytes arrived where 20000 are declared'],
  ])('ends with an error on %s', async (_, body, words) => {
    await expect(read(await scripted(() => ({ body })))).rejects.toThrow(words)
  })

  test('asks again after 503, and not after 403', async () => {
    const place = await scripted((_, __, turn) =>
      turn === 1 ? { status: 503 } : { body: content },
    )
    expect((await read(place)).equals(content)).toBe(true)
    const refused = await scripted(() => refusal(403, 'DENIED'))
    await expect(read(refused)).rejects.toMatchObject({ status: 403 })
    expect(refused.server.seen).toHaveLength(1)
  })

  test('a missing one is an error', async () => {
    await expect(read(await scripted(() => refusal(404, 'BLOB_UNKNOWN')))).rejects.toThrow(
      '404 BLOB_UNKNOWN',
    )
  })

  test.each([
    ['leaves', (blob: Readable) => blob.destroy()],
    ['is told that all is over', () => controller.abort(new Error('over'))],
  ])('hangs up when its reader %s, though nothing comes', async (_, leave) => {
    controller = new AbortController()
    const place = await scripted((_, response) => void response.writeHead(200).write(content))
    const reading = place.registry.until(controller.signal).getBlob('app', { ...blob, size: 1e9 })
    const ended = once(reading.resume(), 'close').catch(String)
    while (place.server.seen.length === 0) await new Promise(setImmediate)
    leave(reading)
    await ended
    await place.server.idle()
  })
  let controller: AbortController
})

describe('putBlob', () => {
  const content = Buffer.from('a layer')
  const blob = described(content, 'a/b')
  const open = () => Promise.resolve(Readable.from([content]))
  const session = (location: string): Reply => ({ status: 202, headers: { location } })
  const put = ({ registry }: { registry: ReturnType<typeof openRegistry> }, from?: string) =>
    registry.putBlob('team/app', blob, open, from)

  test('is one POST and one PUT', async () => {
    const place = await scripted(({ method }) =>
      method === 'POST' ? session('/up/1?_state=a%3Db+c') : { status: 201 },
    )
    expect(await put(place)).toBe('copied')
    expect(place.server.lines()).toEqual([
      'POST /v2/team/app/blobs/uploads/',
      `PUT /up/1?_state=a%3Db+c&digest=${blob.digest}`,
    ])
    const [, sent] = place.server.seen
    expect(sent?.body.equals(content)).toBe(true)
    expect(sent?.headers).toMatchObject({
      'content-length': '7',
      'content-type': 'application/octet-stream',
    })
  })

  test.each([
    ['absolute', ({ origin }: Server) => ({ location: `${origin}/up/1` }), '/up/1'],
    ['relative', () => ({ location: '1' }), '/v2/team/app/blobs/uploads/1'],
    ['missing', () => ({ 'docker-upload-uuid': '1' }), '/v2/team/app/blobs/uploads/1'],
  ])('takes a Location that is %s', async (_, headers, path) => {
    const place = await scripted(({ method }): Reply =>
      method === 'POST' ? { status: 202, headers: headers(place.server) } : { status: 201 },
    )
    await put(place)
    expect(place.server.lines()[1]).toBe(`PUT ${path}?digest=${blob.digest}`)
  })

  test('needs a Location or an id', async () => {
    const place = await scripted(() => ({ status: 202 }))
    await expect(put(place)).rejects.toThrow('it answered without the Location to send the blob to')
  })

  const mount = `POST /v2/team/app/blobs/uploads/?mount=${blob.digest}&from=base`
  const plain = 'POST /v2/team/app/blobs/uploads/'
  const sent = `PUT /up?digest=${blob.digest}`
  test.each([
    ['done', { status: 201 }, 'mounted', [mount]],
    ['refused by a session, which is used', session('/up'), 'copied', [mount, sent]],
    ['taken amiss', refusal(405, 'UNSUPPORTED'), 'copied', [mount, plain, sent]],
    ['forbidden', refusal(403, 'DENIED'), 'copied', [mount, plain, sent]],
  ])('a mount that is %s', async (_, answer, outcome, lines) => {
    const place = await scripted(({ method, url }): Reply => {
      if (url.includes('mount=')) return answer
      return method === 'POST' ? session('/up') : { status: 201 }
    })
    expect(await put(place, 'base')).toBe(outcome)
    expect(place.server.lines()).toEqual(lines)
  })

  test.each([
    ['500', { status: 500 }],
    ['429', { status: 429, headers: { 'retry-after': '1' } }],
    ['a broken connection', undefined],
    ['a lost session', refusal(404, 'BLOB_UPLOAD_UNKNOWN')],
    ['bytes that changed on their way', refusal(400, 'DIGEST_INVALID')],
  ])('begins a new session after %s', async (_, failure) => {
    let puts = 0
    const place = await scripted(({ method }, response, turn) => {
      if (method === 'POST') return session(`/up/${turn}`)
      if (++puts > 1) return { status: 201 }
      return failure ?? void response.destroy()
    })
    expect(await put(place)).toBe('copied')
    const digest = `?digest=${blob.digest}`
    expect(place.server.lines()).toEqual([plain, `PUT /up/1${digest}`, plain, `PUT /up/3${digest}`])
  })

  test('gives up at once where it is not allowed', async () => {
    const place = await scripted(() => refusal(403, 'DENIED', 'no ecr:InitiateLayerUpload'))
    await expect(put(place)).rejects.toThrow('403 DENIED: no ecr:InitiateLayerUpload')
    expect(place.server.seen).toHaveLength(1)
  })

  test('opens a corrupted source once more, and completes no upload of it', async () => {
    let opened = 0
    const source = () => {
      opened++
      return Promise.resolve(Readable.from(failing()))
    }
    const place = await scripted(({ method }) =>
      method === 'POST' ? session('/up') : { status: 201 },
    )
    await expect(place.registry.putBlob('app', blob, source)).rejects.toBeInstanceOf(CorruptContent)
    expect(opened).toBe(2)
    expect(place.server.seen.filter(({ method }) => method === 'PUT')).toEqual([])
  })

  test('an empty blob is one too', async () => {
    const place = await scripted(({ method }) =>
      method === 'POST' ? session('/up') : { status: 201 },
    )
    const empty = described(Buffer.alloc(0), 'a/b')
    expect(
      await place.registry.putBlob('app', empty, () => Promise.resolve(Readable.from([]))),
    ).toBe('copied')
    expect(place.server.seen[1]?.headers['content-length']).toBe('0')
  })

  test('believes no registry that stored something else', async () => {
    const headers = { 'docker-content-digest': manifest.digest, location: '/up' }
    const place = await scripted(({ method }) => ({
      status: method === 'POST' ? 202 : 201,
      headers,
    }))
    await expect(put(place)).rejects.toThrow(`${blob.digest} was sent, and it says that it stored`)
  })

  function* failing() {
    yield Buffer.from('a lay')
    throw new CorruptContent('wrong')
  }
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
