import type { Sts } from './client.ts'

/** Why STS did not do what was asked; the cases that a caller may handle. */
export type StsFailureReason = 'trust' | 'provider' | 'credentials' | 'unavailable' | 'refused'

/** STS did not do what was asked. The message says what, why, and what to do about it. */
export class StsFailure extends Error {
  override readonly name = 'StsFailure'
  readonly reason: StsFailureReason
  constructor(reason: StsFailureReason, message: string, cause: unknown) {
    super(message, { cause })
    this.reason = reason
  }
}

interface SdkError {
  readonly name: string
  readonly message: string
  readonly code?: string
  readonly $metadata?: { readonly httpStatusCode?: number; readonly attempts?: number }
}

/** Makes one call; what the SDK throws becomes an StsFailure. */
export async function call<Answer>(
  { region }: Sts,
  attempted: string,
  send: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await send()
  } catch (thrown) {
    const error = thrown as SdkError
    const [reason, advice] = explain(error)
    const text = error.message.trim().replace(/\.$/, '') || error.code || 'no reason given'
    const found = error.name === 'Error' ? text : `${error.name}: ${text}`
    throw new StsFailure(reason, `STS ${attempted} (${region}): ${found}; ${advice}`, error)
  }
}

/** Texts and codes: https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html */
function explain({ name, message, code, $metadata }: SdkError): [StsFailureReason, string] {
  if (/OpenIDConnect provider/.test(message)) {
    return ['provider', "create an identity provider with this URL in the role's account"]
  }
  if (/token audience/i.test(message)) {
    return ['provider', 'add the audience to the identity provider (its client ids)']
  }
  if (/^(InvalidIdentityToken|IDPRejectedClaim|ExpiredToken.*WebIdentity)/.test(name)) {
    return ['provider', "check the identity provider in the role's account: its URL and audience"]
  }
  if (/AssumeRole/.test(message) && /^AccessDenied/.test(name)) {
    return [
      'trust',
      "let the role's trust policy accept the token's sub and aud, and check the role's name: a " +
        'role that is not there is refused in the same words',
    ]
  }
  if (name === 'CredentialsProviderError' || name === 'TokenProviderError') {
    return [
      'credentials',
      'give the job credentials in a step before this one, or a role to assume',
    ]
  }
  if (/^(ExpiredToken|RequestExpired)/.test(name)) {
    return ['credentials', 'the AWS credentials have run out: get new ones just before this step']
  }
  if (/^(InvalidClientTokenId|UnrecognizedClient|SignatureDoesNotMatch|Incomplete)/.test(name)) {
    return ['credentials', 'AWS does not know these credentials: check keys, token and partition']
  }
  const status = $metadata?.httpStatusCode ?? 0
  // The SDK wraps what is no Error of its own realm, and its code is then in the text alone.
  const fault = /^(E[A-Z_]+|HPE_\w+)$|\b(ECONN[A-Z]+|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE)\b/
  const network = fault.test(code ?? message) || name === 'TimeoutError'
  if (network) return ['unavailable', 'check the network, the proxy and the endpoint']
  if (status >= 500 || /Throttl|IDPCommunication/.test(name)) {
    return ['unavailable', 'run the step again later']
  }
  return ['refused', 'correct the request']
}
