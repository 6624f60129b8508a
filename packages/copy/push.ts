import type { Digest } from '#oci/digest'
import type { Content } from '#oci/layout'
import type { Descriptor } from '#oci/manifest'
import { planPush, type Document } from './plan.ts'
import { all, pool, type Pool } from './pool.ts'
import { transferBlobs, type Progress, type Tally, type Target } from './transfer.ts'

export interface Push extends Target {
  readonly content: Content
  /** Set one after the other in this order; without any the image is there by its digest alone. */
  readonly tags: readonly string[]
  /** Transfers at once; 16. */
  readonly concurrency?: number
  readonly onProgress?: (progress: Progress) => void
}

export interface Pushed extends Tally {
  readonly digest: Digest
  /** Layers that the image refers to and that stay where their publisher has them. */
  readonly foreign: readonly Descriptor[]
}

/**
 * Puts an image into a repository, byte for byte: blobs first, then manifests from the inside out
 * by their digests, and the tags when everything else is there. Where it throws no tag was moved,
 * unless the tags themselves were refused: then those before the refused one are set. Such a
 * refusal is a RegistryError, `isImmutableTag()` where the tag is taken for good.
 */
export async function pushContent(push: Push): Promise<Pushed> {
  const { content, registry, repository, tags } = push
  const inPool = pool(push.concurrency ?? 16)
  const { root, rounds, blobs, foreign } = await planPush(content)
  const tally = await transferBlobs(blobs, content, push, inPool, push.onProgress)
  for (const round of rounds) await putRound(round, push, inPool)
  const { digest, mediaType } = root.descriptor
  for (const reference of tags.length === 0 ? [digest] : tags) {
    await registry.putManifest(repository, reference, root.bytes, mediaType)
  }
  return { digest, ...tally, foreign }
}

async function putRound(
  round: readonly Document[],
  { registry, repository }: Target,
  inPool: Pool,
): Promise<void> {
  const jobs = round.map(
    ({ descriptor: { digest, mediaType }, bytes }) =>
      (signal: AbortSignal) =>
        registry.until(signal).putManifest(repository, digest, bytes, mediaType),
  )
  await all(inPool, jobs)
}
