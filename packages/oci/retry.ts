import type { Clock } from './clock.ts'
import { CorruptContent } from './digest.ts'
import { ConnectionFault, RegistryError } from './failure.ts'

export const attempts = 8
const first = 200
const longest = 20_000
/** Longer than this no run should stand still for one request. */
const patience = 300_000

/**
 * Does `attempt` until it succeeds: connection faults and the answers 408, 429 and 5xx are worth
 * 8 tries with full jitter (13 s on average), or the time that Retry-After asks for; content that
 * arrived corrupted is worth one more. Anything else, 401 and 403 above all, is thrown at once.
 */
export async function retry<T>(
  clock: Clock,
  attempt: () => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  let again = true
  for (let tried = 1; ; tried++) {
    try {
      return await attempt()
    } catch (error) {
      signal?.throwIfAborted()
      if (isCorruption(error)) {
        if (!again) throw error
        again = false
      } else if (!isPassing(error)) {
        throw error
      }
      if (tried === attempts) throw givenUp(error as Error, `after ${tried} attempts`)
      await clock.sleep(pause(error as Error, tried, clock), signal)
    }
  }
}

function isPassing(error: unknown): boolean {
  if (error instanceof ConnectionFault) return error.passing
  if (!(error instanceof RegistryError)) return false
  const { status } = error
  return status === 408 || status === 429 || (status >= 500 && status !== 501 && status !== 505)
}

/** Bytes that changed on their way, and upload sessions that broke, are sent once more. */
function isCorruption(error: unknown): boolean {
  if (error instanceof CorruptContent) return true
  if (!(error instanceof RegistryError) || error.status >= 500) return false
  return error.says('DIGEST_INVALID', 'SIZE_INVALID', 'BLOB_UPLOAD_UNKNOWN', 'BLOB_UPLOAD_INVALID')
}

/** Full jitter: https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/ */
export function backoff(tried: number, clock: Clock): number {
  return clock.random() * Math.min(longest, first * 2 ** (tried - 1))
}

function pause(error: Error, tried: number, clock: Clock): number {
  const jitter = backoff(tried, clock)
  const asked = error instanceof RegistryError ? error.retryAfter : undefined
  if (asked === undefined) return jitter
  if (asked > patience) throw givenUp(error, `since it asks to wait ${Math.round(asked / 1000)} s`)
  // Everybody who was turned away was told the same time: the jitter comes on top.
  return asked + jitter
}

/** What is thrown after the last attempt: nothing that is tried again. */
export function givenUp(error: Error, why: string): Error {
  return new Error(`${error.message}; gave up ${why}`, { cause: error })
}
