import { describe, expect, test } from '@jest/globals'
import type { Place } from '#copy/place'
import { image } from '../sandbox/image.ts'
import { startRegistry } from '#sandbox/registry'
import { describeFaults, usePromotions } from './faulty.ts'
import { testSchedules } from './schedules.ts'

const promotions = usePromotions(async () => {
  const [one, other] = [await startRegistry(), await startRegistry()]
  return { one, other, close: async () => void (await Promise.all([one.close(), other.close()])) }
})
const { shared, traffics, disturb, attempt, again, calm, assertAll, assertUntagged } = promotions
const bad = shared.blobs[1]!.digest

describeFaults(promotions)
// Hundreds where CI asks for long property tests, by PROPERTY_RUNS: some of them wait for a stall.
testSchedules(promotions, Number(process.env['PROPERTY_RUNS'] ?? 0) >= 1000 ? 200 : 30)

describe('the bytes of a blob', () => {
  test('that stop coming are left, and the rest asked for', async () => {
    let stalls = 1
    disturb(({ method, url }) =>
      method === 'GET' && url.includes(bad) && stalls-- > 0
        ? { kind: 'stall', afterBytes: 30_000 }
        : undefined,
    )
    const { running, targets } = attempt()
    const seen = traffics()[0]!.seen
    seen.length = 0
    await running
    await assertAll(targets)
    const reads = seen.filter(({ url }) => url.includes(bad))
    expect(reads.map(({ status }) => status).slice(0, 2)).toEqual([200, 206])
  })

  test('that never come to an end are asked for 8 times more, and nothing is tagged', async () => {
    // All from the first on, as without Range, and no byte more than is known.
    const headers = { 'Content-Length': '200000', Connection: 'close' }
    let reads = 0
    disturb(({ method, url }) => {
      if (method !== 'GET' || !url.includes(bad)) return undefined
      return reads++ === 0
        ? { kind: 'truncate', afterBytes: 30_000 }
        : { kind: 'answer', status: 200, headers, body: 'x' }
    })
    const { running, targets } = attempt()
    await expect(running).rejects.toThrow('gave up after 8 attempts')
    expect(reads).toBe(9)
    calm()
    await assertUntagged(targets)
  })

  test('that stay corrupted are fetched twice, and nothing is tagged', async () => {
    disturb(({ method, url }) =>
      method === 'GET' && url.includes(bad) ? { kind: 'corrupt' } : undefined,
    )
    const { running, targets } = attempt()
    const seen = traffics()[0]!.seen
    seen.length = 0
    await expect(running).rejects.toThrow(
      new RegExp(`^read .+/.+: ${bad}: the bytes .+ digest sha256:.+; push the image there again$`),
    )
    expect(seen.filter(({ url }) => url.includes(bad))).toHaveLength(2)
    calm()
    await assertUntagged(targets)
  })
})

test('a tag that is refused leaves the others set, names them, and the next run sets it', async () => {
  disturb(({ method, url }) =>
    method === 'PUT' && url.endsWith('/manifests/2') ? { kind: 'answer', status: 403 } : undefined,
  )
  const { running, targets } = attempt()
  const [{ host, repository, registry }, other] = targets as [Place, Place]
  await expect(running).rejects.toThrow(
    new RegExp(
      `^PUT .*/${other.repository}/manifests/2: .*403.*; promote: these tags are set already: ` +
        `${host}/${repository}:1; run it again for the rest, it goes on from what is there$`,
    ),
  )
  calm()
  expect(await registry.headManifest(repository, '1')).toBeDefined()
  expect(await other.registry.headManifest(other.repository, '2')).toBeUndefined()
  await again(targets)
  await assertAll(targets)
})

test('a tag that is on something else when it is read back fails the run', async () => {
  const wrong = image([3])
  traffics()[1]!.fault = ({ method, url }) =>
    method === 'GET' && url.endsWith('/manifests/1')
      ? { kind: 'answer', status: 200, body: wrong.bytes.toString() }
      : undefined
  await expect(attempt().running).rejects.toThrow(/read .*:1 back: found sha256:/)
})
