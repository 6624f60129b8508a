import { stat } from 'node:fs/promises'
import { endable, type Chunks } from './chunks.ts'
import {
  algorithmOf,
  digestOf,
  hexOf,
  verified,
  verify,
  type Expected,
  type Tell,
} from './digest.ts'
import { openFolder, type Files } from './files.ts'
import { chooseRoot } from './layout-root.ts'
import { largestManifest, parseManifest, type Descriptor } from './manifest.ts'

/** An image somewhere: its root, a manifest or an index, and all that this leads to, by digest. */
export interface Content {
  readonly root: Descriptor
  /** Exactly the bytes that the descriptor's digest is of. */
  readManifest(descriptor: Descriptor): Promise<Buffer>
  /** Constant memory; it ends only if every byte was right. */
  openBlob(descriptor: Descriptor): Promise<Chunks>
  close(): Promise<void>
}

/**
 * Opens an OCI image layout, a folder or a tar archive of one. Nothing in it is rewritten, so its
 * digests stay. Of several images `name` chooses, as chooseRoot says.
 * https://github.com/opencontainers/image-spec/blob/v1.1.1/image-layout.md
 */
export async function openLayout(path: string, name?: string): Promise<Content> {
  try {
    const isFolder = (await stat(path)).isDirectory()
    const tell: Tell = (found) => `image layout ${path}: ${found}; it is damaged, make it again`
    return await openFiles(isFolder ? openFolder(path) : await openTarFile(path), name, tell)
  } catch (cause) {
    throw new Error(`open the image layout ${path}: ${(cause as Error).message}`, { cause })
  }
}

/** Most layouts are folders, and need no reader of archives. */
async function openTarFile(path: string): Promise<Files> {
  const { openTar } = await import('./tar.ts')
  return openTar(path)
}

async function openFiles(files: Files, name: string | undefined, tell: Tell): Promise<Content> {
  assertVersion(await readSmall(files, 'oci-layout'))
  const bytes = await readSmall(files, 'index.json')
  const whole = digestOf(bytes)
  return {
    root: chooseRoot(parseManifest(bytes), { digest: whole, size: bytes.length }, name),
    readManifest: async (descriptor) => {
      const isWhole = descriptor.digest === whole
      const found = isWhole ? bytes : await readSmall(files, await locate(files, descriptor, tell))
      verify(found, descriptor, tell)
      return found
    },
    openBlob: async (descriptor) => {
      const source = await files.open(await locate(files, descriptor, tell))
      return endable(verified(source, descriptor, tell), () => source.destroy())
    },
    close: () => Promise.resolve(),
  }
}

/** The name of a blob's file, of which the size at least is right. */
async function locate(files: Files, { digest, size }: Expected, tell: Tell): Promise<string> {
  const name = `blobs/${algorithmOf(digest)}/${hexOf(digest)}`
  const found = await files.size(name)
  if (found === undefined) throw new Error(tell(`the file ${name} is missing`))
  if (found === size) return name
  throw new Error(tell(`${name} has ${found} bytes where ${size} are declared`))
}

async function readSmall(files: Files, name: string): Promise<Buffer> {
  const size = await files.size(name)
  if (size === undefined) throw new Error(`it is none, for it has no file ${name}`)
  if (size > largestManifest) throw new Error(`${name} has ${size} bytes, which is absurd`)
  return files.read(name)
}

function assertVersion(bytes: Buffer): void {
  const found = bytes.toString('utf8')
  let version: unknown
  try {
    version = (JSON.parse(found) as Record<string, unknown>)['imageLayoutVersion']
  } catch {
    // What is no JSON has no version either.
  }
  if (typeof version === 'string' && /^1\.\d+\.\d+$/.test(version)) return
  throw new Error(`oci-layout holds ${found.slice(0, 80)} where version 1.0.0 is needed`)
}
