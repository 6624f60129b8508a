import { mask } from '#action/log'
import { findCredentials } from '#docker/credentials'
import { ecrClient } from '#ecr/client'
import { ecrHost } from '#ecr/host'
import { authorize } from '#ecr/login'
import { mayBeStandIn, originUnder } from '#ecr/stand-in'
import type { CredentialSource } from '#oci/authorization'
import { systemClock } from '#oci/clock'
import { originOf } from '#oci/origin'
import { formatReference, parseReference, type Reference } from '#oci/reference'
import { openRegistry, type Credentials, type Registry } from '#oci/registry'
import { agents, type Agents } from '#proxy/agent'
import type { Machine } from './machine.ts'

/** Throws where the registry that an image's name leads to does not have it. */
export type Verify = (image: string) => Promise<void>

/** Registries with the logins of this machine: ECR's own for ECR, docker's for all others. */
export async function imageVerifier(machine: Machine): Promise<Verify> {
  const connections = await agents(machine.env)
  const registries = new Map<string, Promise<Registry>>()
  const found = new Map<string, Promise<void>>()

  async function check(image: string): Promise<void> {
    const reference = parseReference(image)
    const { registry: host, repository, tag, digest } = reference
    const name = digest ?? tag
    if (name === undefined) throw new Error('it names neither a tag nor a digest; give one')
    const registry = registries.get(host) ?? open(host, connections, machine)
    registries.set(host, registry)
    const manifest = await (await registry).headManifest(repository, name)
    if (manifest === undefined) throw new Error(missing(reference))
  }

  return (image) => {
    const known = found.get(image) ?? checked(image, check)
    found.set(image, known)
    return known
  }
}

async function checked(image: string, check: Verify): Promise<void> {
  try {
    await check(image)
  } catch (cause) {
    throw new Error(`Verifying the image ${image}: ${(cause as Error).message}`, { cause })
  }
}

function missing(reference: Reference): string {
  return `${formatReference(reference)} is not there; push it first, or check name, tag and digest`
}

async function open(host: string, connections: Agents, machine: Machine): Promise<Registry> {
  const { env, home, signal } = machine
  const at = (origin: string, login: CredentialSource) => {
    const credentials = async (renew: boolean) => {
      const found = await login(renew)
      if (found !== undefined) maskLogin(found)
      return found
    }
    const agentFor = (url: URL) => connections.agentFor(url)
    return openRegistry({ origin, agentFor, clock: systemClock, credentials }).until(signal)
  }
  const ecr = ecrHost(host)
  const authorized = async () => {
    const client = await ecrClient({ agents: connections, ...(ecr && { region: ecr.region }) })
    return authorize(client, ecr?.registryId)
  }
  if (ecr !== undefined) {
    const login = await authorized()
    return at(
      originUnder(host, login) ?? originOf(host),
      async (renew) => (renew ? await authorized() : login).credentials,
    )
  }
  return at(originOf(host), async () => {
    const docker = await findCredentials(host, env, home)
    if (docker !== undefined || !mayBeStandIn(host, env)) return docker
    // Whatever else listens there may want no login at all.
    const login = await authorized().catch(() => undefined)
    return login?.registry === host ? login.credentials : undefined
  })
}

function maskLogin({ username, password }: Credentials): void {
  mask(password)
  mask(Buffer.from(`${username}:${password}`).toString('base64'))
}
