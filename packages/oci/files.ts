import { read } from 'node:fs'
import { open, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { endable, type Chunks } from './chunks.ts'

/** Files by name, `/` between the parts: a folder's, or those in an archive. */
export interface Files {
  /** Bytes; undefined where there is no such file. */
  size(name: string): Promise<number | undefined>
  read(name: string): Promise<Buffer>
  open(name: string): Promise<Chunks>
}

/** What is read at once: 512 KiB and 1 MiB push a layout no faster (bench/push-peers.ts). */
const chunkSize = 256 * 1024
/** With a file handle's own `read` a push takes a twelfth longer (Node 24, bench/push-peers.ts). */
const readInto = promisify(read)

export function openFolder(folder: string): Files {
  const at = (name: string) => join(folder, name)
  return {
    size: async (name) => {
      const found = await stat(at(name)).catch(() => undefined)
      return found?.isFile() ? found.size : undefined
    },
    read: (name) => readFile(at(name)),
    open: (name) => Promise.resolve(readChunks(at(name), 0, Infinity)),
  }
}

/** A part of a file: `size` bytes from `start` on, or as many as there are. */
export function readChunks(path: string, start: number, size: number): Chunks {
  return endable(chunksOf(path, start, start + size), () => undefined)
}

async function* chunksOf(
  path: string,
  start: number,
  end: number,
): AsyncGenerator<Buffer, void, undefined> {
  const file = await open(path)
  try {
    const memory = Buffer.allocUnsafeSlow(chunkSize)
    for (let at = start; at < end;) {
      const { bytesRead } = await readInto(file.fd, memory, 0, Math.min(chunkSize, end - at), at)
      if (bytesRead === 0) return
      at += bytesRead
      yield memory.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}
