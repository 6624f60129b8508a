import { describe, expect, test } from '@jest/globals'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import http from 'node:http'
import https from 'node:https'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import type { Chunks } from '#oci/chunks'
import { CorruptContent } from '#oci/digest'
import { exchange, type Call } from '#oci/exchange'
import { ConnectionFault } from '#oci/failure'
import { refusal, serve } from './server.ts'

const bytes =
  (...parts: string[]) =>
  () =>
    Promise.resolve(Readable.from(parts.map((part) => Buffer.from(part))))
const put = (origin: string, size: number, open: () => Promise<Chunks>): Call => ({
  method: 'PUT',
  url: new URL('/v2/a?signature=secret', origin),
  body: { size, open },
})
const get = (origin: string): Call => ({
  method: 'GET',
  url: new URL('/v2/a?signature=secret', origin),
})

describe('exchange', () => {
  test('sends a body with its length and gives the answer', async () => {
    const server = await serve(() => ({ status: 201, headers: { location: '/b' }, body: 'hello' }))
    const answer = await exchange(put(server.origin, 4, bytes('ab', 'cd')), {})
    expect(answer).toMatchObject({ status: 201, headers: { location: '/b' }, problems: [] })
    expect(await text(answer.body)).toBe('hello')
    const [seen] = server.seen
    expect(seen?.body.toString()).toBe('abcd')
    expect(seen?.headers).toMatchObject({ 'content-length': '4' })
    expect(seen?.headers).not.toHaveProperty('transfer-encoding')
  })

  test('is done with a chunk before it asks for the next', async () => {
    const server = await serve(() => ({ status: 201 }))
    const memory = Buffer.alloc(300_000)
    const again = async function* () {
      for (let turn = 0; turn < 40; turn++) yield await Promise.resolve(memory.fill(turn))
    }
    const open = () => Promise.resolve({ [Symbol.asyncIterator]: again, destroy: () => undefined })
    await exchange(put(server.origin, 40 * memory.length, open), {})
    const turns = Array.from({ length: 40 }, (_, turn) => Buffer.alloc(memory.length, turn))
    expect(server.seen[0]?.body.equals(Buffer.concat(turns))).toBe(true)
  })

  test('says the length 0 of a POST, and nothing of a GET', async () => {
    const server = await serve(() => ({}))
    for (const method of ['POST', 'GET'] as const) {
      const answer = await exchange({ method, url: new URL(server.origin) }, {})
      answer.discard()
    }
    const lengths = server.seen.map(({ headers }) => headers['content-length'])
    expect(lengths).toEqual(['0', undefined])
  })

  test('reads what a refusal says', async () => {
    const server = await serve(() => refusal(404, 'NAME_UNKNOWN', 'no repository'))
    const answer = await exchange(get(server.origin), {})
    expect(answer.problems).toEqual([{ code: 'NAME_UNKNOWN', message: 'no repository' }])
  })

  test('goes through the agent that it is given', async () => {
    const server = await serve(() => ({}))
    const agent = new http.Agent({ keepAlive: true })
    for (let times = 0; times < 2; times++) {
      const freed = new Promise((resolve) => agent.once('free', resolve))
      const answer = await exchange(get(server.origin), { agentFor: () => agent })
      answer.discard()
      await freed
    }
    expect(Object.values(agent.freeSockets).flat()).toHaveLength(1)
    agent.destroy()
  })

  test.each([
    ['before the answer', (response: http.ServerResponse) => response.destroy()],
    ['within the answer', cutAnswer],
  ])('a connection that breaks %s is a fault that passes', async (_, script) => {
    const server = await serve((__, response) => void script(response))
    const reading = exchange(get(server.origin), {}).then(({ body }) => text(body))
    await expect(reading).rejects.toBeInstanceOf(ConnectionFault)
    await expect(reading).rejects.toMatchObject({ passing: true })
    await expect(reading).rejects.toThrow(/^GET 127\.0\.0\.1:\d+\/v2\/a: .*ECONNRESET/)
  })

  test.each([
    ['before the answer', () => undefined],
    ['within the answer', (response: http.ServerResponse) => response.write('a')],
  ])('a server that stands still %s is a fault that passes', async (_, script) => {
    const server = await serve((__, response) => void script(response))
    const call = get(server.origin)
    const reading = exchange(call, { stallMs: 40 }).then(({ body }) => text(body))
    await expect(reading).rejects.toMatchObject({ passing: true })
    await expect(reading).rejects.toThrow('no byte moved for 0.04 s (ETIMEDOUT)')
  })

  test('a server that takes no byte of the body is a fault that passes', async () => {
    const server = createServer((socket) => socket.pause())
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const size = 64 * 1024 * 1024
    const chunks = Array<Buffer>(64).fill(Buffer.alloc(1024 * 1024))
    const open = () => Promise.resolve(Readable.from(chunks))
    const sending = exchange(put(origin, size, open), { stallMs: 40 })
    await expect(sending).rejects.toThrow('no byte moved for 0.04 s')
    server.close()
  })

  test('a server that stands still after the source did is a fault that passes', async () => {
    const server = createServer((socket) => socket.once('data', () => socket.pause()))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const agent = new http.Agent()
    const piece = Buffer.alloc(1024 * 1024)
    async function* source() {
      yield piece
      await once(Object.values(agent.sockets)[0]![0]!, 'timeout')
      // More than the connection holds.
      for (let count = 1; count < 64; count++) yield piece
    }
    const open = () => Promise.resolve(Readable.from(source()))
    const call = put(origin, 64 * piece.length, open)
    const sending = exchange(call, { agentFor: () => agent, stallMs: 40 })
    await expect(sending).rejects.toMatchObject({ name: 'ConnectionFault', passing: true })
    server.close()
  })

  test('a server that goes over to another protocol is refused', async () => {
    const server = createServer((socket) =>
      socket.once('data', () =>
        socket.write('HTTP/1.1 101 So\r\nConnection: upgrade\r\nUpgrade: other\r\n\r\n'),
      ),
    )
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    await expect(exchange(get(origin), {})).rejects.toThrow('it answered 101, which nobody asked')
    server.close()
  })

  test('a server may think about a body for longer', async () => {
    const server = await serve((_, response) => {
      setTimeout(() => response.writeHead(201).end(), 120)
    })
    const call = put(server.origin, 2, bytes('ab'))
    const answer = await exchange(call, { stallMs: 250, answerMs: 30_000 })
    expect(answer.status).toBe(201)
    const impatient = exchange(put(server.origin, 2, bytes('ab')), { answerMs: 40 })
    await expect(impatient).rejects.toThrow('no byte moved for 0.04 s')
  })

  test('a proxy that gives no connection is a fault that passes', async () => {
    const agent = new http.Agent()
    Object.assign(agent, { addRequest: () => undefined })
    const calling = exchange(get('http://127.0.0.1:1'), { agentFor: () => agent, stallMs: 40 })
    await expect(calling).rejects.toThrow('no byte moved for 0.04 s')
    const source = Readable.from(['abcd'])
    const open = () => Promise.resolve(source)
    const sending = exchange(put('http://127.0.0.1:1', 4, open), {
      agentFor: () => agent,
      stallMs: 40,
    })
    await expect(sending).rejects.toThrow('no byte moved for 0.04 s')
    expect(source.destroyed).toBe(true)
  })

  test('stops sending where the answer is no already', async () => {
    const server = http.createServer((_, response) => {
      response.writeHead(413, { 'content-type': 'text/plain' }).end('too large')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    let given = 0
    const endless = function* () {
      for (; ; given++) yield Buffer.alloc(1024 * 1024)
    }
    const open = () => Promise.resolve(Readable.from(endless()))
    const answer = await exchange(put(origin, 2 ** 40, open), {})
    expect(answer.status).toBe(413)
    expect(given).toBeLessThan(1024)
    server.closeAllConnections()
    server.close()
  })

  test.each([
    ['an error of the source', 4, () => Promise.resolve(failing()), 'the disk is gone'],
    ['a source that does not open', 4, () => Promise.reject(new Error('no file')), 'no file'],
    ['a source that is too short', 4, bytes('ab'), 'the source gave 2 bytes where 4 are declared'],
    [
      'a source that is too long',
      4,
      bytes('abc', 'def'),
      'the source gave 6 bytes where 4 are declared',
    ],
  ])('throws %s as it is, and completes no request', async (_, size, open, message) => {
    const server = await serve(() => ({ status: 201 }))
    const sending = exchange(put(server.origin, size, open), {})
    await expect(sending).rejects.toThrow(message)
    await expect(sending).rejects.not.toBeInstanceOf(ConnectionFault)
    if (size === 4) expect(server.seen).toEqual([])
  })

  test('a wrong length of the source counts as corruption', async () => {
    const server = await serve(() => ({ status: 201 }))
    const sending = exchange(put(server.origin, 4, bytes('a')), {})
    await expect(sending).rejects.toBeInstanceOf(CorruptContent)
  })

  test('closes the source when the connection breaks', async () => {
    const server = createServer((socket) => socket.once('data', () => socket.destroy()))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const source = new Readable({ read() {} })
    source.push('a')
    await expect(
      exchange(
        put(origin, 4, () => Promise.resolve(source)),
        {},
      ),
    ).rejects.toThrow('ECONNRESET')
    if (!source.destroyed) await once(source, 'close')
    server.close()
  })

  test.each([
    ['http://registry.test/v2/', 'GET registry.test/v2/'],
    ['http://127.0.0.1.registry.test/', 'GET 127.0.0.1.registry.test/'],
    ['http://localhost.registry.test/', 'GET localhost.registry.test/'],
    ['ftp://127.0.0.1/', 'GET 127.0.0.1/'],
  ])('speaks no plain http off loopback: %s', (url, where) => {
    expect(() => exchange({ method: 'GET', url: new URL(url) }, {})).toThrow(
      `${where}: it is not https; plain http is spoken on loopback only`,
    )
  })

  test('a certificate that nobody vouches for is a fault that stays', async () => {
    const tls = join(import.meta.dirname, '../fixtures/tls')
    const [cert, key] = ['cert.pem', 'key.pem'].map((name) => readFileSync(join(tls, name)))
    const server = await serve(() => ({}), { cert: cert!, key: key! })
    await expect(exchange(get(server.origin), {})).rejects.toMatchObject({ passing: false })
    const agent = new https.Agent({ ca: cert! })
    expect(await exchange(get(server.origin), { agentFor: () => agent })).toMatchObject({
      status: 200,
    })
  })

  test('ends with its signal', async () => {
    const controller = new AbortController()
    const server = await serve(() => controller.abort(new Error('enough')))
    const calling = exchange({ ...get(server.origin), signal: controller.signal }, {})
    await expect(calling).rejects.toMatchObject({ passing: false })
  })

  test('shows neither query nor credentials in an error', async () => {
    const server = await serve((_, response) => void response.destroy())
    const headers = { authorization: 'Basic secret' }
    const message = await exchange({ ...get(server.origin), headers }, {}).catch(String)
    expect(message).not.toContain('secret')
  })
})

function cutAnswer(response: http.ServerResponse): void {
  response.writeHead(200, { 'content-length': 10 })
  response.write('a', () => response.destroy())
}

function failing(): Readable {
  return Readable.from(
    (async function* () {
      yield await Promise.resolve(Buffer.from('a'))
      throw new Error('the disk is gone')
    })(),
  )
}
