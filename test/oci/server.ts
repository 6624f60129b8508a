import { afterEach } from '@jest/globals'
import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import https from 'node:https'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

export interface Seen {
  readonly method: string
  /** Path and query. */
  readonly url: string
  readonly headers: http.IncomingHttpHeaders
  readonly body: Buffer
}

export interface Server {
  readonly origin: string
  /** What came in completely, in this order. */
  readonly seen: Seen[]
  /** `METHOD path?query` of each. */
  lines(): string[]
  /** Waits until no client is connected. */
  idle(): Promise<void>
}

export interface Reply {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
}

/** Gives the answer to a complete request, or answers by itself and gives nothing. */
export type Script = (
  seen: Seen,
  response: ServerResponse,
  turn: number,
) => Reply | undefined | void

const open: http.Server[] = []

afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

/** A server on a free port of loopback, until the end of the test. */
export async function serve(script: Script, tls?: https.ServerOptions): Promise<Server> {
  const seen: Seen[] = []
  const listener = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await buffer(request)
    const { method = '', url = '', headers } = request
    const turn = seen.push({ method, url, headers, body })
    const reply = script({ method, url, headers, body }, response, turn)
    if (!reply) return
    response.writeHead(reply.status ?? 200, reply.headers)
    response.end(method === 'HEAD' ? undefined : reply.body)
  }
  const guarded = (request: IncomingMessage, response: ServerResponse) =>
    // A client that hangs up while it sends is part of some tests.
    void listener(request, response).catch(() => response.destroy())
  const server = tls === undefined ? http.createServer(guarded) : https.createServer(tls, guarded)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  open.push(server)
  const scheme = tls === undefined ? 'http' : 'https'
  return {
    origin: `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    lines: () => seen.map(({ method, url }) => `${method} ${url}`),
    idle: async () => {
      while (await connected(server)) await new Promise(setImmediate)
    },
  }
}

function connected(server: http.Server): Promise<number> {
  return new Promise((resolve) => server.getConnections((_, count) => resolve(count)))
}

/** A registry's refusal. */
export function refusal(status: number, code: string, message = ''): Reply {
  const body = JSON.stringify({ errors: [{ code, message }] })
  return { status, headers: { 'content-type': 'application/json' }, body }
}
