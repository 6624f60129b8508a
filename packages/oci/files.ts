import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'

/** Files by name, `/` between the parts: a folder's, or those in an archive. */
export interface Files {
  /** Bytes; undefined where there is no such file. */
  size(name: string): Promise<number | undefined>
  read(name: string): Promise<Buffer>
  open(name: string): Promise<Readable>
}

/** What is read at once: large enough that each byte's share of the calls vanishes. */
const chunk = 1024 * 1024

export function openFolder(folder: string): Files {
  const at = (name: string) => join(folder, name)
  return {
    size: async (name) => {
      const found = await stat(at(name)).catch(() => undefined)
      return found?.isFile() ? found.size : undefined
    },
    read: (name) => readFile(at(name)),
    open: (name) => Promise.resolve(createReadStream(at(name), { highWaterMark: chunk })),
  }
}

/** A part of a file as a stream. */
export function readRange(path: string, start: number, size: number): Readable {
  if (size === 0) return Readable.from([])
  return createReadStream(path, { start, end: start + size - 1, highWaterMark: chunk })
}
