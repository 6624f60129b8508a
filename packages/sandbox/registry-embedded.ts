import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { digestOf } from '#oci/digest'
import {
  blobs,
  children,
  parseManifest,
  type Descriptor,
  type Index,
  type Manifest,
} from '#oci/manifest'
import { asReferrer } from '#oci/referrers'
import type { Backend, StoredManifest } from './registry-backend.ts'
import { Disk } from './registry-disk.ts'
import { urlOf, type Route } from './registry-route.ts'
import { Refusal } from './refusal.ts'

interface Repository {
  readonly blobs: Set<string>
  readonly manifests: Map<string, StoredManifest>
  readonly tags: Map<string, string>
}

/** A registry on disk, emptied when it closes. A repository is there once something is pushed. */
export async function embeddedBackend(): Promise<Backend> {
  return new Embedded(await Disk.create())
}

class Embedded implements Backend {
  readonly #disk: Disk
  readonly #repositories = new Map<string, Repository>()

  constructor(disk: Disk) {
    this.#disk = disk
  }

  async manifest(repository: string, reference: string): Promise<StoredManifest | undefined> {
    const found = this.#repositories.get(repository)
    const digest = found?.tags.get(reference) ?? reference
    return Promise.resolve(found?.manifests.get(digest))
  }

  async putManifest(
    repository: string,
    reference: string,
    bytes: Buffer,
    mediaType: string,
  ): Promise<StoredManifest> {
    const digest = digestOf(bytes)
    const isByDigest = reference.startsWith('sha256:')
    if (isByDigest && reference !== digest)
      throw new Refusal(400, 'DIGEST_INVALID', 'provided digest did not match uploaded content')
    const document = readManifest(bytes, mediaType)
    const known = this.#repository(repository)
    const missing = [
      ...blobs(document).filter((blob) => !known.blobs.has(blob.digest)),
      ...children(document).filter((child) => !known.manifests.has(child.digest)),
    ].map((descriptor) => descriptor.digest)
    if (missing.length > 0)
      throw new Refusal(404, 'MANIFEST_BLOB_UNKNOWN', 'blob unknown to registry', missing)
    const manifest = { digest, mediaType, bytes }
    known.manifests.set(digest, manifest)
    if (!isByDigest) known.tags.set(reference, digest)
    return Promise.resolve(manifest)
  }

  async tags(repository: string): Promise<readonly string[]> {
    const tags = this.#repositories.get(repository)?.tags.keys() ?? []
    return Promise.resolve([...tags].sort())
  }

  async referrers(repository: string, digest: string): Promise<readonly Descriptor[]> {
    const manifests = [...(this.#repositories.get(repository)?.manifests.values() ?? [])]
    const found = manifests.filter(({ bytes, mediaType }) => {
      return parseManifest(bytes, mediaType).subject?.digest === digest
    })
    return Promise.resolve(
      found.map((each) => {
        const { mediaType, bytes } = each
        const descriptor = { mediaType, digest: digestOf(bytes), size: bytes.length }
        return asReferrer(descriptor, bytes)
      }),
    )
  }

  async blobSize(repository: string, digest: string): Promise<number | undefined> {
    const isKnown = this.#repositories.get(repository)?.blobs.has(digest) === true
    return Promise.resolve(isKnown ? this.#disk.size(digest) : undefined)
  }

  async serveBlob(
    repository: string,
    digest: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const size = await this.blobSize(repository, digest)
    if (size === undefined) throw new Refusal(404, 'BLOB_UNKNOWN', 'blob unknown to registry')
    const range = rangeOf(request, size)
    if (range === 'unsatisfiable') {
      response.writeHead(416, { 'Content-Range': `bytes */${size}` }).end()
      return
    }
    const { start, end } = range ?? { start: 0, end: size - 1 }
    response.writeHead(range === undefined ? 200 : 206, {
      'Content-Type': 'application/octet-stream',
      'Content-Length': end - start + 1,
      'Accept-Ranges': 'bytes',
      'Docker-Content-Digest': digest,
      ...(range === undefined ? {} : { 'Content-Range': `bytes ${start}-${end}/${size}` }),
    })
    if (request.method === 'HEAD' || size === 0) response.end()
    else await pipeline(this.#disk.read(digest, start, end), response)
  }

  async serveUpload(
    route: Extract<Route, { kind: 'uploads' | 'upload' }>,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const query = urlOf(request).searchParams
    if (route.kind === 'uploads') {
      const mount = query.get('mount')
      const from = query.get('from')
      if (mount !== null && from !== null && this.#repositories.get(from)?.blobs.has(mount))
        return this.#stored(route.repository, mount, response)
      return progress(response, route.repository, await this.#disk.begin(), 0)
    }
    if (!this.#disk.isOpen(route.id))
      throw new Refusal(404, 'BLOB_UPLOAD_UNKNOWN', 'blob upload unknown to registry')
    const size = await this.#disk.append(route.id, request)
    if (request.method === 'PATCH') return progress(response, route.repository, route.id, size)
    const digest = query.get('digest') ?? ''
    if (!(await this.#disk.commit(route.id, digest)))
      throw new Refusal(400, 'DIGEST_INVALID', 'provided digest did not match uploaded content')
    return this.#stored(route.repository, digest, response)
  }

  async close(): Promise<void> {
    await this.#disk.remove()
  }

  #stored(repository: string, digest: string, response: ServerResponse): void {
    this.#repository(repository).blobs.add(digest)
    response.writeHead(201, {
      Location: `/v2/${repository}/blobs/${digest}`,
      'Docker-Content-Digest': digest,
      'Content-Length': 0,
    })
    response.end()
  }

  #repository(name: string): Repository {
    const found = this.#repositories.get(name)
    if (found !== undefined) return found
    const created = { blobs: new Set<string>(), manifests: new Map(), tags: new Map() }
    this.#repositories.set(name, created)
    return created
  }
}

/** Throws the refusal for what is no manifest of the media type that it came with. */
export function readManifest(bytes: Buffer, mediaType: string): Manifest | Index {
  try {
    return parseManifest(bytes, mediaType)
  } catch (error) {
    throw new Refusal(400, 'MANIFEST_INVALID', 'manifest invalid', (error as Error).message)
  }
}

function progress(response: ServerResponse, repository: string, id: string, size: number): void {
  response.writeHead(202, {
    Location: `/v2/${repository}/blobs/uploads/${id}`,
    Range: `0-${Math.max(0, size - 1)}`,
    'Docker-Upload-UUID': id,
    'Content-Length': 0,
  })
  response.end()
}

/** One range of bytes, as a client that goes on after a break asks for it. */
function rangeOf(request: IncomingMessage, size: number) {
  const match = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '')
  if (match === null) return undefined
  const start = Number(match[1])
  const end = match[2] === '' ? size - 1 : Math.min(Number(match[2]), size - 1)
  return start > end ? ('unsatisfiable' as const) : { start, end }
}
