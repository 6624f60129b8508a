import { describe, expect, test } from '@jest/globals'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { image, index } from '../sandbox/image.ts'
import { imagesOf, prodAccount, useEcr } from './setting.ts'

const setting = useEcr()
const { run, service, services, repository, push, digest, host, requests } = setting

const prod = { version: '1.4.0', environment: 'prod' }
const forbidden = { kind: 'answer', status: 403, body: '{"errors":[{"code":"DENIED"}]}' } as const

describe('services of one registry', () => {
  test('are promoted by mounts, in N + 4 requests each, and again in 2', async () => {
    setting.ecr().switches.blobMounting = true
    const made = await services(2)
    const names = made.map(({ name }) => name).join(', ')
    const inputs = { ...prod, services: names, referrers: 'false' }
    const first = await run(inputs)
    expect(first.errors).toEqual([])
    const { data, api } = requests()
    expect(data).toHaveLength(2 * (3 + 4))
    expect(api).toEqual([
      'BatchCheckLayerAvailability',
      'BatchCheckLayerAvailability',
      'GetAuthorizationToken',
    ])
    const registry = await host()
    expect(imagesOf(first)).toEqual(
      made.map(({ name, root }) => ({
        service: name,
        source: `${registry}/dev-${name}:1.4.0`,
        target: `${registry}/prod-${name}:1.4.0`,
        tag: '1.4.0',
        digest: root.digest,
        status: 'copied',
        blobs: { mounted: 3, copied: 0, present: 0 },
        bytes: 0,
      })),
    )
    expect(JSON.parse(first.outputs['updates'] ?? '')).toEqual(
      made.map(({ name, root }) => ({
        app: name,
        tag: '1.4.0',
        digest: root.digest,
        'new-name': `${registry}/prod-${name}`,
      })),
    )
    expect(first.outputs).toMatchObject({ changed: 'true', digest: '' })
    for (const { name, root } of made)
      expect(await digest(`prod-${name}`, '1.4.0')).toBe(root.digest)

    const second = await run(inputs)
    expect(requests()).toMatchObject({ data: { length: 4 }, api: ['GetAuthorizationToken'] })
    expect(second.outputs).toMatchObject({ changed: 'false', updates: first.outputs['updates'] })
    expect(imagesOf(second).map(({ status }) => status)).toEqual(['unchanged', 'unchanged'])
    expect(second.summary).toContain('### Nothing to promote: all is there')
  })

  test('without mounts are moved, in 4 N + 4 requests, and the summary says how to save that', async () => {
    const [made] = await services(1)
    const outcome = await run({ ...prod, services: made!.name, referrers: 'false' })
    expect(outcome.errors).toEqual([])
    // Each download is redirected, as ECR does to S3.
    expect(requests().data).toHaveLength(4 * 3 + 4)
    expect(imagesOf(outcome)[0]).toMatchObject({ blobs: { copied: 3 }, digest: made!.root.digest })
    expect(outcome.outputs['digest']).toBe(made!.root.digest)
    expect(outcome.summary).toContain(
      '3 blobs that the registry has in another repository it would not mount',
    )
    expect(outcome.summary).toContain('put-account-setting --name BLOB_MOUNTING --value ENABLED')
    expect(outcome.summary).toContain('git revert')
  })

  test('every conflict is named, and what is missing, and nothing is written', async () => {
    const made = await services(3)
    for (const { name } of made.slice(1)) await push(`prod-${name}`, image([7]), '1.4.0')
    const absent = service()
    await repository(`dev-${absent}`)
    const names = [absent, ...made.map(({ name }) => name)]
    const outcome = await run({ ...prod, services: names.join() })
    expect([outcome.exitCode, outcome.errors.length]).toEqual([1, 1])
    for (const { name, root } of made.slice(1)) {
      expect(outcome.errors[0]).toContain(`/prod-${name}:1.4.0 is sha256:`)
      expect(outcome.errors[0]).toContain(`the source is ${root.digest}`)
    }
    expect(outcome.errors[0]).toMatch(
      new RegExp(`dev-${absent}: there is no 1.4.0 .*nothing was copied`),
    )
    expect(requests().data.filter((line) => /^(POST|PUT|PATCH)/.test(line))).toEqual([])
    expect(await digest(`prod-${made[0]!.name}`, '1.4.0')).toBeUndefined()
  })

  test('a version is found with a v more, and the summary says so', async () => {
    const [made] = await services(1, 'v1.4.0')
    const outcome = await run({ ...prod, services: made!.name })
    expect(imagesOf(outcome)[0]).toMatchObject({ tag: 'v1.4.0', digest: made!.root.digest })
    expect(outcome.summary).toContain('has no `1.4.0`')
  })

  test('a digest goes under the target tag', async () => {
    const [made] = await services(1)
    const inputs = { environment: 'prod', services: made!.name, version: made!.root.digest }
    expect((await run(inputs)).errors[0]).toMatch(/^Reading the input target-tag: it is empty/)
    const outcome = await run({ ...inputs, 'target-tag': 'stable' })
    expect(outcome.errors).toEqual([])
    expect(await digest(`prod-${made!.name}`, 'stable')).toBe(made!.root.digest)
  })

  test('an index goes with all its platforms', async () => {
    const [name, root] = [service(), index([image([3000]), image([3000], 'arm64')])]
    await repository(`dev-${name}`)
    await repository(`prod-${name}`)
    await push(`dev-${name}`, root, '1.4.0')
    expect((await run({ ...prod, services: name })).errors).toEqual([])
    expect(await digest(`prod-${name}`, '1.4.0')).toBe(root.digest)
    for (const child of root.children) {
      expect(await digest(`prod-${name}`, child.digest)).toBe(child.digest)
    }
  })

  test('another digest than expected is refused', async () => {
    const [made, other] = [(await services(1))[0]!, image([1])]
    const outcome = await run({ ...prod, services: made.name, 'expected-digest': other.digest })
    expect(outcome.errors[0]).toContain(`${other.digest} is expected`)
    expect(await digest(`prod-${made.name}`, '1.4.0')).toBeUndefined()
  })
})

describe('another account and region', () => {
  test('one credential that both sides admit', async () => {
    setting.ecr().switches.permits = () => true
    const [made] = await services(1)
    await repository(`prod-${made!.name}`, prodAccount)
    const inputs = { ...prod, services: made!.name, 'target-registry-id': prodAccount }
    const outcome = await run(inputs)
    expect(outcome.errors).toEqual([])
    expect(await digest(`prod-${made!.name}`, '1.4.0', prodAccount)).toBe(made!.root.digest)
    expect(imagesOf(outcome)[0]).toMatchObject({ blobs: { copied: 3 } })
  })

  test('a profile for each side', async () => {
    const [made] = await services(1)
    await repository(`prod-${made!.name}`, prodAccount, 'us-east-1')
    const keys = setting.ecr().environment(prodAccount)
    const credentials = [
      '[prod]',
      `aws_access_key_id = ${keys['AWS_ACCESS_KEY_ID']}`,
      'aws_secret_access_key = x',
    ].join('\n')
    const folder = mkdtempSync(join(tmpdir(), 'profile-'))
    const file = join(folder, 'credentials')
    writeFileSync(file, credentials)
    const outcome = await run(
      { ...prod, services: made!.name, 'target-profile': 'prod', 'target-region': 'us-east-1' },
      { env: { AWS_SHARED_CREDENTIALS_FILE: file } },
    )
    rmSync(folder, { recursive: true })
    expect(outcome.errors).toEqual([])
    expect(await digest(`prod-${made!.name}`, '1.4.0', prodAccount, 'us-east-1')).toBe(
      made!.root.digest,
    )
  })

  test('a shared base is moved for each where blobs may not be mounted, and that is told', async () => {
    const [root, names] = [image([60_000, 50_000]), [service(), service()]]
    for (const name of names) {
      await repository(`dev-${name}`)
      await repository(`prod-${name}`, undefined, 'eu-central-1')
      await push(`dev-${name}`, root, '1.4.0')
    }
    const outcome = await run({ ...prod, services: names.join(), 'target-region': 'eu-central-1' })
    expect(outcome.errors).toEqual([])
    expect(imagesOf(outcome).map(({ blobs }) => blobs.copied)).toEqual([3, 3])
    expect(outcome.summary).toMatch(
      /3 blobs .* would not mount, and 110\.\d kB were moved for that/,
    )
  })

  test('a shared base enters the other registry once where blobs may be mounted', async () => {
    const { switches } = setting.ecr()
    switches.permits = () => true
    switches.blobMounting = true
    const root = image([60_000, 50_000])
    const names = [service(), service(), service()]
    for (const name of names) {
      await repository(`dev-${name}`)
      await repository(`prod-${name}`, undefined, 'eu-central-1')
      await push(`dev-${name}`, root, '1.4.0')
    }
    const inputs = { ...prod, services: names.join(), 'target-region': 'eu-central-1' }
    const outcome = await run({ ...inputs, referrers: 'false' })
    expect(outcome.errors).toEqual([])
    expect(imagesOf(outcome).map(({ blobs }) => blobs)).toEqual([
      { mounted: 0, copied: 3, present: 0 },
      { mounted: 3, copied: 0, present: 0 },
      { mounted: 3, copied: 0, present: 0 },
    ])
    expect(requests().api).toContain('GetAccountSetting')
  })
})

describe('what is missing', () => {
  test('a target repository is named, for all services, and is created if that is asked for', async () => {
    const names = [service(), service()]
    const root = image([10])
    for (const name of names) {
      await repository(`dev-${name}`)
      await push(`dev-${name}`, root, '1.4.0')
    }
    const inputs = { ...prod, services: names.join() }
    const { errors } = await run(inputs)
    expect(errors).toHaveLength(1)
    for (const name of names) expect(errors[0]).toContain(`prod-${name}`)
    expect(errors[0]).toContain('or set create-repository: true')
    expect(requests().data.filter((line) => line.startsWith('PUT'))).toEqual([])
    const outcome = await run({ ...inputs, 'create-repository': 'true' })
    expect(outcome.errors).toEqual([])
    for (const name of names) expect(await digest(`prod-${name}`, '1.4.0')).toBe(root.digest)
  })

  test('a push that creates its repository needs no more', async () => {
    setting.ecr().switches.createOnPush = true
    const name = service()
    await repository(`dev-${name}`)
    await push(`dev-${name}`, image([10]), '1.4.0')
    expect((await run({ ...prod, services: name })).errors).toEqual([])
    expect(await digest(`prod-${name}`, '1.4.0')).toBeDefined()
  })

  test('a source repository, and a version', async () => {
    const name = service()
    expect((await run({ ...prod, services: name })).errors[0]).toContain(
      `NAME_UNKNOWN: The repository with name 'dev-${name}' does not exist`,
    )
    await repository(`dev-${name}`)
    expect((await run({ ...prod, services: name })).errors[0]).toContain(
      `/dev-${name}: there is no 1.4.0 and no v1.4.0; push it first`,
    )
  })
})

describe('what is refused', () => {
  test.each([
    ['ecr:BatchGetImage', 'dev-'],
    ['ecr:GetDownloadUrlForLayer', 'dev-'],
    ['ecr:InitiateLayerUpload', 'prod-'],
    ['ecr:CompleteLayerUpload', 'prod-'],
    ['ecr:PutImage', 'prod-'],
    ['ecr:BatchCheckLayerAvailability', 'prod-'],
  ])('%s on %s… is named, and no tag is set', async (action, side) => {
    const [made] = await services(1)
    const resource = `arn:aws:ecr:eu-west-1:123456789012:repository/${side}${made!.name}`
    setting.ecr().switches.permits = (access) =>
      access.action !== action || access.resource !== resource
    const { errors } = await run({ ...prod, services: made!.name })
    expect(errors).toHaveLength(1)
    expect(errors[0]).toContain(`allow ${action} on ${resource}`)
    expect(await digest(`prod-${made!.name}`, '1.4.0')).toBeUndefined()
  })

  test('by a 403 without words: what ECR asks for is named from the request', async () => {
    const [made] = await services(1)
    setting.ecr().traffic.fault = ({ method }) => (method === 'PUT' ? forbidden : undefined)
    const { errors } = await run({ ...prod, services: made!.name })
    expect(errors).toHaveLength(1)
    expect(errors[0]).toContain(`ecr:CompleteLayerUpload on the repository prod-${made!.name}`)
    const puts = requests().data.filter((line) => line.startsWith('PUT'))
    expect([new Set(puts).size, puts.length > 3]).toEqual([puts.length, false])
  })

  test('a password that runs out in the middle is renewed, once for all calls', async () => {
    const [made] = await services(1)
    let expired = false
    const { traffic } = setting.ecr()
    traffic.fault = ({ method, url }) => {
      if (!expired && method === 'POST' && url.includes('/blobs/uploads/')) {
        expired = true
        setting.ecr().expireTokens()
      }
      return undefined
    }
    const outcome = await run({ ...prod, services: made!.name, referrers: 'false' })
    expect(outcome.errors).toEqual([])
    expect(requests().api.filter((name) => name === 'GetAuthorizationToken')).toHaveLength(2)
    expect(await digest(`prod-${made!.name}`, '1.4.0')).toBe(made!.root.digest)
  })
})
