import type { Clock } from '#oci/clock'

/** Waits for a turn, in the order of the calls. */
export type Bucket = (signal?: AbortSignal) => Promise<void>

/** A token bucket: `burst` turns at once, and `perSecond` from then on. */
export function bucket(
  clock: Pick<Clock, 'now' | 'sleep'>,
  perSecond: number,
  burst: number,
): Bucket {
  let tokens = burst
  let counted = clock.now()
  return async (signal) => {
    const now = clock.now()
    tokens = Math.min(burst, tokens + ((now - counted) / 1000) * perSecond)
    counted = now
    // Taken before the wait: the debt is what the next one waits for, too.
    tokens -= 1
    if (tokens < 0) await clock.sleep((-tokens / perSecond) * 1000, signal)
  }
}
