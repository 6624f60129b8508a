import type { Agent as HttpAgent } from 'node:http'
import type { Agent as HttpsAgent } from 'node:https'

/** An access key, and of temporary credentials the session's token. */
export interface AwsCredentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string | undefined
  /** When they run out, where that is known. */
  readonly expiration?: Date | undefined
}

/** What every client of AWS takes; what is not given is found as the SDK finds it. */
export interface AwsOptions {
  /** Else the SDK's: AWS_REGION, or the profile's. */
  readonly region?: string | undefined
  /** Else the SDK's: AWS_PROFILE, or the rest of its credential chain. */
  readonly profile?: string | undefined
  /** Instead of any that would be looked for. */
  readonly credentials?: AwsCredentials | undefined
  /** All requests go through them, those for credentials too. Whoever made them closes them. */
  readonly agents?: { readonly http: HttpAgent; readonly https: HttpsAgent } | undefined
}

const nothing = (): void => undefined
const silent = { trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing }

/**
 * The configuration of a client of the SDK. It retries throttling, 5xx and connection faults with full
 * jitter, and nothing that would be refused again.
 */
export function configuration(
  { region, profile, credentials, agents }: AwsOptions,
  maxAttempts: number,
) {
  const requestHandler = {
    connectionTimeout: 10_000,
    requestTimeout: 30_000,
    throwOnRequestTimeout: true,
    ...(agents === undefined ? {} : { httpAgent: agents.http, httpsAgent: agents.https }),
  }
  return {
    ...(region === undefined ? {} : { region }),
    ...(profile === undefined ? {} : { profile }),
    ...(credentials === undefined ? {} : { credentials: given(credentials) }),
    maxAttempts,
    requestHandler,
    streamCollector: collect,
    // For the clients of the credential chain that do not inherit the handler above (SSO,
    // 3.1169, 2026-09): the SDK hands its whole configuration on to that chain.
    clientConfig: { requestHandler },
    // Without one the SDK writes its warnings to the console.
    logger: silent,
  }
}

/** As the SDK's own, which first asks for web streams, and so loads them. */
async function collect(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function given({ accessKeyId, secretAccessKey, sessionToken }: AwsCredentials) {
  return { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) }
}

/** The region that a client of the SDK found. Throws, with the service's name, where there is none. */
export async function regionOf(
  service: string,
  sdk: { readonly config: { region(): Promise<string> } },
): Promise<string> {
  try {
    return await sdk.config.region()
  } catch (cause) {
    throw new Error(`${service}: no AWS region is set; give the region, or set AWS_REGION`, {
      cause,
    })
  }
}
