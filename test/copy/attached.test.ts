import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import type { Place } from '#copy/place'
import { fallbackTag } from '#oci/referrers'
import type { Digest } from '#oci/digest'
import { parseManifest } from '#oci/manifest'
import { startRegistry, type SandboxRegistry } from '#sandbox/registry'
import { image, index, type Image } from '../sandbox/image.ts'
import { artifact, cosignTag } from './artifact.ts'
import { at, counted, promote, put, requests, want } from './promotion.ts'

let one: SandboxRegistry
let other: SandboxRegistry
beforeAll(async () => {
  one = await startRegistry()
  other = await startRegistry()
})
afterAll(() => Promise.all([one.close(), other.close()]))
afterEach(() => {
  one.traffic.fault = other.traffic.fault = () => undefined
})

let repositories = 0
const root = index([image([100]), image([200], 'arm64')])
const child = root.children[1]!
const signature = artifact(root, 'signature')
const sbom = artifact(child, 'sbom')
const ofSbom = artifact(sbom, 'signature', 'of the SBOM')
const cosign = artifact(undefined, 'cosign')

/** A signed index in one registry, and a place for it in the other. */
async function signed(): Promise<readonly [Place, Place]> {
  const places = [at(one, `dev/${repositories++}`), at(other, `prod/${repositories++}`)] as const
  await put(one, places[0].repository, [root, '1.0'], [signature], [sbom], [ofSbom])
  await put(one, places[0].repository, [cosign, cosignTag(child, 'att')])
  other.traffic.seen.length = 0
  return places
}

const listed = async ({ registry, repository }: Place, subject: Image) =>
  (await registry.referrers(repository, subject.digest as Digest))?.map(({ digest }) => digest)
const tagged = async ({ registry, repository }: Place, tag: string) =>
  (await registry.headManifest(repository, tag))?.digest

/** A registry from before 1.1. */
function withoutReferrers({ traffic }: SandboxRegistry): void {
  traffic.fault = ({ url }) =>
    url.includes('/referrers/') ? { kind: 'answer', status: 404 } : undefined
}

describe('what is attached', () => {
  test('goes along, of the index, of its images, and of what is found', async () => {
    const [source, target] = await signed()
    const [copied] = await promote([want(source, target)], { referrers: true })
    expect(copied?.shipment.attachments).toHaveLength(4)
    expect(await listed(target, root)).toEqual([signature.digest])
    expect(await listed(target, child)).toEqual([sbom.digest])
    expect(await listed(target, sbom)).toEqual([ofSbom.digest])
    expect(await tagged(target, cosignTag(child, 'att'))).toBe(cosign.digest)
    const puts = requests(other).filter((line) => line.startsWith('PUT manifests'))
    expect(puts.at(-1)).toBe('PUT manifests/1.0')
  })

  test('stays behind where it is not asked for, without a request', async () => {
    const [source, target] = await signed()
    await promote([want(source, target)])
    expect(await listed(target, root)).toEqual([])
    expect(counted(one, 'GET referrers') + counted(one, 'GET manifests/sha256-')).toBe(0)
  })

  test('costs 4 requests a manifest to ask for, and 1 a referrer', async () => {
    const [source, target] = await signed()
    await promote([want(source, target)], { referrers: true })
    const lines = requests(one)
    expect(lines.filter((line) => line.startsWith('GET referrers'))).toHaveLength(3 + 3)
    expect(lines.filter((line) => /manifests\/sha256-/.test(line))).toHaveLength(3 * 3)
  })

  test('is asked for at once where a place can do that', async () => {
    const [source, target] = await signed()
    const asked: (readonly string[])[] = []
    const find = (tags: readonly string[]) => Promise.resolve((asked.push(tags), new Map()))
    await promote([want({ ...source, find }, target)], { referrers: true })
    expect(asked).toHaveLength(1)
    expect(asked[0]).toHaveLength(9)
    expect(requests(one).filter((line) => /manifests\/sha256-/.test(line))).toEqual([])
  })

  test('of an image that is there is brought later, and then no more', async () => {
    const [source, target] = await signed()
    await promote([want(source, target)])
    const [later] = await promote([want(source, target)], { referrers: true })
    expect(later?.shipment).toMatchObject({ image: undefined, attachments: { length: 4 } })
    expect(await listed(target, sbom)).toEqual([ofSbom.digest])
    other.traffic.seen.length = 0
    const [again] = await promote([want(source, target)], { referrers: true })
    expect(again?.shipment.attachments).toEqual([])
    expect(requests(other).filter((line) => /^(POST|PUT)/.test(line))).toEqual([])
  })

  test('a cosign tag that is on something else in the target stays', async () => {
    const [source, target] = await signed()
    const own = artifact(undefined, 'cosign', 'signed in prod')
    await put(other, target.repository, [own, cosignTag(child, 'att')])
    const [copied] = await promote([want(source, target)], { referrers: true })
    expect(copied?.shipment.kept).toEqual([cosignTag(child, 'att')])
    expect(await tagged(target, cosignTag(child, 'att'))).toBe(own.digest)
    expect(await tagged(target, '1.0')).toBe(root.digest)
  })

  test('that was deleted since it was listed is passed over, and told', async () => {
    const [source, target] = await signed()
    one.traffic.fault = ({ url }) =>
      url.endsWith(`/manifests/${signature.digest}`) ? { kind: 'answer', status: 404 } : undefined
    const [copied] = await promote([want(source, target)], { referrers: true })
    expect(copied?.shipment.gone).toEqual([signature.digest])
    expect(await listed(target, root)).toEqual([])
    expect(await tagged(target, '1.0')).toBe(root.digest)
  })
})

describe('registries without the referrers API', () => {
  const inFallback = async (place: Place, subject: Image) => {
    const found = await place.registry.getManifest(
      place.repository,
      fallbackTag(subject.digest as Digest),
    )
    if (found === undefined) return undefined
    const document = parseManifest(found.bytes, found.mediaType)
    return document.kind === 'index' ? document.manifests : []
  }

  test('as the target: the fallback tag lists what was brought, and keeps what was there', async () => {
    const [source, target] = await signed()
    withoutReferrers(other)
    await put(other, target.repository, [index([]), fallbackTag(root.digest as Digest)])
    const before = artifact(undefined, 'note')
    await put(
      other,
      target.repository,
      [before],
      [index([before]), fallbackTag(root.digest as Digest)],
    )
    await promote([want(source, target)], { referrers: true })
    const found = await inFallback(target, root)
    expect(found?.map(({ digest }) => digest)).toEqual([before.digest, signature.digest])
    expect(found?.[1]).toMatchObject({ artifactType: 'application/vnd.test.signature' })
    expect((await inFallback(target, child))?.map(({ digest }) => digest)).toEqual([sbom.digest])
    expect(await inFallback(target, root.children[0]!)).toBeUndefined()
    other.traffic.seen.length = 0
    await promote([want(source, target)], { referrers: true })
    expect(requests(other).filter((line) => /^(POST|PUT)/.test(line))).toEqual([])
  })

  test('as the source: the fallback tag says what there is', async () => {
    const source = at(one, `dev/${repositories++}`)
    const target = at(other, `prod/${repositories++}`)
    await put(one, source.repository, [root, '1.0'], [signature])
    await put(one, source.repository, [index([signature]), fallbackTag(root.digest as Digest)])
    withoutReferrers(one)
    await promote([want(source, target)], { referrers: true })
    expect(await listed(target, root)).toEqual([signature.digest])
    expect(await tagged(target, fallbackTag(root.digest as Digest))).toBeUndefined()
  })
})
