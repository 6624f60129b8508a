import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** Who asks to do what: an account, and an action on a resource by its ARN (`*` without one). */
export interface Access {
  readonly account: string
  readonly action: string
  readonly resource: string
}

/** By default an account may do all in its own registries, and nothing in another's. */
export function ownOnly({ account, resource }: Access): boolean {
  return resource === '*' || resource.split(':')[4] === account
}

/** As AWS words it; https://github.com/aws-actions/amazon-ecr-login/issues/232 has the second. */
export function denial({ account, action, resource }: Access): string {
  const isOwn = ownOnly({ account, action, resource })
  return (
    `User: arn:aws:iam::${account}:user/sandbox is not authorized to perform: ${action} ` +
    `on resource: ${resource} because no ${isOwn ? 'identity' : 'resource'}-based policy ` +
    `allows the ${action} action`
  )
}

/** The access key of an account; another one's key is known by nobody. */
export function accessKeyId(account: string): string {
  return `AKIA${account}DEMO`
}

export interface Caller {
  readonly account: string
  readonly region: string
}

/** Reads the caller from a SigV4 header; the signature itself is not checked. */
export function callerOf(
  request: IncomingMessage,
  service: 'ecr' | 'sts' = 'ecr',
): Caller | undefined {
  const scope = new RegExp(
    `Credential=A[KS]IA(\\d{12})DEMO/\\d{8}/([a-z0-9-]+)/${service}/aws4_request`,
  )
  const match = scope.exec(request.headers.authorization ?? '')
  return match === null ? undefined : { account: match[1]!, region: match[2]! }
}

export interface Holder {
  readonly account: string
  readonly isExpired: boolean
}

interface Token extends Caller {
  readonly expiresAt: number
}

/** The passwords that GetAuthorizationToken gave out. */
export class Tokens {
  readonly #tokens = new Map<string, Token>()
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  issue(caller: Caller): { readonly password: string; readonly expiresAt: number } {
    const password = randomBytes(96).toString('base64')
    // https://docs.aws.amazon.com/AmazonECR/latest/userguide/registry_auth.html: 12 hours.
    const expiresAt = this.#now() + 12 * 3_600_000
    this.#tokens.set(password, { ...caller, expiresAt })
    return { password, expiresAt }
  }

  /** Has all tokens out now run out. */
  expire(): void {
    for (const [password, token] of this.#tokens) {
      this.#tokens.set(password, { ...token, expiresAt: 0 })
    }
  }

  /** Whose a request's Basic credentials are. A token counts in the region that gave it. */
  holder(request: IncomingMessage, region: string): Holder | undefined {
    const [scheme, value = ''] = (request.headers.authorization ?? '').split(' ')
    if (scheme !== 'Basic') return undefined
    const [username, password = ''] = Buffer.from(value, 'base64').toString().split(':')
    const token = this.#tokens.get(password)
    if (username !== 'AWS' || token === undefined || token.region !== region) return undefined
    return { account: token.account, isExpired: token.expiresAt <= this.#now() }
  }
}
