import type { Agent as HttpAgent } from 'node:http'
import type { Agent as HttpsAgent } from 'node:https'
import type { ECR } from '@aws-sdk/client-ecr'

/** A connection to ECR's API in one region, with one set of credentials. */
export interface Ecr {
  readonly region: string
  readonly sdk: ECR
  /** The file of the OIDC token that is exchanged for credentials, where one is. */
  readonly tokenFile?: string | undefined
}

export interface EcrClientOptions {
  /** Else the SDK's: AWS_REGION, or the profile's. */
  readonly region?: string
  /** Else the SDK's: AWS_PROFILE, or the rest of its credential chain. */
  readonly profile?: string
  /** AWS_WEB_IDENTITY_TOKEN_FILE, which the SDK reads by itself: for the words of a refusal. */
  readonly tokenFile?: string | undefined
  /** Instead of any that would be looked for. */
  readonly credentials?: {
    readonly accessKeyId: string
    readonly secretAccessKey: string
    readonly sessionToken?: string
  }
  /** All requests go through them, those for credentials too. Whoever made them closes them. */
  readonly agents?: { readonly http: HttpAgent; readonly https: HttpsAgent }
}

/**
 * Loads the AWS SDK and configures it. Credentials and endpoint come from where the SDK looks for
 * them by itself; they are looked up with the first call. The SDK retries throttling, 5xx and
 * connection faults with full jitter (at most 6 attempts: 31 s of waiting where ECR throttles, 2 s
 * else), and nothing that would be refused again. Throws where no region is set.
 */
export async function ecrClient(options: EcrClientOptions): Promise<Ecr> {
  const { ECR } = await import('@aws-sdk/client-ecr')
  const { region, profile, credentials, agents, tokenFile } = options
  const requestHandler = {
    connectionTimeout: 10_000,
    requestTimeout: 30_000,
    throwOnRequestTimeout: true,
    ...(agents === undefined ? {} : { httpAgent: agents.http, httpsAgent: agents.https }),
  }
  const config = {
    ...(region === undefined ? {} : { region }),
    ...(profile === undefined ? {} : { profile }),
    ...(credentials === undefined ? {} : { credentials }),
    maxAttempts: 6,
    requestHandler,
    // For the clients of the credential chain that do not inherit the handler above (SSO,
    // client-ecr 3.1169, 2026-09): the SDK hands its whole configuration on to that chain.
    clientConfig: { requestHandler },
    // Without one the SDK writes its warnings to the console.
    logger: silent,
  }
  const sdk = new ECR(config)
  return { region: await regionOf(sdk), sdk, tokenFile }
}

const nothing = (): void => undefined
const silent = { trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing }

async function regionOf(sdk: ECR): Promise<string> {
  try {
    return await sdk.config.region()
  } catch (cause) {
    throw new Error('ECR: no AWS region is set; give the region, or set AWS_REGION', { cause })
  }
}
