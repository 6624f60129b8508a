import type { Image, ImageFailure } from '@aws-sdk/client-ecr'
import { digestOf, isDigest, type Digest } from '#oci/digest'
import { manifestTypes, parseManifest } from '#oci/manifest'
import type { Ecr } from './client.ts'
import { call, isUnanswerable } from './failure.ts'
import { inRegistry } from './repository.ts'

/** A manifest as it lies in ECR, with the exact bytes that its digest is of. */
export interface FoundImage {
  readonly digest: Digest
  readonly mediaType: string
  readonly bytes: Buffer
}

/**
 * Looks up images by tag or digest; those that are not there are not in the answer. Asks for
 * ecr:BatchGetImage only, which AWS's usual push policy allows.
 */
export async function findImages(
  ecr: Ecr,
  repository: string,
  references: readonly string[],
  registryId?: string,
): Promise<ReadonlyMap<string, FoundImage>> {
  const ask = (page: readonly string[]) => askFor(ecr, repository, page, registryId)
  const pages = await Promise.all(batches([...new Set(references)]).map(ask))
  const found = new Map(pages.flatMap((page) => [...page.found]))
  // Two tags of one image may be answered as one image; a question of its own is always answered.
  const alone = pages.flatMap((page) => page.unanswered).map((reference) => ask([reference]))
  for (const page of await Promise.all(alone))
    page.found.forEach((image, by) => found.set(by, image))
  return found
}

interface Page {
  readonly found: ReadonlyMap<string, FoundImage>
  readonly unanswered: readonly string[]
}

async function askFor(
  ecr: Ecr,
  repository: string,
  references: readonly string[],
  registryId: string | undefined,
): Promise<Page> {
  const subject = { operation: 'BatchGetImage', repository, registryId }
  const { images = [], failures = [] } = await call(ecr, subject, () =>
    ecr.sdk.batchGetImage({
      repositoryName: repository,
      ...inRegistry(registryId),
      imageIds: references.map((reference) =>
        isDigest(reference) ? { imageDigest: reference } : { imageTag: reference },
      ),
      acceptedMediaTypes: [...manifestTypes],
    }),
  )
  const found = new Map<string, FoundImage>()
  for (const image of images) {
    const { imageTag, imageDigest } = image.imageId ?? {}
    const [only] = references.length === 1 ? references : []
    const by = only ?? references.find((each) => each === imageTag || each === imageDigest)
    if (by !== undefined) found.set(by, interpret(repository, by, image))
  }
  const absent = new Set(failures.map((failure) => absentOf(repository, failure)))
  const unanswered = references.filter((each) => !found.has(each) && !absent.has(each))
  return { found, unanswered: references.length === 1 ? [] : unanswered }
}

/** The tag or digest that is not there; throws where an image is there and cannot be had. */
function absentOf(repository: string, failure: ImageFailure): string {
  const { failureCode, failureReason, imageId } = failure
  const which = imageId?.imageTag ?? imageId?.imageDigest ?? ''
  if (failureCode === 'ImageNotFound') return which
  const problem = `${failureCode}: ${failureReason}`
  throw new Error(`ECR BatchGetImage of ${repository}: ${which} cannot be read: ${problem}`)
}

/**
 * Which of `digests` the repository holds already as blobs: configs and layers. Undefined where the
 * endpoint has no such call; the registry itself has to be asked then.
 */
export async function presentBlobs(
  ecr: Ecr,
  repository: string,
  digests: readonly Digest[],
  registryId?: string,
): Promise<ReadonlySet<Digest> | undefined> {
  const subject = { operation: 'BatchCheckLayerAvailability', repository, registryId }
  const pages = batches([...new Set(digests)]).map(async (layerDigests) => {
    const { layers = [] } = await call(ecr, subject, () =>
      ecr.sdk.batchCheckLayerAvailability({
        repositoryName: repository,
        ...inRegistry(registryId),
        layerDigests,
      }),
    )
    // UNAVAILABLE and ARCHIVED layers have to be pushed like missing ones.
    return layers
      .filter(({ layerAvailability }) => layerAvailability === 'AVAILABLE')
      .map(({ layerDigest }) => layerDigest as Digest)
  })
  try {
    return new Set((await Promise.all(pages)).flat())
  } catch (error) {
    if (isUnanswerable(error)) return undefined
    throw error
  }
}

/** ECR: at most 100 images, and at most 100 layers, a call. */
function batches<Item>(items: readonly Item[]): readonly Item[][] {
  const count = Math.ceil(items.length / 100)
  return Array.from({ length: count }, (_, at) => items.slice(at * 100, (at + 1) * 100))
}

function interpret(repository: string, by: string, image: Image): FoundImage {
  const bytes = Buffer.from(image.imageManifest ?? '', 'utf8')
  const digest = digestOf(bytes)
  const told = image.imageId?.imageDigest ?? (isDigest(by) ? by : digest)
  if (digest !== told) {
    throw new Error(
      `ECR BatchGetImage of ${repository}: the manifest that came for ${told} has the digest ` +
        `${digest}; run it again`,
    )
  }
  return {
    digest,
    mediaType: image.imageManifestMediaType || parseManifest(bytes).mediaType,
    bytes,
  }
}
