import type { IncomingHttpHeaders } from 'node:http'
import { openGitHub, type Call, type Clock, type GitHubOptions } from '#github/client'
import { listen, type Listener } from '#sandbox/listen'
import { fakeClock } from './hub.ts'

export const read: Call = { doing: 'reading the thing', needs: 'contents: read' }
export const write: Call = { doing: 'writing the thing', needs: 'contents: write' }

export interface Answer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
  /** The connection ends in mid-answer, or no answer ever comes. */
  readonly fault?: 'cut' | 'silence' | 'reset'
}

export interface Request {
  readonly method: string
  readonly url: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
  /** On the client's clock. */
  readonly time: number
}

const servers: Pick<Listener, 'close'>[] = []

/** Has something closed after the test. */
export function closeLater(server: Pick<Listener, 'close'>): void {
  servers.push(server)
}

/** To be called after each test. */
export async function closeAll(): Promise<void> {
  await Promise.all(servers.splice(0).map((server) => server.close()))
}

/** A server that gives these answers one after the other, and the last one for ever. */
export async function serve(answers: readonly Answer[], clock: Clock = fakeClock()) {
  const requests: Request[] = []
  const server = await listen((request, response) => {
    const { status = 200, headers, body = {}, fault } = answers[requests.length] ?? answers.at(-1)!
    const { method = '', url = '' } = request
    const seen = { method, url, headers: request.headers, time: clock.now() }
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () =>
      Object.assign(requests.at(-1)!, { body: Buffer.concat(chunks).toString() }),
    )
    requests.push({ ...seen, body: '' })
    if (fault === 'reset') return void request.socket.destroy()
    if (fault === 'silence') return
    request.on('end', () => {
      const text = typeof body === 'string' ? body : JSON.stringify(body)
      const length = Buffer.byteLength(text) + (fault === 'cut' ? 10 : 0)
      response.writeHead(status, {
        'content-type': 'application/json',
        'content-length': length,
        ...headers,
      })
      response.write(text, () => fault === 'cut' && request.socket.destroy())
      if (fault !== 'cut') response.end()
    })
  })
  servers.push(server)
  return { ...server, requests }
}

export async function open(server: { origin: string }, options: Partial<GitHubOptions> = {}) {
  return openGitHub({
    apiUrl: `${server.origin}/api/v3`,
    graphqlUrl: `${server.origin}/api/graphql`,
    token: 'ghs_secret',
    timeoutMs: 300_000,
    clock: fakeClock(),
    ...options,
  })
}

/** An answer without errors. */
export const good = { body: { data: { fine: true } } }
export const question = 'query { fine }'
