import { afterAll, expect, test } from '@jest/globals'
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { fallbackTag } from '#oci/referrers'
import type { Digest } from '#oci/digest'
import { artifact } from '../copy/artifact.ts'
import { describeWithPeers, peerPath } from '../peers.ts'
import { startDistribution } from '../sandbox/distribution.ts'
import { image, index } from '../sandbox/image.ts'
import { basic } from '../sandbox/push.ts'
import { account, imagesOf, prodAccount, useEcr } from './setting.ts'

const prod = { version: '1.4.0', environment: 'prod' }
const root = index([image([400_000, 30]), image([500_000], 'arm64')])
const signature = artifact(root, 'signature')

/** What a program prints; not waited for synchronously, since it talks to servers in this process. */
async function tool(program: string, args: readonly string[], env = process.env): Promise<string> {
  const run = promisify(execFile)
  const { stdout, stderr } = await run(peerPath(program), args, { env, timeout: 30_000 })
  return (stdout + stderr).trim()
}

describeWithPeers(
  'two real registries behind ECR',
  ['docker-registry', 'crane', 'skopeo', 'helm'],
  () => {
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
          ...[
            'inspect',
            '--raw',
            '--authfile',
            file,
            '--tls-verify=false',
            `docker://${reference}`,
          ],
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

    test('a Helm chart that helm pushed is what helm pulls from the target', async () => {
      const [source, target] = await Promise.all([startDistribution(), startDistribution()])
      const [from, to] = [source, target].map(({ origin }) => `${new URL(origin).host}/charts`)
      const helm = (...args: readonly string[]) =>
        tool('helm', args, { ...process.env, HOME: folder })
      try {
        await helm('create', join(folder, 'shop'))
        await helm('package', join(folder, 'shop'), '--destination', folder)
        await helm('push', '--plain-http', join(folder, 'shop-0.1.0.tgz'), `oci://${from}`)
        const outcome = await run({ images: `${from}/shop:0.1.0 -> ${to}/shop:0.1.0` })
        expect(outcome.errors).toEqual([])
        const pulled = mkdtempSync(join(folder, 'pulled-'))
        await helm(
          ...['pull', '--plain-http', `oci://${to}/shop`],
          ...['--version', '0.1.0', '--destination', pulled],
        )
        const [packed, back] = [folder, pulled].map((at) =>
          readFileSync(join(at, 'shop-0.1.0.tgz')),
        )
        expect(back?.equals(packed!)).toBe(true)
      } finally {
        await Promise.all([source.close(), target.close()])
      }
    })

    test('within one registry blobs are mounted', async () => {
      const name = await promotable()
      await repository(`prod-${name}`, account)
      setting.ecr().switches.blobMounting = true
      const outcome = await run({ ...prod, services: name, referrers: 'false' })
      expect(outcome.errors).toEqual([])
      expect(imagesOf(outcome)[0]).toMatchObject({ blobs: { mounted: 5, copied: 0 }, bytes: 0 })
    })
  },
)
