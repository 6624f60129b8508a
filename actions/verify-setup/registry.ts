import { mask } from '#action/log'
import { blobMounting } from '#ecr/account'
import { ecrClient, type Ecr } from '#ecr/client'
import { authorize } from '#ecr/login'
import { openRegistry } from '#oci/registry'
import type { AwsCredentials } from '#aws/configuration'
import type { Identity } from '#sts/identity'
import { checksOf, type Check } from './check.ts'
import type { Inputs } from './inputs.ts'
import { checkRepository } from './repository.ts'
import type { Step } from './step.ts'

const { ok, warning, skipped, attempt } = checksOf('ecr')

/** Who asks, and for which registry. */
export interface Caller {
  readonly ecr: Ecr
  readonly identity: Identity
  /** The account of the registry. */
  readonly account: string
  /** Undefined where it is the caller's own account. */
  readonly registryId: string | undefined
}

/** Looks at the registry and at each repository of the inputs. */
export async function checkRegistry(
  inputs: Inputs,
  step: Step,
  identity: Identity | undefined,
  credentials: AwsCredentials | undefined,
): Promise<readonly Check[]> {
  const pushed = new Set(inputs.repositories)
  const names = [...new Set([...pushed, ...inputs.pullRepositories])]
  if (names.length === 0) {
    return [skipped('login', 'no repositories are given')]
  }
  if (identity === undefined) {
    return names.map((name) => skipped(name, 'there is no AWS identity to ask with'))
  }
  return attempt('login', async () => {
    const { region, registryId } = inputs
    const ecr = await ecrClient({
      agents: step.agents,
      ...(region !== undefined && { region }),
      ...(credentials !== undefined && { credentials }),
    })
    const account = registryId ?? identity.account
    const caller: Caller = {
      ...{ ecr, identity, account },
      registryId: account === identity.account ? undefined : account,
    }
    const found = await Promise.all([
      attempt('login', () => checkLogin(caller, step, names[0]!)),
      attempt('blob mounting', () => checkMounting(caller)),
      ...names.map((name) =>
        attempt(name, () => checkRepository(caller, name, pushed.has(name), inputs.movingTags)),
      ),
    ])
    return found.flat()
  })
}

/** Gets the password, and has the registry itself answer to it: a host of its own. */
async function checkLogin(
  { ecr, registryId }: Caller,
  { agents, clock, signal }: Step,
  repository: string,
): Promise<readonly Check[]> {
  const { origin, registry: host, credentials } = await authorize(ecr, registryId)
  mask(credentials.password)
  mask(Buffer.from(`${credentials.username}:${credentials.password}`).toString('base64'))
  const registry = openRegistry({
    ...{ origin, clock },
    agentFor: (url) => agents.agentFor(url),
    credentials: () => Promise.resolve(credentials),
  }).until(signal)
  return attempt(`registry ${host}`, async () => {
    await answers(() => registry.headManifest(repository, 'gitops-actions-verify-setup'))
    return [ok('login', `${host} answers`)]
  })
}

/** That a repository is missing, or may not be read, is told by another check. */
async function answers(ask: () => Promise<unknown>): Promise<void> {
  try {
    await ask()
  } catch (error) {
    const { status = 0 } = error as { readonly status?: number }
    if (status !== 403 && status !== 404) throw error
  }
}

async function checkMounting({ ecr, registryId }: Caller): Promise<readonly Check[]> {
  const name = 'blob mounting'
  if (registryId !== undefined) {
    return [skipped(name, `it is a setting of the account ${registryId}, which only it can read`)]
  }
  const mounting = await blobMounting(ecr)
  if (mounting === 'on') return [ok(name, 'on: a promotion within this registry moves no bytes')]
  if (mounting === 'off') {
    const change = `aws ecr put-account-setting --name BLOB_MOUNTING --value ENABLED --region ${ecr.region}`
    return [warning(name, 'off: a promotion within this registry moves every byte', change)]
  }
  const change = 'allow ecr:GetAccountSetting on * to have it looked at; nothing else needs it'
  return [skipped(name, 'not known: ecr:GetAccountSetting is not allowed', change)]
}
