import type { AwsCredentials } from '#aws/configuration'
import { stsClient } from '#sts/client'
import { callerIdentity, type Identity } from '#sts/identity'
import { checksOf, type Check } from './check.ts'
import type { Inputs } from './inputs.ts'
import type { Step } from './step.ts'

const { ok, fault } = checksOf('aws')

export interface Identified {
  readonly checks: readonly Check[]
  readonly identity?: Identity
}

/** Asks AWS whom it takes this job for. */
export async function checkIdentity(
  { region }: Inputs,
  { agents }: Step,
  credentials: AwsCredentials | undefined,
): Promise<Identified> {
  const name = 'identity'
  try {
    const sts = await stsClient({
      agents,
      ...(region !== undefined && { region }),
      ...(credentials !== undefined && { credentials }),
    })
    const identity = await callerIdentity(sts)
    return { identity, checks: [ok(name, `${identity.arn} in ${sts.region}`)] }
  } catch (error) {
    return { checks: [fault(name, error)] }
  }
}
