import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { CorruptContent } from '#oci/digest'
import { ConnectionFault, RegistryError, refusal } from '#oci/failure'
import { retry } from '#oci/retry'
import { fakeClock } from './fake-clock.ts'

const status = (code: number, ...problems: string[]) =>
  new RegistryError(
    'GET host/path',
    code,
    problems.map((problem) => ({ code: problem, message: '' })),
  )
const fault = (code: string) =>
  new ConnectionFault('GET host/path', Object.assign(new Error('broke'), { code }))

describe('retry', () => {
  test.each([
    ['408', status(408)],
    ['429', status(429)],
    ['500', status(500)],
    ['502', status(502)],
    ['503', status(503)],
    ['504', status(504)],
    ['a reset', fault('ECONNRESET')],
    ['a refused connection', fault('ECONNREFUSED')],
    ['a stall', fault('ETIMEDOUT')],
    ['an answer that is no HTTP', fault('HPE_INVALID_CONSTANT')],
  ])('tries again after %s, and gives up after 8 tries', async (_, error) => {
    expect(await succeedsAfter(7, error)).toBe(7)
    const clock = fakeClock()
    const failing = retry(clock, () => Promise.reject(error))
    await expect(failing).rejects.toThrow(`${error.message}; gave up after 8 attempts`)
    await expect(failing).rejects.toHaveProperty('cause', error)
    expect(clock.slept).toEqual([100, 200, 400, 800, 1600, 3200, 6400])
  })

  test.each([
    ['401', status(401)],
    ['403', status(403)],
    ['404', status(404)],
    ['400 TAG_INVALID', status(400, 'TAG_INVALID')],
    ['501', status(501)],
    ['a wrong certificate', fault('CERT_HAS_EXPIRED')],
    ['an unknown host', fault('ENOTFOUND')],
    ['any other error', new TypeError('a defect')],
  ])('gives up at once on %s', async (_, error) => {
    const clock = fakeClock()
    await expect(retry(clock, () => Promise.reject(error))).rejects.toBe(error)
    expect(clock.slept).toEqual([])
  })

  test.each([
    ['corrupted bytes', new CorruptContent('wrong')],
    ['DIGEST_INVALID', status(400, 'DIGEST_INVALID')],
    ['SIZE_INVALID', status(400, 'SIZE_INVALID')],
    ['a lost session', status(404, 'BLOB_UPLOAD_UNKNOWN')],
  ])('tries once more after %s', async (_, error) => {
    expect(await succeedsAfter(1, error)).toBe(1)
    await expect(succeedsAfter(2, error)).rejects.toBe(error)
  })

  test.each([
    ['seconds', '7', 7000],
    ['a date', 'Tue, 01 Sep 2026 12:00:09 GMT', 9000],
    ['a date that is over', 'Tue, 01 Sep 2026 11:00:00 GMT', 0],
    ['noise', 'soon', undefined],
  ])('waits as long as Retry-After asks for, in %s', async (_, header, asked) => {
    const clock = fakeClock()
    const error = refusal(
      'GET host/path',
      { status: 429, problems: [], headers: { 'retry-after': header } },
      clock.now(),
    )
    expect(error.retryAfter).toBe(asked)
    expect(await succeedsAfter(1, error, clock)).toBe(1)
    expect(clock.slept).toEqual([(asked ?? 0) + 100])
  })

  test('does not stand still for half an hour', async () => {
    const error = new RegistryError('GET host/path', 503, [], 1_800_000)
    await expect(succeedsAfter(1, error)).rejects.toThrow(
      'GET host/path: 503; gave up since it asks to wait 1800 s',
    )
  })

  test('waits between nothing and the whole of its step', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        async (random) => {
          const clock = fakeClock(random)
          await succeedsAfter(7, status(503), clock)
          const steps = clock.slept.map((slept, at) => slept / (200 * 2 ** at))
          expect(steps).toHaveLength(7)
          for (const step of steps) expect(step).toBeCloseTo(random)
        },
      ),
    )
  })

  test('ends with the signal, with its reason', async () => {
    const controller = new AbortController()
    const attempt = () => {
      controller.abort(new Error('another one failed'))
      return Promise.reject(status(503))
    }
    const clock = fakeClock()
    await expect(retry(clock, attempt, controller.signal)).rejects.toThrow('another one failed')
    expect(clock.slept).toEqual([])
  })
})

/** How many times it failed before it succeeded. */
async function succeedsAfter(failures: number, error: Error, clock = fakeClock()): Promise<number> {
  let failed = 0
  return retry(clock, () => {
    if (failed === failures) return Promise.resolve(failed)
    failed++
    return Promise.reject(error)
  })
}
