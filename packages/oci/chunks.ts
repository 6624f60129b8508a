/**
 * Bytes as they come, to be read once. A chunk is there until the next is asked for: large blobs go
 * through the same memory again. Whoever keeps one copies it, as `collect` does.
 */
export interface Chunks extends AsyncIterable<Buffer> {
  /** Ends what the bytes come from. Whoever is reading then sees an end or an error. */
  destroy(): void
}

/**
 * The chunks of a generator. Where its reader leaves, `end` is called: a generator that waits for
 * bytes can't be ended, but what it waits for can.
 */
export function endable(chunks: AsyncGenerator<Buffer, void, undefined>, end: () => void): Chunks {
  const leave = () => {
    end()
    return chunks.return()
  }
  const iterator = { next: () => chunks.next(), return: leave }
  return {
    destroy: () => void leave().catch(() => undefined),
    [Symbol.asyncIterator]: () => iterator,
  }
}

/** All bytes, in memory of their own. */
export async function collect(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  const kept: Buffer[] = []
  for await (const chunk of chunks) kept.push(Buffer.from(chunk))
  return Buffer.concat(kept)
}
