import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Place } from '#copy/place'
import { collect } from '#oci/chunks'
import { startRegistry, type SandboxRegistry } from '#sandbox/registry'
import { blob, image, index, type Image } from '../sandbox/image.ts'
import { at, counted, promote, put, requests, want } from './promotion.ts'

let one: SandboxRegistry
let other: SandboxRegistry
beforeAll(async () => {
  one = await startRegistry()
  other = await startRegistry()
})
afterAll(() => Promise.all([one.close(), other.close()]))
beforeEach(() => {
  for (const { traffic } of [one, other]) {
    traffic.seen.length = 0
    traffic.fault = () => undefined
  }
})

let repositories = 0
const fresh = (name = 'app') => `${name}/${repositories++}`

/** Everything of an image can be read back as it was made. */
async function assertThere(place: Place, tag: string, root: Image): Promise<void> {
  const found = await place.registry.getManifest(place.repository, tag)
  expect(found).toMatchObject({ digest: root.digest, mediaType: root.mediaType })
  for (const blob of root.blobs) {
    const bytes = await collect(place.registry.getBlob(place.repository, blob as never))
    expect(bytes.equals(blob.bytes)).toBe(true)
  }
  for (const child of root.children) await assertThere(place, child.digest, child)
}

describe('one image', () => {
  const root = image([100_000, 20, 30])
  const blobs = root.blobs.length

  test('in one registry is mounted, in N + 4 requests', async () => {
    const [source, target] = [at(one, fresh('dev')), at(one, fresh('prod'))]
    await put(one, source.repository, [root, '1.0'])
    const [copied] = await promote([want(source, target)])
    expect(copied).toMatchObject({ blobs: { mounted: blobs, copied: 0, present: 0 }, bytes: 0 })
    expect(requests(one)).toHaveLength(blobs + 4)
    await assertThere(target, '1.0', root)
  })

  test('in another registry is moved, in 4 N + 4 requests', async () => {
    const [source, target] = [at(one, fresh()), at(other, fresh())]
    await put(one, source.repository, [root, '1.0'])
    const [copied] = await promote([want(source, target)])
    const bytes = root.blobs.reduce((sum, { size }) => sum + size, 0)
    expect(copied).toMatchObject({ blobs: { mounted: 0, copied: blobs, present: 0 }, bytes })
    expect(requests(one).length + requests(other).length).toBe(4 * blobs + 4)
    await assertThere(target, '1.0', root)
  })

  test('that is there costs 2 requests', async () => {
    const [source, target] = [at(one, fresh()), at(other, fresh())]
    await put(one, source.repository, [root, '1.0'])
    await put(other, target.repository, [root, '1.0'])
    const [copied] = await promote([want(source, target)])
    expect(copied).toMatchObject({ blobs: { mounted: 0, copied: 0, present: 0 }, bytes: 0 })
    expect(copied?.shipment.image).toBeUndefined()
    expect([requests(one), requests(other)]).toEqual([
      ['GET manifests/1.0'],
      ['HEAD manifests/1.0'],
    ])
  })

  test('goes by its digest to another tag, and by the first of several names', async () => {
    const [source, target] = [at(one, fresh()), at(other, fresh())]
    await put(one, source.repository, [root, 'v1.0'])
    await promote([want(source, target, root.digest, { tag: 'tested' })])
    await assertThere(target, 'tested', root)
    const [copied] = await promote([want(source, target, '', { references: ['1.0', 'v1.0'] })])
    expect(copied?.shipment.wanted).toMatchObject({ reference: 'v1.0', tag: 'v1.0' })
    await assertThere(target, 'v1.0', root)
  })

  test('a retag within a repository moves no blob', async () => {
    const place = at(one, fresh())
    await put(one, place.repository, [root, '1.0'])
    const [copied] = await promote([want(place, place, '1.0', { tag: '2.0' })])
    expect(copied).toMatchObject({ blobs: { present: blobs } })
    expect(requests(one)).toHaveLength(4)
    await assertThere(place, '2.0', root)
  })

  test('an index goes with all its children, before it', async () => {
    const inner = index([image([5], 'arm64')])
    const list = index([root, image([10], 'arm64'), inner])
    const [source, target] = [at(one, fresh()), at(other, fresh())]
    await put(one, source.repository, [list, '1.0'])
    await promote([want(source, target)])
    await assertThere(target, '1.0', list)
    const puts = requests(other).filter((line) => line.startsWith('PUT manifests'))
    expect(puts.at(-1)).toBe('PUT manifests/1.0')
    expect(puts).toHaveLength(5)
  })

  test('foreign layers are referred to and told, not copied', async () => {
    const foreign = blob(Buffer.from('f'), 'application/vnd.docker.image.rootfs.foreign.diff.tar')
    const described = { ...foreign, bytes: undefined, urls: ['https://example.com/f'] }
    const json = JSON.parse(root.bytes.toString()) as { layers: unknown[] }
    json.layers.push(described)
    const bytes = Buffer.from(JSON.stringify(json))
    const whole = { ...blob(bytes, root.mediaType), blobs: root.blobs, children: [] }
    const [source, target] = [at(one, fresh()), at(other, fresh())]
    await put(one, source.repository, [whole, '1.0'])
    const [copied] = await promote([want(source, target)])
    expect(copied?.shipment.foreign).toMatchObject([{ digest: foreign.digest }])
    await assertThere(target, '1.0', whole)
  })
})

describe('many images', () => {
  const base = image([50_000, 60_000])
  const service = (): Image => {
    const own = image([1000])
    const json = JSON.parse(own.bytes.toString()) as { layers: unknown[] }
    const shared = base.blobs.slice(1)
    json.layers.push(...shared.map(({ mediaType, digest, size }) => ({ mediaType, digest, size })))
    const bytes = Buffer.from(JSON.stringify(json))
    return { ...blob(bytes, own.mediaType), blobs: [...own.blobs, ...shared], children: [] }
  }

  test.each([
    ['stored', 0],
    ['named', 1],
  ] as const)(
    'shared blobs are read once where they can be mounted once %s',
    async (mountable, more) => {
      const images = Array.from({ length: 5 }, service)
      const wanted = []
      for (const each of images) {
        const [source, target] = [at(one, fresh()), at(other, fresh())]
        await put(one, source.repository, [each, '1.0'])
        wanted.push(want(source, { ...target, mountable }))
      }
      one.traffic.seen.length = 0
      const copied = await promote(wanted, { concurrency: 2 })
      expect(copied.map(({ blobs }) => blobs)).toEqual([
        { copied: 4, present: 0, mounted: 0 },
        ...Array<object>(4).fill({ copied: 2, present: 0, mounted: 2 }),
      ])
      expect(counted(one, 'GET blobs')).toBe(5 * 2 + 2)
      // The first is put by its digest too, since the others wait for it and no tag may be set yet.
      expect(counted(other, 'PUT manifests')).toBe(5 + more)
      for (const [at, each] of images.entries()) await assertThere(wanted[at]!.target, '1.0', each)
    },
  )

  test('in a registry that mounts nothing each is streamed, and what that cost is told', async () => {
    const images = Array.from({ length: 3 }, service)
    const wanted = []
    for (const each of images) {
      const [source, target] = [at(one, fresh()), at(other, fresh())]
      await put(one, source.repository, [each, '1.0'])
      wanted.push(want(source, { ...target, mountable: 'never' }))
    }
    other.traffic.seen.length = 0
    const copied = await promote(wanted)
    expect(copied.map(({ blobs }) => blobs.copied)).toEqual([4, 4, 4])
    const bytes = base.blobs.slice(1).reduce((sum, { size }) => sum + size, 0)
    expect(copied.map(({ refusedMounts }) => refusedMounts)).toEqual([
      { blobs: 0, bytes: 0 },
      { blobs: 2, bytes },
      { blobs: 2, bytes },
    ])
    expect(other.traffic.seen.filter(({ url }) => url.includes('mount='))).toEqual([])
  })

  test('where mounts are refused each is streamed in the session of the refusal', async () => {
    const images = Array.from({ length: 3 }, service)
    const wanted = []
    for (const each of images) {
      const [source, target] = [at(other, fresh('dev')), at(one, fresh('prod'))]
      await put(other, source.repository, [each, '1.0'])
      // It passes for the same registry, which then knows no such repository to mount from.
      wanted.push(want({ ...source, host: target.host }, target))
    }
    const copied = await promote(wanted, { concurrency: 1 })
    expect(copied.map(({ blobs }) => blobs.copied)).toEqual([4, 4, 4])
    expect(copied.map(({ refusedMounts }) => refusedMounts.blobs)).toEqual([4, 4, 4])
    expect(counted(one, 'POST')).toBe(12)
    expect(counted(one, 'PUT blobs')).toBe(12)
  })
})
