import { warning } from '#action/log'
import { bucket, type Bucket } from '#copy/bucket'
import type { Destination, Place } from '#copy/place'
import { blobMounting } from '#ecr/account'
import { isCreatedOnPush } from '#ecr/creation'
import { EcrFailure, isUnanswerable } from '#ecr/failure'
import { findImages, presentBlobs } from '#ecr/image'
import { createRepository } from '#ecr/repository'
import type { Digest } from '#oci/digest'
import type { Inputs } from './inputs.ts'
import type { Spot } from './item.ts'
import { registries, type EcrSide, type Opened } from './registries.ts'
import type { Step } from './step.ts'

export interface Places {
  /** Both sides of every item. */
  readonly pairs: readonly { readonly source: Place; readonly target: Destination }[]
  /** The hosts among them that are ECR's, by whatever name. */
  readonly ecrHosts: ReadonlySet<string>
}

/** Opens both sides of every item. */
export async function openPlaces(inputs: Inputs, step: Step): Promise<Places> {
  const open = await registries(step)
  const opened = await Promise.all(
    inputs.items.map(async (item) => {
      const [source, target] = await Promise.all([
        open(inputs.source, item.source.registry),
        open(inputs.target, item.target.registry),
      ])
      return { source, target }
    }),
  )
  const pace = pacer(step)
  const mountable = await mountability(opened, inputs)
  const pairs = opened.map(({ source, target }, at) => {
    const item = inputs.items[at]!
    return {
      source: placeOf(source, item.source),
      target: destinationOf(target, item.target, inputs, pace, mountable),
    }
  })
  const sides = opened.flatMap(({ source, target }) => [source, target])
  const ecrHosts = new Set(sides.filter(({ ecr }) => ecr !== undefined).map(({ host }) => host))
  return { pairs, ecrHosts }
}

function placeOf({ host, registry, ecr }: Opened, { repository }: Spot): Place {
  if (ecr === undefined) return { host, registry, repository }
  const find = (tags: readonly string[]) =>
    findImages(ecr.client, repository, tags, ecr.registryId).catch((error: unknown) => {
      if (isUnanswerable(error)) return undefined
      throw error
    })
  return { host, registry, repository, find }
}

function destinationOf(
  opened: Opened,
  { repository }: Spot,
  inputs: Inputs,
  pace: (host: string) => Bucket,
  mountable: (opened: Opened) => 'named' | 'never',
): Destination {
  const { host, registry, ecr } = opened
  const place = { host, registry, repository }
  if (ecr === undefined) return place
  return {
    ...place,
    present: (digests) => presentIn(place, ecr, digests, inputs),
    mountable: mountable(opened),
    pace: pace(host),
  }
}

/**
 * ECR's quota is 10 PutImage a second in an account's region, and as many at once.
 * https://docs.aws.amazon.com/AmazonECR/latest/userguide/service-quotas.html
 */
function pacer({ clock }: Step): (host: string) => Bucket {
  const buckets = new Map<string, Bucket>()
  return (host) => {
    const found = buckets.get(host) ?? bucket(clock, 10, 10)
    buckets.set(host, found)
    return found
  }
}

/**
 * Asked where images may share blobs that have to be brought from elsewhere. Within a registry a
 * mount that is tried tells by itself, but a dry run tries none.
 */
async function mountability(
  pairs: readonly { readonly source: Opened; readonly target: Opened }[],
  { dryRun }: Inputs,
): Promise<(opened: Opened) => 'named' | 'never'> {
  const crossing = pairs.filter(({ source, target }) => source.host !== target.host)
  const within = pairs.filter(({ source, target }) => source.host === target.host)
  const unsure = [...(crossing.length > 1 ? crossing : []), ...(dryRun ? within : [])]
  const never = new Set<Opened>()
  await Promise.all(
    [...new Set(unsure.map(({ target }) => target))].map(async (target) => {
      const { ecr } = target
      // Of another account's registry that account's setting would count, which can't be asked.
      if (ecr === undefined || ecr.registryId !== undefined) return
      if ((await blobMounting(ecr.client)) === 'off') never.add(target)
    }),
  )
  return (opened) => (never.has(opened) ? 'never' : 'named')
}

/** What is there; a repository that is missing holds nothing, if it can come into being. */
async function presentIn(
  { registry, repository }: Place,
  { client, registryId }: EcrSide,
  digests: readonly Digest[],
  { createRepository: creates, dryRun }: Inputs,
): Promise<ReadonlySet<string> | undefined> {
  try {
    const present = await presentBlobs(client, repository, digests, registryId)
    // Whether the repository is missing was not told either.
    if (present === undefined && creates && !dryRun) {
      await createRepository(client, { name: repository, mutableTags: [] }, registryId)
    }
    return present
  } catch (error) {
    if (!(error instanceof EcrFailure) || error.reason !== 'repository-missing') throw error
    const none = new Set<string>()
    if (creates) {
      if (!dryRun) await createRepository(client, { name: repository, mutableTags: [] }, registryId)
      return none
    }
    const told = `${error.message}, or set create-repository: true`
    if (dryRun) {
      warning(`${told}, unless a push creates it, which a dry run can't know`)
      return none
    }
    if (await isCreatedOnPush(registry, repository)) return none
    throw new Error(told, { cause: error })
  }
}
