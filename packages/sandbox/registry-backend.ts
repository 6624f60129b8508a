import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Descriptor } from '#oci/manifest'
import type { Route } from './registry-route.ts'

export interface StoredManifest {
  readonly digest: string
  readonly mediaType: string
  readonly bytes: Buffer
}

/**
 * Where a registry's content is: on disk here, or in another registry. Manifests pass as bytes;
 * blobs stream between the backend and the client. What is refused is thrown as a Refusal.
 */
export interface Backend {
  manifest(repository: string, reference: string): Promise<StoredManifest | undefined>
  putManifest(
    repository: string,
    reference: string,
    bytes: Buffer,
    mediaType: string,
  ): Promise<StoredManifest>
  tags(repository: string): Promise<readonly string[]>
  /** What names a manifest as its subject; undefined where that can't be asked. */
  referrers(repository: string, digest: string): Promise<readonly Descriptor[] | undefined>
  blobSize(repository: string, digest: string): Promise<number | undefined>
  serveBlob(
    repository: string,
    digest: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void>
  /** POST, PATCH and PUT of an upload. */
  serveUpload(
    route: Extract<Route, { kind: 'uploads' | 'upload' }>,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void>
  close(): Promise<void>
}
