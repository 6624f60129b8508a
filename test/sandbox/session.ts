import { startEcr, type EcrOptions, type SandboxEcr } from '#sandbox/ecr'
import { ownOnly } from '#sandbox/ecr-access'
import { createRepository, defaultSettings, type RepositorySettings } from '#sandbox/ecr-registry'
import { basic } from './push.ts'

export let ecr: SandboxEcr
export let origin: string
export let authorization: string

/** Brings up an ECR, and a session of its default account, for the tests of one file. */
export async function start(options: EcrOptions = {}): Promise<void> {
  ecr = await startEcr(options)
  ;({ origin } = await ecr.registry())
  await renew()
}

/** Gets a new password. */
export async function renew(): Promise<void> {
  authorization = await basic(ecr)
}

export async function repository(name: string, settings: RepositorySettings = defaultSettings) {
  return createRepository(await ecr.registry(), name, settings, 0)
}

export const call = (method: string, path: string, init: RequestInit = {}) =>
  fetch(origin + path, {
    method,
    redirect: 'manual',
    ...init,
    headers: { Authorization: authorization, ...init.headers },
  })

/** Status, code and message of a refusal. */
export async function refusal(response: Response): Promise<[number, string, string]> {
  const { errors } = (await response.json()) as {
    errors: readonly [{ code: string; message: string }]
  }
  return [response.status, errors[0].code, errors[0].message]
}

export function resetSwitches(): void {
  ecr.switches.permits = ownOnly
  ecr.switches.createOnPush = false
  ecr.switches.blobMounting = false
}
