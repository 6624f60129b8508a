import type { IncomingMessage, ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { ociIndex } from '#oci/manifest'
import { listen } from './listen.ts'
import type { Backend, StoredManifest } from './registry-backend.ts'
import { embeddedBackend } from './registry-embedded.ts'
import { routeOf, type Route } from './registry-route.ts'
import { upstreamBackend } from './registry-upstream.ts'
import { Refusal, writeJson, writeRefusal } from './refusal.ts'
import { newTraffic, observed, type Traffic } from './traffic.ts'

export interface SandboxRegistry {
  /** http://127.0.0.1:PORT */
  readonly origin: string
  readonly traffic: Traffic
  close(): Promise<void>
}

/**
 * An OCI registry for development: open to every caller, loopback only, gone when it closes. Its
 * content is in another registry (`http://127.0.0.1:PORT`) where one is named.
 */
export async function startRegistry(upstream?: string): Promise<SandboxRegistry> {
  const traffic = newTraffic()
  const backend = upstream === undefined ? await embeddedBackend() : upstreamBackend(upstream)
  const serve = observed('registry', traffic, async (request, response) => {
    try {
      await serveRoute(backend, routeOf(request), request, response)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      writeRefusal(response, error)
    }
  })
  const { origin, close } = await listen(serve)
  return {
    origin,
    traffic,
    close: async () => {
      await close()
      await backend.close()
    },
  }
}

/** Serves one request of the distribution API; throws what is to be refused. */
export async function serveRoute(
  backend: Backend,
  route: Route,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  if (route.kind === 'base' && isRead) return writeJson(response, 200, {})
  if (route.kind === 'blob' && isRead)
    return backend.serveBlob(route.repository, route.digest, request, response)
  if (route.kind === 'uploads' && request.method === 'POST')
    return backend.serveUpload(route, request, response)
  if (route.kind === 'upload' && (request.method === 'PATCH' || request.method === 'PUT'))
    return backend.serveUpload(route, request, response)
  if (route.kind === 'manifest' && isRead) return serveManifest(backend, route, response)
  if (route.kind === 'manifest' && request.method === 'PUT')
    return putManifest(backend, route, request, response)
  if (route.kind === 'tags' && isRead) {
    const { repository } = route
    return writeJson(response, 200, { name: repository, tags: await backend.tags(repository) })
  }
  if (route.kind === 'referrers' && isRead) return listReferrers(backend, route, response)
  throw new Refusal(405, 'UNSUPPORTED', 'The operation is unsupported.')
}

/** https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#listing-referrers */
async function listReferrers(
  backend: Backend,
  { repository, digest }: Extract<Route, { kind: 'referrers' }>,
  response: ServerResponse,
): Promise<void> {
  const manifests = await backend.referrers(repository, digest)
  if (manifests === undefined) throw new Refusal(404, 'UNSUPPORTED', 'no referrers here')
  writeJson(response, 200, { schemaVersion: 2, mediaType: ociIndex, manifests }, ociIndex)
}

type ManifestRoute = Extract<Route, { kind: 'manifest' }>

async function serveManifest(
  backend: Backend,
  { repository, reference }: ManifestRoute,
  response: ServerResponse,
): Promise<void> {
  const manifest = await backend.manifest(repository, reference)
  if (manifest === undefined) throw new Refusal(404, 'MANIFEST_UNKNOWN', 'manifest unknown')
  response.writeHead(200, {
    'Content-Type': manifest.mediaType,
    'Content-Length': manifest.bytes.length,
    'Docker-Content-Digest': manifest.digest,
  })
  response.end(response.req.method === 'HEAD' ? undefined : manifest.bytes)
}

async function putManifest(
  backend: Backend,
  { repository, reference }: ManifestRoute,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const mediaType = request.headers['content-type'] ?? ''
  const bytes = await buffer(request)
  const stored = await backend.putManifest(repository, reference, bytes, mediaType)
  writeStored(response, repository, stored)
}

export function writeStored(
  response: ServerResponse,
  repository: string,
  { digest }: StoredManifest,
): void {
  response.writeHead(201, {
    Location: `/v2/${repository}/manifests/${digest}`,
    'Docker-Content-Digest': digest,
    'Content-Length': 0,
  })
  response.end()
}
