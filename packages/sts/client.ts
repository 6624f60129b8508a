import type { STS } from '@aws-sdk/client-sts'
import { configuration, regionOf, type AwsOptions } from '#aws/configuration'

/** A connection to STS in one region, with one set of credentials. */
export interface Sts {
  readonly region: string
  readonly sdk: STS
}

/**
 * Loads the SDK's client and configures it; nothing is asked yet. It retries what may pass, and
 * nothing that would be refused again: a trust policy does not change within the job. Throws where
 * no region is set.
 */
export async function stsClient(options: AwsOptions): Promise<Sts> {
  const { STS } = await import(/* webpackIgnore: true */ './sts-sdk.ts')
  const sdk = new STS(configuration(options, 4))
  return { region: await regionOf('STS', sdk), sdk }
}
