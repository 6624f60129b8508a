import type { IncomingMessage, ServerResponse } from 'node:http'

/** What can go wrong with one request, for tests of how a client takes it. */
export type Fault =
  /** This answer in place of the real one; the request has no effect. */
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly headers?: Readonly<Record<string, string>>
      readonly body?: string
    }
  /** The connection ends once so many bytes of the request's body came (0: before any); no effect. */
  | { readonly kind: 'reset'; readonly afterBytes: number }
  /** The request has its effect; the connection ends after so many bytes of the answer's body. With
   * 0 the client never sees the answer. */
  | { readonly kind: 'truncate'; readonly afterBytes: number }
  /** As truncate, but the connection stays open and silent. */
  | { readonly kind: 'stall'; readonly afterBytes: number }
  /** One bit of the answer's body is wrong. */
  | { readonly kind: 'corrupt' }

/** Answers in place of the handler, where the fault says so; true if it did. */
export function replaces(
  fault: Fault,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  if (fault.kind === 'answer') {
    response.writeHead(fault.status, { 'Content-Type': 'application/json', ...fault.headers })
    response.end(fault.body)
    request.resume()
    return true
  }
  if (fault.kind === 'reset') {
    const { socket } = request
    if (fault.afterBytes === 0) socket.destroy()
    let received = 0
    request.on('end', () => socket.destroy())
    request.on('data', (chunk: Buffer) => {
      received += chunk.length
      if (received >= fault.afterBytes) socket.destroy()
    })
    return true
  }
  return false
}

/** Has the response damaged on its way out. */
export function damage(fault: Fault, response: ServerResponse): void {
  if (fault.kind === 'corrupt') rewriteBody(response, flipFirstBit())
  if (fault.kind === 'truncate') {
    rewriteBody(
      response,
      cutAfter(fault.afterBytes, () => response.socket?.destroy()),
    )
  }
  if (fault.kind === 'stall') {
    rewriteBody(
      response,
      cutAfter(fault.afterBytes, () => undefined),
    )
  }
}

type Rewrite = (chunk: Buffer) => { readonly bytes: Buffer; readonly cut?: () => void }

function flipFirstBit(): Rewrite {
  let done = false
  return (chunk) => {
    if (done || chunk.length === 0) return { bytes: chunk }
    done = true
    const bytes = Buffer.from(chunk)
    bytes[0]! ^= 1
    return { bytes }
  }
}

function cutAfter(limit: number, cut: () => void): Rewrite {
  let passed = 0
  return (chunk) => {
    const bytes = chunk.subarray(0, limit - passed)
    passed += bytes.length
    return passed === limit ? { bytes, cut } : { bytes }
  }
}

/** Puts `rewrite` between the handler and the connection; after a cut nothing passes any more. */
function rewriteBody(response: ServerResponse, rewrite: Rewrite): void {
  const write = response.write.bind(response)
  const end = response.end.bind(response)
  let isCut = false
  const pass = (chunk: unknown): boolean => {
    if (isCut) return false
    const { bytes, cut } = rewrite(Buffer.from(chunk as Uint8Array))
    if (cut === undefined) return write(bytes)
    isCut = true
    if (bytes.length > 0) write(bytes, cut)
    else cut()
    return false
  }
  response.write = ((chunk: unknown) => pass(chunk)) as typeof response.write
  response.end = ((chunk?: unknown) => {
    // An answer without a body is cut as well: 0 bytes of it are all of it.
    if (chunk instanceof Uint8Array || typeof chunk === 'string') pass(chunk)
    else pass(Buffer.alloc(0))
    return isCut ? response : end()
  }) as typeof response.end
}
