import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { fallbackTag } from '#oci/referrers'
import { openRegistry } from '#oci/registry'
import { systemClock } from '#oci/clock'
import type { Digest } from '#oci/digest'
import { inputVariables, runnerVariables } from '#sandbox/runner'
import { artifact } from '../copy/artifact.ts'
import { node24 } from '../node24.ts'
import { describeWithPeers, peerPath } from '../peers.ts'
import { bundles } from '../runner.ts'
import { startDistribution } from '../sandbox/distribution.ts'
import { image, index, type Image } from '../sandbox/image.ts'
import { basic, push } from '../sandbox/push.ts'
import { startReferrersRegistry } from './referrers-registry.ts'
import { account, imagesOf, prodAccount, useEcr, type Storage } from './setting.ts'

const prod = { version: '1.4.0', environment: 'prod' }
const root = index([image([400_000, 30]), image([500_000], 'arm64')])
const signature = artifact(root, 'signature')

/** What a program prints; not waited for synchronously, since it talks to servers in this process. */
async function tool(program: string, args: readonly string[], env = process.env): Promise<string> {
  const run = promisify(execFile)
  const { stdout, stderr } = await run(peerPath(program), args, { env, timeout: 30_000 })
  return (stdout + stderr).trim()
}

describeWithPeers('two real registries behind ECR', ['docker-registry', 'crane', 'skopeo'], () => {
  const setting = useEcr(async () => [await startDistribution(), await startDistribution()])
  const { run, service, repository } = setting
  const folder = mkdtempSync(join(tmpdir(), 'promote-peers-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  /** What other tools read at a tag of the prod account, with a login of their own. */
  async function readByPeers(name: string, tag: string): Promise<readonly string[]> {
    const host = await setting.host(prodAccount)
    const login = (await basic(setting.ecr(), prodAccount)).replace('Basic ', '')
    const file = join(folder, 'config.json')
    writeFileSync(file, JSON.stringify({ auths: { [host]: { auth: login } } }))
    const env = { ...process.env, DOCKER_CONFIG: folder }
    const run = (program: string, ...args: readonly string[]) => tool(program, args, env)
    const reference = `${host}/${name}:${tag}`
    return [
      await run('crane', 'digest', reference),
      await run(
        'skopeo',
        ...['inspect', '--raw', '--authfile', file, '--tls-verify=false', `docker://${reference}`],
      ),
      // It reads every byte, and ends with an error where one is not as its digest says.
      await run(
        'skopeo',
        ...[
          'copy',
          '--all',
          '--preserve-digests',
          '--src-authfile',
          file,
          '--src-tls-verify=false',
        ],
        ...[`docker://${reference}`, `dir:${mkdtempSync(join(folder, 'read-'))}`],
      ),
    ]
  }

  async function promotable(): Promise<string> {
    const name = service()
    await repository(`dev-${name}`)
    await repository(`prod-${name}`, prodAccount)
    await setting.push(`dev-${name}`, root, '1.4.0')
    await setting.push(`dev-${name}`, signature, signature.digest)
    const list = index([signature])
    await setting.push(`dev-${name}`, list, fallbackTag(root.digest as Digest))
    setting.ecr().switches.permits = () => true
    return name
  }

  test('other tools find the same digest and the same bytes', async () => {
    const name = await promotable()
    const outcome = await run({ ...prod, services: name, 'target-registry-id': prodAccount })
    expect(outcome.errors).toEqual([])
    const [digest, raw, read] = await readByPeers(`prod-${name}`, '1.4.0')
    expect(digest).toBe(root.digest)
    expect(raw).toContain(root.bytes.toString())
    expect(read).toContain('Writing manifest list to image destination')
  })

  test('what is attached goes along by the fallback tag', async () => {
    const name = await promotable()
    await run({ ...prod, services: name, 'target-registry-id': prodAccount })
    const { backend } = await setting.ecr().registry(prodAccount)
    const list = await backend.manifest(`prod-${name}`, fallbackTag(root.digest as Digest))
    expect(list?.bytes.toString()).toContain(signature.digest)
    expect(await backend.manifest(`prod-${name}`, signature.digest)).toBeDefined()
  })

  test('within one registry blobs are mounted', async () => {
    const name = await promotable()
    await repository(`prod-${name}`, account)
    setting.ecr().switches.blobMounting = true
    const outcome = await run({ ...prod, services: name, referrers: 'false' })
    expect(outcome.errors).toEqual([])
    expect(imagesOf(outcome)[0]).toMatchObject({ blobs: { mounted: 5, copied: 0 }, bytes: 0 })
  })

  test('killed at any point: no tag on half an image, and the next run completes it', async () => {
    // 0: with the first request; the run makes about 40.
    for (const after of [3, 10, 17, 24, 31]) {
      const name = await promotable()
      const inputs = { ...prod, services: name, 'target-registry-id': prodAccount }
      await kill(inputs, after)
      const { backend } = await setting.ecr().registry(prodAccount)
      const found = await backend.manifest(`prod-${name}`, '1.4.0')
      if (found !== undefined) await assertWhole(`prod-${name}`, root)
      const outcome = await run(inputs)
      expect(outcome.errors).toEqual([])
      await assertWhole(`prod-${name}`, root)
      expect((await backend.manifest(`prod-${name}`, '1.4.0'))?.digest).toBe(root.digest)
    }
  })

  /** Runs the bundle and kills it with SIGKILL when its `after`th request arrives. */
  async function kill(inputs: Readonly<Record<string, string>>, after: number): Promise<void> {
    const at = mkdtempSync(join(folder, 'killed-'))
    const { traffic } = setting.ecr()
    const defaults = { 'source-repository': 'dev-{service}', referrers: 'true' }
    const env = {
      ...runnerVariables(at, {}),
      ...setting.ecr().environment(),
      ...inputVariables({ ...defaults, ...inputs }),
    }
    const bundle = join(bundles, 'promote-image', 'index.js')
    const child = spawn(node24(), [bundle], { env, stdio: 'ignore' })
    const ended = once(child, 'exit')
    let arrived = 0
    traffic.fault = () => {
      if (++arrived === after) child.kill('SIGKILL')
      return undefined
    }
    await ended
    traffic.fault = () => undefined
  }

  async function assertWhole(name: string, root: Image): Promise<void> {
    const { backend } = await setting.ecr().registry(prodAccount)
    for (const child of [root, ...root.children]) {
      expect((await backend.manifest(name, child.digest))?.digest).toBe(child.digest)
      for (const { digest, size } of child.blobs)
        expect(await backend.blobSize(name, digest)).toBe(size)
    }
  }
})

describeWithPeers('a real registry with the referrers API', ['referrers-registry', 'crane'], () => {
  let server: Storage
  const setting = useEcr()
  beforeAll(async () => {
    server = await startReferrersRegistry()
  })
  afterAll(() => server.close())

  test('keeps what is attached, from repository to repository and out of it', async () => {
    const host = new URL(server.origin).host
    await push(server.origin, 'dev', root, ['1.0'])
    await push(server.origin, 'dev', signature, [signature.digest])
    const images = `${host}/dev:1.0 -> ${host}/prod:1.0`
    const outcome = await setting.run({ images })
    expect(outcome.errors).toEqual([])
    const registry = openRegistry({ origin: server.origin, clock: systemClock })
    const found = await registry.referrers('prod', root.digest as Digest)
    expect(found?.map(({ digest }) => digest)).toEqual([signature.digest])
    expect(await tool('crane', ['digest', `${host}/prod:1.0`])).toBe(root.digest)
    expect((await setting.run({ images })).outputs['changed']).toBe('false')
  })
})
