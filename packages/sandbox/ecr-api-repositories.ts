import { parseRepository } from '#oci/reference'
import type { ApiCall } from './ecr-api.ts'
import { ApiException, invalidParameter } from './ecr-exception.ts'
import {
  arnOf,
  createRepository,
  defaultSettings,
  missingRepository,
  type EcrRegistry,
  type EcrRepository,
  type ExclusionFilter,
  type RepositorySettings,
} from './ecr-registry.ts'

/** The repository that a call names; throws RepositoryNotFoundException. */
export function existing(registry: EcrRegistry, name: unknown): EcrRepository {
  const repository = registry.repositories.get(String(name))
  if (repository !== undefined) return repository
  const message = missingRepository(registry, String(name))
  throw new ApiException('RepositoryNotFoundException', message)
}

export async function describeRepositories({ registry, input }: ApiCall): Promise<unknown> {
  const names = (input['repositoryNames'] as string[] | undefined) ?? registry.repositories.keys()
  const repositories = [...names].map((name) => existing(registry, name))
  return Promise.resolve({ repositories: repositories.map((each) => describe(registry, each)) })
}

export async function createRepositoryCall({ cloud, registry, input }: ApiCall): Promise<unknown> {
  const name = validName(input['repositoryName'])
  const settings = { ...defaultSettings, ...(input as Partial<RepositorySettings>) }
  checkFilters(settings)
  if (registry.repositories.has(name)) {
    const where = `already exists in the registry with id '${registry.account}'`
    const message = `The repository with name '${name}' ${where}`
    throw new ApiException('RepositoryAlreadyExistsException', message)
  }
  const repository = createRepository(registry, name, settings, cloud.now())
  return Promise.resolve({ repository: describe(registry, repository) })
}

/**
 * https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_PutLifecyclePolicy.html; the words of
 * its refusal: https://github.com/hashicorp/terraform-provider-aws/issues/2657
 */
export async function putLifecyclePolicy({ registry, input }: ApiCall): Promise<unknown> {
  const repository = existing(registry, input['repositoryName'])
  const text = String(input['lifecyclePolicyText'])
  const refuse = (problem: string) =>
    invalidParameter('LifecyclePolicyText', `Lifecycle policy validation failure: ${problem}`)
  if (text.length < 100 || text.length > 30_720) {
    throw invalidParameter('lifecyclePolicyText', 'Member must have length between 100 and 30720')
  }
  const rules = parseRules(text)
  if (rules === undefined) throw refuse('object has missing required properties (["rules"])')
  for (const rule of rules) {
    const missing = ['action', 'rulePriority', 'selection'].filter((key) => !(key in rule))
    const names = JSON.stringify(missing)
    if (missing.length > 0) throw refuse(`object has missing required properties (${names})`)
  }
  repository.lifecyclePolicy = text
  const { account: registryId } = registry
  const answer = { registryId, repositoryName: repository.name, lifecyclePolicyText: text }
  return Promise.resolve(answer)
}

function parseRules(text: string): readonly Record<string, unknown>[] | undefined {
  try {
    const { rules } = JSON.parse(text) as { rules?: unknown }
    return Array.isArray(rules) ? (rules as Record<string, unknown>[]) : undefined
  } catch {
    return undefined
  }
}

function validName(name: unknown): string {
  try {
    return parseRepository(String(name))
  } catch {
    const grammar = '(?:[a-z0-9]+(?:[._-][a-z0-9]+)*/)*[a-z0-9]+(?:[._-][a-z0-9]+)*'
    throw invalidParameter('repositoryName', `must satisfy regular expression '${grammar}'`)
  }
}

/** https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_ImageTagMutabilityExclusionFilter.html */
function checkFilters(settings: RepositorySettings): void {
  const where = 'imageTagMutabilityExclusionFilters'
  const filters: readonly ExclusionFilter[] | undefined = settings[where]
  if (settings.imageTagMutability.endsWith('_WITH_EXCLUSION') !== (filters !== undefined)) {
    const mode = settings.imageTagMutability
    const problem = `can't be null when imageTagMutability is set as ${mode}`
    throw invalidParameter(where, `ImageTagMutabilityExclusionFilters ${problem}`)
  }
  if (filters === undefined) return
  if (filters.length < 1 || filters.length > 5) {
    throw invalidParameter(where, 'Member must have length between 1 and 5')
  }
  for (const { filter } of filters) {
    if (!/^[0-9a-zA-Z._*-]{1,128}$/.test(filter) || filter.split('*').length > 3) {
      throw invalidParameter(where, `must satisfy regular expression '^[0-9a-zA-Z._*-]{1,128}'`)
    }
  }
}

function describe(registry: EcrRegistry, repository: EcrRepository): unknown {
  const { name, createdAt, settings } = repository
  const { imageTagMutability, imageScanningConfiguration, encryptionConfiguration } = settings
  return {
    repositoryArn: arnOf(registry, name),
    registryId: registry.account,
    repositoryName: name,
    repositoryUri: `${new URL(registry.origin).host}/${name}`,
    createdAt: createdAt.getTime() / 1000,
    imageTagMutability,
    imageTagMutabilityExclusionFilters: settings.imageTagMutabilityExclusionFilters,
    imageScanningConfiguration,
    encryptionConfiguration,
  }
}
