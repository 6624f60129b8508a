import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type { AsyncGzip } from 'fflate'
import type { Digest } from '#oci/digest'

export interface Compressed {
  /** Of the file. */
  readonly digest: Digest
  readonly size: number
  /** Of the bytes before: a layer's `diff_id`. */
  readonly plain: Digest
}

// What comes out depends on how what goes in is cut: another size here means other digests, and so
// does another level, or another version of fflate. A test holds the digest of some bytes.
const blockSize = 1024 * 1024
// Next to level 6 files are 2 % larger and made in 4/5 of the time (fflate 0.8.3, 2026-11).
const level = 5

/**
 * Compresses `source` with gzip into `file`, in a thread of its own and in constant memory. The
 * same bytes give the same file on any machine and any Node: fflate is plain JavaScript, where
 * Node's own zlib picks its way by the processor and has changed its output between versions.
 */
export async function compress(source: AsyncIterable<Buffer>, file: string): Promise<Compressed> {
  const { AsyncGzip } = await import('fflate')
  const [plain, packed] = [meter(), meter()]
  await pipeline(
    source,
    (chunks: AsyncIterable<Buffer>) => blocks(plain.pass(chunks)),
    stream(new AsyncGzip({ level, mtime: 0 })),
    packed.pass,
    createWriteStream(file, { mode: 0o600 }),
  )
  return { digest: packed.digest(), size: packed.size(), plain: plain.digest() }
}

/** What `compress` tells, of bytes that are compressed already. */
export async function measure(source: AsyncIterable<Buffer>): Promise<Compressed> {
  const [plain, packed] = [meter(), meter()]
  await pipeline(source, packed.pass, copies, createGunzip(), plain.pass, drain)
  return { digest: packed.digest(), size: packed.size(), plain: plain.digest() }
}

async function drain(chunks: AsyncIterable<Buffer>): Promise<void> {
  const reading = chunks[Symbol.asyncIterator]()
  while ((await reading.next()).done !== true);
}

function stream(gzip: AsyncGzip): Transform {
  let finish: () => void = () => undefined
  const transform = new Transform({
    // One block is in the thread at a time, so that memory stays constant; it compresses for 20 ms,
    // and a message takes a fraction of one.
    transform(block: Buffer, _encoding, done) {
      gzip.ondrain = () => done()
      gzip.push(block)
    },
    flush(done) {
      finish = done
      gzip.ondrain = () => undefined
      gzip.push(new Uint8Array(0), true)
    },
    destroy(error, done) {
      gzip.terminate()
      done(error)
    },
  })
  gzip.ondata = (error, chunk, final) => {
    if (error !== null) {
      transform.destroy(error)
    } else {
      transform.push(chunk)
      if (final) finish()
    }
  }
  return transform
}

/** For a stream, which takes more before it is done with what it has. */
async function* copies(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) yield Buffer.from(chunk)
}

/** Cuts what comes into blocks of one size, each in memory of its own, which a thread may take. */
async function* blocks(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let block = Buffer.allocUnsafeSlow(blockSize)
  let filled = 0
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length;) {
      const taken = chunk.copy(block, filled, at)
      at += taken
      filled += taken
      if (filled < blockSize) continue
      yield block
      block = Buffer.allocUnsafeSlow(blockSize)
      filled = 0
    }
  }
  if (filled > 0) yield block.subarray(0, filled)
}

/** Counts and hashes what passes. */
function meter() {
  const hash = createHash('sha256')
  let size = 0
  async function* pass(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      hash.update(chunk)
      size += chunk.length
      yield chunk
    }
  }
  return { pass, size: () => size, digest: () => `sha256:${hash.digest('hex')}` as Digest }
}
