import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { buffer } from 'node:stream/consumers'
import type { Place } from '#copy/place'
import type { Fault } from '#sandbox/fault'
import { startRegistry, type SandboxRegistry } from '#sandbox/registry'
import type { Arrival, Traffic } from '#sandbox/traffic'
import { image, index, type Image } from '../sandbox/image.ts'
import { artifact } from './artifact.ts'
import { at, promote, put, want } from './promotion.ts'

let one: SandboxRegistry
let other: SandboxRegistry
let source: Place
const shared = image([70_000, 10])
const first = index([shared, image([80_000], 'arm64')])
const second = index([shared, image([5], 'arm64')])
const signature = artifact(first, 'signature')

beforeAll(async () => {
  one = await startRegistry()
  other = await startRegistry()
  source = at(one, 'dev/app')
  await put(one, 'dev/app', [first, '1'], [second, '2'], [signature])
})
afterAll(() => Promise.all([one.close(), other.close()]))
beforeEach(() => calm())

const traffics = (): readonly Traffic[] => [one.traffic, other.traffic]
function calm(): void {
  for (const traffic of traffics()) traffic.fault = () => undefined
}

let runs = 0
/** Promotes both images, from the other registry or within one. */
function attempt(within = false) {
  const server = within ? one : other
  const targets = [at(server, `prod/a${runs}`), at(server, `prod/b${runs++}`)] as const
  const wanted = targets.map((target, at) => want(source, target, String(at + 1)))
  const running = promote(wanted, { referrers: true, concurrency: 4 })
  return { targets, running }
}

/** Each tag is on its image and all of it is there, byte for byte. */
async function assertAll(targets: readonly Place[]): Promise<void> {
  await assertWhole(targets[0]!, '1', first)
  await assertWhole(targets[1]!, '2', second)
  await assertWhole(targets[0]!, signature.digest, signature)
}

async function assertWhole(place: Place, reference: string, root: Image): Promise<void> {
  const found = await place.registry.getManifest(place.repository, reference)
  expect(found?.digest).toBe(root.digest)
  for (const blob of root.blobs) {
    const bytes = await buffer(place.registry.getBlob(place.repository, blob as never))
    expect(bytes.equals(blob.bytes)).toBe(true)
  }
  for (const each of root.children) await assertWhole(place, each.digest, each)
}

/** A tag is missing, or on its whole image. */
async function assertNoneWrong(targets: readonly Place[]): Promise<void> {
  for (const [place, tag, root] of [
    [targets[0]!, '1', first],
    [targets[1]!, '2', second],
  ] as const) {
    const found = await place.registry.headManifest(place.repository, tag)
    if (found !== undefined) await assertWhole(place, tag, root)
  }
}

const steps: readonly (readonly [string, (arrival: Arrival) => boolean])[] = [
  ['reading a source', ({ method, url }) => method === 'GET' && url.endsWith('/manifests/1')],
  [
    'looking up a target tag',
    ({ method, url }) => method === 'HEAD' && url.includes('/manifests/'),
  ],
  ['looking for a blob', ({ method, url }) => method === 'HEAD' && url.includes('/blobs/')],
  ['reading a child', ({ method, url }) => method === 'GET' && url.includes('/manifests/sha256:')],
  ['asking for referrers', ({ url }) => url.includes('/referrers/')],
  ['opening an upload', ({ method }) => method === 'POST'],
  ['reading a blob', ({ method, url }) => method === 'GET' && url.includes('/blobs/sha256:')],
  ['sending a blob', ({ method, url }) => method === 'PUT' && url.includes('/uploads/')],
  ['putting a manifest', ({ method, url }) => method === 'PUT' && url.includes('/manifests/sha')],
  ['setting a tag', ({ method, url }) => method === 'PUT' && /\/manifests\/[12]$/.test(url)],
]

const faults: readonly (readonly [string, Fault])[] = [
  ['500', { kind: 'answer', status: 500 }],
  ['503 with Retry-After', { kind: 'answer', status: 503, headers: { 'Retry-After': '2' } }],
  ['429', { kind: 'answer', status: 429 }],
  ['408', { kind: 'answer', status: 408 }],
  ['a reset before the headers', { kind: 'reset', afterBytes: 0 }],
  ['a reset in the body', { kind: 'reset', afterBytes: 30_000 }],
  ['an answer that is cut', { kind: 'truncate', afterBytes: 40 }],
  ['an answer that never comes', { kind: 'truncate', afterBytes: 0 }],
  ['a corrupted answer', { kind: 'corrupt' }],
]

describe.each(steps)('%s', (title, isStep) => {
  test.each(faults)('once %s: all is promoted', async (_, fault) => {
    let left = 1
    for (const traffic of traffics()) {
      traffic.fault = (arrival) => (isStep(arrival) && left-- > 0 ? fault : undefined)
    }
    const { running, targets } = attempt()
    await running
    calm()
    expect(left).toBeLessThan(1)
    await assertAll(targets)
  })

  // A lookup that HEAD does not answer is made by GET.
  if (title.startsWith('looking')) return
  test('always 503: nothing is tagged, and the next run completes it', async () => {
    for (const traffic of traffics()) {
      traffic.fault = (arrival) => (isStep(arrival) ? { kind: 'answer', status: 503 } : undefined)
    }
    const { running, targets } = attempt()
    await expect(running).rejects.toThrow('gave up after 8 attempts')
    calm()
    for (const [at, { registry, repository }] of targets.entries()) {
      expect(await registry.headManifest(repository, String(at + 1))).toBeUndefined()
    }
    await promote(
      targets.map((target, at) => want(source, target, String(at + 1))),
      { referrers: true },
    )
    await assertAll(targets)
  })
})

test('a server that stands still in the middle of a blob is left, and the rest asked for', async () => {
  let stalls = 1
  one.traffic.fault = ({ method, url }) =>
    method === 'GET' && url.includes(shared.blobs[1]!.digest) && stalls-- > 0
      ? { kind: 'stall', afterBytes: 30_000 }
      : undefined
  const { running, targets } = attempt()
  one.traffic.seen.length = 0
  await running
  await assertAll(targets)
  const reads = one.traffic.seen.filter(({ url }) => url.includes(shared.blobs[1]!.digest))
  expect(reads.map(({ status }) => status).slice(0, 2)).toEqual([200, 206])
})

test('a blob that stays corrupted is fetched twice, and nothing is tagged', async () => {
  const bad = shared.blobs[1]!.digest
  one.traffic.fault = ({ method, url }) =>
    method === 'GET' && url.includes(bad) ? { kind: 'corrupt' } : undefined
  const { running, targets } = attempt()
  one.traffic.seen.length = 0
  await expect(running).rejects.toThrow(`${bad}: the bytes that arrived have the digest`)
  expect(one.traffic.seen.filter(({ url }) => url.includes(bad))).toHaveLength(2)
  calm()
  for (const [at, { registry, repository }] of targets.entries()) {
    expect(await registry.headManifest(repository, String(at + 1))).toBeUndefined()
  }
})

test('a tag that is on something else when it is read back fails the run', async () => {
  const wrong = image([3])
  other.traffic.fault = ({ method, url }) =>
    method === 'GET' && url.endsWith('/manifests/1')
      ? { kind: 'answer', status: 200, body: wrong.bytes.toString() }
      : undefined
  await expect(attempt().running).rejects.toThrow(/read .*:1 back: found sha256:/)
})

const fault = fc.oneof(
  fc.constantFrom<Fault>(
    { kind: 'answer', status: 500 },
    { kind: 'answer', status: 503, headers: { 'Retry-After': '1' } },
    { kind: 'answer', status: 429 },
    { kind: 'answer', status: 404 },
    { kind: 'answer', status: 403 },
    { kind: 'corrupt' },
  ),
  fc.record({
    kind: fc.constantFrom('reset' as const, 'truncate' as const),
    afterBytes: fc.nat(80_000),
  }),
)

// PROMOTE_RUNS and PROMOTE_SEED choose others.
const numRuns = Number(process.env['PROMOTE_RUNS'] ?? 200)
const seed = Number(process.env['PROMOTE_SEED'] ?? 20260901)

test(
  'on no schedule of faults is a tag wrong or half there, and the next run completes it',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.option(fault, { nil: undefined, freq: 3 }), { maxLength: 80 }),
        fc.boolean(),
        async (schedule, within) => {
          let turn = 0
          for (const traffic of traffics()) traffic.fault = () => schedule[turn++]
          const { running, targets } = attempt(within)
          const failed = await running.then(
            () => false,
            () => true,
          )
          calm()
          if (!failed) return assertAll(targets)
          await assertNoneWrong(targets)
          await promote(
            targets.map((target, at) => want(source, target, String(at + 1))),
            { referrers: true },
          )
          await assertAll(targets)
        },
      ),
      { numRuns, seed, endOnFailure: true },
    )
  },
  60_000 + numRuns * 1000,
)
