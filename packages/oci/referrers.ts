import type { Client } from './client.ts'
import { algorithmOf, CorruptContent, hexOf, type Digest } from './digest.ts'
import { describe, type Call } from './exchange.ts'
import {
  distinct,
  largestManifest,
  ociIndex,
  ociManifest,
  parseManifest,
  type Descriptor,
} from './manifest.ts'
import { locate, readAll, type Reply } from './redirect.ts'

/** More pages than any image has; a server that never ends is none to wait for. */
const mostPages = 1000

/**
 * What refers to a manifest as its subject: signatures, attestations, SBOMs. Undefined where the
 * registry has no referrers API; then they stand in the index at the fallback tag.
 * https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#listing-referrers
 */
export async function listReferrers(
  client: Client,
  digest: Digest,
): Promise<readonly Descriptor[] | undefined> {
  const found: Descriptor[] = []
  let url: URL | undefined = client.url(`referrers/${digest}`)
  for (let page = 0; url !== undefined; page++) {
    const call: Call = { method: 'GET', url, headers: { accept: ociIndex } }
    if (page === mostPages) throw new Error(`${describe(call)}: more than ${mostPages} pages`)
    const reply = await client.read(call)
    if (page === 0 && isMissing(reply)) {
      reply.discard()
      return undefined
    }
    if (reply.status !== 200) throw client.refused(call, reply)
    found.push(...readList(call, await readAll(call, reply, largestManifest)))
    url = nextPage(call, reply)
  }
  return distinct(found)
}

/** A list has no digest of its own to check: one that can't be read is worth another try. */
function readList(call: Call, bytes: Buffer): readonly Descriptor[] {
  try {
    const list = parseManifest(bytes, ociIndex)
    return list.kind === 'index' ? list.manifests : []
  } catch (cause) {
    throw new CorruptContent(`${describe(call)}: ${(cause as Error).message}`, { cause })
  }
}

/**
 * Registries from before 1.1 know no such path, and say so in one of these ways; some with the page
 * of their web interface.
 */
function isMissing({ status, headers, redirected }: Reply): boolean {
  if (redirected) return false
  if (status === 200) return /html|text\/plain/.test(headers['content-type'] ?? '')
  return [400, 404, 405, 406, 501].includes(status)
}

/** https://www.rfc-editor.org/rfc/rfc8288 */
function nextPage(call: Call, { headers }: Reply): URL | undefined {
  const link = headers['link']
  const links = (Array.isArray(link) ? link : [link ?? '']).join(', ')
  const next = /<([^>]*)>[^,]*;\s*rel="?next"?(?=[\s;,]|$)/i.exec(links)?.[1]
  if (next === undefined) return undefined
  const url = locate(next, call.url)
  if (url.origin === call.url.origin) return url
  throw new Error(`${describe(call)}: its next page is on another host, ${url.host}`)
}

/**
 * The tag under which a registry without the API keeps the index of what refers to `digest`.
 * https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#referrers-tag-schema
 */
export function fallbackTag(digest: Digest): string {
  return `${algorithmOf(digest)}-${hexOf(digest).slice(0, 64)}`
}

/** The index for the fallback tag: `kept` as it stood there, and those of `added` that it lacks. */
export function fallbackIndex(kept: readonly Descriptor[], added: readonly Descriptor[]): Buffer {
  const manifests = distinct([...kept, ...added])
  return Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: ociIndex, manifests }))
}

/** What a manifest is called in a list of referrers. */
export function asReferrer(descriptor: Descriptor, bytes: Uint8Array): Descriptor {
  const document = parseManifest(bytes, descriptor.mediaType)
  const isPlain = document.kind === 'manifest' && document.mediaType === ociManifest
  const artifactType = document.artifactType ?? (isPlain ? document.config.mediaType : undefined)
  const { mediaType, digest, size } = descriptor
  const isAnnotated = Object.keys(document.annotations).length > 0
  return {
    ...{ mediaType, digest, size },
    ...(artifactType !== undefined && { artifactType }),
    ...(isAnnotated && { annotations: document.annotations }),
  }
}
