import http from 'node:http'
import https from 'node:https'
import { pump, reading, type Body, type Pumping } from './body.ts'
import { ConnectionFault, readProblems, stalled, type Problem } from './failure.ts'
import { expectLarge, largeBody, prepare, type LargeBody } from './intake.ts'

export interface ExchangeOptions {
  /** Chooses the agent of each request; without it two that keep connections do all of them. */
  readonly agentFor?: (url: URL) => http.Agent
  /** Milliseconds without a byte in either direction that end an attempt; 60,000. */
  readonly stallMs?: number
  /** The same, once a body is sent and the server works on it; 300,000. */
  readonly answerMs?: number
}

export interface Call {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT'
  readonly url: URL
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Body
  /** Whether the answer is expected to be so large that each copy of it counts. */
  readonly large?: boolean
  readonly signal?: AbortSignal | undefined
}

export interface Answer {
  readonly status: number
  readonly headers: http.IncomingHttpHeaders
  /**
   * To be read or discarded. Throws ConnectionFault where it breaks off. Of a large one each chunk
   * is there until the next is asked for.
   */
  readonly body: AsyncIterable<Buffer>
  /** What a status from 400 on came with. */
  readonly problems: readonly Problem[]
  discard(): void
}

const own = {
  http: new http.Agent({ keepAlive: true }),
  https: new https.Agent({ keepAlive: true }),
}
const ownAgentFor = ({ protocol }: URL) => (protocol === 'https:' ? own.https : own.http)

/** Method, host and path: what may be shown of a call. A query may hold a signature. */
export function describe({ method, url }: Pick<Call, 'method' | 'url'>): string {
  return `${method} ${url.host}${url.pathname}`
}

/**
 * One request on the wire and its answer, of any status. A request that can't be sent, an answer
 * that doesn't come and a server that stands still throw ConnectionFault; an error of the body's
 * own source is thrown as it is.
 */
export function exchange(call: Call, options: ExchangeOptions): Promise<Answer> {
  assertSafe(call)
  const { stallMs = 60_000, answerMs = 300_000 } = options
  const fault = (cause: Error) => new ConnectionFault(describe(call), cause)
  const agent = (options.agentFor ?? ownAgentFor)(call.url)
  prepare(agent)
  return new Promise((resolve, reject) => {
    const request = (call.url.protocol === 'https:' ? https : http).request(call.url, {
      method: call.method,
      headers: { 'user-agent': 'gitops-actions', ...contentLength(call), ...call.headers },
      agent,
      ...(call.signal && { signal: call.signal }),
    })
    let sourceError: Error | undefined
    request.on('error', (error) => reject(sourceError ?? fault(error)))
    // Without a listener Node hangs up, and says nothing to anybody.
    request.once('upgrade', ({ statusCode }, socket) => {
      socket.destroy()
      reject(new Error(`${describe(call)}: it answered ${statusCode}, which nobody asked for`))
    })
    if (call.large) expectLarge(request)
    const pumping: Pumping = { waits: false, stop: () => undefined }
    const watch = watchStalls(request, stallMs, pumping, (cause) => {
      pumping.stop()
      reject(fault(cause))
    })
    request.once('response', (response) => {
      received(response, request, fault).then(resolve, reject)
    })
    const sent = call.body === undefined ? request.end() : pump(call.body, request, pumping)
    Promise.resolve(sent).then(
      () => call.body && watch.allow(answerMs),
      (error: Error) => request.destroy((sourceError = error)),
    )
  })
}

/** Credentials and content travel by https, or by http within this machine. */
function assertSafe(call: Call): void {
  const { protocol, hostname } = call.url
  const loopback = /^(localhost|\[::1\]|127(\.\d+){3})$/.test(hostname)
  if (protocol === 'https:' || (protocol === 'http:' && loopback)) return
  throw new Error(`${describe(call)}: it is not https; plain http is spoken on loopback only`)
}

function contentLength({ method, body }: Call): Record<string, string> {
  if (body === undefined && method !== 'POST' && method !== 'PUT') return {}
  // Never chunked: registries and the proxies before them stall on it (go-containerregistry#1766).
  return { 'content-length': String(body?.size ?? 0) }
}

function watchStalls(
  request: http.ClientRequest,
  stallMs: number,
  pumping: Readonly<Pumping>,
  onStall: (cause: Error) => void,
): { allow(milliseconds: number): void } {
  let limit = stallMs
  let response: http.IncomingMessage | undefined
  const stall = () => {
    const cause = stalled(limit)
    ;(response ?? request).destroy(cause)
    onStall(cause)
  }
  // Node's own time limit begins with the connection, which a proxy may never give; and a request
  // without a connection tells nobody that it was ended.
  const connecting = setTimeout(stall, stallMs)
  const connected = () => clearTimeout(connecting)
  request.once('close', connected)
  const silent = () => (pumping.waits ? request.setTimeout(limit) : stall())
  request.once('socket', (socket) => {
    // The request itself is told of the first silence only.
    socket.on('timeout', silent)
    request.once('close', () => socket.off('timeout', silent))
    if (socket.connecting) socket.once('connect', connected)
    else connected()
  })
  request.once('response', (message) => (response = message))
  request.setTimeout(limit)
  return { allow: (milliseconds) => void request.setTimeout((limit = milliseconds)) }
}

async function received(
  response: http.IncomingMessage,
  request: http.ClientRequest,
  fault: (cause: Error) => ConnectionFault,
): Promise<Answer> {
  const { statusCode: status = 0, headers } = response
  // Without a listener a break after the last read would end the process.
  response.on('error', () => undefined)
  const large = largeBody(response)
  if (large !== undefined) return receivedLarge(large, response, fault)
  const body = reading(response, fault)
  const problems = status < 400 ? [] : await readProblems(body, headers['content-type'])
  if (status >= 300 && !request.writableFinished) request.destroy()
  const discard = () => {
    // Reading on keeps the connection for the next request, unless there is much to read.
    let left = 65_536
    response.on('data', (chunk: Buffer) => (left -= chunk.length) < 0 && response.destroy())
  }
  return { status, headers, body, problems, discard }
}

function receivedLarge(
  large: LargeBody,
  response: http.IncomingMessage,
  fault: (cause: Error) => ConnectionFault,
): Answer {
  return {
    status: response.statusCode ?? 0,
    headers: { ...response.headers, 'content-length': String(large.length) },
    body: large.read(response, fault),
    problems: [],
    discard: () => response.destroy(),
  }
}
