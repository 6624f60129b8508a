import { generateKeyPairSync, sign, verify, randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { listen } from './listen.ts'
import { writeJson } from './refusal.ts'
import { newTraffic, observed, type Traffic } from './traffic.ts'
import type { TokenClaims } from './trust-policy.ts'

export interface SandboxOidc {
  readonly issuer: string
  readonly traffic: Traffic
  /** What a job's environment holds where it may ask for tokens. */
  readonly environment: Readonly<Record<string, string>>
  /** What tokens say beside `iss`, `aud` and their times; may be changed between requests. */
  claims: TokenClaims
  /** The claims of a token that was signed here; undefined for any other. */
  read(token: string): TokenClaims | undefined
  close(): Promise<void>
}

/**
 * The service that gives a job its OIDC tokens, on loopback, with a key of its own.
 * https://docs.github.com/actions/reference/security/oidc
 */
export async function startOidc(
  claims: TokenClaims,
  issuer = 'https://token.actions.githubusercontent.com',
): Promise<SandboxOidc> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const bearer = randomBytes(24).toString('base64url')
  const traffic = newTraffic()
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.headers.authorization !== `Bearer ${bearer}`) {
      return Promise.resolve(void response.writeHead(401).end())
    }
    const url = new URL(request.url ?? '/', 'http://sandbox')
    const owner = (oidc.claims['repository_owner'] as string | undefined) ?? 'octo-org'
    const aud = url.searchParams.get('audience') ?? `https://github.com/${owner}`
    const now = Math.floor(Date.now() / 1000)
    const payload = { iss: issuer, aud, iat: now, exp: now + 300, ...oidc.claims }
    const signed = `${encode({ typ: 'JWT', alg: 'RS256' })}.${encode(payload)}`
    const signature = sign('sha256', Buffer.from(signed), privateKey).toString('base64url')
    writeJson(response, 200, { count: 1, value: `${signed}.${signature}` })
    return Promise.resolve()
  }
  const listener = await listen(observed('oidc', traffic, serve))
  const oidc: SandboxOidc = {
    issuer,
    traffic,
    claims,
    environment: {
      ACTIONS_ID_TOKEN_REQUEST_URL: `${listener.origin}/idtoken?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer,
    },
    read(token) {
      const [head, payload = '', signature = ''] = token.split('.')
      const signed = Buffer.from(`${head}.${payload}`)
      if (!verify('sha256', signed, publicKey, Buffer.from(signature, 'base64url')))
        return undefined
      return JSON.parse(Buffer.from(payload, 'base64url').toString()) as TokenClaims
    },
    close: listener.close,
  }
  return oidc
}
