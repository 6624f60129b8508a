import type { Digest } from '#oci/digest'
import { RegistryError } from '#oci/failure'
import type { StoredManifest } from '#oci/registry'
import { decide } from './decide.ts'
import { openDestination, type Destination } from './destination.ts'
import type { Inputs } from './inputs.ts'
import type { Made, Material } from './make.ts'
import { partsReader, type Part } from './parts.ts'
import type { Origins } from './revision.ts'
import type { ScanResult } from './scan.ts'
import { openSource } from './source.ts'
import type { Step } from './step.ts'

/** What a run did. */
export interface Outcome extends Pick<Made, 'building' | 'sending'> {
  /** Host, and port where it has one; undefined where none was asked. */
  readonly registry?: string
  /** Undefined where the builder can't tell it without a push. */
  readonly digest?: Digest | undefined
  /** Whether this run put a new image there. */
  readonly pushed: boolean
  /** Tags that this run put on the image. */
  readonly tagged: readonly string[]
  /** The image of each platform, as far as they are known. */
  readonly parts?: readonly Part[]
  /** What the image that was taken says of its build. */
  readonly origins?: Origins
  readonly scan?: ScanResult
  /** The private Docker configuration, where it stays. */
  readonly dockerConfig?: string | undefined
}

/** Makes the image unless it is there, and puts all tags on it; without `push` makes it only. */
export async function push(inputs: Inputs, step: Step): Promise<Outcome> {
  const material = await openMaterial(inputs, step)
  if (inputs.push) return pushTo(await openDestination(inputs, step), material, inputs, step)
  if (material.kind === 'content') {
    return { digest: material.content.root.digest, pushed: false, tagged: [] }
  }
  const { buildOnly } = await import('./build.ts')
  return { ...(await buildOnly(material, inputs.repository, step)), pushed: false, tagged: [] }
}

async function openMaterial({ origin }: Inputs, step: Step): Promise<Material> {
  if (origin.kind === 'build') return origin
  return { kind: 'content', content: await openSource(origin.path, step) }
}

async function pushTo(
  destination: Destination,
  material: Material,
  inputs: Inputs,
  step: Step,
): Promise<Outcome> {
  const { found, lookUp, login, repository } = destination
  const content = material.kind === 'content' ? material.content : undefined
  const partsOf = partsReader(destination, content)
  const decideBy = (images: Destination['found']) =>
    decide(destination, material, inputs, images, partsOf)
  const tagged: string[] = []
  const tag = async (image: StoredManifest, tags: readonly string[]) => {
    for (const each of tags) {
      await destination.registry.putManifest(repository, each, image.bytes, image.mediaType)
      tagged.push(each)
    }
    return image
  }

  const first = await decideBy(found)
  const made: Made =
    first.kind === 'reuse' ? { image: first.image } : await makeNow(destination, material, step)
  // To make it may have taken minutes, and a tag that may be overwritten says nothing when it is.
  const images = first.kind === 'reuse' ? found : await lookUp()
  const decision = first.kind === 'reuse' ? first : await decideBy(images)
  const wanted = decision.kind === 'reuse' ? decision.image : made.image
  const missing = decision.kind === 'reuse' ? decision.missing : inputs.tags
  // The primary tag goes first: where tags are immutable the registry gives it to one of several
  // runs at once, and the others find an image of their own commit there, and take it.
  const image = await tag(wanted, missing).catch(async (error: unknown) => {
    const again = isTaken(error) ? await decideBy(await lookUp()) : undefined
    if (again?.kind !== 'reuse') throw error
    return tag(again.image, again.missing)
  })
  const parts = await partsOf(image)
  const scan = inputs.scan === 'off' ? undefined : await scanNow(parts, destination, inputs, step)
  if (scan?.refusal === undefined) {
    const moving = inputs.movingTags.filter((each) => images.get(each)?.digest !== image.digest)
    await tag(image, moving).catch((error: unknown) => {
      if (isTaken(error)) throw notMoved(repository, image, error)
      throw error
    })
  }
  return {
    ...made,
    registry: login.registry,
    digest: image.digest,
    pushed: first.kind === 'make' && !made.wasThere && image.digest === made.image.digest,
    tagged,
    parts,
    ...(decision.origins && { origins: decision.origins }),
    ...(scan !== undefined && { scan }),
    ...(inputs.keepLogin && { dockerConfig: (await destination.dockerConfig())['DOCKER_CONFIG'] }),
  }
}

/** A run that finds its image there loads nothing that builds or sends. */
async function makeNow(destination: Destination, material: Material, step: Step): Promise<Made> {
  const { make } = await import('./make.ts')
  return make(material, destination, step)
}

async function scanNow(
  parts: readonly Part[],
  destination: Destination,
  inputs: Inputs,
  step: Step,
): Promise<ScanResult> {
  const { scan } = await import('./scan.ts')
  return scan(parts, destination, inputs, step)
}

function isTaken(error: unknown): error is RegistryError {
  return error instanceof RegistryError && error.isImmutableTag()
}

function notMoved(repository: string, { digest }: StoredManifest, cause: Error): Error {
  return new Error(
    `push to ${repository}: ${digest} is there under its tags, and a tag of moving-tags could ` +
      `not be moved: ${cause.message}; exclude it from immutability with a filter, or leave it out`,
    { cause },
  )
}
