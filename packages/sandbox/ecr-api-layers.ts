import { createHash, randomUUID } from 'node:crypto'
import { blobs } from '#oci/manifest'
import type { ApiCall } from './ecr-api.ts'
import { existing } from './ecr-api-repositories.ts'
import { ApiException, invalidParameter } from './ecr-exception.ts'
import type { EcrRegistry } from './ecr-registry.ts'
import { readManifest } from './registry-embedded.ts'

// Layers and images travel by the distribution API, also in ECR's own clients. Of the calls that
// would do it in JSON, here is what they refuse; what they would take, they turn away as not built.

/** The text: https://github.com/monken/aws-ecr-public/issues/11 */
export async function getDownloadUrlForLayer({ cloud, registry, input }: ApiCall) {
  const { name } = existing(registry, input['repositoryName'])
  const digest = String(input['layerDigest'])
  if ((await registry.backend.blobSize(name, digest)) === undefined) {
    const where = `within the repository with name '${name}' in the registry with id '${registry.account}'`
    const message = `The layer with digest '${digest}' does not exist ${where}`
    throw new ApiException('LayersNotFoundException', message)
  }
  return { downloadUrl: cloud.sign(registry, name, digest), layerDigest: digest }
}

const sessions = new WeakMap<EcrRegistry, Set<string>>()

/** https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_InitiateLayerUpload.html */
export async function initiateLayerUpload({ registry, input }: ApiCall): Promise<unknown> {
  const { name } = existing(registry, input['repositoryName'])
  const uploadId = randomUUID()
  const open = sessions.get(registry) ?? new Set()
  sessions.set(registry, open.add(`${name} ${uploadId}`))
  return Promise.resolve({ uploadId, partSize: 10_485_760 })
}

export const uploadLayerPart = continueUpload
export const completeLayerUpload = continueUpload

/** https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_UploadLayerPart.html has the text. */
function continueUpload({ registry, input }: ApiCall): Promise<never> {
  const { name } = existing(registry, input['repositoryName'])
  const uploadId = String(input['uploadId'])
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(uploadId)) {
    throw invalidParameter('uploadId', 'must satisfy regular expression of a UUID')
  }
  if (sessions.get(registry)?.has(`${name} ${uploadId}`) === true) throw notBuilt()
  const message =
    'The upload could not be found, or the specified upload ID is not valid for this repository.'
  throw new ApiException('UploadNotFoundException', message)
}

/** https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_PutImage.html */
export async function putImage({ registry, input }: ApiCall): Promise<never> {
  const { name } = existing(registry, input['repositoryName'])
  const bytes = Buffer.from(String(input['imageManifest']))
  const document = readManifest(bytes, String(input['imageManifestMediaType']))
  const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
  const told = input['imageDigest'] as string | undefined
  if (told !== undefined && told !== digest) {
    const message =
      `The image with digest '${told}' in repository '${name}' and ` +
      `registry ID '${registry.account}' does not match the image digest that Amazon ECR has calculated.`
    throw new ApiException('ImageDigestDoesNotMatchException', message)
  }
  for (const blob of blobs(document)) {
    if ((await registry.backend.blobSize(name, blob.digest)) !== undefined) continue
    const message =
      `Layers with digests '[${blob.digest}]' required for pushing image into repository with name ` +
      `'${name}' in the registry with id '${registry.account}' do not exist`
    throw new ApiException('LayersNotFoundException', message)
  }
  throw notBuilt()
}

function notBuilt(): ApiException {
  const message = 'The sandbox takes layers and images by the distribution API alone'
  return new ApiException('UnknownOperationException', message)
}
