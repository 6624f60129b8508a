import { mask } from '#action/log'
import { findCredentials } from '#docker/credentials'
import { ecrClient, type Ecr } from '#ecr/client'
import { ecrHost } from '#ecr/host'
import { authorize, type Authorization } from '#ecr/login'
import { mayBeStandIn, originUnder } from '#ecr/stand-in'
import { originOf } from '#oci/origin'
import { openRegistry, type Credentials, type Registry } from '#oci/registry'
import { agents } from '#proxy/agent'
import type { Side } from './inputs.ts'
import type { Step } from './step.ts'

/** A registry with a login; `ecr` where it is Amazon's, whose own API tells more. */
export interface Opened {
  readonly host: string
  readonly registry: Registry
  readonly ecr?: EcrSide
}

export interface EcrSide {
  readonly client: Ecr
  /** Undefined for the account of the credentials. */
  readonly registryId: string | undefined
}

/** Opens the registry of one side: the named host, or the side's ECR. Each is opened once. */
export type Open = (side: Side, host: string | undefined) => Promise<Opened>

export async function registries(step: Step): Promise<Open> {
  const { env, home, clock, signal } = step
  const connections = await agents(env)
  const clients = new Map<string, Promise<Ecr>>()
  const logins = new Map<string, Promise<Authorization>>()
  const opened = new Map<string, Promise<Opened>>()

  const clientOf = ({ region, profile }: Side) =>
    once(clients, `${region} ${profile}`, () =>
      ecrClient({
        agents: connections,
        ...(region !== undefined && { region }),
        ...(profile !== undefined && { profile }),
      }),
    )
  const logIn = async (client: Ecr, registryId: string | undefined) => {
    const login = await authorize(client, registryId)
    maskLogin(login.credentials)
    return login
  }
  const open = (
    origin: string,
    host: string,
    credentials: (renew: boolean) => Promise<Credentials | undefined>,
  ): Opened => {
    const agentFor = (url: URL) => connections.agentFor(url)
    return { host, registry: openRegistry({ origin, agentFor, clock, credentials }).until(signal) }
  }

  const openEcr = async (side: Side, host: string | undefined): Promise<Opened | undefined> => {
    const client = await clientOf(side)
    const { registryId } = side
    const key = `${side.region} ${side.profile} ${registryId}`
    const login = await once(logins, key, () => logIn(client, registryId))
    const origin = host === undefined ? login.origin : originUnder(host, login)
    if (origin === undefined) return undefined
    const credentials = async (renew: boolean) =>
      (renew ? await logIn(client, registryId) : login).credentials
    const ecr = { client, registryId }
    return { ...open(origin, host ?? login.registry, credentials), ecr }
  }

  const openNow = async (side: Side, host: string | undefined): Promise<Opened> => {
    const account = host === undefined ? undefined : ecrHost(host)
    const isGiven = side.region ?? side.registryId ?? side.profile
    if (host === undefined || account !== undefined || isGiven !== undefined) {
      const found = await openEcr({ ...side, ...account }, host)
      if (found !== undefined) return found
    }
    const name = host ?? ''
    if (mayBeStandIn(name, env) && (await findCredentials(name, env, home)) === undefined) {
      const found = await openEcr(side, name).catch(() => undefined)
      if (found !== undefined) return found
    }
    return open(originOf(name), name, async () => {
      const found = await findCredentials(name, env, home)
      if (found !== undefined) maskLogin(found)
      return found
    })
  }
  return (side, host) => once(opened, JSON.stringify([side, host]), () => openNow(side, host))
}

function once<T>(kept: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const found = kept.get(key) ?? make()
  kept.set(key, found)
  return found
}

function maskLogin({ username, password }: Credentials): void {
  mask(password)
  mask(Buffer.from(`${username}:${password}`).toString('base64'))
}
