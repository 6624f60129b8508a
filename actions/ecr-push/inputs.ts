import { inputsOf, type Environment } from '#action/inputs'
import { parseReference, parseRepository, parseTag } from '#oci/reference'
import { readOrigin, type Origin } from './origin.ts'

export interface Inputs {
  readonly repository: string
  /** The first is the primary: what it is on decides what a second run does. */
  readonly tags: readonly [string, ...string[]]
  readonly movingTags: readonly string[]
  /** Registries named in full references, which must be the one that is pushed to. */
  readonly registries: readonly string[]
  readonly region?: string | undefined
  readonly registryId?: string | undefined
  readonly origin: Origin
  readonly push: boolean
  readonly ifExists: 'reuse' | 'fail' | 'overwrite'
  readonly createRepository: boolean
}

/** Parses all inputs; the first malformed one throws, before anything is read or written. */
export function readInputs(env: Environment): Inputs {
  const inputs = inputsOf(env)
  const repository = inputs.required('repository', parseRepository)
  const parseName = (text: string) => parseTagOf(repository, text)
  const named = inputs.names('tags', parseName)
  const moving = inputs.names('moving-tags', parseName)
  const [primary, ...others] = new Set(named.map(({ tag }) => tag))
  if (primary === undefined) {
    throw new Error('Reading the input tags: it is required and empty; give at least one tag')
  }
  const movingTags = [...new Set(moving.map(({ tag }) => tag))]
  const both = movingTags.find((tag) => tag === primary || others.includes(tag))
  if (both !== undefined) {
    throw new Error(`Reading the input moving-tags: ${both} is one of tags too; keep one of them`)
  }
  return {
    repository,
    tags: [primary, ...others],
    movingTags,
    registries: [...named, ...moving].flatMap(({ registry }) => registry ?? []),
    region: inputs.optional('region', parseRegion),
    registryId: inputs.optional('registry-id', parseRegistryId),
    origin: readOrigin(inputs, env),
    push: inputs.flag('push', true),
    ifExists: inputs.choice('if-exists', ['reuse', 'fail', 'overwrite'], 'reuse'),
    createRepository: inputs.flag('create-repository', false),
  }
}

/** A tag, or a full reference `REGISTRY/REPOSITORY:TAG` to this repository. */
function parseTagOf(repository: string, text: string): { tag: string; registry?: string } {
  if (!/[:/@]/.test(text)) return { tag: parseTag(text) }
  const { registry, repository: named, tag, digest } = parseReference(text)
  if (tag === undefined || digest !== undefined) {
    throw new Error(`${JSON.stringify(text)} is not allowed; give REGISTRY/REPOSITORY:TAG`)
  }
  if (named === repository) return { tag, registry }
  throw new Error(`${text} is of the repository ${named}, and repository is ${repository}`)
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
