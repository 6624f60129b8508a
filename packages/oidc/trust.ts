/** Who may assume a role. */
export interface Trust {
  readonly partition: string
  /** Of the role, and so of its identity provider. */
  readonly account: string
  readonly issuer: string
  readonly audience: string
  readonly subjects: readonly string[]
}

/** A trust policy as IAM takes it. */
export interface TrustPolicy {
  readonly Version: string
  readonly Statement: readonly TrustStatement[]
}

export interface TrustStatement {
  readonly Effect: string
  readonly Principal: { readonly Federated: string }
  readonly Action: string
  readonly Condition?: Readonly<
    Record<string, Readonly<Record<string, string | readonly string[]>>>
  >
}

/** The smallest trust policy that lets these subjects, and no other, assume a role. */
export function trustPolicy({
  partition,
  account,
  issuer,
  audience,
  subjects,
}: Trust): TrustPolicy {
  const provider = issuer.replace(/^https:\/\//, '')
  const isPattern = subjects.some((subject) => /[*?]/.test(subject))
  const sub = { [`${provider}:sub`]: subjects.length === 1 ? subjects[0]! : subjects }
  const aud = { [`${provider}:aud`]: audience }
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Federated: `arn:${partition}:iam::${account}:oidc-provider/${provider}` },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: isPattern
          ? { StringEquals: aud, StringLike: sub }
          : { StringEquals: { ...aud, ...sub } },
      },
    ],
  }
}
