import { isDigest } from '#oci/digest'
import type { ApiCall } from './ecr-api.ts'
import { existing } from './ecr-api-repositories.ts'
import { invalidParameter } from './ecr-exception.ts'

interface ImageId {
  readonly imageDigest?: string
  readonly imageTag?: string
}

/** https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_BatchGetImage.html */
export async function batchGetImage({ registry, input }: ApiCall): Promise<unknown> {
  const { name } = existing(registry, input['repositoryName'])
  const ids = atMost100('imageIds', input['imageIds'] as readonly ImageId[])
  const found = await Promise.all(
    ids.map(async (imageId) => {
      const reference = imageId.imageDigest ?? imageId.imageTag ?? ''
      return { imageId, manifest: await registry.backend.manifest(name, reference) }
    }),
  )
  return {
    images: found.flatMap(({ imageId, manifest }) =>
      manifest === undefined
        ? []
        : {
            registryId: registry.account,
            repositoryName: name,
            imageId: { ...imageId, imageDigest: manifest.digest },
            imageManifest: manifest.bytes.toString('utf8'),
            imageManifestMediaType: manifest.mediaType,
          },
    ),
    failures: found
      .filter(({ manifest }) => manifest === undefined)
      .map(({ imageId }) => ({
        imageId,
        failureCode: 'ImageNotFound',
        failureReason: 'Requested image not found',
      })),
  }
}

/** https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_BatchCheckLayerAvailability.html */
export async function batchCheckLayerAvailability({ registry, input }: ApiCall): Promise<unknown> {
  const { name } = existing(registry, input['repositoryName'])
  const digests = atMost100('layerDigests', input['layerDigests'] as readonly string[])
  const found = await Promise.all(
    digests.map(async (layerDigest) => {
      const layerSize = await registry.backend.blobSize(name, layerDigest)
      return { layerDigest, layerSize }
    }),
  )
  return {
    layers: found
      .filter(({ layerSize }) => layerSize !== undefined)
      .map((layer) => ({
        ...layer,
        layerAvailability: 'AVAILABLE',
        mediaType: 'application/vnd.docker.image.rootfs.diff.tar.gzip',
      })),
    failures: found
      .filter(({ layerSize }) => layerSize === undefined)
      .map(({ layerDigest }) => ({
        layerDigest,
        failureCode: isDigest(layerDigest) ? 'MissingLayerDigest' : 'InvalidLayerDigest',
        failureReason: `Layer digest '${layerDigest}' could not be found`,
      })),
  }
}

function atMost100<Item>(name: string, items: readonly Item[]): readonly Item[] {
  if (items.length >= 1 && items.length <= 100) return items
  throw invalidParameter(name, 'Member must have length between 1 and 100')
}
