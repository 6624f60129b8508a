import { inputsOf, type Environment, type Inputs as Reader } from '#action/inputs'
import { parseDigest } from '#oci/digest'
import { readImages } from './images.ts'
import type { Item } from './item.ts'
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
export function readInputs(env: Environment): Inputs {
  const inputs = inputsOf(env)
  return {
    items: expecting(inputs, readItems(inputs)),
    source: {
      region: inputs.optional('region', parseRegion),
      registryId: inputs.optional('registry-id', parseRegistryId),
      profile: inputs.optional('source-profile'),
    },
    target: {
      region: inputs.optional('target-region', parseRegion),
      registryId: inputs.optional('target-registry-id', parseRegistryId),
      profile: inputs.optional('target-profile'),
    },
    referrers: inputs.flag('referrers', true),
    createRepository: inputs.flag('create-repository', false),
    concurrency: inputs.integer('concurrency', { min: 1, max: 256 }, 16),
    dryRun: inputs.flag('dry-run', false),
  }
}

function readItems(inputs: Reader): readonly Item[] {
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

function parseRegion(text: string): string {
  if (/^[a-z]{2,}(?:-[a-z]+)+-[0-9]+$/.test(text)) return text
  throw new Error(`${JSON.stringify(text)} is not allowed; give a region's code, as eu-west-1`)
}

function parseRegistryId(text: string): string {
  if (/^[0-9]{12}$/.test(text)) return text
  throw new Error(
    `${JSON.stringify(text)} is not allowed; give an account's 12 digits, in quotes: YAML reads ` +
      'an unquoted number that starts with 0 as another',
  )
}
