import { Readable } from 'node:stream'
import { mask } from '#action/log'
import { ecrClient, type Ecr } from '#ecr/client'
import { EcrFailure } from '#ecr/failure'
import { findImages, presentBlobs, type FoundImage } from '#ecr/image'
import { authorize, type Authorization } from '#ecr/login'
import { createRepository, findRepository } from '#ecr/repository'
import { digestOf, type Digest } from '#oci/digest'
import { RegistryError } from '#oci/failure'
import { openRegistry, type Registry } from '#oci/registry'
import { agents } from '#proxy/agent'
import { assertOverwritable } from './immutable.ts'
import type { Inputs } from './inputs.ts'
import type { Step } from './step.ts'

type Images = ReadonlyMap<string, FoundImage>

/** The repository that is pushed to, with what is in it under the wanted tags. */
export interface Destination {
  readonly registry: Registry
  readonly repository: string
  readonly login: Authorization
  readonly found: Images
  readonly presentBlobs: (digests: readonly Digest[]) => Promise<ReadonlySet<Digest>>
  /** Looks the tags up again. */
  readonly lookUp: () => Promise<Images>
}

/**
 * Logs in and looks up all tags at once; creates the repository where it is missing and that was
 * asked for. Throws where a tag would have to be overwritten and is known to be immutable.
 */
export async function openDestination(inputs: Inputs, step: Step): Promise<Destination> {
  const { repository, registryId, region } = inputs
  const connections = await agents(step.env)
  const ecr = await ecrClient({ agents: connections, ...(region !== undefined && { region }) })
  const tags = [...inputs.tags, ...inputs.movingTags]
  const lookUp = () => findImages(ecr, repository, tags, registryId)
  const overwrites = inputs.movingTags.length > 0 || inputs.ifExists === 'overwrite'
  const [login, found, settings] = await Promise.all([
    logIn(ecr, inputs),
    lookUp().catch(whereMissing),
    overwrites ? findRepository(ecr, repository, registryId) : 'unknown',
  ])
  const present: Images = found instanceof EcrFailure ? new Map() : found
  if (typeof settings === 'object') assertOverwritable(inputs, settings, present)
  const registry = openRegistry({
    origin: login.origin,
    agentFor: (url) => connections.agentFor(url),
    clock: step.clock,
    credentials: async (renew) => (renew ? await logIn(ecr, inputs) : login).credentials,
  }).until(step.signal)
  if (found instanceof EcrFailure) await create(ecr, registry, inputs, found)
  return {
    registry,
    repository,
    login,
    found: present,
    lookUp,
    presentBlobs: (digests) => presentBlobs(ecr, repository, digests, registryId),
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

async function create(
  ecr: Ecr,
  registry: Registry,
  inputs: Inputs,
  missing: EcrFailure,
): Promise<void> {
  const { repository, movingTags, registryId } = inputs
  if (inputs.createRepository) {
    await createRepository(ecr, { name: repository, mutableTags: movingTags }, registryId)
  } else if (!(await isCreatedOnPush(registry, repository))) {
    throw new Error(`${missing.message}, or set create-repository: true`)
  }
}

/**
 * A registry may have a template for repositories that a push creates (CREATE_ON_PUSH, since
 * 2025-12). Whether one fits is seen by a push: of the two bytes of an empty configuration.
 */
async function isCreatedOnPush(registry: Registry, repository: string): Promise<boolean> {
  const bytes = Buffer.from('{}')
  const blob = { digest: digestOf(bytes), size: bytes.length }
  try {
    await registry.putBlob(repository, blob, () => Promise.resolve(Readable.from([bytes])))
    return true
  } catch (error) {
    if (error instanceof RegistryError) return false
    throw error
  }
}
