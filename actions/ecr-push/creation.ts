import { readFile, stat } from 'node:fs/promises'
import { info } from '#action/log'
import type { Ecr } from '#ecr/client'
import { isCreatedOnPush } from '#ecr/creation'
import { EcrFailure } from '#ecr/failure'
import { findImages } from '#ecr/image'
import { checkLifecyclePolicy, putLifecyclePolicy } from '#ecr/lifecycle'
import { createRepository } from '#ecr/repository'
import type { Registry } from '#oci/registry'
import { cacheTags } from './caching.ts'
import type { Inputs } from './inputs.ts'

// Cosign's older signatures and attestations stand under such tags, and are added to by overwriting.
const signatureTags = 'sha256-*'
// https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_ImageTagMutabilityExclusionFilter.html
const mostFilters = 5

/** The policy that `lifecycle-policy` gives or names; before anything is written, as it may be wrong. */
export async function readLifecyclePolicy({
  lifecyclePolicy: text,
}: Pick<Inputs, 'lifecyclePolicy'>): Promise<string | undefined> {
  if (text === undefined) return undefined
  try {
    return checkLifecyclePolicy(text.startsWith('{') ? text : await readPolicyFile(text))
  } catch (cause) {
    const where = text.startsWith('{') ? '' : ` from ${text}`
    const what = `Reading the input lifecycle-policy${where}`
    throw new Error(`${what}: ${(cause as Error).message}`, { cause })
  }
}

async function readPolicyFile(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined)
  if (found?.isFile() && found.size < 1_000_000) return (await readFile(path, 'utf8')).trim()
  throw new Error('there is no such file; give JSON, or the path of a JSON file in the workspace')
}

/** Creates the repository where that was asked for, or sees whether the push will. */
export async function createMissing(
  ecr: Ecr,
  registry: Registry,
  inputs: Inputs,
  missing: EcrFailure,
  policy: string | undefined,
): Promise<void> {
  const { repository, registryId, kmsKey } = inputs
  if (!inputs.createRepository) {
    if ((await isCreatedOnPush(registry, repository)) && (await isThere(ecr, inputs))) return
    throw new Error(`${missing.message}, or set create-repository: true`)
  }
  const mutableTags = mutableTagsOf(inputs)
  const wanted = { name: repository, mutableTags, ...(kmsKey !== undefined && { kmsKey }) }
  const outcome = await createRepository(ecr, wanted, registryId)
  if (outcome === 'present') return info(`${repository} was created by somebody else meanwhile`)
  info(`created ${repository}: tags are immutable but for ${mutableTags.join(', ')}`)
  if (policy === undefined) return
  await putLifecyclePolicy(ecr, repository, policy, registryId).catch((cause: unknown) => {
    throw new Error(
      `${(cause as Error).message}; the repository ${repository} is there now, without a ` +
        'lifecycle policy: set it there, as a second run does not',
      { cause },
    )
  })
}

/** What stands in for ECR may take blobs for repositories that its API does not know of. */
async function isThere(
  ecr: Ecr,
  { repository, registryId, tags }: Pick<Inputs, 'repository' | 'registryId' | 'tags'>,
): Promise<boolean> {
  try {
    await findImages(ecr, repository, tags, registryId)
    return true
  } catch (error) {
    if (error instanceof EcrFailure && error.reason === 'repository-missing') return false
    throw error
  }
}

/** Moving tags; and, as long as ECR takes them, those of a cache and of signatures. */
function mutableTagsOf({ movingTags, origin }: Inputs): readonly string[] {
  const cache = origin.kind === 'build' && origin.cache.at === 'registry'
  const needed = [...movingTags, ...(cache ? [cacheTags] : [])]
  const welcome = [cacheTags, signatureTags].filter((tag) => !needed.includes(tag))
  return [...needed, ...welcome.slice(0, Math.max(0, mostFilters - needed.length))]
}
