import type http from 'node:http'
import { finished } from 'node:stream'
import type { Chunks } from './chunks.ts'
import { CorruptContent } from './digest.ts'

/** A body of a known size, opened anew for every time that it is sent. */
export interface Body {
  readonly size: number
  open(): Promise<Chunks>
}

export interface Pumping {
  /** Whether it is the body's own source that is waited for, which has a watch of its own. */
  waits: boolean
  /** Lets go of the source, as the end of the request does; but one without a connection has none. */
  stop(): void
}

/** Sends a body chunk by chunk, as fast as the connection takes it, and no byte too few or many. */
export async function pump(
  body: Body,
  request: http.ClientRequest,
  pumping: Pumping,
): Promise<void> {
  pumping.waits = true
  const source = await body.open()
  // Whoever answers or hangs up early has seen enough.
  let stopped = false
  let wake = () => undefined as void
  const stop = () => {
    stopped = true
    source.destroy()
    wake()
  }
  pumping.stop = stop
  if (request.destroyed) stop()
  request.once('close', stop)
  request.once('response', ({ statusCode = 0 }) => statusCode >= 300 && stop())
  let sent = 0
  try {
    for await (const chunk of source) {
      pumping.waits = false
      sent += chunk.length
      if (stopped || sent > body.size) break
      // The source may use the chunk's memory again once it is asked for another.
      await new Promise<void>((resolve) => {
        wake = resolve
        request.write(chunk, () => resolve())
      })
      pumping.waits = true
    }
  } catch (error) {
    if (!stopped) throw error
  } finally {
    pumping.waits = false
  }
  if (stopped || request.destroyed) return
  if (sent !== body.size) {
    throw new CorruptContent(`the source gave ${sent} bytes where ${body.size} are declared`)
  }
  request.end()
}

/**
 * An answer's bytes; a break in them is thrown as `fault` makes it. Not the stream's own iterator:
 * that throws away what came before a break and was not read yet.
 */
export async function* reading(
  response: http.IncomingMessage,
  fault: (cause: Error) => Error,
): AsyncGenerator<Buffer, void, undefined> {
  const chunks: Buffer[] = []
  let ended = false
  let broken: Error | undefined
  let wake = () => undefined as void
  response.on('data', (chunk: Buffer) => {
    if (chunks.push(chunk) === 16) response.pause()
    wake()
  })
  finished(response, { writable: false }, (error) => {
    broken = error ?? undefined
    ended = true
    wake()
  })
  try {
    for (;;) {
      const chunk = chunks.shift()
      if (chunk !== undefined) {
        if (chunks.length === 4) response.resume()
        yield chunk
      } else if (ended) {
        if (broken !== undefined) throw fault(broken)
        return
      } else {
        await new Promise<void>((resolve) => (wake = resolve))
      }
    }
  } finally {
    if (!response.complete) response.destroy()
  }
}
