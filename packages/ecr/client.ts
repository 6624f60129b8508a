import { configuration, regionOf, type AwsOptions } from '#aws/configuration'
import type { Sdk } from './ecr-sdk.ts'

/** A connection to ECR's API in one region, with one set of credentials. */
export interface Ecr {
  readonly region: string
  readonly sdk: Sdk
  /** The file of the OIDC token that is exchanged for credentials, where one is. */
  readonly tokenFile?: string | undefined
}

export interface EcrClientOptions extends AwsOptions {
  /** AWS_WEB_IDENTITY_TOKEN_FILE, which the SDK reads by itself: for the words of a refusal. */
  readonly tokenFile?: string | undefined
}

/**
 * Loads the AWS SDK and configures it. Credentials and endpoint come from where the SDK looks for
 * them by itself; they are looked up with the first call. The SDK retries throttling, 5xx and
 * connection faults with full jitter (at most 6 attempts: 31 s of waiting where ECR throttles, 2 s
 * else), and nothing that would be refused again. Throws where no region is set.
 */
export async function ecrClient(options: EcrClientOptions): Promise<Ecr> {
  // In a bundle this is a file of its own: scripts/bundle-sdk.ts.
  const { openSdk } = await import(/* webpackIgnore: true */ './ecr-sdk.ts')
  const sdk = openSdk(configuration(options, 6))
  return { region: await regionOf('ECR', sdk), sdk, tokenFile: options.tokenFile }
}
