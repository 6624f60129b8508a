import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { damage, replaces, type Fault } from './fault.ts'

/** One request as the sandbox saw it. Secrets are not kept: of credentials only the scheme. */
export interface Seen {
  /** Which of the sandbox's servers. */
  readonly server: string
  readonly method: string
  /** Path and query. */
  readonly url: string
  /** The operation of an AWS API, as GetAuthorizationToken. */
  readonly operation: string | undefined
  readonly authorization: string | undefined
  /** 0 where the connection ended before an answer. */
  readonly status: number
  /** Bytes on the wire, headers included. */
  readonly received: number
  readonly sent: number
}

export type Arrival = Pick<Seen, 'server' | 'method' | 'url' | 'operation'>

/** What passes through a sandbox: watched, delayed, and disturbed where a test asks for it. */
export interface Traffic {
  /** In the order in which the requests ended. */
  readonly seen: Seen[]
  /** Added to each request, and once more to a connection's first for its handshake. */
  latencyMs: number
  /** Asked on each arrival. */
  fault: (arrival: Arrival) => Fault | undefined
}

export function newTraffic(): Traffic {
  return { seen: [], latencyMs: 0, fault: () => undefined }
}

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** Lets `handle` serve under a traffic's latency and faults, and notes each request. */
export function observed(server: string, traffic: Traffic, handle: Handler): RequestListener {
  const known = new WeakSet<Socket>()
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const arrival = arrivalOf(server, request)
    note(traffic, arrival, request, response)
    const roundTrips = known.has(request.socket) ? 1 : 2
    known.add(request.socket)
    if (traffic.latencyMs > 0) await delay(traffic.latencyMs * roundTrips)
    const fault = traffic.fault(arrival)
    if (fault !== undefined) {
      if (replaces(fault, request, response)) return
      damage(fault, response)
    }
    await handle(request, response)
  }
  return (request, response) => {
    serve(request, response).catch((error: unknown) => {
      // A client that went away is its own business; anything else is a defect of the sandbox.
      if (request.destroyed && !request.complete) return
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain' })
      response.end(`sandbox: ${String(error instanceof Error ? error.stack : error)}`)
    })
  }
}

function arrivalOf(server: string, request: IncomingMessage): Arrival {
  const target = request.headers['x-amz-target']
  const operation = typeof target === 'string' ? target.split('.').at(-1) : undefined
  return { server, method: request.method ?? '', url: request.url ?? '', operation }
}

/** Per connection: what the requests before this one took. */
const taken = new WeakMap<Socket, { readonly read: number; readonly written: number }>()

function note(
  traffic: Traffic,
  arrival: Arrival,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { socket } = request
  const before = taken.get(socket) ?? { read: 0, written: 0 }
  const authorization = request.headers.authorization?.split(' ')[0]
  response.once('close', () => {
    const { bytesRead: read, bytesWritten: written } = socket
    taken.set(socket, { read, written })
    traffic.seen.push({
      ...arrival,
      authorization,
      status: response.headersSent ? response.statusCode : 0,
      received: read - before.read,
      sent: written - before.written,
    })
  })
}
