import type { CodeCommit } from '@aws-sdk/client-codecommit'
import type { Agent as HttpAgent } from 'node:http'
import type { Agent as HttpsAgent } from 'node:https'
import type { AwsCredentials } from './sign.ts'

/** CodeCommit's API in one region, with one set of credentials. */
export type Client = CodeCommit

export interface ClientOptions {
  /** Else the SDK's: AWS_REGION, or the profile's. */
  readonly region?: string | undefined
  /** All requests go through them, those for credentials too. Whoever made them closes them. */
  readonly agents?: { readonly http: HttpAgent; readonly https: HttpsAgent }
}

/**
 * Loads the AWS SDK and configures it. Credentials and endpoint come from where the SDK looks for them
 * by itself. It retries throttling, 5xx and connection faults with full jitter.
 */
export async function codeCommitClient({ region, agents }: ClientOptions): Promise<CodeCommit> {
  const sdk = await import('@aws-sdk/client-codecommit')
  const requestHandler = {
    connectionTimeout: 10_000,
    requestTimeout: 30_000,
    throwOnRequestTimeout: true,
    ...(agents === undefined ? {} : { httpAgent: agents.http, httpsAgent: agents.https }),
  }
  const config = {
    ...(region === undefined ? {} : { region }),
    maxAttempts: 6,
    requestHandler,
    // For the clients of the credential chain, which do not all inherit the handler above.
    clientConfig: { requestHandler },
    // Without one the SDK writes its warnings to the console.
    logger: silent,
  }
  return new sdk.CodeCommit(config)
}

const nothing = (): void => undefined
const silent = { trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing }

/** Credentials at any moment, renewed where they run out. */
export type CredentialSource = () => Promise<AwsCredentials>

/**
 * The SDK's chain of credentials, asked anew each time: it keeps what it found until shortly before
 * that runs out. Keys in the environment come first in that chain too, and need no SDK.
 */
export function credentialSource(
  env: Readonly<Record<string, string | undefined>>,
  client: () => Promise<CodeCommit>,
): CredentialSource {
  const accessKeyId = env['AWS_ACCESS_KEY_ID'] ?? ''
  const secretAccessKey = env['AWS_SECRET_ACCESS_KEY'] ?? ''
  if (accessKeyId !== '' && secretAccessKey !== '' && !env['AWS_PROFILE']) {
    const own = {
      accessKeyId,
      secretAccessKey,
      sessionToken: env['AWS_SESSION_TOKEN'] || undefined,
    }
    return () => Promise.resolve(own)
  }
  return async () => {
    const { config } = await client()
    try {
      return await config.credentials()
    } catch (cause) {
      const found = cause instanceof Error ? cause.message.replace(/\.$/, '') : String(cause)
      throw new Error(
        `AWS credentials for CodeCommit: ${found}; give the job credentials in a step before this ` +
          'one (aws-actions/configure-aws-credentials with permissions id-token: write)',
        { cause },
      )
    }
  }
}

export async function regionOfClient(client: CodeCommit): Promise<string> {
  try {
    return await client.config.region()
  } catch (cause) {
    throw new Error('CodeCommit: no AWS region is set; give the region, or set AWS_REGION', {
      cause,
    })
  }
}
