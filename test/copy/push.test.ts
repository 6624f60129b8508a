import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { pushContent, type Push } from '#copy/push'
import type { Progress } from '#copy/transfer'
import { collect } from '#oci/chunks'
import { openRegistry, type Registry } from '#oci/registry'
import type { Fault } from '#sandbox/fault'
import { startRegistry, type SandboxRegistry } from '#sandbox/registry'
import { fakeClock } from '../oci/fake-clock.ts'
import { image, index, type Image } from '../sandbox/image.ts'
import { contentOf } from './content.ts'

let server: SandboxRegistry
let registry: Registry
beforeAll(async () => {
  server = await startRegistry()
  registry = openRegistry({ origin: server.origin, clock: fakeClock(), stallMs: 1000 })
})
afterAll(() => server.close())
beforeEach(() => {
  server.traffic.seen.length = 0
  server.traffic.fault = () => undefined
})

let repositories = 0
const push = (root: Image, more: Partial<Push> = {}) => {
  const repository = `app/${repositories++}`
  const content = contentOf(root)
  const pushing = pushContent({ content, registry, repository, tags: ['1.0'], ...more })
  return { pushing, repository: more.repository ?? repository, content }
}
const requests = () =>
  server.traffic.seen.map(({ method, url }) => `${method} ${url.split('/').slice(4).join('/')}`)
const counted = (prefix: string) => requests().filter((line) => line.startsWith(prefix)).length

/** Every part of an image as it can be read back. */
async function assertThere(repository: string, tag: string, root: Image): Promise<void> {
  expect(await registry.headManifest(repository, tag)).toMatchObject({ digest: root.digest })
  await assertParts(repository, root)
}

async function assertParts(repository: string, root: Image): Promise<void> {
  const found = await registry.getManifest(repository, root.digest)
  expect(found).toMatchObject({ digest: root.digest, mediaType: root.mediaType })
  for (const blob of root.blobs) {
    const bytes = await collect(registry.getBlob(repository, blob as never))
    expect(bytes.equals(blob.bytes)).toBe(true)
  }
  for (const child of root.children) await assertParts(repository, child)
}

describe('pushContent', () => {
  test('puts everything there, the tags last and in their order', async () => {
    const root = index([image([100_000, 20]), image([30], 'arm64')])
    const { pushing, repository } = push(root, { tags: ['1.0', 'latest'] })
    const blobs = root.children.flatMap((child) => child.blobs)
    const bytes = blobs.reduce((sum, { size }) => sum + size, 0)
    expect(await pushing).toEqual({
      digest: root.digest,
      blobs: { copied: 5, present: 0, mounted: 0 },
      bytes,
      foreign: [],
    })
    const puts = requests().filter((line) => line.startsWith('PUT manifests'))
    expect(puts.slice(0, 2).sort()).toEqual(
      root.children.map(({ digest }) => `PUT manifests/${digest}`).sort(),
    )
    expect(puts.slice(2)).toEqual(['PUT manifests/1.0', 'PUT manifests/latest'])
    expect(requests().slice(-4)).toEqual(puts)
    await assertThere(repository, '1.0', root)
    await assertThere(repository, 'latest', root)
  })

  test('without tags it is there by its digest', async () => {
    const root = image([10])
    const { pushing, repository } = push(root, { tags: [] })
    await pushing
    expect(requests().at(-1)).toBe(`PUT manifests/${root.digest}`)
    await assertThere(repository, root.digest, root)
  })

  test('sends no blob that is there', async () => {
    const old = image([50])
    const { pushing, repository } = push(old)
    await pushing
    server.traffic.seen.length = 0
    const again = push(old, { repository, tags: ['2.0'] })
    expect(await again.pushing).toMatchObject({ blobs: { copied: 0, present: 2 }, bytes: 0 })
    expect(
      requests()
        .map((line) => line.split(' ')[0])
        .sort(),
    ).toEqual(['HEAD', 'HEAD', 'PUT'])
    expect(again.content.opened).toEqual([])
  })

  test('asks once for all blobs where it can', async () => {
    const root = image([1, 2, 3])
    const known = new Set([root.blobs[1]!.digest])
    const first = push(root)
    await first.pushing
    server.traffic.seen.length = 0
    const asked: unknown[] = []
    const present: Push['present'] = (digests) => Promise.resolve((asked.push(digests), known))
    const { pushing } = push(root, { present, repository: first.repository })
    expect(await pushing).toMatchObject({ blobs: { copied: 3, present: 1 } })
    expect(asked).toEqual([root.blobs.map(({ digest }) => digest)])
    expect(counted('HEAD')).toBe(0)
  })

  test('sends so many at once, and no more', async () => {
    const root = image(Array.from({ length: 11 }, (_, at) => 1000 + at))
    const content = contentOf(root)
    const waiting: (() => void)[] = []
    let most = 0
    // Nothing is sent before three have come; with fewer at once this would never end.
    const openBlob: typeof content.openBlob = async (blob) => {
      const together = new Promise<void>(
        (resolve) => (most = Math.max(most, waiting.push(resolve))),
      )
      if (waiting.length === 3) setImmediate(() => waiting.splice(0).forEach((go) => go()))
      await together
      return content.openBlob(blob)
    }
    await push(root, { content: { ...content, openBlob }, concurrency: 3 }).pushing
    expect(most).toBe(3)
  })

  test('tells how far it is', async () => {
    const seen: Progress[] = []
    const root = image([300_000, 10])
    const total = root.blobs.reduce((sum, { size }) => sum + size, 0)
    await push(root, { onProgress: (progress) => seen.push(progress) }).pushing
    expect(seen.at(-1)).toEqual({ blobs: { done: 3, total: 3 }, bytes: { sent: total, total } })
    expect(seen.some(({ bytes }) => bytes.sent > 0 && bytes.sent < total)).toBe(true)
  })

  test('an error ends the rest and sets no tag', async () => {
    const root = image([10, 20, 30])
    const bad = root.blobs[2]!
    server.traffic.fault = ({ method, url }) =>
      method === 'PUT' && url.includes(bad.digest) ? { kind: 'answer', status: 403 } : undefined
    const { pushing, repository } = push(root)
    await expect(pushing).rejects.toThrow('403; these credentials may not do this')
    expect(counted('PUT manifests')).toBe(0)
    expect(await registry.headManifest(repository, '1.0')).toBeUndefined()
  })

  test('a source that stays corrupted sets no tag', async () => {
    const root = image([10])
    const content = contentOf(root)
    root.blobs[1]!.bytes[0]! ^= 1
    const { pushing, repository } = push(root, { content })
    await expect(pushing).rejects.toThrow(`${root.blobs[1]!.digest}: the bytes that arrived`)
    expect(content.opened.filter((digest) => digest === root.blobs[1]!.digest)).toHaveLength(2)
    expect(await registry.headManifest(repository, '1.0')).toBeUndefined()
  })

  test('a tag that is taken for good is told as such', async () => {
    const body = '{"errors":[{"code":"TAG_INVALID","message":"the repository is immutable"}]}'
    server.traffic.fault = ({ method, url }) =>
      method === 'PUT' && url.endsWith('/manifests/1.0')
        ? { kind: 'answer', status: 400, body }
        : undefined
    const error: unknown = await push(image([10])).pushing.catch((error: unknown) => error)
    expect((error as { isImmutableTag(): boolean }).isImmutableTag()).toBe(true)
  })
})

describe('faults', () => {
  const root = index([image([70_000, 10]), image([80_000], 'arm64')])
  const fault = fc.oneof(
    fc.constantFrom<Fault>(
      { kind: 'answer', status: 500 },
      { kind: 'answer', status: 503, headers: { 'Retry-After': '1' } },
      { kind: 'answer', status: 429 },
      { kind: 'answer', status: 408 },
    ),
    fc.record({
      kind: fc.constantFrom('reset' as const, 'truncate' as const),
      afterBytes: fc.nat(80_000),
    }),
  )

  test('on any schedule end with the whole image, or with no tag', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.option(fault, { nil: undefined, freq: 2 }), { maxLength: 60 }),
        async (faults) => {
          let at = 0
          server.traffic.fault = () => faults[at++]
          const { pushing, repository } = push(root, { concurrency: 4 })
          const failed = await pushing.then(
            () => false,
            () => true,
          )
          server.traffic.fault = () => undefined
          if (failed) return expect(await registry.headManifest(repository, '1.0')).toBeUndefined()
          await assertThere(repository, '1.0', root)
        },
      ),
      { numRuns: 60 },
    )
  })
})
