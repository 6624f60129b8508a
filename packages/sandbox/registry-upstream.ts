import { Agent, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { digestOf } from '#oci/digest'
import { manifestTypes, type Descriptor } from '#oci/manifest'
import type { Backend, StoredManifest } from './registry-backend.ts'
import type { Route } from './registry-route.ts'
import { Refusal } from './refusal.ts'

/**
 * Another registry behind this one, as Debian's docker-registry: `origin` is plain http on
 * loopback and asks for no credentials. Blobs and uploads are passed through as they stream.
 */
export function upstreamBackend(origin: string): Backend {
  return new Upstream(origin)
}

// Hop-by-hop, or the sandbox's own affair: what the upstream must not see or say.
const held = new Set(['authorization', 'connection', 'host', 'keep-alive', 'transfer-encoding'])

/**
 * Distribution 2 writes a layer's link anew in place: who puts a manifest while another pushes that
 * layer may find the link empty, and is told DIGEST_INVALID. ECR has no such fault. It is over in
 * microseconds: asked again, the same manifest is taken. How a link gets empty:
 * https://github.com/distribution/distribution/issues/4489
 */
const retries = 20

class Upstream implements Backend {
  readonly #origin: string
  readonly #agent = new Agent({ keepAlive: true })

  constructor(origin: string) {
    this.#origin = origin
  }

  async manifest(repository: string, reference: string): Promise<StoredManifest | undefined> {
    const path = `/v2/${repository}/manifests/${reference}`
    const answer = await this.#call('GET', path, { Accept: manifestTypes.join(', ') })
    if (answer.statusCode === 404) return drop(answer)
    const bytes = await buffer(await accepted(answer))
    const mediaType = answer.headers['content-type'] ?? ''
    return { digest: digestOf(bytes), mediaType, bytes }
  }

  async putManifest(
    repository: string,
    reference: string,
    bytes: Buffer,
    mediaType: string,
  ): Promise<StoredManifest> {
    const digest = digestOf(bytes)
    const fits = !reference.startsWith('sha256:') || reference === digest
    const path = `/v2/${repository}/manifests/${reference}`
    const headers = { 'Content-Type': mediaType, 'Content-Length': String(bytes.length) }
    for (let left = fits ? retries : 0; ; left--) {
      const answer = await this.#call('PUT', path, headers, bytes)
      try {
        drop(await accepted(answer))
        return { digest, mediaType, bytes }
      } catch (error) {
        const unfounded = error instanceof Refusal && error.code === 'DIGEST_INVALID'
        if (!unfounded || left === 0) throw error
      }
    }
  }

  async tags(repository: string): Promise<readonly string[]> {
    const answer = await this.#call('GET', `/v2/${repository}/tags/list`, {})
    if (answer.statusCode === 404) return drop(answer) ?? []
    const list = JSON.parse((await buffer(await accepted(answer))).toString()) as TagList
    return list.tags ?? []
  }

  async referrers(repository: string, digest: string): Promise<readonly Descriptor[] | undefined> {
    const answer = await this.#call('GET', `/v2/${repository}/referrers/${digest}`, {})
    if (answer.statusCode === 404) return drop(answer)
    const list = JSON.parse((await buffer(await accepted(answer))).toString()) as ReferrerList
    return list.manifests
  }

  async blobSize(repository: string, digest: string): Promise<number | undefined> {
    const answer = await this.#call('HEAD', `/v2/${repository}/blobs/${digest}`, {})
    if (answer.statusCode === 404) return drop(answer)
    drop(await accepted(answer))
    return Number(answer.headers['content-length'])
  }

  async serveBlob(
    repository: string,
    digest: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    await this.#forward(`/v2/${repository}/blobs/${digest}`, request, response)
  }

  async serveUpload(
    _route: Extract<Route, { kind: 'uploads' | 'upload' }>,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    await this.#forward(request.url ?? '', request, response)
  }

  async close(): Promise<void> {
    this.#agent.destroy()
    return Promise.resolve()
  }

  async #forward(path: string, request: IncomingMessage, response: ServerResponse) {
    const answer = await this.#call(request.method ?? 'GET', path, passing(request), request)
    const headers = passing(answer)
    const location = answer.headers.location
    if (location !== undefined) headers['location'] = location.replace(this.#origin, '')
    response.writeHead(answer.statusCode ?? 502, headers)
    await pipeline(answer, response)
  }

  async #call(
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: Buffer | IncomingMessage,
  ): Promise<IncomingMessage> {
    const call = httpRequest(this.#origin + path, { method, headers, agent: this.#agent })
    const answer = new Promise<IncomingMessage>((resolve, reject) => {
      call.once('response', resolve)
      call.once('error', reject)
    })
    if (body === undefined || Buffer.isBuffer(body)) call.end(body)
    // An upstream that refuses answers before it has read all of the body: the answer counts.
    else pipeline(body, call).catch(() => call.destroy())
    return answer
  }
}

interface ReferrerList {
  readonly manifests: readonly Descriptor[]
}

interface TagList {
  readonly tags?: readonly string[] | null
}

function passing(message: IncomingMessage): Record<string, string> {
  const entries = Object.entries(message.headers).filter(([name]) => !held.has(name))
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]))
}

/** The answer where it is a success, else the upstream's refusal as this registry's own. */
async function accepted(answer: IncomingMessage): Promise<IncomingMessage> {
  const status = answer.statusCode ?? 0
  if (status >= 200 && status < 300) return answer
  const text = (await buffer(answer)).toString()
  const { errors } = JSON.parse(text) as { errors: readonly Partial<Refusal>[] }
  const { code = 'UNKNOWN', message = text, detail } = errors[0] ?? {}
  // Distribution names each missing blob in an error of its own.
  const missing = errors.map((error) => error.detail)
  throw new Refusal(status, code, message, code === 'MANIFEST_BLOB_UNKNOWN' ? missing : detail)
}

function drop(answer: IncomingMessage): undefined {
  answer.resume()
}
