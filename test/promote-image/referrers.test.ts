import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { systemClock } from '#oci/clock'
import type { Digest } from '#oci/digest'
import { openRegistry } from '#oci/registry'
import { artifact, cosignTag } from '../copy/artifact.ts'
import { describeWithPeers, peerPath } from '../peers.ts'
import { image, index } from '../sandbox/image.ts'
import { push } from '../sandbox/push.ts'
import { startZot } from '../sandbox/zot.ts'
import { startReferrersRegistry } from './referrers-registry.ts'
import { useEcr, type Storage } from './setting.ts'

const root = index([image([4000, 30]), image([5000], 'arm64')])
const signature = artifact(root, 'signature')
const sbom = artifact(root.children[1], 'sbom')
const cosign = artifact(undefined, 'cosign')

const crane = async (...args: readonly string[]) =>
  (await promisify(execFile)(peerPath('crane'), args, { timeout: 30_000 })).stdout.trim()

describeWithPeers('zot', ['zot', 'crane'], () => testWith(startZot))
describeWithPeers("go-containerregistry's registry", ['referrers-registry', 'crane'], () =>
  testWith(startReferrersRegistry),
)

/** Registries with a referrers API of their own. */
function testWith(start: () => Promise<Storage>): void {
  let one: Storage
  let other: Storage
  const setting = useEcr()
  beforeAll(async () => {
    ;[one, other] = await Promise.all([start(), start()])
  })
  afterAll(() => Promise.all([one.close(), other.close()]))

  const hostOf = ({ origin }: Storage) => new URL(origin).host
  const listed = async ({ origin }: Storage, name: string, subject: string) => {
    const registry = openRegistry({ origin, clock: systemClock })
    return (await registry.referrers(name, subject as Digest))?.map(({ digest }) => digest)
  }

  test.each([
    ['from repository to repository', () => one],
    ['from one to another', () => other],
  ])('%s: what is attached goes along, and crane finds the same digest', async (_, to) => {
    const source = setting.service()
    await push(one.origin, source, root, ['1.0'])
    await push(one.origin, source, signature, [signature.digest])
    await push(one.origin, source, sbom, [sbom.digest])
    await push(one.origin, source, cosign, [cosignTag(root, 'sig')])
    const [target, name] = [to(), `${source}-prod`]
    const images = `${hostOf(one)}/${source}:1.0 -> ${hostOf(target)}/${name}:1.0`
    const outcome = await setting.run({ images })
    expect(outcome.errors).toEqual([])
    expect(await listed(target, name, root.digest)).toEqual([signature.digest])
    expect(await listed(target, name, root.children[1]!.digest)).toEqual([sbom.digest])
    expect(await crane('digest', `${hostOf(target)}/${name}:1.0`)).toBe(root.digest)
    const sig = `${hostOf(target)}/${name}:${cosignTag(root, 'sig')}`
    expect(await crane('digest', sig)).toBe(cosign.digest)
    expect((await setting.run({ images })).outputs['changed']).toBe('false')
  })
}
