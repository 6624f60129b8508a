/** Bytes as they come, to be read once. A Readable is one; without its machinery they come faster. */
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
