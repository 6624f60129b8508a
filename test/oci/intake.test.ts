import { afterEach, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import http from 'node:http'
import https from 'node:https'
import net, { type AddressInfo } from 'node:net'
import { join } from 'node:path'
import tls from 'node:tls'
import { collect } from '#oci/chunks'
import { exchange, type Answer } from '#oci/exchange'
import { ConnectionFault } from '#oci/failure'

const [cert, key] = ['cert.pem', 'key.pem'].map((name) =>
  readFileSync(join(import.meta.dirname, '../fixtures/tls', name)),
)
const closing: (() => void)[] = []
afterEach(() => closing.splice(0).forEach((close) => close()))

type Answering = (socket: net.Socket, turn: number) => void

/** A server that answers the requests of each connection, none of which has a body, byte by byte. */
async function serve(answer: Answering, secure = false) {
  const sockets: net.Socket[] = []
  let turn = 0
  const listener = (socket: net.Socket) => {
    sockets.push(socket)
    socket.setNoDelay().on('error', () => undefined)
    socket.on('data', (bytes) => bytes.includes('\r\n\r\n') && answer(socket, ++turn))
  }
  const server = secure
    ? tls.createServer({ cert: cert!, key: key! }, listener)
    : net.createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const agent = secure
    ? new https.Agent({ keepAlive: true, ca: cert! })
    : new http.Agent({ keepAlive: true })
  closing.push(() => {
    agent.destroy()
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const url = new URL(`${secure ? 'https' : 'http'}://127.0.0.1:${port}/blob`)
  return {
    sockets,
    get: (more: { signal?: AbortSignal; stallMs?: number } = {}): Promise<Answer> => {
      const { stallMs = 30_000, signal } = more
      return exchange(
        { method: 'GET', url, large: true, signal },
        { agentFor: () => agent, stallMs },
      )
    },
  }
}

const head = (length: number, ...more: readonly string[]) =>
  [`HTTP/1.1 200 OK`, `Content-Length: ${length}`, ...more, '', ''].join('\r\n')
/** Of a TLS connection only what carries it can be reset; its end without a word is as bad. */
const reset = (socket: net.Socket) =>
  socket instanceof tls.TLSSocket ? socket.destroy() : socket.resetAndDestroy()
const soon = () => new Promise((resolve) => setImmediate(resolve))

/** Writes one part after the other, so that they arrive in several reads. */
async function writeEach(socket: net.Socket, parts: readonly (string | Buffer)[]): Promise<void> {
  for (const part of parts) {
    await new Promise((resolve) => socket.write(part, resolve))
    await soon()
  }
}

async function memories(answer: Answer, pause?: () => Promise<unknown>) {
  const used = new Set<ArrayBufferLike>()
  const kept: Buffer[] = []
  for await (const chunk of answer.body) {
    used.add(chunk.buffer)
    kept.push(Buffer.from(chunk))
    await pause?.()
  }
  return { used: used.size, bytes: Buffer.concat(kept) }
}

describe.each([
  ['http', false],
  ['https', true],
])('a large body by %s', (_, secure) => {
  const content = randomBytes(6 * 1024 * 1024)

  test.each([
    ['a fast reader', undefined],
    ['a slow one', soon],
  ])('goes to %s through memory that is used again', async (__, pause) => {
    const { get } = await serve((socket) => {
      socket.write(head(content.length))
      socket.write(content)
    }, secure)
    const answer = await get()
    expect(answer).toMatchObject({
      status: 200,
      headers: { 'content-length': String(content.length) },
    })
    const { used, bytes } = await memories(answer, pause)
    expect(bytes.equals(content)).toBe(true)
    // What was read before the reader was known to be behind comes on top.
    expect(used).toBeLessThan(20)
  })

  test('leaves its connection to the next request', async () => {
    const { get, sockets } = await serve((socket, turn) => {
      const size = turn % 2 === 0 ? 5 : 300_000
      socket.write(head(size))
      socket.write(content.subarray(0, size))
    }, secure)
    for (const size of [300_000, 5, 300_000, 5]) {
      const bytes = await collect((await get()).body)
      expect(bytes.equals(content.subarray(0, size))).toBe(true)
      await soon()
    }
    expect(sockets).toHaveLength(1)
  })

  test('that breaks off is given as far as it came, and is a fault that passes', async () => {
    const { get } = await serve((socket) => {
      socket.write(head(content.length))
      socket.write(content.subarray(0, 3_000_000), () => socket.end())
    }, secure)
    const given: Buffer[] = []
    const reading = (async () => {
      for await (const chunk of (await get()).body) given.push(Buffer.from(chunk))
    })()
    await expect(reading).rejects.toBeInstanceOf(ConnectionFault)
    await expect(reading).rejects.toMatchObject({ passing: true })
    expect(Buffer.concat(given).equals(content.subarray(0, 3_000_000))).toBe(true)
  })

  test('that is reset is a fault that passes', async () => {
    const { get } = await serve((socket) => {
      socket.write(head(content.length))
      socket.write(content.subarray(0, 1000), () => reset(socket))
    }, secure)
    const reading = get().then(({ body }) => collect(body))
    await expect(reading).rejects.toMatchObject({ name: 'ConnectionFault', passing: true })
  })

  test('that stands still is a fault that passes', async () => {
    const { get } = await serve((socket) => {
      socket.write(head(content.length))
      socket.write('a')
    }, secure)
    const reading = get({ stallMs: 40 }).then(({ body }) => collect(body))
    await expect(reading).rejects.toThrow('no byte moved for 0.04 s (ETIMEDOUT)')
    await expect(reading).rejects.toMatchObject({ passing: true })
  })

  test('ends with the signal', async () => {
    const { get } = await serve((socket) => {
      socket.write(head(content.length))
      socket.write('a')
    }, secure)
    const controller = new AbortController()
    const { body } = await get({ signal: controller.signal })
    const reading = collect(body)
    controller.abort()
    await expect(reading).rejects.toMatchObject({ name: 'ConnectionFault', passing: false })
  })

  test.each([
    ['is discarded', (answer: Answer) => Promise.resolve(answer.discard())],
    [
      'loses its reader',
      async (answer: Answer) => {
        for await (const chunk of answer.body) if (chunk.length > 0) break
      },
    ],
  ])('that %s ends its connection', async (__, leave) => {
    const closed = new Promise((resolve, reject) => {
      const answering: Answering = (socket) => {
        socket.once('close', resolve)
        socket.write(head(content.length))
        socket.write(content)
      }
      serve(answering, secure)
        .then(async ({ get }) => leave(await get()))
        .catch(reject)
    })
    await closed
  })
})

describe('an answer of another kind goes through the parser', () => {
  const content = randomBytes(300_000)
  test.each<[string, (string | Buffer)[]]>([
    ['chunked', ['HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n', 'CHUNKED']],
    ['until the connection ends', ['HTTP/1.1 200 OK\r\n\r\n', content, 'END']],
    ['the last of its connection', [head(content.length, 'Connection: close'), content]],
    [
      'a head in two parts',
      [head(content.length).slice(0, 30), head(content.length).slice(30), content],
    ],
    ['after early hints', [`HTTP/1.1 103 Early Hints\r\n\r\n${head(content.length)}`, content]],
    ['of another status', [head(content.length).replace('200 OK', '203 Fine'), content]],
  ])('%s', async (_, parts) => {
    const cut = content.subarray(1000)
    const chunks = [`3e8\r\n`, content.subarray(0, 1000), `\r\n${cut.length.toString(16)}\r\n`, cut]
    const all = parts.flatMap((part) => (part === 'CHUNKED' ? [...chunks, '\r\n0\r\n\r\n'] : part))
    const { get } = await serve((socket) => {
      const sent = writeEach(
        socket,
        all.filter((part) => part !== 'END'),
      )
      void sent.then(() => all.includes('END') && socket.end())
    })
    const { body } = await get()
    expect((await collect(body)).equals(content)).toBe(true)
  })

  test('a refusal says why', async () => {
    const body = JSON.stringify({ errors: [{ code: 'BLOB_UNKNOWN', message: 'none' }] })
    const { get } = await serve((socket) => {
      socket.write(head(body.length, 'Content-Type: application/json').replace('200 OK', '404 No'))
      socket.write(body)
    })
    expect(await get()).toMatchObject({
      status: 404,
      problems: [{ code: 'BLOB_UNKNOWN', message: 'none' }],
    })
  })

  test('two lengths are no answer', async () => {
    const { get } = await serve((socket) => socket.write(head(5, 'Content-Length: 6') + 'hello'))
    await expect(get()).rejects.toMatchObject({ passing: true })
  })
})

test('what follows a body is nobody’s, and its connection is left', async () => {
  const { get, sockets } = await serve((socket) =>
    socket.write(`${head(5)}helloHTTP/1.1 200 OK\r\n`),
  )
  for (const word of ['hello', 'hello']) {
    expect((await collect((await get()).body)).toString()).toBe(word)
    await soon()
  }
  expect(sockets).toHaveLength(2)
})

test('arrives whole, however it is cut on its way', async () => {
  const cuts = fc.array(fc.nat(400_000), { maxLength: 6 })
  const sizes = fc.oneof(fc.nat(300), fc.nat(400_000))
  await fc.assert(
    fc.asyncProperty(cuts, sizes, async (at, size) => {
      const content = randomBytes(size)
      const whole = Buffer.concat([Buffer.from(head(size)), content])
      const ends = [...at.filter((cut) => cut < whole.length), whole.length].sort((a, b) => a - b)
      const parts = ends.map((end, index) => whole.subarray(ends[index - 1] ?? 0, end))
      const { get } = await serve((socket) => void writeEach(socket, parts))
      expect((await collect((await get()).body)).equals(content)).toBe(true)
      closing.splice(0).forEach((close) => close())
    }),
    { numRuns: 60 },
  )
})
