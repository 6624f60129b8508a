import { setMaxListeners } from 'node:events'

/** Runs jobs, at most so many at once; the others wait in the order in which they came. */
export type Pool = <T>(job: () => Promise<T>) => Promise<T>

export function pool(places: number): Pool {
  let free = places
  const waiting: (() => void)[] = []
  return async (job) => {
    if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve))
    else free--
    try {
      return await job()
    } finally {
      // The place is handed on, not given back: nobody can come in between.
      const next = waiting.shift()
      if (next === undefined) free++
      else next()
    }
  }
}

/**
 * Runs all jobs in the pool. The first that fails aborts the signal that the others were given,
 * and is what is thrown, once all have ended: nothing goes on behind the caller's back.
 */
export async function all<T>(
  inPool: Pool,
  jobs: readonly ((signal: AbortSignal) => Promise<T>)[],
): Promise<readonly T[]> {
  const controller = new AbortController()
  const { signal } = controller
  // As many jobs listen as there are; with more than 10 Node would warn of a leak.
  setMaxListeners(0, signal)
  const failures: unknown[] = []
  const running = jobs.map((job) =>
    inPool(async () => {
      if (signal.aborted) return undefined
      // Told before the place is handed on, or the next one would still begin.
      return job(signal).catch((error: unknown) => {
        failures.push(error)
        controller.abort(error)
      })
    }),
  )
  const results = await Promise.all(running)
  if (failures.length > 0) throw failures[0]
  return results as readonly T[]
}
