import type { Clock } from '#oci/clock'

export interface FakeClock extends Clock {
  /** How long each sleep was, in milliseconds. */
  readonly slept: number[]
}

/** A clock whose sleeps take no time but on it. */
export function fakeClock(random = 0.5): FakeClock {
  let time = Date.parse('2026-09-01T12:00:00Z')
  const slept: number[] = []
  return {
    slept,
    now: () => time,
    random: () => random,
    sleep: (milliseconds, signal) => {
      slept.push(milliseconds)
      time += milliseconds
      return signal?.aborted ? Promise.reject(signal.reason as Error) : Promise.resolve()
    },
  }
}
