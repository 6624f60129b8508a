import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { callerOf } from './ecr-access.ts'
import { listen } from './listen.ts'
import type { SandboxOidc } from './oidc.ts'
import { newTraffic, observed, type Traffic } from './traffic.ts'
import { trusts, type Policy } from './trust-policy.ts'

export interface SandboxSts {
  /** For AWS_ENDPOINT_URL_STS. */
  readonly endpoint: string
  readonly traffic: Traffic
  /** Trust policies by the ARN of their role. */
  readonly roles: Map<string, Policy>
  /** The client ids of the accounts' identity providers, by account; without one there is none. */
  readonly providers: Map<string, readonly string[]>
  /** Accounts whose access keys have run out. */
  readonly expired: Set<string>
  close(): Promise<void>
}

class StsRefusal extends Error {
  readonly status: number
  readonly code: string
  constructor(status: number, code: string, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

/** STS for development: who a caller is, and roles for the tokens of one issuer. Loopback only. */
export async function startSts(issuer?: SandboxOidc): Promise<SandboxSts> {
  const traffic = newTraffic()
  const roles = new Map<string, Policy>()
  const providers = new Map<string, readonly string[]>()
  const expired = new Set<string>()

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const input = new URLSearchParams(await text(request))
    const action = input.get('Action') ?? ''
    try {
      const result =
        action === 'AssumeRoleWithWebIdentity'
          ? assume(sts, issuer, input)
          : action === 'GetCallerIdentity'
            ? identify(sts, request)
            : unknown(action)
      write(response, 200, answer(action, result))
    } catch (error) {
      if (!(error instanceof StsRefusal)) throw error
      write(response, error.status, refusalText(error))
    }
  }
  const listener = await listen(observed('sts', traffic, serve))
  const sts: SandboxSts = {
    endpoint: listener.origin,
    ...{ traffic, roles, providers, expired },
    close: listener.close,
  }
  return sts
}

/** Texts: aws-actions/configure-aws-credentials#280, #775 and #1137. */
function assume(sts: SandboxSts, issuer: SandboxOidc | undefined, input: URLSearchParams): string {
  const arn = input.get('RoleArn') ?? ''
  const account = arn.split(':')[4] ?? ''
  const claims = issuer?.read(input.get('WebIdentityToken') ?? '')
  if (issuer === undefined || claims === undefined) {
    const message =
      "Couldn't retrieve verification key from your identity provider, please reference " +
      'AssumeRoleWithWebIdentity documentation for requirements'
    throw new StsRefusal(400, 'InvalidIdentityToken', message)
  }
  const clients = sts.providers.get(account)
  if (clients === undefined) {
    const message = `No OpenIDConnect provider found in your account for ${issuer.issuer}`
    throw new StsRefusal(400, 'InvalidIdentityToken', message)
  }
  if (!clients.includes(String(claims['aud']))) {
    throw new StsRefusal(400, 'InvalidIdentityToken', 'Incorrect token audience')
  }
  const host = issuer.issuer.replace('https://', '')
  const provider = `arn:${arn.split(':')[1]}:iam::${account}:oidc-provider/${host}`
  const policy = sts.roles.get(arn)
  if (policy === undefined || !trusts(policy, provider, claims)) {
    const message = 'Not authorized to perform sts:AssumeRoleWithWebIdentity'
    throw new StsRefusal(403, 'AccessDenied', message)
  }
  const name = arn.split('/').at(-1)
  const session = input.get('RoleSessionName')
  return (
    `<Credentials><AccessKeyId>ASIA${account}DEMO</AccessKeyId>` +
    '<SecretAccessKey>the sandbox checks no signatures</SecretAccessKey>' +
    `<SessionToken>${name}/${session}/${randomUUID()}</SessionToken>` +
    `<Expiration>${new Date(Date.now() + 900_000).toISOString()}</Expiration></Credentials>`
  )
}

/** https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html */
function identify(sts: SandboxSts, request: IncomingMessage): string {
  const caller = callerOf(request, 'sts')
  if (caller === undefined) {
    const message = 'The security token included in the request is invalid.'
    throw new StsRefusal(403, 'InvalidClientTokenId', message)
  }
  if (sts.expired.has(caller.account)) {
    const message = 'The security token included in the request is expired'
    throw new StsRefusal(403, 'ExpiredToken', message)
  }
  const [role, session] = String(request.headers['x-amz-security-token'] ?? '').split('/')
  const arn =
    session === undefined
      ? `arn:aws:iam::${caller.account}:user/sandbox`
      : `arn:aws:sts::${caller.account}:assumed-role/${role}/${session}`
  return `<Arn>${arn}</Arn><UserId>AIDASANDBOX</UserId><Account>${caller.account}</Account>`
}

function unknown(action: string): never {
  throw new StsRefusal(400, 'InvalidAction', `Could not find operation ${action}`)
}

const namespace = 'xmlns="https://sts.amazonaws.com/doc/2011-06-15/"'
const metadata = () => `<RequestId>${randomUUID()}</RequestId>`

function answer(action: string, result: string): string {
  const inner = `<${action}Result>${result}</${action}Result>`
  const end = `<ResponseMetadata>${metadata()}</ResponseMetadata></${action}Response>`
  return `<${action}Response ${namespace}>${inner}${end}`
}

function refusalText({ code, message }: StsRefusal): string {
  const error = `<Type>Sender</Type><Code>${code}</Code><Message>${message}</Message>`
  return `<ErrorResponse ${namespace}><Error>${error}</Error>${metadata()}</ErrorResponse>`
}

function write(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'Content-Type': 'text/xml' }).end(body)
}
