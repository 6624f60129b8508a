import { accessKeyId, ownOnly, Tokens } from './ecr-access.ts'
import { serveApi } from './ecr-api.ts'
import type { Cloud, EcrSwitches } from './ecr-cloud.ts'
import { serveData } from './ecr-data.ts'
import type { EcrRegistry } from './ecr-registry.ts'
import { linker } from './ecr-storage.ts'
import type { Fault } from './fault.ts'
import { listen, type Listener } from './listen.ts'
import { embeddedBackend } from './registry-embedded.ts'
import { upstreamBackend } from './registry-upstream.ts'
import { newTraffic, observed, type Traffic } from './traffic.ts'

export interface EcrOptions {
  /** A registry (`http://127.0.0.1:PORT`) that holds what an account's registry holds. */
  readonly upstream?: (account: string, region: string) => string | undefined
  /** Milliseconds since 1970. */
  readonly now?: () => number
}

export interface SandboxEcr {
  /** For AWS_ENDPOINT_URL_ECR: http://127.0.0.1:PORT */
  readonly endpoint: string
  /** Of all its servers: `api`, `registry` and `storage`. */
  readonly traffic: Traffic
  readonly switches: EcrSwitches
  /** An account's registry in a region; any account and region will do. */
  registry(account?: string, region?: string): Promise<EcrRegistry>
  /** What a process needs in its environment to work here as an account. */
  environment(account?: string, region?: string): Readonly<Record<string, string>>
  /** Ends the registry passwords that are out. */
  expireTokens(): void
  close(): Promise<void>
}

const demoAccount = '123456789012'
const demoRegion = 'eu-west-1'

/** ECR asked too often: https://docs.aws.amazon.com/AmazonECR/latest/userguide/common-errors-docker.html */
export const rateExceeded: Readonly<Record<'api' | 'registry', Fault>> = {
  api: {
    kind: 'answer',
    status: 400,
    body: JSON.stringify({ __type: 'ThrottlingException', message: 'Rate exceeded' }),
  },
  registry: {
    kind: 'answer',
    status: 429,
    body: JSON.stringify({ errors: [{ code: 'TOOMANYREQUESTS', message: 'Rate exceeded' }] }),
  },
}

/** An Amazon ECR for development: loopback only, any account, empty again when it closes. */
export async function startEcr(options: EcrOptions = {}): Promise<SandboxEcr> {
  const traffic = newTraffic()
  const now = options.now ?? Date.now
  const tokens = new Tokens(now)
  const switches: EcrSwitches = {
    blobMounting: false,
    createOnPush: false,
    permits: ownOnly,
    expired: new Set(),
    scans: new Map(),
  }
  const listeners: Listener[] = []
  const registries = new Map<string, Promise<EcrRegistry>>()
  const open = async (name: string, serve: Parameters<typeof observed>[2]) => {
    const listener = await listen(observed(name, traffic, serve))
    listeners.push(listener)
    return listener.origin
  }

  const bringUp = async (account: string, region: string): Promise<EcrRegistry> => {
    const upstream = options.upstream?.(account, region)
    const backend = upstream === undefined ? await embeddedBackend() : upstreamBackend(upstream)
    const origin = await open('registry', (request, response) =>
      serveData(cloud, up, request, response),
    )
    const up: EcrRegistry = { account, region, origin, backend, repositories: new Map() }
    return up
  }
  const registry = (account = demoAccount, region = demoRegion): Promise<EcrRegistry> => {
    const key = `${account}/${region}`
    const known = registries.get(key) ?? bringUp(account, region)
    registries.set(key, known)
    return known
  }

  const links = linker()
  const serveLink: Parameters<typeof observed>[2] = (request, response) =>
    links.serve(registry, request, response)
  // Another host than the registry's, as S3 is: clients keep credentials where only the port differs.
  const storage = (await open('storage', serveLink)).replace('127.0.0.1', 'localhost')
  const cloud: Cloud = {
    switches,
    tokens,
    traffic,
    now,
    registry,
    sign: (from, repository, digest) => storage + links.sign(from, repository, digest),
  }
  const endpoint = await open('api', (request, response) => serveApi(cloud, request, response))

  return {
    endpoint,
    traffic,
    switches,
    registry,
    environment: (account = demoAccount, region = demoRegion) => ({
      AWS_ENDPOINT_URL_ECR: endpoint,
      AWS_ACCESS_KEY_ID: accessKeyId(account),
      AWS_SECRET_ACCESS_KEY: 'the sandbox checks no signatures',
      AWS_REGION: region,
    }),
    expireTokens: () => tokens.expire(),
    close: async () => {
      await Promise.all(listeners.map((listener) => listener.close()))
      for (const each of registries.values()) await (await each).backend.close()
    },
  }
}
