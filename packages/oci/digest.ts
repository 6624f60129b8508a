import { createHash } from 'node:crypto'

/** `algorithm:hex`, of an algorithm that this package can check. */
export type Digest = string & { readonly __brand: 'Digest' }
export type Algorithm = 'sha256' | 'sha512'

/** What identifies a run of bytes: a descriptor without its media type. */
export interface Expected {
  readonly digest: Digest
  readonly size: number
}

/** Bytes arrived that are not those that were asked for. Worth one more try, never worth keeping. */
export class CorruptContent extends Error {
  override readonly name = 'CorruptContent'
}

const grammar = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/

export function isDigest(text: string): text is Digest {
  return grammar.test(text)
}

/**
 * Reads a digest by the image specification's grammar (lower case hex, nothing around it).
 * https://github.com/opencontainers/image-spec/blob/v1.1.1/descriptor.md#digests
 */
export function parseDigest(text: string): Digest {
  if (isDigest(text)) return text
  throw new Error(
    `digest: found ${JSON.stringify(text)}; ` +
      'use sha256: and 64, or sha512: and 128 lower case hexadecimal digits',
  )
}

export function algorithmOf(digest: Digest): Algorithm {
  return digest.startsWith('sha512:') ? 'sha512' : 'sha256'
}

/** The hexadecimal part, which names the blob's file in a layout. */
export function hexOf(digest: Digest): string {
  return digest.slice(digest.indexOf(':') + 1)
}

export function digestOf(bytes: Uint8Array, algorithm: Algorithm = 'sha256'): Digest {
  return `${algorithm}:${createHash(algorithm).update(bytes).digest('hex')}` as Digest
}

/** What is said of bytes that are wrong: where they are from, and what to do. */
export type Tell = (found: string) => string

/** Throws CorruptContent unless `bytes` are those that `expected` names. */
export function verify(bytes: Uint8Array, expected: Expected, tell: Tell = (found) => found): void {
  const found = digestOf(bytes, algorithmOf(expected.digest))
  const wrong =
    bytes.length !== expected.size
      ? wrongSize(expected, bytes.length)
      : found !== expected.digest && wrongDigest(expected, found)
  if (wrong) throw new CorruptContent(tell(wrong))
}

/**
 * Passes `source` on and checks size and digest on the way, in constant memory. The last chunk is
 * held back until both are known to be right, so that whoever reads never holds as many bytes as were
 * declared and wrong ones among them. Throws CorruptContent.
 */
export async function* verified(
  source: AsyncIterable<Buffer>,
  expected: Expected,
  tell: Tell = (found) => found,
): AsyncGenerator<Buffer, void, undefined> {
  const algorithm = algorithmOf(expected.digest)
  const hash = createHash(algorithm)
  let size = 0
  let last: Buffer | undefined
  for await (const chunk of source) {
    if (chunk.length === 0) continue
    size += chunk.length
    if (size > expected.size) throw new CorruptContent(tell(wrongSize(expected, size)))
    hash.update(chunk)
    if (size === expected.size) last = Buffer.from(chunk)
    else yield chunk
  }
  if (size !== expected.size) throw new CorruptContent(tell(wrongSize(expected, size)))
  const found = `${algorithm}:${hash.digest('hex')}`
  if (found !== expected.digest) throw new CorruptContent(tell(wrongDigest(expected, found)))
  if (last !== undefined) yield last
}

function wrongSize({ digest, size }: Expected, found: number): string {
  const amount = found > size ? `at least ${found}` : String(found)
  return `${digest}: ${amount} bytes arrived where ${size} are declared`
}

function wrongDigest({ digest }: Expected, found: string): string {
  return `${digest}: the bytes that arrived have the digest ${found}`
}
