import { test } from '@jest/globals'
import fc from 'fast-check'
import type { Fault } from '#sandbox/fault'
import type { Arrival } from '#sandbox/traffic'
import type { Promotions } from './faulty.ts'

const lies: readonly Fault[] = [
  { kind: 'answer', status: 404 },
  { kind: 'answer', status: 403 },
]

const passing = fc.oneof(
  fc.constantFrom<Fault>(
    { kind: 'answer', status: 500 },
    { kind: 'answer', status: 503, headers: { 'Retry-After': '1' } },
    { kind: 'answer', status: 429 },
    { kind: 'answer', status: 408 },
    { kind: 'corrupt' },
  ),
  fc.record({
    kind: fc.constantFrom('reset' as const, 'truncate' as const),
    afterBytes: fc.nat(200_000),
  }),
)
const hard = fc.oneof(
  { weight: 8, arbitrary: passing },
  { weight: 2, arbitrary: fc.constantFrom(...lies) },
)
const stall = fc.constant<Fault>({ kind: 'stall', afterBytes: 20 })

/** By the number of the request. The first kind lets most runs come to their end. */
const schedules = fc.oneof(
  fc.array(fc.tuple(fc.nat(70), passing), { maxLength: 12 }),
  fc.array(fc.tuple(fc.nat(70), hard), { maxLength: 4 }),
  fc.array(fc.tuple(fc.nat(70), stall), { maxLength: 1 }),
  fc.array(fc.tuple(fc.nat(40), hard), { minLength: 20, maxLength: 60 }),
)

/** A 404 there says that nothing is attached any more, which no client can doubt. */
function isBelieved({ url }: Arrival, { signature }: Promotions): boolean {
  return /\/referrers\/|\/manifests\/sha256-/.test(url) || url.endsWith(signature.digest)
}

// PROMOTE_RUNS and PROMOTE_SEED choose others.
const seed = Number(process.env['PROMOTE_SEED'] ?? 20260901)

/** Hundreds of runs, each under faults of its own, and none of them leaves a tag that is wrong. */
export function testSchedules(promotions: Promotions, usual: number): void {
  const { disturb, attempt, again, calm, assertAll, assertNoneWrong } = promotions
  const numRuns = Number(process.env['PROMOTE_RUNS'] ?? usual)
  test(
    'on no schedule of faults is a tag wrong or half there, and the next run completes it',
    async () => {
      await fc.assert(
        fc.asyncProperty(schedules, fc.boolean(), async (schedule, within) => {
          const planned = new Map(schedule)
          let turn = 0
          disturb((arrival) => {
            const fault = planned.get(turn++)
            return fault !== undefined && lies.includes(fault) && isBelieved(arrival, promotions)
              ? undefined
              : fault
          })
          const { running, targets } = attempt(within)
          const failed = await running.then(
            () => false,
            () => true,
          )
          calm()
          if (!failed) return assertAll(targets)
          await assertNoneWrong(targets)
          await again(targets)
          await assertAll(targets)
        }),
        { numRuns, seed, endOnFailure: true },
      )
    },
    60_000 + numRuns * 10_000,
  )
}
