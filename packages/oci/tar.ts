import { open, type FileHandle } from 'node:fs/promises'
import { posix } from 'node:path'
import { collect } from './chunks.ts'
import { readChunks, type Files } from './files.ts'
import { readHeader, readPax, readText, type Header, type Told } from './tar-header.ts'

/** Where each file's bytes stand in the archive, and what each link leads to. */
interface Index {
  readonly files: Map<string, { readonly offset: number; readonly size: number }>
  readonly links: Map<string, string>
}

interface Entry extends Header {
  /** Of its content; the header stands in the block before. */
  readonly offset: number
}

const block = 512
/** An image has tens of entries; an archive with more is after our memory. */
const mostEntries = 100_000
const longestMeta = 1024 * 1024

/**
 * Opens a tar archive (ustar, GNU, pax) to read it in place: the headers are read now, and nothing
 * is ever unpacked. A link leads to its file in the archive. Throws for what is damaged,
 * compressed or no tar archive, and for a name that is there twice or leads out of it.
 */
export async function openTar(path: string): Promise<Files> {
  const index = await indexOf(path)
  const find = (name: string) => index.files.get(follow(name, index.links))
  const chunksOf = (name: string) => {
    const entry = find(name)
    if (entry === undefined) throw new Error(`tar archive ${path}: it holds no file ${name}`)
    return readChunks(path, entry.offset, entry.size)
  }
  return {
    size: (name) => Promise.resolve(find(name)?.size),
    read: async (name) => collect(chunksOf(name)),
    open: async (name) => Promise.resolve(chunksOf(name)),
  }
}

async function indexOf(path: string): Promise<Index> {
  const index: Index = { files: new Map(), links: new Map() }
  const file = await open(path)
  let next = 0
  try {
    const { size: end } = await file.stat()
    if (end === 0) throw new Error('it is empty')
    let told: Told = {}
    for (let count = 0; next < end || count === 0; count++) {
      if (count > mostEntries) throw new Error(`it has more than ${mostEntries} entries`)
      const entry = await readEntry(file, next, end, told)
      if (entry === undefined) break
      told = isMeta(entry) ? { ...told, ...(await readMeta(file, entry)) } : add(index, entry)
      next = entry.offset + Math.ceil(entry.size / block) * block
    }
    return index
  } catch (cause) {
    const where = next === 0 ? '' : `the entry at byte ${next}: `
    throw new Error(`tar archive ${path}: ${where}${(cause as Error).message}`, { cause })
  } finally {
    await file.close()
  }
}

async function readEntry(
  file: FileHandle,
  start: number,
  end: number,
  told: Told,
): Promise<Entry | undefined> {
  const offset = start + block
  if (start === 0) assertNotCompressed(await read(file, 0, Math.min(4, end)))
  if (offset > end) throw new Error('it ends in the middle of a header; it is truncated')
  const header = readHeader(await read(file, start, block))
  if (header === undefined) return undefined
  const entry = { ...header, ...(isMeta(header) ? {} : told), offset }
  // Links, devices and folders have no content, whatever their headers say.
  const size = '123456'.includes(entry.type) ? 0 : entry.size
  if (size > end - offset) {
    throw new Error(`${size} bytes are announced, and ${end - offset} are there; it is truncated`)
  }
  return { ...entry, size }
}

/** Headers that speak of the next entry: GNU's long names and links, pax's records. */
function isMeta({ type }: Header): boolean {
  return 'LKxg'.includes(type)
}

async function readMeta(file: FileHandle, { type, offset, size }: Entry): Promise<Told> {
  if (size > longestMeta) throw new Error(`its extended header has ${size} bytes`)
  const bytes = await read(file, offset, size)
  if (type === 'L') return { name: readText(bytes) }
  if (type === 'K') return { link: readText(bytes) }
  // A global header (git archive writes one) tells nothing that an image needs.
  return type === 'x' ? readPax(bytes) : {}
}

/** Takes an entry into the index; what was told before holds for no other one. */
function add({ files, links }: Index, { type, name, link, offset, size }: Entry): Told {
  const path = inside(name)
  if (type === 'S') throw new Error(`${path} is a sparse file, which an image never holds`)
  if (type === '1') links.set(path, inside(link))
  if (type === '2') links.set(path, posix.join(posix.dirname(path), link))
  if (type !== '0' || name.endsWith('/')) return {}
  if (files.has(path)) throw new Error(`${path} is there twice`)
  files.set(path, { offset, size })
  return {}
}

function inside(name: string): string {
  const path = posix.normalize(name)
  if (!path.startsWith('/') && path.split('/')[0] !== '..' && !name.includes('\0')) return path
  throw new Error(`the name ${JSON.stringify(name)} leads out of the archive`)
}

function follow(name: string, links: ReadonlyMap<string, string>): string {
  const seen = new Set<string>()
  let path = name
  for (let link = links.get(path); link !== undefined && !seen.has(path); link = links.get(path)) {
    seen.add(path)
    path = link
  }
  return path
}

function assertNotCompressed(bytes: Buffer): void {
  const magic = bytes.toString('hex', 0, 4)
  const tool = /^1f8b/.test(magic) ? 'gunzip' : magic === '28b52ffd' ? 'unzstd' : undefined
  if (tool !== undefined) throw new Error(`it is compressed; decompress it first, with ${tool}`)
}

async function read(file: FileHandle, start: number, size: number): Promise<Buffer> {
  const { bytesRead, buffer } = await file.read(Buffer.alloc(size), 0, size, start)
  if (bytesRead !== size) throw new Error('it became shorter while it was read')
  return buffer
}
