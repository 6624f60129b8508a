import { parseChallenges } from './challenge.ts'
import type { Clock } from './clock.ts'
import { describe, type Call } from './exchange.ts'
import { refusal } from './failure.ts'
import type { Reply } from './redirect.ts'
import { shared, type Shared } from './shared.ts'
import { readToken, tokenCall, type Realm, type Token } from './token.ts'

export interface Credentials {
  readonly username: string
  readonly password: string
}

/** Gives what to log in with, or undefined for nobody; `renew` where the last ones were refused. */
export type CredentialSource = (renew: boolean) => Promise<Credentials | undefined>

type Send = (call: Call) => Promise<Reply>

/** What a call goes out with, and how to say that it was refused. */
interface Proof {
  readonly header: string | undefined
  readonly realm?: Realm
  spoil(): Promise<void>
}

/**
 * Adds authorization to calls. Where there are credentials they go along from the first call on,
 * by Basic; a registry that wants tokens says so once, and from then on the token for the scopes
 * is fetched before it is needed and shared while it lasts. A refusal renews what was refused,
 * once for this call and for all calls that used it; a second refusal is the answer.
 */
export function authorizer(send: Send, source: CredentialSource | undefined, clock: Clock) {
  const login = shared(async (again) => source?.(again))
  const tokens = new Map<string, Shared<Token>>()
  let realm: Realm | undefined

  const byPassword = async (): Promise<Proof> => {
    const used = await login.get()
    return { header: used && basic(used), spoil: () => login.spoil(used) }
  }

  const byToken = async (from: Realm, scopes: readonly string[]): Promise<Proof> => {
    const key = scopes.join(' ')
    const fetchToken = () => requestToken(send, byPassword, from, scopes, clock)
    const store = tokens.get(key) ?? shared(fetchToken)
    tokens.set(key, store)
    const kept = await store.get()
    if (kept.expires <= clock.now()) await store.spoil(kept)
    const used = await store.get()
    return { header: `Bearer ${used.value}`, realm: from, spoil: () => store.spoil(used) }
  }

  return async (call: Call, scopes: readonly string[]): Promise<Reply> => {
    const prove = () => (realm === undefined ? byPassword() : byToken(realm, scopes))
    const first = await prove()
    const reply = await send(withHeader(call, first))
    if (!isRefused(reply)) return reply
    const wanted = realmOf(reply)
    if (wanted !== undefined && first.realm === undefined) realm = wanted
    else if (first.header === undefined) return reply
    else await first.spoil()
    return send(withHeader(call, await prove()))
  }
}

/** A refusal here is never the registry's: what it throws can't be taken for "not found". */
async function requestToken(
  send: Send,
  prove: () => Promise<Proof>,
  realm: Realm,
  scopes: readonly string[],
  clock: Clock,
): Promise<Token> {
  const call = tokenCall(realm, scopes)
  const first = await prove()
  let reply = await send(withHeader(call, first))
  if (reply.status === 401 && first.header !== undefined) {
    await first.spoil()
    reply = await send(withHeader(call, await prove()))
  }
  if (reply.status !== 200) throw refusal(describe(call), reply, clock.now())
  return readToken(call, reply, clock)
}

function withHeader(call: Call, { header }: Proof): Call {
  if (header === undefined) return call
  return { ...call, headers: { ...call.headers, authorization: header } }
}

function basic({ username, password }: Credentials): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
}

/** ECR says 403 where others say 401, with this text (2026-09). */
function isRefused({ status, problems, redirected }: Reply): boolean {
  if (redirected) return false
  const expired = problems.some(({ message }) => /authorization token has expired/i.test(message))
  return status === 401 || (status === 403 && expired)
}

function realmOf({ status, headers }: Reply): Realm | undefined {
  const challenges = status === 401 ? parseChallenges(headers['www-authenticate'] ?? '') : []
  const bearer = challenges.find(({ scheme }) => scheme === 'bearer')
  const { realm: url, service } = bearer?.parameters ?? {}
  return url === undefined ? undefined : { url, service }
}
