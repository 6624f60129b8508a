import { TransientError, type Clock } from './commit.ts'

const attempts = 5

/** Tries again what may pass by itself, five times in all, with growing random pauses. */
export async function retried<T>(clock: Clock, action: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await action()
    } catch (error) {
      if (!(error instanceof TransientError) || attempt === attempts) throw error
      await pause(clock, attempt)
    }
  }
}

/** Up to 1, 2, 4, 8 … seconds before the next try, at most half a minute. */
export async function pause(clock: Clock, attempt: number): Promise<void> {
  await clock.sleep(clock.random() * Math.min(30_000, 1000 * 2 ** (attempt - 1)))
}
