import { probe, pullActions, pushActions, type EcrAction, type Probe } from '#ecr/access'
import { findRepository, isImmutable, type EcrRepository } from '#ecr/repository'
import { checksOf, type Check } from './check.ts'
import type { Caller } from './registry.ts'

const { ok, warning, failed, skipped } = checksOf('ecr')

/** Looks at one repository: is it there, may it be read and pushed to, do its tags stay. */
export async function checkRepository(
  caller: Caller,
  repository: string,
  isPushed: boolean,
  movingTags: readonly string[],
): Promise<readonly Check[]> {
  const { ecr, registryId } = caller
  const described = await findRepository(ecr, repository, registryId)
  const reads = await probes(caller, repository, pullActions)
  const isMissing = described === 'missing' || reads.some(({ outcome }) => outcome === 'missing')
  if (isMissing) return [tellMissing(caller, repository)]
  const isThere = described !== 'unknown' || reads.some(({ outcome }) => outcome === 'allowed')
  const wanted = isPushed ? pushActions : []
  const writes = isThere ? await probes(caller, repository, wanted) : []
  const untried = isThere ? [] : wanted
  const access = tellAccess(caller, repository, isPushed, [...reads, ...writes], untried)
  return isPushed ? [access, tellTags(caller, repository, described, movingTags)] : [access]
}

function probes(
  { ecr, registryId }: Caller,
  repository: string,
  actions: readonly EcrAction[],
): Promise<readonly Probe[]> {
  return Promise.all(actions.map((action) => probe(ecr, action, repository, registryId)))
}

function arnOf({ ecr, identity, account }: Caller, repository: string): string {
  return `arn:${identity.partition}:ecr:${ecr.region}:${account}:repository/${repository}`
}

function tellMissing({ ecr, account }: Caller, repository: string): Check {
  const found = `there is no repository ${repository} in the registry ${account} in ${ecr.region}`
  const change =
    `aws ecr create-repository --repository-name ${repository} --image-tag-mutability IMMUTABLE ` +
    `--region ${ecr.region}, or correct its name, registry-id or region`
  return failed(repository, found, change)
}

function tellAccess(
  caller: Caller,
  repository: string,
  isPushed: boolean,
  tried: readonly Probe[],
  untried: readonly EcrAction[],
): Check {
  const name = `${repository}: ${isPushed ? 'push' : 'pull'}`
  const denied = tried.filter(({ outcome }) => outcome === 'denied')
  const unknown = tried.filter(({ outcome }) => outcome === 'unknown')
  if (denied.length > 0) return tellDenied(caller, repository, name, denied, untried)
  if (unknown.length > 0) {
    const found = unknown.map(({ message }) => message).join('; ')
    return failed(name, found, 'run it again; what came back says nothing of permissions')
  }
  return ok(name, `allowed: ${names(tried.map(({ action }) => action))}`)
}

function tellDenied(
  caller: Caller,
  repository: string,
  name: string,
  denied: readonly Probe[],
  untried: readonly EcrAction[],
): Check {
  const arn = arnOf(caller, repository)
  const missing = names(denied.map(({ action }) => action))
  const rest =
    untried.length === 0 ? '' : `; not tried, as the repository may not be there: ${names(untried)}`
  const forbidden = denied.filter(({ message }) => /explicit deny/.test(message ?? ''))
  const where =
    caller.registryId === undefined
      ? ''
      : ` in the role's policy, and in the repository's own policy for the account ${caller.identity.account}`
  const change =
    forbidden.length > 0
      ? `lift the explicit deny of ${names(forbidden.map(({ action }) => action))} on ${arn}: an allow does not help`
      : `allow ${names([...denied.map(({ action }) => action), ...untried])} on ${arn}${where}`
  return failed(name, `not allowed: ${missing}${rest}`, change)
}

function names(actions: readonly EcrAction[]): string {
  return actions.map((action) => `ecr:${action}`).join(', ')
}

function tellTags(
  caller: Caller,
  repository: string,
  described: EcrRepository | 'missing' | 'unknown',
  movingTags: readonly string[],
): Check {
  const name = `${repository}: tags`
  if (typeof described === 'string') {
    const change =
      `allow ecr:DescribeRepositories on ${arnOf(caller, repository)} to have it looked at; a push ` +
      'needs it for moving tags alone'
    return skipped(name, 'not known: ecr:DescribeRepositories is not allowed', change)
  }
  const { mutability, exclusions } = described
  const rule = [mutability, ...exclusions].join(', ')
  const kept = movingTags.filter((tag) => isImmutable(described, tag))
  const set = `aws ecr put-image-tag-mutability --repository-name ${repository}`
  if (kept.length > 0) {
    const filters = [...exclusions, ...kept].map((tag) => `filterType=WILDCARD,filter=${tag}`)
    const change =
      `${set} --image-tag-mutability IMMUTABLE_WITH_EXCLUSION ` +
      `--image-tag-mutability-exclusion-filters ${filters.join(' ')}`
    return failed(name, `${rule}: ${kept.join(', ')} can't be moved`, change)
  }
  if (mutability.startsWith('IMMUTABLE')) return ok(name, rule)
  const change = `${set} --image-tag-mutability IMMUTABLE`
  return warning(name, `${rule}: a released tag can be overwritten`, change)
}
