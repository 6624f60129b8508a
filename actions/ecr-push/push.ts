import { info, warning } from '#action/log'
import type { Digest } from '#oci/digest'
import { RegistryError } from '#oci/failure'
import type { StoredManifest } from '#oci/registry'
import { openDestination, type Destination } from './destination.ts'
import type { Inputs } from './inputs.ts'
import type { Material } from './make.ts'
import { plan, type Plan } from './plan.ts'
import { revisionOf } from './revision.ts'
import type { Step } from './step.ts'

/** What a run did. */
export interface Outcome {
  /** Host, and port where it has one; undefined where none was asked. */
  readonly registry?: string
  /** Undefined where the builder can't tell it without a push. */
  readonly digest?: Digest | undefined
  /** Whether this run put a new image there. */
  readonly pushed: boolean
  /** Tags that this run put on the image. */
  readonly tagged: readonly string[]
}

/** Makes the image unless it is there, and puts all tags on it; without `push` makes it only. */
export async function push(inputs: Inputs, step: Step): Promise<Outcome> {
  const material = await openMaterial(inputs, step)
  if (inputs.push) return pushTo(await openDestination(inputs, step), material, inputs, step)
  if (material.kind === 'content') {
    return { digest: material.content.root.digest, pushed: false, tagged: [] }
  }
  const { buildOnly } = await import('./build.ts')
  return { digest: await buildOnly(material, step), pushed: false, tagged: [] }
}

async function openMaterial({ origin }: Inputs, step: Step): Promise<Material> {
  if (origin.kind === 'build') return origin
  const { openSource } = await import('./source.ts')
  return { kind: 'content', content: await openSource(origin.path, step) }
}

async function pushTo(
  destination: Destination,
  material: Material,
  inputs: Inputs,
  step: Step,
): Promise<Outcome> {
  const { found, lookUp, login, repository } = destination
  const decide = (images: Destination['found']) => decideBy(destination, material, inputs, images)
  const tagged: string[] = []
  const tag = async (image: StoredManifest, tags: readonly string[]) => {
    for (const each of tags) {
      await destination.registry.putManifest(repository, each, image.bytes, image.mediaType)
      tagged.push(each)
    }
    return image
  }

  const decision = await decide(found)
  const start =
    decision.kind === 'reuse'
      ? decision
      : { image: await makeNow(destination, material, step), missing: inputs.tags }
  // The primary tag goes first: where tags are immutable the registry gives it to one of several
  // runs at once, and the others find an image of their own commit there, and take it.
  const image = await tag(start.image, start.missing).catch(async (error: unknown) => {
    const again = isTaken(error) ? await decide(await lookUp()) : undefined
    if (again?.kind !== 'reuse') throw error
    return tag(again.image, again.missing)
  })
  const moving = inputs.movingTags.filter((each) => found.get(each)?.digest !== image.digest)
  await tag(image, moving).catch((error: unknown) => {
    if (isTaken(error)) throw notMoved(repository, image, error as Error)
    throw error
  })
  const pushed = decision.kind === 'make' && image.digest === start.image.digest
  return { registry: login.registry, digest: image.digest, pushed, tagged }
}

/** A run that finds its image there loads nothing that builds or sends. */
async function makeNow(
  destination: Destination,
  material: Material,
  step: Step,
): Promise<StoredManifest> {
  const { make } = await import('./make.ts')
  return make(material, destination, step)
}

async function decideBy(
  destination: Destination,
  material: Material,
  inputs: Inputs,
  found: Destination['found'],
): Promise<Plan<StoredManifest>> {
  const wanted =
    material.kind === 'build'
      ? ({ kind: 'revision', revision: material.revision } as const)
      : ({ kind: 'digest', digest: material.content.root.digest } as const)
  const decision = await plan<StoredManifest>(inputs, wanted, found, (image) =>
    revisionOf(destination, image),
  )
  if (decision.kind === 'make') return decision
  info(`${destination.repository} has this image already: ${decision.image.digest}`)
  if (decision.warning !== undefined) warning(decision.warning)
  return decision
}

function isTaken(error: unknown): boolean {
  return error instanceof RegistryError && error.isImmutableTag()
}

function notMoved(repository: string, { digest }: StoredManifest, cause: Error): Error {
  return new Error(
    `push to ${repository}: ${digest} is there under its tags, and a tag of moving-tags could ` +
      `not be moved: ${cause.message}; exclude it from immutability with a filter, or leave it out`,
    { cause },
  )
}
