import type { CodeCommit } from '@aws-sdk/client-codecommit'
import { configuration, type AwsCredentials, type AwsOptions } from '#aws/configuration'

/** CodeCommit's API in one region, with one set of credentials. */
export type Client = CodeCommit

/**
 * Loads the AWS SDK and configures it. Credentials and endpoint come from where the SDK looks for them
 * by itself. It retries throttling, 5xx and connection faults with full jitter.
 */
export async function codeCommitClient(options: AwsOptions): Promise<CodeCommit> {
  const { CodeCommit } = await import(/* webpackIgnore: true */ './codecommit-sdk.ts')
  return new CodeCommit(configuration(options, 6))
}

/** Credentials at any moment, renewed where they run out. */
export type CredentialSource = () => Promise<AwsCredentials>

/** The SDK looks for new ones from here on, but its answer is still the old ones (3.1169, 2026-09). */
const renewalMs = 5 * 60_000

/**
 * The SDK's chain of credentials, asked anew each time: it keeps what it found until that is about to
 * run out. Keys in the environment come first in that chain too, and need no SDK.
 */
export function credentialSource(
  env: Readonly<Record<string, string | undefined>>,
  client: () => Promise<CodeCommit>,
  now: () => number,
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
      return await fresh((options) => config.credentials(options), now)
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

type Chain = (options?: { readonly forceRefresh?: boolean }) => Promise<AwsCredentials>

/** What is to sign a request has to outlive that request; what can't be renewed yet may still do. */
async function fresh(chain: Chain, now: () => number): Promise<AwsCredentials> {
  const found = await chain()
  const left = (found.expiration?.getTime() ?? Infinity) - now()
  if (left >= renewalMs) return found
  return chain({ forceRefresh: true }).catch((error: unknown) => {
    if (left <= 0) throw error
    return found
  })
}
