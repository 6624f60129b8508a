import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import http from 'node:http'
import { buffer } from 'node:stream/consumers'
import { digestOf } from '#oci/digest'
import type { Fault } from '#sandbox/fault'
import { startRegistry, type SandboxRegistry } from '#sandbox/registry'
import { image } from './image.ts'
import { push } from './push.ts'

const app = image([100_000])
const [, layer] = app.blobs
let registry: SandboxRegistry

beforeAll(async () => {
  registry = await startRegistry()
  await push(registry.origin, 'app', app, ['1'])
})
beforeEach(() => {
  registry.traffic.seen.length = 0
})
afterAll(() => registry.close())

/** Has one request go wrong, and all after it go right. */
function once(fault: Fault): void {
  registry.traffic.fault = () => {
    registry.traffic.fault = () => undefined
    return fault
  }
}

interface Answer {
  readonly status: number
  readonly bytes: Buffer
  /** Why the body ended early, if it did. */
  readonly broken?: string
}

/** A request that tells what came until it broke. */
function request(method: string, path: string, body?: Buffer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = http.request(registry.origin + path, { method, agent: false }, (response) => {
      const chunks: Buffer[] = []
      const status = response.statusCode ?? 0
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve({ status, bytes: Buffer.concat(chunks) }))
      response.on('error', ({ message }) =>
        resolve({ status, bytes: Buffer.concat(chunks), broken: message }),
      )
      response.on('data', () => {
        const bytes = Buffer.concat(chunks)
        if (bytes.length !== stalledAt) return
        resolve({ status, bytes, broken: 'stalled' })
        call.destroy()
      })
    })
    call.on('error', reject)
    call.end(body)
  })
}
let stalledAt: number | undefined

const blobPath = `/v2/app/blobs/${layer!.digest}`

test('an answer in place of the real one', async () => {
  once({ kind: 'answer', status: 503, headers: { 'Retry-After': '7' }, body: 'busy' })
  const response = await fetch(registry.origin + blobPath)
  expect([response.status, response.headers.get('Retry-After')]).toEqual([503, '7'])
  expect(await response.text()).toBe('busy')
  expect((await request('GET', blobPath)).status).toBe(200)
})

test('a connection that ends before an answer', async () => {
  once({ kind: 'reset', afterBytes: 0 })
  await expect(request('GET', blobPath)).rejects.toThrow('socket hang up')
  expect(registry.traffic.seen).toMatchObject([{ method: 'GET', url: blobPath, status: 0 }])
})

test('a connection that ends in an upload, which has no effect', async () => {
  const { headers } = await fetch(`${registry.origin}/v2/app/blobs/uploads/`, { method: 'POST' })
  const bytes = Buffer.alloc(1_000_000, 'x')
  const path = `${headers.get('Location')}?digest=${digestOf(bytes)}`
  once({ kind: 'reset', afterBytes: 1000 })
  await expect(request('PUT', path, bytes)).rejects.toThrow(/hang up|ECONNRESET|EPIPE/)
  expect((await request('HEAD', `/v2/app/blobs/${digestOf(bytes)}`)).status).toBe(404)
})

test('a body that ends early', async () => {
  once({ kind: 'truncate', afterBytes: 70_000 })
  const { status, bytes, broken } = await request('GET', blobPath)
  expect([status, broken]).toEqual([200, 'aborted'])
  expect(bytes).toEqual(layer!.bytes.subarray(0, 70_000))
})

test('an answer that is lost, to a request that had its effect', async () => {
  once({ kind: 'truncate', afterBytes: 0 })
  const put = () => request('PUT', '/v2/app/manifests/lost', app.bytes)
  const typed = fetch(`${registry.origin}/v2/app/manifests/lost`, {
    method: 'PUT',
    body: new Uint8Array(app.bytes),
    headers: { 'Content-Type': app.mediaType },
  })
  await expect(typed).rejects.toThrow()
  expect((await request('HEAD', '/v2/app/manifests/lost')).status).toBe(200)
  expect((await put()).status).toBe(400)
})

test('a body that stalls', async () => {
  once({ kind: 'stall', afterBytes: 5000 })
  stalledAt = 5000
  const { bytes, broken } = await request('GET', blobPath)
  stalledAt = undefined
  expect(bytes).toEqual(layer!.bytes.subarray(0, 5000))
  expect(broken).toBe('stalled')
})

test('a body with one wrong bit', async () => {
  once({ kind: 'corrupt' })
  const { bytes } = await request('GET', blobPath)
  expect(bytes).toHaveLength(layer!.size)
  const wrong = [...bytes.keys()].filter((at) => bytes[at] !== layer!.bytes[at])
  expect(wrong).toEqual([0])
})

test('a latency for each request, and one more for a connection', async () => {
  registry.traffic.latencyMs = 40
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
  const timed = () =>
    new Promise<number>((resolve) => {
      const started = performance.now()
      http.get(`${registry.origin}/v2/`, { agent }, (response) => {
        void buffer(response).then(() => resolve(performance.now() - started))
      })
    })
  const [first, second] = [await timed(), await timed()]
  registry.traffic.latencyMs = 0
  agent.destroy()
  expect(first).toBeGreaterThanOrEqual(79)
  expect(second).toBeGreaterThanOrEqual(39)
  expect(second).toBeLessThan(first)
})

test('what was seen: sizes on the wire, and of credentials the scheme alone', async () => {
  const headers = { Authorization: 'Basic c2VjcmV0' }
  await (await fetch(registry.origin + blobPath, { headers })).arrayBuffer()
  expect(registry.traffic.seen).toMatchObject([
    { server: 'registry', method: 'GET', url: blobPath, status: 200, authorization: 'Basic' },
  ])
  const [{ sent, received } = { sent: 0, received: 0 }] = registry.traffic.seen
  expect(sent).toBeGreaterThan(100_000)
  expect(sent).toBeLessThan(101_000)
  expect(received).toBeGreaterThan(100)
  expect(received).toBeLessThan(1000)
  expect(JSON.stringify(registry.traffic.seen)).not.toContain('c2VjcmV0')
})
