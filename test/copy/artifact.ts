import { ociManifest } from '#oci/manifest'
import { blob, type Blob, type Image } from '../sandbox/image.ts'

/** An artifact of one small layer that names `subject` as what it is about, if any. */
export function artifact(subject: Blob | undefined, kind: string, text = kind): Image {
  const config = blob(Buffer.from('{}'), 'application/vnd.oci.empty.v1+json')
  const layer = blob(Buffer.from(text), `application/vnd.test.${kind}`)
  const described = ({ mediaType, digest, size }: Blob) => ({ mediaType, digest, size })
  const bytes = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: ociManifest,
      artifactType: `application/vnd.test.${kind}`,
      config: described(config),
      layers: [described(layer)],
      ...(subject && { subject: described(subject) }),
      annotations: { 'org.opencontainers.image.created': '2026-09-01T12:00:00Z' },
    }),
  )
  return { ...blob(bytes, ociManifest), blobs: [config, layer], children: [] }
}

/** The tag that cosign gives to what is about `image`. */
export function cosignTag(image: Blob, kind: 'sig' | 'att' | 'sbom'): string {
  return `${image.digest.replace(':', '-')}.${kind}`
}
