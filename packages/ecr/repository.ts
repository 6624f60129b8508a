import type { Repository as SdkRepository } from '@aws-sdk/client-ecr'
import type { Ecr } from './client.ts'
import { call, EcrFailure } from './failure.ts'

export type Mutability =
  'MUTABLE' | 'IMMUTABLE' | 'MUTABLE_WITH_EXCLUSION' | 'IMMUTABLE_WITH_EXCLUSION'

export interface EcrRepository {
  readonly name: string
  /** The account's 12 digits. */
  readonly registryId: string
  /** HOST/NAME */
  readonly uri: string
  readonly mutability: Mutability
  /** Tags with `*` for any characters, to which the opposite of `mutability` applies. */
  readonly exclusions: readonly string[]
}

/**
 * `unknown`: the caller may not ask (AWS's usual push policy has no ecr:DescribeRepositories), or the
 * endpoint has no such call.
 */
export async function findRepository(
  ecr: Ecr,
  repository: string,
  registryId?: string,
): Promise<EcrRepository | 'missing' | 'unknown'> {
  try {
    const subject = { operation: 'DescribeRepositories', repository, registryId }
    const { repositories } = await call(ecr, subject, () =>
      ecr.sdk.describeRepositories({ repositoryNames: [repository], ...inRegistry(registryId) }),
    )
    const [found] = repositories ?? []
    return found === undefined ? 'missing' : interpret(found)
  } catch (error) {
    if (!(error instanceof EcrFailure)) throw error
    if (error.reason === 'access-denied' || error.reason === 'refused') return 'unknown'
    if (error.reason === 'repository-missing') return 'missing'
    throw error
  }
}

export interface NewRepository {
  readonly name: string
  /** Tags that may be overwritten, with `*` for any characters; all others are immutable. */
  readonly mutableTags: readonly string[]
  /** A KMS key's id, ARN or alias; else ECR's own AES-256. */
  readonly kmsKey?: string
}

/**
 * Creates a repository with immutable tags and a scan on each push. `present`: somebody else was
 * faster, and the repository is as they made it.
 */
export async function createRepository(
  ecr: Ecr,
  { name, mutableTags, kmsKey }: NewRepository,
  registryId?: string,
): Promise<'created' | 'present'> {
  const filters = mutableTags.map((filter) => ({ filterType: 'WILDCARD' as const, filter }))
  checkExclusions(name, mutableTags)
  try {
    await call(ecr, { operation: 'CreateRepository', repository: name, registryId }, () =>
      ecr.sdk.createRepository({
        repositoryName: name,
        ...inRegistry(registryId),
        ...(filters.length === 0
          ? { imageTagMutability: 'IMMUTABLE' }
          : {
              imageTagMutability: 'IMMUTABLE_WITH_EXCLUSION',
              imageTagMutabilityExclusionFilters: filters,
            }),
        imageScanningConfiguration: { scanOnPush: true },
        ...(kmsKey === undefined
          ? {}
          : { encryptionConfiguration: { encryptionType: 'KMS', kmsKey } }),
      }),
    )
    return 'created'
  } catch (error) {
    if (error instanceof EcrFailure && error.reason === 'repository-exists') return 'present'
    throw error
  }
}

/** Whether `tag`, once it is in the repository, can no more be overwritten. */
export function isImmutable(
  { mutability, exclusions }: Pick<EcrRepository, 'mutability' | 'exclusions'>,
  tag: string,
): boolean {
  const isExcluded = exclusions.some((exclusion) => matches(exclusion, tag))
  return mutability.startsWith('IMMUTABLE') !== isExcluded
}

function matches(exclusion: string, tag: string): boolean {
  const parts = exclusion.split('*').map((part) => part.replace(/[.-]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`).test(tag)
}

/** https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_ImageTagMutabilityExclusionFilter.html */
function checkExclusions(name: string, exclusions: readonly string[]): void {
  const attempted = `ECR CreateRepository of ${name}`
  if (exclusions.length > 5) {
    const tags = exclusions.join(', ')
    throw new Error(
      `${attempted}: ${exclusions.length} mutable tags are wanted (${tags}); ECR allows 5: ` +
        'let one with * stand for several',
    )
  }
  const wrong = exclusions.find(
    (exclusion) => !/^[0-9a-zA-Z._*-]{1,128}$/.test(exclusion) || exclusion.split('*').length > 3,
  )
  if (wrong === undefined) return
  throw new Error(
    `${attempted}: the mutable tag ${JSON.stringify(wrong)} is not allowed; use at most 128 ` +
      'letters, digits, ".", "_", "-" and up to two "*"',
  )
}

export function inRegistry(registryId: string | undefined): { registryId?: string } {
  return registryId === undefined ? {} : { registryId }
}

function interpret(found: SdkRepository): EcrRepository {
  return {
    name: found.repositoryName ?? '',
    registryId: found.registryId ?? '',
    uri: found.repositoryUri ?? '',
    mutability: found.imageTagMutability ?? 'MUTABLE',
    exclusions: (found.imageTagMutabilityExclusionFilters ?? []).map(({ filter }) => filter ?? ''),
  }
}
