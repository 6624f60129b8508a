import { info, warning } from '#action/log'
import type { StoredManifest } from '#oci/registry'
import type { Destination } from './destination.ts'
import type { Inputs } from './inputs.ts'
import type { Material } from './make.ts'
import type { Part } from './parts.ts'
import { plan, type Plan } from './plan.ts'
import { readOrigins, type Origins } from './revision.ts'

/** A decision by what is there; of an image that is taken, with what it says of itself. */
export type Decision = Plan<StoredManifest> & { readonly origins?: Origins }

/** Decides whether to make an image, and tells what is taken instead. */
export async function decide(
  destination: Destination,
  material: Material,
  inputs: Inputs,
  found: Destination['found'],
  partsOf: (image: StoredManifest) => Promise<readonly Part[]>,
): Promise<Decision> {
  const wanted =
    material.kind === 'build'
      ? ({ kind: 'revision', revision: material.revision } as const)
      : ({ kind: 'digest', digest: material.content.root.digest } as const)
  let origins: Origins | undefined
  const decision = await plan<StoredManifest>(inputs, wanted, found, async (image) => {
    const [first] = await partsOf(image)
    origins = await readOrigins(destination, first)
    return origins.revision
  })
  if (decision.kind === 'make') return decision
  const { image, warning: doubt } = decision
  const saving = wanted.kind === 'digest' ? 'nothing to send' : `saved ${saved(origins?.seconds)}`
  info(`${destination.repository} has this image already: ${image.digest}; ${saving}`)
  if (doubt !== undefined) warning(doubt)
  return { ...decision, ...(origins !== undefined && { origins }) }
}

/** The build that was not done, as long as the image's own took by what it says. */
export function saved(seconds: number | undefined): string {
  return seconds === undefined
    ? 'a build, of a length that the image does not tell'
    : `a build of at least ${seconds.toFixed(1)} s, by the times of the image's steps`
}
