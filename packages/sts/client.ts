import type { Agent as HttpAgent } from 'node:http'
import type { Agent as HttpsAgent } from 'node:https'
import type { STS } from '@aws-sdk/client-sts'

/** A connection to STS in one region, with one set of credentials. */
export interface Sts {
  readonly region: string
  readonly sdk: STS
}

/** Credentials of AWS that are given, not looked for. */
export interface AwsCredentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
}

export interface StsClientOptions {
  /** Else the SDK's: AWS_REGION, or the profile's. */
  readonly region?: string
  /** Else the SDK's credential chain; a role's assumption by OIDC needs none. */
  readonly credentials?: AwsCredentials
  /** All requests go through them. Whoever made them closes them. */
  readonly agents?: { readonly http: HttpAgent; readonly https: HttpsAgent }
}

/**
 * Loads the SDK's client and configures it; nothing is asked yet. It retries what may pass, and
 * nothing that would be refused again: a trust policy does not change within the job. Throws where
 * no region is set.
 */
export async function stsClient(options: StsClientOptions): Promise<Sts> {
  const { STS } = await import('@aws-sdk/client-sts')
  const { region, credentials, agents } = options
  const requestHandler = {
    connectionTimeout: 10_000,
    requestTimeout: 30_000,
    throwOnRequestTimeout: true,
    ...(agents === undefined ? {} : { httpAgent: agents.http, httpsAgent: agents.https }),
  }
  const config = {
    ...(region === undefined ? {} : { region }),
    ...(credentials === undefined ? {} : { credentials }),
    maxAttempts: 4,
    requestHandler,
    // For the clients of the credential chain (client-sts 3.1169, 2026-11).
    clientConfig: { requestHandler },
    // Without one the SDK writes its warnings to the console.
    logger: silent,
  }
  const sdk = new STS(config)
  return { region: await regionOf(sdk), sdk }
}

const nothing = (): void => undefined
const silent = { trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing }

async function regionOf(sdk: STS): Promise<string> {
  try {
    return await sdk.config.region()
  } catch (cause) {
    throw new Error('STS: no AWS region is set; give the region, or set AWS_REGION', { cause })
  }
}
