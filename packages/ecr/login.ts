import type { Ecr } from './client.ts'
import { call } from './failure.ts'

/** What the distribution API of a registry asks for. */
export interface Authorization {
  /** https://HOST, or http://HOST:PORT on loopback. */
  readonly origin: string
  /** Host, and port where it has one: what stands before the repository in a reference. */
  readonly registry: string
  readonly credentials: { readonly username: string; readonly password: string }
  /** 12 hours ahead, or when the caller's own credentials run out, where it is told. */
  readonly expiresAt: Date | undefined
}

/**
 * Gets the password for a registry: the caller's own, or that of the account with `registryId`.
 * One password opens all registries of the region that the caller may use.
 */
export async function authorize(ecr: Ecr, registryId?: string): Promise<Authorization> {
  const subject = { operation: 'GetAuthorizationToken', registryId }
  const { authorizationData } = await call(ecr, subject, () =>
    ecr.sdk.getAuthorizationToken(registryId === undefined ? {} : { registryIds: [registryId] }),
  )
  const { authorizationToken, proxyEndpoint, expiresAt } = authorizationData?.[0] ?? {}
  if (!authorizationToken || !proxyEndpoint) {
    throw new Error('ECR GetAuthorizationToken: the answer holds no authorization; run it again')
  }
  const { origin, host, protocol, hostname } = new URL(proxyEndpoint)
  if (protocol !== 'https:' && !isLoopback(hostname)) {
    throw new Error(
      `ECR GetAuthorizationToken: the registry is ${origin}; a password is sent over https only`,
    )
  }
  const [username = '', ...password] = Buffer.from(authorizationToken, 'base64')
    .toString('utf8')
    .split(':')
  const credentials = { username, password: password.join(':') }
  return { origin, registry: host, credentials, expiresAt }
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
}
