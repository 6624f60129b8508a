import type { IncomingMessage } from 'node:http'
import { Refusal } from './refusal.ts'

/** https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#endpoints */
export type Route =
  | { readonly kind: 'base' }
  | { readonly kind: 'blob'; readonly repository: string; readonly digest: string }
  | { readonly kind: 'manifest'; readonly repository: string; readonly reference: string }
  | { readonly kind: 'uploads'; readonly repository: string }
  | { readonly kind: 'upload'; readonly repository: string; readonly id: string }
  | { readonly kind: 'referrers'; readonly repository: string; readonly digest: string }
  | { readonly kind: 'tags'; readonly repository: string }

const component = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*'
const name = `(${component}(?:/${component})*)`
const digest = 'sha256:[a-f0-9]{64}'
const reference = `(${digest}|[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127})`

const patterns = {
  blob: new RegExp(`^/v2/${name}/blobs/(${digest})$`),
  manifest: new RegExp(`^/v2/${name}/manifests/${reference}$`),
  uploads: new RegExp(`^/v2/${name}/blobs/uploads/?$`),
  upload: new RegExp(`^/v2/${name}/blobs/uploads/([^/]+)$`),
  referrers: new RegExp(`^/v2/${name}/referrers/(${digest})$`),
  tags: new RegExp(`^/v2/${name}/tags/list$`),
}

/** Throws the refusal for a path that is no endpoint, or names nothing that could exist. */
export function routeOf(request: IncomingMessage): Route {
  const { pathname } = urlOf(request)
  if (pathname === '/v2/' || pathname === '/v2') return { kind: 'base' }
  const uploads = patterns.uploads.exec(pathname)
  if (uploads !== null) return { kind: 'uploads', repository: uploads[1]! }
  const upload = patterns.upload.exec(pathname)
  if (upload !== null) return { kind: 'upload', repository: upload[1]!, id: upload[2]! }
  const blob = patterns.blob.exec(pathname)
  if (blob !== null) return { kind: 'blob', repository: blob[1]!, digest: blob[2]! }
  const manifest = patterns.manifest.exec(pathname)
  if (manifest !== null)
    return { kind: 'manifest', repository: manifest[1]!, reference: manifest[2]! }
  const referrers = patterns.referrers.exec(pathname)
  if (referrers !== null)
    return { kind: 'referrers', repository: referrers[1]!, digest: referrers[2]! }
  const tags = patterns.tags.exec(pathname)
  if (tags !== null) return { kind: 'tags', repository: tags[1]! }
  throw new Refusal(404, 'NAME_INVALID', 'invalid repository name')
}

export function urlOf(request: IncomingMessage): URL {
  return new URL(request.url ?? '/', 'http://registry')
}
