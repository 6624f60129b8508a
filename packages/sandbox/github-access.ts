import type { IncomingMessage } from 'node:http'
import { GitHubRefusal, notAccessible, notFound, tooMuchContent } from './github-refusal.ts'
import type { Person } from './github-repository.ts'

export type Level = 'read' | 'write'

/** As in a workflow's `permissions`, with GitHub's underscores. */
export type Permissions = Readonly<
  Partial<Record<'actions' | 'contents' | 'issues' | 'pull_requests', Level>>
>

export interface Token {
  readonly token: string
  /** Whose it is: `github-actions[bot]`, or an App's. */
  readonly login: string
  /** By `owner/name`; of other repositories it sees nothing. */
  readonly repositories: Readonly<Record<string, Permissions>>
}

/** `contents=write`, as X-Accepted-GitHub-Permissions tells it; `; ` stands between alternatives. */
type Single = `${keyof Permissions}=${Level}`
/** Who sees a repository at all may read its metadata. */
export type Need = Single | `${Single}; ${Single}` | 'metadata=read'

/** Whoever sends no token, or one that is none, is turned away. */
export function tokenOf(request: IncomingMessage, tokens: readonly Token[]): Token {
  const [scheme, value] = request.headers.authorization?.split(' ') ?? []
  const known = tokens.find(({ token }) => token === value)
  if (/^(token|bearer)$/i.test(scheme ?? '') && known !== undefined) return known
  // https://docs.github.com/rest/authentication/authenticating-to-the-rest-api#failed-login-limit
  throw new GitHubRefusal(401, 'UNAUTHORIZED', 'Bad credentials')
}

/** What a token may not see is not there; what it may only see, it may not change. */
export function demand(token: Token, repository: string, need: Need): void {
  const permissions = token.repositories[repository]
  if (permissions === undefined) throw notFound()
  if (need === 'metadata=read') return
  const allowed = need.split('; ').some((one) => {
    const [name, level] = one.split('=') as [keyof Permissions, Level]
    return permissions[name] === 'write' || permissions[name] === level
  })
  if (!allowed) throw notAccessible()
}

/** An App's account has a noreply address with its number; any number will do here. */
export function personOf({ login }: Token): Person {
  return { name: login, email: `41898282+${login}@users.noreply.github.com` }
}

/** https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits */
const window = 60_000

/** Refuses a token more than so many writes within a minute; a refused one does not count. */
export function contentLimit(perMinute: number, now: () => number): (token: Token) => void {
  const writes = new Map<string, number[]>()
  return ({ token }) => {
    const recent = (writes.get(token) ?? []).filter((time) => now() - time < window)
    if (recent.length >= perMinute) throw tooMuchContent()
    writes.set(token, [...recent, now()])
  }
}
