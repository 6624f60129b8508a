import type { AwsCredentials } from '#aws/configuration'
import type { Sts } from './client.ts'
import { call } from './failure.ts'

/** Whom AWS takes the caller for. */
export interface Identity {
  /** 12 digits. */
  readonly account: string
  readonly arn: string
  /** `aws`, `aws-cn` or `aws-us-gov`. */
  readonly partition: string
}

/** Asks who the credentials are of; this needs no permission, and no policy can deny it. */
export async function callerIdentity(sts: Sts): Promise<Identity> {
  const { Account, Arn } = await call(sts, 'GetCallerIdentity', () => sts.sdk.getCallerIdentity({}))
  if (!Account || !Arn) {
    throw new Error('STS GetCallerIdentity: the answer names no account; run it again')
  }
  return { account: Account, arn: Arn, partition: Arn.split(':')[1] ?? 'aws' }
}

/** A role by its ARN. */
export interface Role {
  readonly arn: string
  readonly partition: string
  readonly account: string
  /** Without its path. */
  readonly name: string
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html has the characters. */
const roleArn = /^arn:(aws[a-z-]*):iam::(\d{12}):role\/(?:[\w+=,.@/-]*\/)?([\w+=,.@-]{1,64})$/

/** Reads the ARN of a role; throws where it is anything else. */
export function parseRole(text: string): Role {
  const [arn, partition, account, name] = roleArn.exec(text) ?? []
  if (arn !== undefined) return { arn, partition: partition!, account: account!, name: name! }
  throw new Error(
    `${JSON.stringify(text)} is not allowed; give a role's ARN, as arn:aws:iam::111122223333:role/NAME`,
  )
}

/** The shortest that AWS allows, which every role's maximum session duration lets through. */
const seconds = 900

/** Assumes a role by a token of an identity provider, for 15 minutes. */
export async function assumeRole(
  sts: Sts,
  { arn }: Role,
  token: string,
  session: string,
): Promise<AwsCredentials> {
  const { Credentials } = await call(sts, `AssumeRoleWithWebIdentity of ${arn}`, () =>
    sts.sdk.assumeRoleWithWebIdentity({
      RoleArn: arn,
      RoleSessionName: session,
      WebIdentityToken: token,
      DurationSeconds: seconds,
    }),
  )
  const { AccessKeyId, SecretAccessKey, SessionToken } = Credentials ?? {}
  if (!AccessKeyId || !SecretAccessKey || !SessionToken) {
    throw new Error('STS AssumeRoleWithWebIdentity: the answer holds no credentials; run it again')
  }
  return {
    accessKeyId: AccessKeyId,
    secretAccessKey: SecretAccessKey,
    sessionToken: SessionToken,
  }
}
