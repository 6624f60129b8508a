import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { collect } from '#oci/chunks'
import type { Digest } from '#oci/digest'
import type { Place } from '#copy/place'
import { fallbackTag } from '#oci/referrers'
import type { Fault } from '#sandbox/fault'
import type { SandboxRegistry } from '#sandbox/registry'
import type { Arrival, Traffic } from '#sandbox/traffic'
import { image, index, type Image } from '../sandbox/image.ts'
import { artifact } from './artifact.ts'
import { at, promote, put, want } from './promotion.ts'

// A server that stands still is left after this: no test waits for longer.
const limits = { stallMs: 1500, answerMs: 1500 }

export interface Registries {
  /** Holds what is promoted, and is promoted within at times. */
  readonly one: SandboxRegistry
  readonly other: SandboxRegistry
  close(): Promise<void>
}

/** Two images that share a part, one of them signed, and promotions of both under faults. */
export function usePromotions(start: () => Promise<Registries>) {
  const shared = image([200_000, 10])
  const first = index([shared, image([80_000], 'arm64')])
  const second = index([shared, image([5], 'arm64')])
  const signature = artifact(first, 'signature')
  let registries: Registries
  let runs = 0

  beforeAll(async () => {
    registries = await start()
    const { one } = registries
    await put(one, 'dev/app', [first, '1'], [second, '2'], [signature])
    const source = at(one, 'dev/app').registry
    if ((await source.referrers('dev/app', first.digest as Digest)) !== undefined) return
    await put(one, 'dev/app', [index([signature]), fallbackTag(first.digest as Digest)])
  })
  afterAll(() => registries.close())
  beforeEach(() => calm())

  const traffics = (): readonly Traffic[] => [registries.one.traffic, registries.other.traffic]
  const source = () => at(registries.one, 'dev/app', limits)
  function calm(): void {
    for (const traffic of traffics()) traffic.fault = () => undefined
  }

  const wantAt = (targets: readonly Place[]) =>
    targets.map((target, at) => want(source(), target, String(at + 1)))

  async function assertWhole(place: Place, reference: string, root: Image): Promise<void> {
    const found = await place.registry.getManifest(place.repository, reference)
    expect(found?.digest).toBe(root.digest)
    for (const blob of root.blobs) {
      const bytes = await collect(place.registry.getBlob(place.repository, blob as never))
      expect(bytes.equals(blob.bytes)).toBe(true)
    }
    for (const each of root.children) await assertWhole(place, each.digest, each)
  }

  return {
    shared,
    signature,
    traffics,
    calm,

    /** Faults on the requests of both registries, in the order in which they arrive. */
    disturb: (choose: (arrival: Arrival) => Fault | undefined): void => {
      for (const traffic of traffics()) traffic.fault = choose
    },

    /** Promotes both images to new places, from one registry to the other or within one. */
    attempt: (within = false) => {
      const server = within ? registries.one : registries.other
      const names = [`prod/a${runs}`, `prod/b${runs++}`]
      const targets = names.map((name) => at(server, name, limits))
      const running = promote(wantAt(targets), { referrers: true, concurrency: 4 })
      return { targets, running }
    },

    /** Another run to the same places. */
    again: (targets: readonly Place[]) => promote(wantAt(targets), { referrers: true }),

    /** Each tag is on its image and all of it is there, byte for byte. */
    assertAll: async ([a, b]: readonly Place[]): Promise<void> => {
      await assertWhole(a!, '1', first)
      await assertWhole(b!, '2', second)
      await assertWhole(a!, signature.digest, signature)
    },

    assertUntagged: async (targets: readonly Place[]): Promise<void> => {
      for (const [at, { registry, repository }] of targets.entries()) {
        expect(await registry.headManifest(repository, String(at + 1))).toBeUndefined()
      }
    },

    /** A tag is missing, or on its whole image. */
    assertNoneWrong: async (targets: readonly Place[]): Promise<void> => {
      for (const [at, root] of [first, second].entries()) {
        const { registry, repository } = targets[at]!
        const found = await registry.headManifest(repository, String(at + 1))
        if (found !== undefined) await assertWhole(targets[at]!, String(at + 1), root)
      }
    },
  }
}

export type Promotions = ReturnType<typeof usePromotions>

const steps: readonly (readonly [string, (arrival: Arrival) => boolean])[] = [
  ['reading a source', ({ method, url }) => method === 'GET' && url.endsWith('/manifests/1')],
  [
    'looking up a target tag',
    ({ method, url }) => method === 'HEAD' && /\/manifests\/[12]$/.test(url),
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
  ['a stall', { kind: 'stall', afterBytes: 0 }],
]

/** Every fault once at every step, and each step failing for good. */
export function describeFaults(promotions: Promotions): void {
  const { disturb, attempt, again, calm, assertAll, assertUntagged } = promotions
  describe.each(steps)('%s', (title, isStep) => {
    test.each(faults)('once %s: all is promoted', async (_, fault) => {
      let left = 1
      disturb((arrival) => (isStep(arrival) && left-- > 0 ? fault : undefined))
      const { running, targets } = attempt()
      await running
      calm()
      expect(left).toBeLessThan(1)
      await assertAll(targets)
    })

    // A lookup that HEAD does not answer is made by GET.
    if (title.startsWith('looking')) return
    test('always 503: nothing is tagged, and the next run completes it', async () => {
      disturb((arrival) => (isStep(arrival) ? { kind: 'answer', status: 503 } : undefined))
      const { running, targets } = attempt()
      await expect(running).rejects.toThrow('gave up after 8 attempts')
      calm()
      await assertUntagged(targets)
      await again(targets)
      await assertAll(targets)
    })
  })
}
