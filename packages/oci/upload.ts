import type { Chunks } from './chunks.ts'
import type { Client } from './client.ts'
import { algorithmOf, isDigest, type Digest, type Expected } from './digest.ts'
import { describe, type Call } from './exchange.ts'
import { RegistryError } from './failure.ts'
import { locate, type Reply } from './redirect.ts'
import { parseRepository } from './reference.ts'

/**
 * Stores a blob: opens an upload session and sends everything in one PUT with its length. That is
 * one request less than by chunks, from which ECR can't be resumed anyway
 * (aws/containers-roadmap#2831, 2026-06). A session is used once: another try begins with another.
 */
export async function upload(
  client: Client,
  blob: Expected,
  open: () => Promise<Chunks>,
  from: string | undefined,
): Promise<'mounted' | 'copied'> {
  const session = await begin(client, blob.digest, from)
  if (session === undefined) return 'mounted'
  // Appended, not set: what stands there must stay as the registry wrote it.
  session.search += `${session.search === '' ? '?' : '&'}digest=${blob.digest}`
  const headers = { 'content-type': 'application/octet-stream' }
  const call: Call = { method: 'PUT', url: session, headers, body: { size: blob.size, open } }
  const reply = await client.write(call)
  reply.discard()
  if (reply.status < 200 || reply.status > 299) throw client.refused(call, reply)
  assertStored(call, reply, blob.digest)
  return 'copied'
}

/**
 * The URL of a new session. With `from`, a repository of the same registry that has the blob, asks
 * to mount it from there: undefined where that was done. A registry that won't answers with a
 * session, as to any upload; one that takes the question amiss is asked for a session alone.
 * https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#mounting-a-blob-from-another-repository
 */
async function begin(client: Client, digest: Digest, from?: string): Promise<URL | undefined> {
  const url = client.url('blobs/uploads/')
  if (from !== undefined) url.search = `?mount=${digest}&from=${parseRepository(from)}`
  const call: Call = { method: 'POST', url }
  try {
    const reply = await client.write(call, from)
    reply.discard()
    if (reply.status === 201 && from !== undefined) return assertStored(call, reply, digest)
    if (reply.status === 201 || reply.status === 202) return sessionUrl(call, reply)
    throw client.refused(call, reply)
  } catch (error) {
    if (from === undefined || !isAmiss(error)) throw error
    return begin(client, digest)
  }
}

function isAmiss(error: unknown): boolean {
  if (!(error instanceof RegistryError)) return false
  const { status } = error
  return status >= 400 && status < 500 && status !== 408 && status !== 429
}

/** Some registries answered without a Location (containers/buildah#2234): the id is enough. */
function sessionUrl(call: Call, { headers }: Reply): URL {
  const location = headers.location ?? headers['docker-upload-uuid']
  if (typeof location === 'string') return locate(location, call.url)
  throw new Error(`${describe(call)}: it answered without the Location to send the blob to`)
}

/** Throws where the registry says that it stored something else. Not every registry says. */
export function assertStored(call: Call, { headers }: Reply, digest: Digest): undefined {
  const told = headers['docker-content-digest']
  if (typeof told !== 'string' || !isDigest(told)) return
  if (algorithmOf(told) !== algorithmOf(digest) || told === digest) return
  throw new Error(`${describe(call)}: ${digest} was sent, and it says that it stored ${told}`)
}
