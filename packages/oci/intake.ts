import type http from 'node:http'
import type net from 'node:net'

/** Enough to keep both sides of a copy busy: more per read, or more of them, is no faster. */
const pieceSize = 128 * 1024
const mostPieces = 8
/** Of a read that is no large body's, as Node itself does it. */
const readSize = 64 * 1024

/** A piece of a body, and the memory that it stands in. */
interface Piece {
  readonly bytes: Buffer
  readonly memory: Uint8Array
}

const intakes = new WeakMap<object, Intake>()
const prepared = new WeakSet<http.Agent>()

/**
 * Lets `largeBody` take bodies from the connections that `agent` makes from now on. A connection
 * that it doesn't make itself, as one through a proxy, is read as ever.
 */
export function prepare(agent: http.Agent): void {
  if (prepared.has(agent)) return
  prepared.add(agent)
  const connect = agent.createConnection.bind(agent)
  agent.createConnection = (options, done) => {
    const intake = new Intake()
    const socket = connect({ ...options, onread: intake } as typeof options, done)
    if (socket) intake.watch(socket as net.Socket)
    return socket
  }
}

/**
 * Has the body of the answer to `request` kept from Node's HTTP parser, which copies each piece into
 * memory of its own: a third of what a large body costs. Where the answer is of another kind than a
 * plain 200 or 206 of a known length, and where the connection can't, the parser gets it all.
 */
export function expectLarge(request: http.ClientRequest): void {
  request.once('socket', (socket) => {
    const intake = intakes.get(socket)
    if (intake !== undefined) intake.expecting = true
  })
}

/** The body that was kept from the parser, to which this answer has none; undefined for none. */
export function largeBody({ socket }: http.IncomingMessage): LargeBody | undefined {
  return intakes.get(socket)?.body
}

/** Takes what a connection reads; Node calls `buffer` for the memory of each read. */
class Intake {
  #socket!: net.Socket
  expecting = false
  body: LargeBody | undefined

  watch(socket: net.Socket): void {
    this.#socket = socket
    intakes.set(socket, this)
    socket.once('error', (error) => this.body?.break(error))
    socket.once('close', () => this.body?.break(brokenOff()))
  }

  readonly buffer = (): Uint8Array => this.body?.memory() ?? Buffer.allocUnsafeSlow(readSize)

  /** False pauses the connection. */
  readonly callback = (count: number, memory: Uint8Array): boolean => {
    const bytes = Buffer.from(memory.buffer, memory.byteOffset, count)
    return this.body === undefined ? this.#parse(bytes, memory) : this.#take(bytes, memory)
  }

  #parse(bytes: Buffer, memory: Uint8Array): boolean {
    const head = this.expecting ? readHead(bytes) : undefined
    this.expecting = false
    if (head === undefined) return this.#emit(bytes)
    this.body = new LargeBody(head.length, this.#socket)
    // The answer is announced before this returns.
    this.#emit(head.bytes)
    return this.#take(bytes.subarray(head.size), memory)
  }

  #take(bytes: Buffer, memory: Uint8Array): boolean {
    const body = this.body!
    const own = bytes.subarray(0, body.missing)
    const goesOn = body.take({ bytes: own, memory })
    if (body.missing > 0) return goesOn
    this.body = undefined
    // Nobody asked for more: the next answer would begin with it.
    if (own.length < bytes.length) this.#socket.destroy()
    return true
  }

  #emit(bytes: Buffer): true {
    this.#socket.emit('data', bytes)
    return true
  }
}

/** A body as it arrives, in memory that is used again. */
export class LargeBody {
  readonly length: number
  readonly #socket: net.Socket
  readonly #pieces: Piece[] = []
  readonly #free: Uint8Array[] = []
  #wake = () => undefined as void
  #broken: Error | undefined
  missing: number

  constructor(length: number, socket: net.Socket) {
    this.length = this.missing = length
    this.#socket = socket
  }

  memory(): Uint8Array {
    return this.#free.pop() ?? Buffer.allocUnsafeSlow(pieceSize)
  }

  /** False where the reader is far behind. */
  take(piece: Piece): boolean {
    this.missing -= piece.bytes.length
    // A head that came alone brings nothing: an empty chunk would pass for progress.
    if (piece.bytes.length > 0) this.#pieces.push(piece)
    else this.#free.push(piece.memory)
    this.#wake()
    return this.#pieces.length < mostPieces
  }

  break(error: Error): void {
    this.#broken ??= error
    this.#wake()
  }

  /**
   * The bytes, once: each piece is there until the next is asked for. A break is thrown as `fault`
   * makes it, after what came before it.
   */
  async *read(
    response: http.IncomingMessage,
    fault: (cause: Error) => Error,
  ): AsyncGenerator<Buffer, void, undefined> {
    let isComplete = false
    try {
      while (!isComplete) {
        const piece = this.#pieces.shift()
        if (piece !== undefined) {
          yield piece.bytes
          this.#free.push(piece.memory)
          if (this.#pieces.length === mostPieces / 4) this.#socket.resume()
        } else if (this.missing === 0) {
          isComplete = true
        } else if (this.#broken !== undefined) {
          throw fault(this.#broken)
        } else {
          await new Promise<void>((resolve) => (this.#wake = resolve))
        }
      }
    } finally {
      // The parser is at the end of the answer: with that the connection is free for another.
      if (isComplete) response.resume()
      else response.destroy()
    }
  }
}

function brokenOff(): Error {
  return Object.assign(new Error('aborted'), { code: 'ECONNRESET' })
}

interface Head {
  /** Of the head, in what was read. */
  readonly size: number
  /** Of the body. */
  readonly length: number
  /** The head for the parser: that of an answer without a body. */
  readonly bytes: Buffer
}

/** The head of a plain answer with a body of a known length, if it came in one read. */
function readHead(bytes: Buffer): Head | undefined {
  const end = bytes.indexOf('\r\n\r\n')
  if (end === -1) return undefined
  const size = end + 4
  const text = bytes.toString('latin1', 0, size)
  const lengths = [...text.matchAll(/\r\ncontent-length: *(\d{1,15})(?=\r\n)/gi)]
  const [length] = lengths
  const isPlain = /^HTTP\/1\.1 20[06] /.test(text) && !/\r\ntransfer-encoding:/i.test(text)
  if (!isPlain || length === undefined || lengths.length > 1) return undefined
  const empty = text.replace(length[0], '\r\ncontent-length: 0')
  return { size, length: Number(length[1]), bytes: Buffer.from(empty, 'latin1') }
}
