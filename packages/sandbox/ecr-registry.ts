import type { Backend } from './registry-backend.ts'

/** https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html */
export interface RepositorySettings {
  readonly imageTagMutability: string
  readonly imageTagMutabilityExclusionFilters?: readonly ExclusionFilter[]
  readonly imageScanningConfiguration: { readonly scanOnPush: boolean }
  readonly encryptionConfiguration: { readonly encryptionType: string; readonly kmsKey?: string }
}

export interface ExclusionFilter {
  readonly filterType: string
  readonly filter: string
}

export interface EcrRepository {
  readonly name: string
  readonly createdAt: Date
  readonly settings: RepositorySettings
  /** Blobs that a manifest pushed here names. */
  readonly referenced: Set<string>
  lifecyclePolicy?: string
}

/** One account's registry in one region. */
export interface EcrRegistry {
  readonly account: string
  readonly region: string
  /** What `proxyEndpoint` says: scheme, host and port. */
  readonly origin: string
  readonly backend: Backend
  readonly repositories: Map<string, EcrRepository>
}

/** What ECR gives a repository that its creator said nothing about. */
export const defaultSettings: RepositorySettings = {
  imageTagMutability: 'MUTABLE',
  imageScanningConfiguration: { scanOnPush: false },
  encryptionConfiguration: { encryptionType: 'AES256' },
}

export function createRepository(
  registry: EcrRegistry,
  name: string,
  settings: RepositorySettings,
  now: number,
): EcrRepository {
  const repository = { name, createdAt: new Date(now), settings, referenced: new Set<string>() }
  registry.repositories.set(name, repository)
  return repository
}

export function arnOf({ account, region }: EcrRegistry, repository: string): string {
  return `arn:aws:ecr:${region}:${account}:repository/${repository}`
}

export function missingRepository({ account }: EcrRegistry, name: string): string {
  return `The repository with name '${name}' does not exist in the registry with id '${account}'`
}

/**
 * Whether `tag`, once there, stays. The filters are exceptions to the repository's rule:
 * https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html
 */
export function isImmutable({ settings }: EcrRepository, tag: string): boolean {
  const filters = settings.imageTagMutabilityExclusionFilters ?? []
  const isExcluded = filters.some(({ filter }) => {
    const literals = filter.split('*').map((part) => part.replace(/[.\-]/g, '\\$&'))
    return new RegExp(`^${literals.join('.*')}$`).test(tag)
  })
  return settings.imageTagMutability.startsWith('IMMUTABLE') !== isExcluded
}
