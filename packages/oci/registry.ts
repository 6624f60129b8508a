import { setMaxListeners } from 'node:events'
import { endable, type Chunks } from './chunks.ts'
import { openClient, type Client, type ClientFor, type ClientOptions } from './client.ts'
import { algorithmOf, digestOf, isDigest, verified, type Digest, type Expected } from './digest.ts'
import { download } from './download.ts'
import type { Call } from './exchange.ts'
import type { Descriptor } from './manifest.ts'
import { listReferrers } from './referrers.ts'
import { retry } from './retry.ts'
import { getManifest, headManifest, putManifest, type StoredManifest } from './stored-manifest.ts'
import { upload } from './upload.ts'

export type { Credentials } from './authorization.ts'
export type { StoredManifest } from './stored-manifest.ts'
export type RegistryOptions = ClientOptions

/**
 * One registry by the distribution specification. Each method tries again where that can help
 * (connection faults, 408, 429, 5xx), verifies what it reads, and throws RegistryError for what
 * the registry refuses. A `reference` is a tag or a digest.
 */
export interface Registry {
  /** What stands at the reference; undefined for nothing. */
  headManifest(repository: string, reference: string): Promise<Descriptor | undefined>
  /** The same with its bytes; throws where the repository is missing (`says('NAME_UNKNOWN')`). */
  getManifest(repository: string, reference: string): Promise<StoredManifest | undefined>
  /** An immutable tag that points to these very bytes already is a success. */
  putManifest(
    repository: string,
    reference: string,
    bytes: Buffer,
    mediaType: string,
  ): Promise<Digest>
  /** What refers to a manifest as its subject; undefined where there is no referrers API. */
  referrers(repository: string, digest: Digest): Promise<readonly Descriptor[] | undefined>
  hasBlob(repository: string, blob: Expected): Promise<boolean>
  /** Constant memory, resumed where the connection breaks; it ends only if every byte was right. */
  getBlob(repository: string, blob: Expected): Chunks
  /**
   * Stores a blob, without asking whether it is there. `open` gives its verified bytes from the
   * first on, whenever it is called; `from` is a repository of this registry to mount it from.
   */
  putBlob(
    repository: string,
    blob: Expected,
    open: () => Promise<Chunks>,
    from?: string,
  ): Promise<'mounted' | 'copied'>
  /** This registry, with its connections and tokens, for calls that end when `signal` aborts. */
  until(signal: AbortSignal): Registry
}

export function openRegistry(options: RegistryOptions): Registry {
  return registry(openClient(options), undefined)
}

function registry(clientFor: ClientFor, signal: AbortSignal | undefined): Registry {
  const persist = <T>(repository: string, attempt: (client: Client) => Promise<T>) => {
    const client = clientFor(repository, signal)
    return retry(client.clock, () => attempt(client), signal)
  }
  return {
    headManifest: (repository, reference) =>
      persist(repository, (client) => headManifest(client, reference)),
    getManifest: (repository, reference) =>
      persist(repository, (client) => getManifest(client, reference)),
    putManifest: async (repository, reference, bytes, mediaType) => {
      const digest = digestOf(bytes, isDigest(reference) ? algorithmOf(reference) : 'sha256')
      const manifest = { bytes, mediaType, digest }
      await persist(repository, (client) => putManifest(client, reference, manifest))
      return digest
    },
    referrers: (repository, digest) =>
      persist(repository, (client) => listReferrers(client, digest)),
    hasBlob: (repository, blob) => persist(repository, (client) => hasBlob(client, blob)),
    getBlob: (repository, blob) => {
      const reader = new AbortController()
      const client = clientFor(repository, either(signal, reader.signal))
      const tell = (found: string) =>
        `read ${client.url('').host}/${repository}: ${found}; push the image there again`
      return endable(verified(download(client, blob), blob, tell), () => reader.abort())
    },
    putBlob: (repository, blob, open, from) =>
      persist(repository, (client) => upload(client, blob, open, from)),
    until: (other) => registry(clientFor, either(signal, other)),
  }
}

function either(one: AbortSignal | undefined, other: AbortSignal): AbortSignal {
  const both = AbortSignal.any(one === undefined ? [other] : [one, other])
  // Each request under way listens; with more than 10 Node would warn of a leak.
  setMaxListeners(0, both)
  return both
}

async function hasBlob(client: Client, { digest }: Expected): Promise<boolean> {
  const url = client.url(`blobs/${digest}`)
  const head: Call = { method: 'HEAD', url }
  const reply = await client.read(head)
  reply.discard()
  if (reply.status < 400) return true
  if (reply.status === 404) return false
  // A refusal of HEAD has no words; that of GET has.
  const call: Call = { method: 'GET', url }
  const again = await client.read(call)
  again.discard()
  if (again.status < 400) return true
  if (again.status === 404) return false
  throw client.refused(call, again)
}
