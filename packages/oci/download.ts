import type { Client } from './client.ts'
import type { Expected } from './digest.ts'
import { describe, type Call } from './exchange.ts'
import { ConnectionFault } from './failure.ts'
import { attempts, backoff, givenUp, retry } from './retry.ts'

/** What comes in one piece gains nothing by another way. */
const largeSize = 64 * 1024

/**
 * The bytes of a blob as they arrive, not yet verified. Where the connection breaks the rest is
 * asked for by Range; 8 connections in a row that bring nothing are the end.
 */
export async function* download(
  client: Client,
  blob: Expected,
): AsyncGenerator<Buffer, void, undefined> {
  const { clock, signal } = client
  let offset = 0
  for (let tried = 1; ; tried++) {
    const start = offset
    try {
      for await (const chunk of await retry(clock, () => bytesFrom(client, blob, start), signal)) {
        tried = 0
        offset += chunk.length
        yield chunk
      }
      if (offset >= blob.size) return
      throw endedEarly(client, blob, offset)
    } catch (error) {
      signal?.throwIfAborted()
      const passing = error instanceof ConnectionFault && error.passing
      if (passing && offset >= blob.size) return
      if (!passing) throw error
      // Whoever stores the bytes would begin again with the first.
      if (tried === attempts) throw givenUp(error, `after ${tried} attempts`)
    }
    await clock.sleep(backoff(tried, clock), signal)
  }
}

async function bytesFrom(
  client: Client,
  blob: Expected,
  start: number,
): Promise<AsyncIterable<Buffer>> {
  const call = reading(client, blob, start)
  const reply = await client.read(call)
  if (reply.status === 200) return start === 0 ? reply.body : skip(reply.body, start)
  if (reply.status !== 206) throw client.refused(call, reply)
  const range = reply.headers['content-range'] ?? 'no Content-Range'
  if (range.startsWith(`bytes ${start}-`)) return reply.body
  reply.discard()
  throw new Error(`${describe(call)}: asked for the bytes from ${start} on, it sent ${range}`)
}

function reading(client: Client, { digest, size }: Expected, start: number): Call {
  const headers: Record<string, string> = start === 0 ? {} : { range: `bytes=${start}-` }
  const large = size - start > largeSize
  return { method: 'GET', url: client.url(`blobs/${digest}`), headers, large }
}

/** For servers that don't know Range and send everything again. */
async function* skip(body: AsyncIterable<Buffer>, count: number): AsyncGenerator<Buffer> {
  let left = count
  for await (const chunk of body) {
    if (left < chunk.length) yield chunk.subarray(left)
    left = Math.max(0, left - chunk.length)
  }
}

function endedEarly(client: Client, blob: Expected, offset: number): ConnectionFault {
  const message = `the body ended after ${offset} of ${blob.size} bytes`
  const cause = Object.assign(new Error(message), { code: 'ERR_STREAM_PREMATURE_CLOSE' })
  return new ConnectionFault(describe(reading(client, blob, offset)), cause)
}
