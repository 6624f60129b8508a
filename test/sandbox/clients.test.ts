import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { startEcr, type SandboxEcr } from '#sandbox/ecr'
import { startRegistry, type SandboxRegistry } from '#sandbox/registry'
import { describeWithPeers, peerPath } from '../peers.ts'
import { startDistribution, type Distribution } from './distribution.ts'
import { image, index, writeLayout } from './image.ts'
import { basic } from './push.ts'

const folder = mkdtempSync(join(tmpdir(), 'sandbox-clients-'))
afterAll(() => rmSync(folder, { recursive: true }))

const run = async (program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) => {
  const options = { env: { ...process.env, ...env } }
  return (await promisify(execFile)(peerPath(program), args, options)).stdout.trim()
}

const multi = index([image([5000, 300]), image([70], 'arm64')])
beforeAll(() => writeLayout(join(folder, 'multi'), multi, 'multi'))

describeWithPeers('skopeo and crane against the embedded registry', ['skopeo', 'crane'], () => {
  let registry: SandboxRegistry
  let host: string
  beforeAll(async () => {
    registry = await startRegistry()
    host = registry.origin.slice('http://'.length)
  })
  afterAll(() => registry.close())

  test('skopeo pushes, crane reads, copies by mounts and pulls; the digest stays', async () => {
    const source = `oci:${join(folder, 'multi')}:multi`
    const target = `docker://${host}/dev/app:1`
    await run('skopeo', [
      'copy',
      '--all',
      '--preserve-digests',
      '--dest-tls-verify=false',
      source,
      target,
    ])
    expect(await run('crane', ['digest', `${host}/dev/app:1`])).toBe(multi.digest)
    expect(await run('crane', ['ls', `${host}/dev/app`])).toBe('1')

    registry.traffic.seen.length = 0
    await run('crane', ['copy', `${host}/dev/app:1`, `${host}/prod/app:1`])
    const mounts = registry.traffic.seen.filter(({ url }) => url.includes('mount='))
    expect(mounts.map(({ status }) => status)).toEqual(
      multi.children.flatMap(({ blobs }) => blobs.map(() => 201)),
    )

    const pulled = join(folder, 'pulled')
    await run('crane', ['pull', '--format=oci', `${host}/prod/app:1`, pulled])
    const inspected = await run('skopeo', [
      'inspect',
      '--raw',
      '--tls-verify=false',
      `docker://${host}/prod/app:1`,
    ])
    expect(inspected).toBe(multi.bytes.toString())
  })
})

describeWithPeers('skopeo and crane against ECR', ['skopeo', 'crane', 'docker-registry'], () => {
  let upstream: Distribution
  let ecr: SandboxEcr

  beforeAll(async () => {
    upstream = await startDistribution()
    // One account's content is here, the other's in a real registry.
    ecr = await startEcr({
      upstream: (account) => (account === '222222222222' ? upstream.origin : undefined),
    })
    ecr.switches.createOnPush = true
  })
  beforeEach(() => {
    ecr.traffic.seen.length = 0
    ecr.switches.blobMounting = false
  })
  afterAll(async () => {
    await ecr.close()
    await upstream.close()
  })

  /** A Docker configuration with the password, as a login leaves it. */
  async function login(
    account: string,
  ): Promise<{ host: string; env: NodeJS.ProcessEnv; authfile: string }> {
    const { origin } = await ecr.registry(account)
    const host = origin.slice('http://'.length)
    const auth = (await basic(ecr, account)).slice('Basic '.length)
    const authfile = join(mkdtempSync(join(folder, 'login-')), 'config.json')
    writeFileSync(authfile, JSON.stringify({ auths: { [host]: { auth } } }))
    return { host, authfile, env: { DOCKER_CONFIG: join(authfile, '..') } }
  }

  test.each([
    ['embedded', '123456789012'],
    ['a real registry', '222222222222'],
  ])('push, read, pull: %s', async (_, account) => {
    const { host, authfile, env } = await login(account)
    const source = `oci:${join(folder, 'multi')}:multi`
    const plain = [`--authfile=${authfile}`, '--dest-tls-verify=false']
    await run('skopeo', [
      'copy',
      '--all',
      '--preserve-digests',
      ...plain,
      source,
      `docker://${host}/app:1`,
    ])
    expect(await run('crane', ['digest', `${host}/app:1`], env)).toBe(multi.digest)
    expect(await run('crane', ['ls', `${host}/app`], env)).toBe('1')
    await run('crane', ['pull', '--format=oci', `${host}/app:1`, join(folder, account)], env)
    const storage = ecr.traffic.seen.filter(({ server }) => server === 'storage')
    expect(storage.length).toBeGreaterThan(0)
    expect(storage.every(({ authorization }) => authorization === undefined)).toBe(true)
  })

  test.each([
    ['off, embedded', '123456789012', false, 202],
    ['on, embedded', '123456789012', true, 201],
    ['off, a real registry', '222222222222', false, 202],
    ['on, a real registry', '222222222222', true, 201],
  ])('mounts: %s', async (title, account, blobMounting, status) => {
    const { host, env } = await login(account)
    ecr.switches.blobMounting = blobMounting
    const target = title.replaceAll(/[^a-z]+/g, '-')
    await run('crane', ['copy', `${host}/app:1`, `${host}/${target}:1`], env)
    expect(await run('crane', ['digest', `${host}/${target}:1`], env)).toBe(multi.digest)
    const mounts = ecr.traffic.seen.filter(({ url }) => url.includes('mount='))
    expect(mounts.map((mount) => mount.status)).toEqual(mounts.map(() => status))
    expect(mounts).not.toHaveLength(0)
  })
})
