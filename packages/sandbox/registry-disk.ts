import { createHash, randomUUID, type Hash } from 'node:crypto'
import { createReadStream, createWriteStream, type ReadStream } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

interface Upload {
  readonly hash: Hash
  readonly path: string
  size: number
}

/** Blobs by digest in a folder of their own; each byte is read, hashed and written once. */
export class Disk {
  readonly #folder: string
  readonly #sizes = new Map<string, number>()
  readonly #uploads = new Map<string, Upload>()

  private constructor(folder: string) {
    this.#folder = folder
  }

  static async create(): Promise<Disk> {
    const folder = await mkdtemp(join(tmpdir(), 'sandbox-registry-'))
    await mkdir(join(folder, 'uploads'))
    await mkdir(join(folder, 'blobs'))
    return new Disk(folder)
  }

  /** Bytes, or undefined where the blob is not here. */
  size(digest: string): number | undefined {
    return this.#sizes.get(digest)
  }

  /** `end` counts too, as in HTTP's ranges. */
  read(digest: string, start: number, end: number): ReadStream {
    return createReadStream(this.#path(digest), { start, end, highWaterMark: 1 << 20 })
  }

  async begin(): Promise<string> {
    const id = randomUUID()
    const path = join(this.#folder, 'uploads', id)
    await writeFile(path, '')
    this.#uploads.set(id, { hash: createHash('sha256'), path, size: 0 })
    return id
  }

  isOpen(id: string): boolean {
    return this.#uploads.has(id)
  }

  /** The upload's size after it. An upload whose connection broke is gone: start another. */
  async append(id: string, body: Readable): Promise<number> {
    const upload = this.#uploads.get(id)!
    this.#uploads.delete(id)
    body.on('data', (chunk: Buffer) => {
      upload.hash.update(chunk)
      upload.size += chunk.length
    })
    try {
      await pipeline(body, createWriteStream(upload.path, { flags: 'a', highWaterMark: 4 << 20 }))
    } catch (error) {
      await rm(upload.path, { force: true })
      throw error
    }
    this.#uploads.set(id, upload)
    return upload.size
  }

  /** True where the bytes are what `digest` says; else they are dropped. */
  async commit(id: string, digest: string): Promise<boolean> {
    const upload = this.#uploads.get(id)!
    this.#uploads.delete(id)
    if (`sha256:${upload.hash.digest('hex')}` !== digest) {
      await rm(upload.path)
      return false
    }
    await rename(upload.path, this.#path(digest))
    this.#sizes.set(digest, upload.size)
    return true
  }

  async remove(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true })
  }

  #path(digest: string): string {
    return join(this.#folder, 'blobs', digest.slice('sha256:'.length))
  }
}
