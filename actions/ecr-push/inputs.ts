import { inputsOf, type Environment, type Inputs as Reader } from '#action/inputs'
import { parseAccount, parseRegion } from '#aws/place'
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
  /** For a repository that is created: JSON, or the path of a file with it. */
  readonly lifecyclePolicy?: string | undefined
  readonly kmsKey?: string | undefined
  /** The lowest severity that fails. */
  readonly scan: 'off' | 'critical' | 'high' | 'medium' | 'low'
  /** Seconds. */
  readonly scanTimeout: number
  readonly keepLogin: boolean
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
    registryId: inputs.optional('registry-id', parseAccount),
    origin: readOrigin(inputs, env),
    push: inputs.flag('push', true),
    ifExists: inputs.choice('if-exists', ['reuse', 'fail', 'overwrite'], 'reuse'),
    ...readCreation(inputs),
    scan: inputs.choice('scan', ['off', 'critical', 'high', 'medium', 'low'], 'off'),
    scanTimeout: inputs.integer('scan-timeout', { min: 1, max: 21_600 }, 300),
    keepLogin: inputs.flag('keep-login', false),
  }
}

function readCreation(inputs: Reader) {
  const createRepository = inputs.flag('create-repository', false)
  const lifecyclePolicy = inputs.optional('lifecycle-policy')
  const kmsKey = inputs.optional('kms-key', parseKmsKey)
  const [unused] = [
    ...(lifecyclePolicy === undefined ? [] : ['lifecycle-policy']),
    ...(kmsKey === undefined ? [] : ['kms-key']),
  ]
  if (createRepository || unused === undefined) {
    return { createRepository, lifecyclePolicy, kmsKey }
  }
  throw new Error(
    `Reading the input ${unused}: it is for a repository that this step creates, and ` +
      'create-repository is false; set it to true, or leave this one out',
  )
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

/** https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_EncryptionConfiguration.html */
function parseKmsKey(text: string): string {
  const arn = /^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:(?:key|alias)\/\S+$/
  const id = /^(?:alias\/\S+|mrk-[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/
  if (text.length <= 2048 && (arn.test(text) || id.test(text))) return text
  throw new Error(
    `${JSON.stringify(text)} is not allowed; give a KMS key's id, ARN, or alias as alias/NAME`,
  )
}
