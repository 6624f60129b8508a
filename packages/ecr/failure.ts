import type { Ecr } from './client.ts'
import { readClaims, trustAdvice, type Claims } from './web-identity.ts'

/** Why ECR did not do what was asked; the cases that a caller may handle. */
export type EcrFailureReason =
  | 'access-denied'
  | 'credentials'
  | 'repository-missing'
  | 'repository-exists'
  | 'image-missing'
  | 'scan-missing'
  | 'unavailable'
  | 'refused'

/** ECR's API did not do what was asked. The message says what, why, and what to do about it. */
export class EcrFailure extends Error {
  override readonly name = 'EcrFailure'
  readonly reason: EcrFailureReason
  constructor(reason: EcrFailureReason, message: string, cause: unknown) {
    super(message, { cause })
    this.reason = reason
  }
}

/** Whether an endpoint won't answer a call at all, as one that stands in for ECR and lacks it. */
export function isUnanswerable(error: unknown): boolean {
  return error instanceof EcrFailure && error.reason === 'refused'
}

/** What a call is about, for its error's words. */
export interface Subject {
  /** The API operation, which is the IAM action's name too. */
  readonly operation: string
  readonly repository?: string
  readonly registryId?: string | undefined
}

interface SdkError {
  readonly name: string
  readonly message: string
  readonly code?: string
  readonly hostname?: string
  readonly $metadata?: { readonly httpStatusCode?: number; readonly attempts?: number }
}

/** Makes one call; what the SDK throws becomes an EcrFailure. */
export async function call<Answer>(
  ecr: Ecr,
  subject: Subject,
  send: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await send()
  } catch (error) {
    const claims = isTrust(error as SdkError) ? await readClaims(ecr.tokenFile) : undefined
    const { reason, advice } = explain(ecr, subject, error as SdkError, claims)
    const attempted = attempt(ecr, subject)
    throw new EcrFailure(reason, `${attempted}: ${found(error as SdkError)}; ${advice}`, error)
  }
}

function attempt({ region }: Ecr, { operation, repository, registryId }: Subject): string {
  const what = repository === undefined ? '' : ` of ${repository}`
  const where = registryId === undefined ? region : `registry ${registryId}, ${region}`
  return `ECR ${operation}${what} (${where})`
}

/** What came back, in the words of who said it. */
function found({ name, message, code, $metadata }: SdkError): string {
  const attempts = $metadata?.attempts ?? 1
  const text = message.trim().replace(/\.$/, '') || code || 'no reason given'
  const times = attempts > 1 ? ` (tried ${attempts} times)` : ''
  return (name === 'Error' ? text : `${name}: ${text}`) + times
}

type Explanation = { readonly reason: EcrFailureReason; readonly advice: string }

const connectionFaults = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN'])

/** A token that the caller exchanges for credentials was refused, before ECR was asked anything. */
const isTrust = ({ name, message }: SdkError): boolean =>
  /sts:AssumeRoleWithWebIdentity/.test(message) || /^(InvalidIdentityToken|IDP)/.test(name)

function explain(ecr: Ecr, subject: Subject, error: SdkError, claims?: Claims): Explanation {
  const { name, message, code } = error
  const status = error.$metadata?.httpStatusCode ?? 0
  if (name === 'RepositoryNotFoundException')
    return { reason: 'repository-missing', advice: 'create it first, or correct its name' }
  if (name === 'RepositoryAlreadyExistsException')
    return { reason: 'repository-exists', advice: 'use it as it is' }
  if (name === 'ImageNotFoundException')
    return { reason: 'image-missing', advice: 'push it first, or correct its digest' }
  if (name === 'ScanNotFoundException')
    return { reason: 'scan-missing', advice: 'turn scanning on for the repository' }
  const credentials = credentialsAdvice(name, message, claims)
  if (credentials !== undefined) return { reason: 'credentials', advice: credentials }
  if (/^AccessDenied/.test(name))
    return { reason: 'access-denied', advice: allow(ecr, subject, error) }
  if (code === 'ENOTFOUND') {
    const host = error.hostname ?? 'its host'
    return { reason: 'unavailable', advice: `${host} has no address: check the region` }
  }
  if (/Throttling|TooManyRequests|LimitExceeded/.test(name) || status === 429) {
    return { reason: 'unavailable', advice: 'ask for a higher quota, or run fewer jobs at once' }
  }
  if (status >= 500 && status !== 501)
    return { reason: 'unavailable', advice: 'run the step again later' }
  if (name === 'TimeoutError' || connectionFaults.has(code ?? ''))
    return { reason: 'unavailable', advice: 'check the network, the proxy and the endpoint' }
  return { reason: 'refused', advice: 'correct the request' }
}

/** What the SDK could not find, what STS did not give for it, and what ECR did not take. */
function credentialsAdvice(name: string, message: string, claims?: Claims): string | undefined {
  if (/sts:(AssumeRole|TagSession)/.test(message)) return trustAdvice(claims)
  if (/^(InvalidIdentityToken|IDP)/.test(name)) {
    const said = claims === undefined ? '' : `; ${trustAdvice(claims)}`
    return `check the identity provider in the role's account: its URL and its audience${said}`
  }
  if (name === 'CredentialsProviderError' || name === 'TokenProviderError') {
    return (
      'give the job credentials in a step before this one (aws-actions/configure-aws-credentials ' +
      'with permissions id-token: write), or set AWS_PROFILE'
    )
  }
  if (/^(ExpiredToken|RequestExpired)/.test(name)) {
    return 'the AWS credentials have run out: get new ones just before this step, or for longer'
  }
  const isUnknown =
    /^(UnrecognizedClient|InvalidClientTokenId|InvalidSignature|SignatureDoesNotMatch)/
  if (isUnknown.test(name) || /security token included in the request/.test(message)) {
    return 'AWS does not know these credentials: check the keys, the session token and the partition'
  }
  return undefined
}

function allow(ecr: Ecr, subject: Subject, { message }: SdkError): string {
  const action = / perform: (\S+)/.exec(message)?.[1] ?? `ecr:${subject.operation}`
  const resource = / on resource: (\S+)/.exec(message)?.[1] ?? arn(ecr, subject)
  const isForbidden = /explicit deny/.test(message)
  return isForbidden
    ? `a policy denies ${action} on ${resource}: lift the deny, an allow does not help`
    : `allow ${action} on ${resource}`
}

function arn({ region }: Ecr, { repository, registryId = 'ACCOUNT' }: Subject): string {
  if (repository === undefined) return '*'
  const partition = region.startsWith('cn-')
    ? 'aws-cn'
    : region.startsWith('us-gov-')
      ? 'aws-us-gov'
      : 'aws'
  return `arn:${partition}:ecr:${region}:${registryId}:repository/${repository}`
}
