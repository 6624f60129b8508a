import { setTimeout } from 'node:timers/promises'

/** Everything that differs from run to run, so that tests can choose it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** From 0 to below 1. */
  random(): number
  /** Rejects when `signal` aborts. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>
}

export const systemClock: Clock = {
  now: Date.now,
  random: Math.random,
  sleep: (milliseconds, signal) => setTimeout(milliseconds, undefined, signal && { signal }),
}
