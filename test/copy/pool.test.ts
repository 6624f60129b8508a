import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { all, pool } from '#copy/pool'

describe('pool', () => {
  test('never runs more at once, and uses every place', async () => {
    const law = fc.asyncProperty(
      fc.integer({ min: 1, max: 5 }),
      fc.array(fc.nat(4), { maxLength: 20 }),
      async (places, ticks) => {
        const inPool = pool(places)
        let now = 0
        let most = 0
        const job = async (ticks: number) => {
          most = Math.max(most, ++now)
          for (let tick = 0; tick <= ticks; tick++) await Promise.resolve()
          now--
          if (ticks === 4) throw new Error('failed')
          return ticks
        }
        const jobs = ticks.map((ticks) => inPool(() => job(ticks)))
        const found = await Promise.allSettled(jobs)
        expect(found.map(({ status }) => status === 'fulfilled')).toEqual(ticks.map((n) => n !== 4))
        expect(most).toBe(Math.min(places, ticks.length))
      },
    )
    await fc.assert(law)
  })
})

describe('all', () => {
  test('gives the results in the order of the jobs', async () => {
    const jobs = [3, 1, 2].map((ticks) => async () => {
      for (let tick = 0; tick < ticks; tick++) await Promise.resolve()
      return ticks
    })
    expect(await all(pool(2), jobs)).toEqual([3, 1, 2])
  })

  test('ends the others after the first failure, and waits for them', async () => {
    const events: string[] = []
    const waits = (signal: AbortSignal) =>
      new Promise<void>((_, reject) => {
        signal.addEventListener('abort', () => {
          events.push('told')
          setImmediate(() => {
            events.push('ended')
            reject(signal.reason as Error)
          })
        })
      })
    const fails = () => Promise.reject(new Error('first'))
    const never = () => {
      events.push('started')
      return Promise.resolve()
    }
    await expect(all(pool(2), [waits, fails, never])).rejects.toThrow('first')
    expect(events).toEqual(['told', 'ended'])
  })
})
