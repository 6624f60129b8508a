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

/**
 * What is read at once. Measured with bench/push-large.ts: 128 KiB to 1 MiB are as fast as each
 * other, and 16 blobs at once in pieces of 1 MiB take 205 MiB of memory instead of 161.
 */
const chunk = 256 * 1024
