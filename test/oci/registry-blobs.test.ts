import { describe, expect, test } from '@jest/globals'
import { Readable } from 'node:stream'
import { collect, type Chunks } from '#oci/chunks'
import { CorruptContent } from '#oci/digest'
import type { openRegistry } from '#oci/registry'
import { refusal, type Reply, type Script, type Server } from './server.ts'
import { described, manifest, scripted } from './scripted.ts'

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
    collect(registry.getBlob('app', blob))
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

  test.each([
    ['small', 20_000],
    ['large', 200_000],
  ])('gives up when 8 connections in a row bring nothing of a %s one', async (_, size) => {
    const place = await scripted((__, response, turn) => {
      const from = turn === 1 ? 0 : 1
      response.writeHead(turn === 1 ? 200 : 206, {
        'content-length': size - from,
        'content-range': `bytes ${from}-${size - 1}/${size}`,
      })
      response.flushHeaders()
      // More than 9 would be for ever: the bytes end it.
      if (turn > 9) response.end('x'.repeat(size - from))
      else if (turn === 1) response.write('0', () => response.destroy())
      else response.socket!.write('', () => response.destroy())
    })
    const reading = collect(place.registry.getBlob('app', { ...blob, size }))
    await expect(reading).rejects.toThrow('ECONNRESET')
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
    ['leaves', (blob: Chunks) => blob.destroy()],
    ['is told that all is over', () => controller.abort(new Error('over'))],
  ])('hangs up when its reader %s, though nothing comes', async (_, leave) => {
    controller = new AbortController()
    const place = await scripted((_, response) => void response.writeHead(200).write(content))
    const reading = place.registry.until(controller.signal).getBlob('app', { ...blob, size: 1e9 })
    const ended = collect(reading).catch(String)
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
