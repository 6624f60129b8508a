import { inputsOf, type Environment, type Inputs as Reader } from '#action/inputs'
import { parseAccount, parseRegion } from '#aws/place'
import { parseDigest } from '#oci/digest'
import type { Item } from './item.ts'
import { readImages } from './images.ts'
import { readServices } from './services.ts'

/** Which ECR one side is in, and who asks; what is not given comes from the environment. */
export interface Side {
  readonly region?: string | undefined
  readonly registryId?: string | undefined
  readonly profile?: string | undefined
}

export interface Inputs {
  readonly items: readonly Item[]
  readonly source: Side
  readonly target: Side
  readonly referrers: boolean
  readonly createRepository: boolean
  /** Transfers at once, over all images. */
  readonly concurrency: number
  readonly dryRun: boolean
}

/** Parses all inputs; the first malformed one throws, before anything is read or written. */
export async function readInputs(env: Environment): Promise<Inputs> {
  const inputs = inputsOf(env)
  return {
    items: expecting(inputs, await readItems(inputs)),
    source: {
      region: inputs.optional('region', parseRegion),
      registryId: inputs.optional('registry-id', parseAccount),
      profile: inputs.optional('source-profile'),
    },
    target: {
      region: inputs.optional('target-region', parseRegion),
      registryId: inputs.optional('target-registry-id', parseAccount),
      profile: inputs.optional('target-profile'),
    },
    referrers: inputs.flag('referrers', true),
    createRepository: inputs.flag('create-repository', false),
    concurrency: inputs.integer('concurrency', { min: 1, max: 256 }, 16),
    dryRun: inputs.flag('dry-run', false),
  }
}

async function readItems(inputs: Reader): Promise<readonly Item[]> {
  const images = readImages(inputs)
  if (images.length === 0) return readServices(inputs)
  const excluded = ['services', 'versions', 'version', 'environment', 'target-tag'].find(
    (name) => inputs.optional(name) !== undefined,
  )
  if (excluded === undefined) return images
  throw new Error(
    `Reading the input images: ${excluded} is given too, and images names its sources and targets ` +
      'itself; give one or the other',
  )
}

function expecting(inputs: Reader, items: readonly Item[]): readonly Item[] {
  const expected = inputs.optional('expected-digest', parseDigest)
  if (expected === undefined) return items
  if (items.length === 1) return items.map((item) => ({ ...item, expected }))
  throw new Error(
    `Reading the input expected-digest: it is of one image, and ${items.length} are to be ` +
      'promoted; promote each on its own, or leave it out',
  )
}
