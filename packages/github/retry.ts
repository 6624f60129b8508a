import type { Clock } from './client.ts'
import { GitHubError } from './failure.ts'
import type { Refusal } from './refusal.ts'

export interface Patience {
  readonly clock: Clock
  /** Milliseconds since 1970, after which nothing is tried again. */
  readonly deadline: number
}

const firstPause = 500
const longestPause = 20_000
/** Where GitHub gives no time it asks for a minute at least, and for more each time. */
const limitPause = 60_000

/**
 * Does `attempt` until it succeeds, or until the deadline. Silence, broken connections and 5xx are
 * tried again after pauses with full jitter, a rate limit after the time that GitHub names; all else,
 * a missing permission above all, is thrown at once.
 */
export async function persist<T>(
  { clock, deadline }: Patience,
  attempt: (tried: number) => Promise<T>,
): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await attempt(tried)
    } catch (error) {
      if (!(error instanceof GitHubError)) throw error
      const pause = pauseAfter(error.refusal, tried, clock)
      if (pause === undefined) throw error
      const left = deadline - clock.now()
      if (pause >= left) throw outOfTime(error, pause, left)
      await clock.sleep(pause)
    }
  }
}

/** Milliseconds to wait before the next try; undefined where there should be none. */
function pauseAfter(refusal: Refusal, tried: number, clock: Clock): number | undefined {
  const jitter = clock.random() * Math.min(longestPause, firstPause * 2 ** (tried - 1))
  const limit = limitPauseOf(refusal, tried, clock.now())
  // Everybody who was turned away was told the same time: the jitter comes on top.
  if (limit !== undefined) return limit + jitter
  const { status, text, passing } = refusal
  if (status === 0) return passing ? jitter : undefined
  if (status === 408 || (status >= 500 && status !== 501 && status !== 505)) return jitter
  // GraphQL tells its own faults and time limits with 200.
  return status === 200 && ownFault.test(text) ? jitter : undefined
}

const ownFault = /^(Something went wrong|We couldn't respond to your request in time)/

/**
 * How long a rate limit asks to wait; undefined where the refusal is none.
 * https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 * https://docs.github.com/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api
 */
function limitPauseOf(refusal: Refusal, tried: number, now: number): number | undefined {
  const { status, type, text, headers } = refusal
  const told = /rate limit|abuse detection|submitted too quickly/i.test(text)
  const limited =
    status === 429 ||
    (status === 403 && (told || headers['retry-after'] !== undefined)) ||
    (status === 200 && (told || type?.startsWith('RATE_LIMIT')))
  if (!limited) return undefined
  const after = Number(headers['retry-after'])
  if (after >= 0) return after * 1000
  const spent = String(headers['x-ratelimit-remaining']) === '0'
  const reset = Number(headers['x-ratelimit-reset'])
  if (spent && reset > 0) return Math.max(1000, reset * 1000 - now)
  return limitPause * 2 ** (tried - 1)
}

function outOfTime(error: GitHubError, pause: number, left: number): Error {
  const tries = `${error.attempt} ${error.attempt === 1 ? 'attempt' : 'attempts'}`
  const asked =
    pause > longestPause ? `, asked to wait ${seconds(pause)} with ${seconds(left)} left` : ''
  const advice = 'run it again, or give it more time'
  return new Error(`${error.message}; gave up after ${tries}${asked}; ${advice}`, { cause: error })
}

function seconds(milliseconds: number): string {
  return `${Math.max(0, Math.round(milliseconds / 1000))} s`
}
