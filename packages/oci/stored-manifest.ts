import { Readable } from 'node:stream'
import type { Client } from './client.ts'
import { algorithmOf, CorruptContent, digestOf, isDigest, type Digest } from './digest.ts'
import { describe, type Call } from './exchange.ts'
import { largestManifest, manifestTypes, parseManifest, type Descriptor } from './manifest.ts'
import { parseTag } from './reference.ts'
import { readAll, type Reply } from './redirect.ts'
import { assertStored } from './upload.ts'

export interface StoredManifest {
  /** Exactly as stored: the digest is of these bytes. */
  readonly bytes: Buffer
  readonly mediaType: string
  readonly digest: Digest
}

/** What stands at a tag or digest; a registry that doesn't tell it all is asked by GET. */
export async function headManifest(
  client: Client,
  reference: string,
): Promise<Descriptor | undefined> {
  const call = reading('HEAD', client, reference)
  const reply = await client.read(call)
  reply.discard()
  if (isAbsent(reply)) return undefined
  const digest = toldDigest(reply)
  const mediaType = typeOf(reply)
  const size = Number(reply.headers['content-length'])
  if (reply.status === 200 && digest !== undefined && mediaType !== undefined && size > 0) {
    if (isDigest(reference)) assertEqual(call, reference, digest)
    return { mediaType, digest, size }
  }
  // A refusal of HEAD has no words; that of GET has.
  const found = await getManifest(client, reference)
  return found && { mediaType: found.mediaType, digest: found.digest, size: found.bytes.length }
}

export async function getManifest(
  client: Client,
  reference: string,
): Promise<StoredManifest | undefined> {
  const call = reading('GET', client, reference)
  const reply = await client.read(call)
  if (reply.status !== 200) {
    const refused = client.refused(call, reply)
    if (isAbsent(reply) && !refused.says('NAME_UNKNOWN')) return undefined
    throw refused
  }
  const bytes = await readAll(call, reply, largestManifest)
  const wanted = isDigest(reference) ? reference : toldDigest(reply)
  const digest = digestOf(bytes, wanted && algorithmOf(wanted))
  if (wanted !== undefined) assertEqual(call, wanted, digest)
  return { bytes, mediaType: typeOf(reply) ?? parseManifest(bytes).mediaType, digest }
}

export async function putManifest(
  client: Client,
  reference: string,
  { bytes, mediaType, digest }: StoredManifest,
): Promise<void> {
  const call: Call = {
    method: 'PUT',
    url: manifestUrl(client, reference),
    headers: { 'content-type': mediaType },
    body: { size: bytes.length, open: () => Promise.resolve(Readable.from([bytes])) },
  }
  const reply = await client.write(call)
  reply.discard()
  if (reply.status >= 200 && reply.status <= 299) return assertStored(call, reply, digest)
  const refused = client.refused(call, reply)
  // ECR refuses even the same digest for a tag that can't be moved (aws/containers-roadmap#2179,
  // 2026-09), and so it does after a first PUT whose answer was lost.
  const there = refused.isImmutableTag() ? await headManifest(client, reference) : undefined
  if (there?.digest !== digest) throw refused
}

function reading(method: 'GET' | 'HEAD', client: Client, reference: string): Call {
  const headers = { accept: manifestTypes.join(', ') }
  return { method, url: manifestUrl(client, reference), headers }
}

function manifestUrl(client: Client, reference: string): URL {
  return client.url(`manifests/${isDigest(reference) ? reference : parseTag(reference)}`)
}

/** Only the manifest's own URL can say that there is none: not a redirect's, nor a token server. */
function isAbsent({ status, redirected }: Reply): boolean {
  return status === 404 && !redirected
}

function assertEqual(call: Call, wanted: Digest, found: Digest): void {
  if (wanted === found) return
  throw new CorruptContent(`${describe(call)}: ${wanted} was announced, and ${found} arrived`)
}

function toldDigest({ headers }: Reply): Digest | undefined {
  const told = headers['docker-content-digest']
  return typeof told === 'string' && isDigest(told) ? told : undefined
}

/** Undefined where the header names no manifest's type: then the document itself says. */
function typeOf({ headers }: Reply): string | undefined {
  const mediaType = headers['content-type']?.split(';')[0]?.trim()
  return mediaType?.startsWith('application/vnd.') ? mediaType : undefined
}
