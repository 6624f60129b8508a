import type { Ecr } from './client.ts'
import { call, EcrFailure } from './failure.ts'
import { inRegistry } from './repository.ts'

/** What reading images takes, as of the source of a promotion, by the names of IAM's actions. */
export const pullActions = ['BatchGetImage', 'GetDownloadUrlForLayer'] as const

/** What a push takes beside these. */
export const pushActions = [
  'BatchCheckLayerAvailability',
  'InitiateLayerUpload',
  'UploadLayerPart',
  'CompleteLayerUpload',
  'PutImage',
] as const

export type EcrAction = (typeof pullActions)[number] | (typeof pushActions)[number]

export interface Probe {
  readonly action: EcrAction
  /** `missing`: there is no such repository; `unknown`: what came back says nothing of permissions. */
  readonly outcome: 'allowed' | 'denied' | 'missing' | 'unknown'
  /** What came back, where the action is not allowed. */
  readonly message: string | undefined
}

const nowhere = `sha256:${'0'.repeat(64)}`
const noUpload = '00000000-0000-4000-8000-000000000000'

/** Well formed, of layers that nobody has, and under another digest than its own. */
const manifest = JSON.stringify({
  schemaVersion: 2,
  mediaType: 'application/vnd.oci.image.manifest.v1+json',
  config: { mediaType: 'application/vnd.oci.image.config.v1+json', digest: nowhere, size: 2 },
  layers: [{ mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip', digest: nowhere, size: 2 }],
})

type Send = (ecr: Ecr, where: { repositoryName: string; registryId?: string }) => Promise<unknown>

/**
 * One call for each action, made so that it changes nothing where it is allowed: it reads, or names
 * what is not there. InitiateLayerUpload opens a session that nobody uses; ECR lists none and drops it.
 */
const calls: Readonly<Record<EcrAction, Send>> = {
  BatchGetImage: ({ sdk }, where) =>
    sdk.batchGetImage({ ...where, imageIds: [{ imageTag: 'gitops-actions-verify-setup' }] }),
  BatchCheckLayerAvailability: ({ sdk }, where) =>
    sdk.batchCheckLayerAvailability({ ...where, layerDigests: [nowhere] }),
  GetDownloadUrlForLayer: ({ sdk }, where) =>
    sdk.getDownloadUrlForLayer({ ...where, layerDigest: nowhere }),
  InitiateLayerUpload: ({ sdk }, where) => sdk.initiateLayerUpload(where),
  UploadLayerPart: ({ sdk }, where) =>
    sdk.uploadLayerPart({
      ...where,
      uploadId: noUpload,
      partFirstByte: 0,
      partLastByte: 1,
      layerPartBlob: Buffer.from('{}'),
    }),
  CompleteLayerUpload: ({ sdk }, where) =>
    sdk.completeLayerUpload({ ...where, uploadId: noUpload, layerDigests: [nowhere] }),
  PutImage: ({ sdk }, where) =>
    sdk.putImage({
      ...where,
      imageManifest: manifest,
      imageManifestMediaType: 'application/vnd.oci.image.manifest.v1+json',
      imageDigest: nowhere,
    }),
}

/** The refusals that a permitted call gets, as what it names is not there. */
const absent =
  /^(Layers?NotFound|LayerInaccessible|UploadNotFound|ImageDigestDoesNotMatch|ReferencedImagesNotFound)Exception$/

/**
 * Whether the caller may do an action, by doing it to nothing. AWS decides on permissions before it
 * looks for what a request names. The call must not be made before the repository is known to be
 * there: where the registry creates repositories on push, InitiateLayerUpload might.
 */
export async function probe(
  ecr: Ecr,
  action: EcrAction,
  repository: string,
  registryId?: string,
): Promise<Probe> {
  try {
    const where = { repositoryName: repository, ...inRegistry(registryId) }
    await call(ecr, { operation: action, repository, registryId }, () => calls[action](ecr, where))
    return { action, outcome: 'allowed', message: undefined }
  } catch (error) {
    if (!(error instanceof EcrFailure)) throw error
    const outcome = outcomeOf(error)
    return { action, outcome, message: outcome === 'allowed' ? undefined : error.message }
  }
}

function outcomeOf({ reason, cause }: EcrFailure): Probe['outcome'] {
  if (reason === 'access-denied') return 'denied'
  if (reason === 'repository-missing') return 'missing'
  return absent.test((cause as Error).name) ? 'allowed' : 'unknown'
}
