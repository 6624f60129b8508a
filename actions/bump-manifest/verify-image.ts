import { isIP } from 'node:net'
import { mask } from '#action/log'
import { findCredentials } from '#docker/credentials'
import { ecrClient } from '#ecr/client'
import { ecrHost } from '#ecr/host'
import { authorize } from '#ecr/login'
import { systemClock } from '#oci/clock'
import { formatReference, parseReference, type Reference } from '#oci/reference'
import { openRegistry, type Credentials, type Registry } from '#oci/registry'
import { agents, type Agents } from '#proxy/agent'
import type { Machine } from './machine.ts'

/** Throws where the registry that an image's name leads to does not have it. */
export type Verify = (image: string) => Promise<void>

/** Registries with the logins of this machine: ECR's own for ECR, docker's for all others. */
export async function imageVerifier(machine: Machine): Promise<Verify> {
  const connections = await agents(machine.env)
  const registries = new Map<string, Registry>()
  const found = new Map<string, Promise<void>>()

  async function check(image: string): Promise<void> {
    const reference = parseReference(image)
    const { registry: host, repository, tag, digest } = reference
    const name = digest ?? tag
    if (name === undefined) throw new Error('it names neither a tag nor a digest; give one')
    const registry = registries.get(host) ?? open(host, connections, machine)
    registries.set(host, registry)
    const manifest = await registry.headManifest(repository, name)
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

function open(host: string, connections: Agents, machine: Machine): Registry {
  const { env, home, signal } = machine
  const agentFor = (url: URL) => connections.agentFor(url)
  const ecr = ecrHost(host)
  const login = async (): Promise<Credentials | undefined> => {
    const docker = ecr === undefined ? await findCredentials(host, env, home) : undefined
    if (docker !== undefined) return docker
    // A stand-in for ECR has an address of this machine, and AWS's own variable leads to it.
    const isStandIn = isLoopback(host) && (env['AWS_ENDPOINT_URL_ECR'] || env['AWS_ENDPOINT_URL'])
    if (ecr === undefined && !isStandIn) return undefined
    const client = await ecrClient({ agents: connections, ...(ecr && { region: ecr.region }) })
    const authorization = await authorize(client, ecr?.registryId)
    return ecr !== undefined || authorization.registry === host
      ? authorization.credentials
      : undefined
  }
  const credentials = async () => {
    const known = await login()
    if (known !== undefined) maskLogin(known)
    return known
  }
  return openRegistry({ origin: originOf(host), agentFor, clock: systemClock, credentials }).until(
    signal,
  )
}

function maskLogin({ username, password }: Credentials): void {
  mask(password)
  mask(Buffer.from(`${username}:${password}`).toString('base64'))
}

function originOf(host: string): string {
  if (host === 'docker.io') return 'https://registry-1.docker.io'
  return `${isLoopback(host) ? 'http' : 'https'}://${host}`
}

function isLoopback(host: string): boolean {
  const name = host.replace(/:\d+$/, '').replace(/^\[|\]$/g, '')
  return name === 'localhost' || name === '::1' || (isIP(name) === 4 && name.startsWith('127.'))
}
