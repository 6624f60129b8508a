import { Readable } from 'node:stream'

/**
 * The chunks of a generator as a stream. Where its reader leaves, `end` is called: a generator
 * that waits for bytes can't be ended, but what it waits for can.
 */
export function toReadable(
  chunks: AsyncGenerator<Buffer, void, undefined>,
  end: () => void,
): Readable {
  const leave = () => {
    end()
    return chunks.return()
  }
  const iterator = { next: () => chunks.next(), return: leave }
  return Readable.from({ [Symbol.asyncIterator]: () => iterator })
}
