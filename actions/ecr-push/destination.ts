import { join } from 'node:path'
import { mask } from '#action/log'
import { writeDockerConfig } from '#docker/config'
import { ecrClient, type Ecr } from '#ecr/client'
import { EcrFailure } from '#ecr/failure'
import { findImages, presentBlobs, type FoundImage } from '#ecr/image'
import { authorize, type Authorization } from '#ecr/login'
import { findRepository, isImmutable } from '#ecr/repository'
import type { Digest } from '#oci/digest'
import { openRegistry, type Registry } from '#oci/registry'
import { agents } from '#proxy/agent'
import { createMissing, readLifecyclePolicy } from './creation.ts'
import { loginFolder } from './folder.ts'
import { assertOverwritable } from './immutable.ts'
import type { Inputs } from './inputs.ts'
import type { Step } from './step.ts'

type Images = ReadonlyMap<string, FoundImage>

/** The repository that is pushed to, with what is in it under the wanted tags. */
export interface Destination {
  readonly ecr: Ecr
  readonly registry: Registry
  readonly repository: string
  readonly login: Authorization
  readonly found: Images
  readonly presentBlobs: (digests: readonly Digest[]) => Promise<ReadonlySet<Digest> | undefined>
  /** Looks up other tags or digests, or the wanted tags again. */
  readonly lookUp: (references?: readonly string[]) => Promise<Images>
  /** Whether a tag, once there, stays; undefined where that can't be known. */
  readonly holds: (tag: string) => Promise<boolean | undefined>
  /** Writes the private Docker configuration with the login, once; the variables that lead to it. */
  readonly dockerConfig: () => Promise<Readonly<Record<string, string>>>
}

/**
 * Logs in and looks up all tags at once; creates the repository where it is missing and that was
 * asked for. Throws where a tag would have to be overwritten and is known to be immutable.
 */
export async function openDestination(inputs: Inputs, step: Step): Promise<Destination> {
  const { repository, registryId, region } = inputs
  const { env } = step
  const policy = await readLifecyclePolicy(inputs)
  const connections = await agents(env)
  const ecr = await ecrClient({
    agents: connections,
    tokenFile: env['AWS_WEB_IDENTITY_TOKEN_FILE'],
    ...(region !== undefined && { region }),
  })
  const tags = [...inputs.tags, ...inputs.movingTags]
  const lookUp = (references: readonly string[] = tags) =>
    findImages(ecr, repository, references, registryId)
  const settingsOf = () => findRepository(ecr, repository, registryId)
  const overwrites = inputs.movingTags.length > 0 || inputs.ifExists === 'overwrite'
  const [login, found, settings] = await Promise.all([
    logIn(ecr, inputs),
    lookUp().catch(whereMissing),
    overwrites ? settingsOf() : 'unknown',
  ])
  const present: Images = found instanceof EcrFailure ? new Map() : found
  if (typeof settings === 'object') assertOverwritable(inputs, settings, present)
  const registry = openRegistry({
    origin: login.origin,
    agentFor: (url) => connections.agentFor(url),
    clock: step.clock,
    credentials: async (renew) => (renew ? await logIn(ecr, inputs) : login).credentials,
  }).until(step.signal)
  if (found instanceof EcrFailure) await createMissing(ecr, registry, inputs, found, policy)
  return {
    ecr,
    registry,
    repository,
    login,
    found: present,
    lookUp,
    presentBlobs: (digests) => presentBlobs(ecr, repository, digests, registryId),
    holds: async (tag) => {
      const known = typeof settings === 'object' ? settings : await settingsOf()
      return typeof known === 'object' ? isImmutable(known, tag) : undefined
    },
    dockerConfig: once(() => {
      const account = { registry: login.registry, ...login.credentials }
      return writeDockerConfig(join(step.folder, loginFolder), account, env, step.home)
    }),
  }
}

async function logIn(ecr: Ecr, { registryId, registries }: Inputs): Promise<Authorization> {
  const login = await authorize(ecr, registryId)
  const { username, password } = login.credentials
  mask(password)
  mask(Buffer.from(`${username}:${password}`).toString('base64'))
  const other = registries.find((registry) => registry !== login.registry)
  if (other === undefined) return login
  throw new Error(
    `Reading the input tags: a reference is in the registry ${other}, and the push goes to ` +
      `${login.registry}; correct it, region or registry-id`,
  )
}

function whereMissing(error: unknown): EcrFailure {
  if (error instanceof EcrFailure && error.reason === 'repository-missing') return error
  throw error
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => (made ??= make())
}
