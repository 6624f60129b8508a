import { describe, expect, test } from '@jest/globals'
import { planPush } from '#copy/plan'
import { digestOf } from '#oci/digest'
import { ociIndex, ociManifest } from '#oci/manifest'
import { blob, image, index } from '../sandbox/image.ts'
import { contentOf, descriptor } from './content.ts'

const digests = (of: readonly { readonly digest: string }[]) => of.map(({ digest }) => digest)

describe('planPush', () => {
  test('one image has its blobs and nothing before it', async () => {
    const root = image([1, 2])
    const plan = await planPush(contentOf(root))
    expect(plan.root.descriptor.digest).toBe(root.digest)
    expect(plan.root.bytes.equals(root.bytes)).toBe(true)
    expect(plan.rounds).toEqual([])
    expect(digests(plan.blobs)).toEqual(digests(root.blobs))
  })

  test('each part comes once, and before all that need it', async () => {
    const [shared, other] = [image([10]), image([20])]
    const inner = index([shared, other])
    const root = index([shared, inner, inner])
    const { rounds, blobs } = await planPush(contentOf(root))
    const found = rounds.map((round) => digests(round.map((document) => document.descriptor)))
    expect(found).toEqual([[shared.digest, other.digest], [inner.digest]])
    expect(digests(blobs)).toEqual(digests([...shared.blobs, ...other.blobs]))
  })

  test('foreign layers are told and not copied', async () => {
    const foreign = {
      ...descriptor(blob(Buffer.from('f'), 'application/vnd.docker.image.rootfs.foreign.diff.tar')),
      urls: ['https://example.com/f'],
    }
    const config = blob(Buffer.from('{}'), 'application/vnd.oci.image.config.v1+json')
    const json = { schemaVersion: 2, config: descriptor(config), layers: [foreign] }
    const root = {
      ...blob(Buffer.from(JSON.stringify(json)), ociManifest),
      blobs: [config],
      children: [],
    }
    const plan = await planPush(contentOf(root))
    expect(plan.foreign).toEqual([foreign])
    expect(digests(plan.blobs)).toEqual([config.digest])
  })

  test('a child that is no manifest is refused', async () => {
    const child = descriptor(blob(Buffer.from('x'), 'text/plain'))
    const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, manifests: [child] }))
    const root = {
      ...blob(bytes, ociIndex),
      blobs: [{ ...child, bytes: Buffer.from('{}') }],
      children: [],
    }
    await expect(planPush(contentOf(root))).rejects.toThrow(
      `manifest ${digestOf(Buffer.from('{}'))}`,
    )
  })
})
