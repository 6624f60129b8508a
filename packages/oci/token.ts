import type { Clock } from './clock.ts'
import { describe, type Call } from './exchange.ts'
import { readAll, type Reply } from './redirect.ts'

/** The token server that a registry names. */
export interface Realm {
  readonly url: string
  readonly service: string | undefined
}

export interface Token {
  readonly value: string
  /** Milliseconds since 1970. */
  readonly expires: number
}

/** Bytes; a token has some thousand. */
const largestAnswer = 1024 * 1024

/**
 * The call that asks for a token. https://distribution.github.io/distribution/spec/auth/token/
 */
export function tokenCall(realm: Realm, scopes: readonly string[]): Call {
  if (!URL.canParse(realm.url)) {
    throw new Error(
      `token server: the registry names ${JSON.stringify(realm.url)}, which is no URL`,
    )
  }
  const url = new URL(realm.url)
  url.username = url.password = ''
  if (realm.service !== undefined) url.searchParams.set('service', realm.service)
  for (const scope of scopes) url.searchParams.append('scope', scope)
  return { method: 'GET', url }
}

/** Reads the server's answer to it; a token that names no term lasts 60 s. */
export async function readToken(call: Call, reply: Reply, clock: Clock): Promise<Token> {
  const json = parse((await readAll(call, reply, largestAnswer)).toString('utf8'))
  const value = json?.['token'] ?? json?.['access_token']
  if (typeof value !== 'string' || value === '') {
    throw new Error(`${describe(call)}: the token server's answer holds no token`)
  }
  const term = Number(json?.['expires_in'] ?? 60) * 1000
  // One that ends while it is under way is refused: it counts as ended some seconds before.
  return { value, expires: clock.now() + Math.max(term - 10_000, term / 2) }
}

function parse(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return undefined
  }
}
