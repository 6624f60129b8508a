import { ociManifest } from '#oci/manifest'
import { blob, image, type Image } from '../sandbox/image.ts'

/** The commit that a run is of, unless an event says otherwise. */
export const commit = 'ffac537e6cbbf934b08745a378932722df287a53'

/** An image of one small layer that says of which commit it is, if of any. */
export function imageOf(revision: string | undefined): Image {
  const [, layer = blob(Buffer.alloc(0), '')] = image([1000]).blobs
  const labels = revision && { 'org.opencontainers.image.revision': revision }
  const config = blob(
    Buffer.from(
      JSON.stringify({
        architecture: 'amd64',
        os: 'linux',
        config: { Labels: labels },
        rootfs: { type: 'layers', diff_ids: [layer.digest] },
      }),
    ),
    'application/vnd.oci.image.config.v1+json',
  )
  const described = ({ mediaType, digest, size }: typeof config) => ({ mediaType, digest, size })
  const bytes = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: ociManifest,
      config: described(config),
      layers: [described(layer)],
    }),
  )
  return { ...blob(bytes, ociManifest), blobs: [config, layer], children: [] }
}
