import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { digestOf } from '#oci/digest'
import { startEcr, type EcrOptions, type SandboxEcr } from '#sandbox/ecr'
import { ownOnly } from '#sandbox/ecr-access'
import { createRepository, defaultSettings, type RepositorySettings } from '#sandbox/ecr-registry'
import { describeWithPeers } from '../peers.ts'
import { startDistribution, type Distribution } from './distribution.ts'
import { image, index } from './image.ts'
import { basic, push } from './push.ts'

const immutable = { ...defaultSettings, imageTagMutability: 'IMMUTABLE' }
const other = digestOf(Buffer.from('other'))
let ecr: SandboxEcr
let origin: string
let authorization: string

async function start(options: EcrOptions = {}): Promise<void> {
  ecr = await startEcr(options)
  ;({ origin } = await ecr.registry())
  authorization = await basic(ecr)
}

async function repository(name: string, settings: RepositorySettings = defaultSettings) {
  return createRepository(await ecr.registry(), name, settings, 0)
}

const call = (method: string, path: string, init: RequestInit = {}) =>
  fetch(origin + path, {
    method,
    redirect: 'manual',
    ...init,
    headers: { Authorization: authorization, ...init.headers },
  })

async function refusal(response: Response): Promise<[number, string, string]> {
  const { errors } = (await response.json()) as {
    errors: readonly [{ code: string; message: string }]
  }
  return [response.status, errors[0].code, errors[0].message]
}

function resetSwitches(): void {
  ecr.switches.permits = ownOnly
  ecr.switches.createOnPush = false
  ecr.switches.blobMounting = false
}

describe('who may call', () => {
  let now = 0
  beforeAll(() => start({ now: () => now }))
  afterEach(resetSwitches)
  afterAll(() => ecr.close())

  const registryOf = async (region: string) => (await ecr.registry(undefined, region)).origin
  test.each([
    ['nothing', () => ''],
    ['another scheme', () => 'Bearer x'],
    ['a password that was never given out', () => `Basic ${btoa('AWS:x')}`],
    ['another user', () => `Basic ${btoa(atob(authorization.slice(6)).replace('AWS', 'me'))}`],
  ])('%s', async (_, credentials) => {
    const response = await call('GET', '/v2/', { headers: { Authorization: credentials() } })
    expect(response.status).toBe(401)
    expect(response.headers.get('Www-Authenticate')).toBe(
      `Basic realm="${origin}/",service="ecr.amazonaws.com"`,
    )
    expect(await response.text()).toBe('Not Authorized\n')
  })

  test('a password of another region', async () => {
    const headers = { Authorization: authorization }
    const response = await fetch(`${await registryOf('us-east-1')}/v2/`, { headers })
    expect(response.status).toBe(401)
  })

  test('a password is good for 12 hours, or until it is ended', async () => {
    authorization = await basic(ecr)
    const expired = [
      403,
      'DENIED',
      'Your authorization token has expired. Reauthenticate and try again.',
    ]
    now = 12 * 3_600_000 - 1
    expect((await call('GET', '/v2/')).status).toBe(200)
    now += 1
    expect(await refusal(await call('GET', '/v2/'))).toEqual(expired)
    authorization = await basic(ecr)
    expect((await call('GET', '/v2/')).status).toBe(200)
    ecr.expireTokens()
    expect(await refusal(await call('GET', '/v2/'))).toEqual(expired)
    authorization = await basic(ecr)
  })

  const image = `/v2/app/manifests/1`
  const blob = `/v2/app/blobs/${other}`
  test.each([
    ['ecr:BatchGetImage', 'GET', image],
    ['ecr:PutImage', 'PUT', image],
    ['ecr:ListImages', 'GET', '/v2/app/tags/list'],
    ['ecr:GetDownloadUrlForLayer', 'GET', blob],
    ['ecr:InitiateLayerUpload', 'POST', '/v2/app/blobs/uploads/'],
    ['ecr:UploadLayerPart', 'PATCH', '/v2/app/blobs/uploads/1'],
    ['ecr:CompleteLayerUpload', 'PUT', '/v2/app/blobs/uploads/1'],
  ])('without %s', async (action, method, path) => {
    ecr.switches.permits = (access) => access.action !== action
    expect(await refusal(await call(method, path))).toEqual([
      403,
      'DENIED',
      `User: arn:aws:iam::123456789012:user/sandbox is not authorized to perform: ${action} on ` +
        'resource: arn:aws:ecr:eu-west-1:123456789012:repository/app because no identity-based ' +
        `policy allows the ${action} action`,
    ])
  })

  test('a HEAD without ecr:BatchCheckLayerAvailability', async () => {
    ecr.switches.permits = ({ action }) => action !== 'ecr:BatchCheckLayerAvailability'
    expect((await call('HEAD', blob)).status).toBe(403)
  })

  test("another account's repository, until its policy allows it", async () => {
    const foreign = await ecr.registry('222222222222')
    createRepository(foreign, 'app', defaultSettings, 0)
    const list = () =>
      fetch(`${foreign.origin}/v2/app/tags/list`, { headers: { Authorization: authorization } })
    expect((await refusal(await list()))[2]).toMatch(
      /resource: arn:aws:ecr:eu-west-1:222222222222:repository\/app because no resource-based policy/,
    )
    ecr.switches.permits = () => true
    expect((await list()).status).toBe(200)
  })
})

describe('the API', () => {
  beforeAll(() => start())
  afterAll(() => ecr.close())

  const operation = async (name: string, input: unknown) => {
    const key = ecr.environment()['AWS_ACCESS_KEY_ID']
    const response = await fetch(ecr.endpoint, {
      method: 'POST',
      headers: {
        'X-Amz-Target': `AmazonEC2ContainerRegistry_V20150921.${name}`,
        Authorization: `AWS4-HMAC-SHA256 Credential=${key}/20260901/eu-west-1/ecr/aws4_request`,
      },
      body: JSON.stringify(input),
    })
    return response.json() as Promise<{ __type?: string; message?: string }>
  }

  const filtered = (filters: readonly string[] | undefined, imageTagMutability: string) => ({
    repositoryName: 'filtered',
    imageTagMutability,
    imageTagMutabilityExclusionFilters: filters?.map((filter) => ({
      filterType: 'WILDCARD',
      filter,
    })),
  })
  const many = Array.from({ length: 101 }, () => ({ imageTag: 'x' }))
  const app = { repositoryName: 'app' }

  test.each([
    ['no images', 'BatchGetImage', { ...app, imageIds: [] }, 'between 1 and 100'],
    ['101 images', 'BatchGetImage', { ...app, imageIds: many }, 'between 1 and 100'],
    ['no layers', 'BatchCheckLayerAvailability', { ...app, layerDigests: [] }, 'between 1 and 100'],
    ['a name', 'CreateRepository', { repositoryName: 'A' }, "at 'repositoryName'"],
    [
      'no filters',
      'CreateRepository',
      filtered(undefined, 'IMMUTABLE_WITH_EXCLUSION'),
      "can't be null",
    ],
    ['filters', 'CreateRepository', filtered(['a'], 'IMMUTABLE'), 'is set as IMMUTABLE'],
    [
      'an empty list',
      'CreateRepository',
      filtered([], 'IMMUTABLE_WITH_EXCLUSION'),
      'between 1 and 5',
    ],
    ['three stars', 'CreateRepository', filtered(['***'], 'IMMUTABLE_WITH_EXCLUSION'), 'regular'],
    ['a slash', 'CreateRepository', filtered(['a/b'], 'IMMUTABLE_WITH_EXCLUSION'), 'regular'],
  ])('a parameter that is wrong: %s', async (_, name, input, message) => {
    await repository('app')
    expect(await operation(name, input)).toEqual({
      __type: 'InvalidParameterException',
      message: expect.stringContaining(message) as unknown,
    })
  })

  test('an operation that is not built', async () => {
    expect((await operation('PutImage', {})).__type).toBe('UnknownOperationException')
  })

  test('a layer digest that is none', async () => {
    await repository('app')
    const input = { repositoryName: 'app', layerDigests: ['x', other] }
    expect(await operation('BatchCheckLayerAvailability', input)).toEqual({
      layers: [],
      failures: [
        {
          layerDigest: 'x',
          failureCode: 'InvalidLayerDigest',
          failureReason: expect.anything() as unknown,
        },
        {
          layerDigest: other,
          failureCode: 'MissingLayerDigest',
          failureReason: expect.anything() as unknown,
        },
      ],
    })
  })

  test('all repositories', async () => {
    expect(await operation('DescribeRepositories', {})).toMatchObject({
      repositories: [{ repositoryName: 'app', imageTagMutability: 'MUTABLE' }],
    })
  })
})

// The rules are ECR's, wherever the content is.
describe('repositories and tags, embedded', () => {
  beforeAll(() => start())
  rules()
})

describeWithPeers('repositories and tags, before a real registry', ['docker-registry'], () => {
  let upstream: Distribution
  beforeAll(async () => {
    upstream = await startDistribution()
    await start({ upstream: () => upstream.origin })
  })
  afterAll(() => upstream.close())
  rules()
})

function rules(): void {
  afterEach(resetSwitches)
  afterAll(() => ecr.close())

  const app = image([10])
  const put = (name: string, reference: string, { bytes, mediaType } = app) =>
    call('PUT', `/v2/${name}/manifests/${reference}`, {
      body: new Uint8Array(bytes),
      headers: { 'Content-Type': mediaType },
    })

  test('a repository has to be there', async () => {
    const message =
      "The repository with name 'nowhere' does not exist in the registry with id '123456789012'"
    for (const [method, path] of [
      ['GET', 'manifests/1'],
      ['GET', 'tags/list'],
      ['POST', 'blobs/uploads/'],
    ] as const) {
      const response = await call(method, `/v2/nowhere/${path}`)
      expect(await refusal(response)).toEqual([404, 'NAME_UNKNOWN', message])
    }
  })

  test('or is created by a push, where that is switched on', async () => {
    ecr.switches.createOnPush = true
    expect((await call('GET', '/v2/pushed/manifests/1')).status).toBe(404)
    expect((await push(origin, 'pushed', app, ['1'], authorization)).status).toBe(201)
    expect((await ecr.registry()).repositories.get('pushed')?.settings).toEqual(defaultSettings)
  })

  test('a tag that is not there', async () => {
    await repository('empty')
    const response = await call('GET', '/v2/empty/manifests/1')
    expect(await refusal(response)).toEqual([404, 'MANIFEST_UNKNOWN', 'Requested image not found'])
    expect(await (await call('GET', '/v2/empty/tags/list')).json()).toEqual({
      name: 'empty',
      tags: [],
    })
  })

  test('an immutable tag is written once, not even with the same digest', async () => {
    await repository('fixed', immutable)
    expect((await push(origin, 'fixed', app, ['1'], authorization)).status).toBe(201)
    const refused = [
      400,
      'TAG_INVALID',
      "The image tag '1' already exists in the 'fixed' repository and cannot be overwritten " +
        'because the repository is immutable.',
    ]
    expect(await refusal(await put('fixed', '1'))).toEqual(refused)
    expect(await refusal(await push(origin, 'fixed', image([20]), ['1'], authorization))).toEqual(
      refused,
    )
    expect((await put('fixed', '2')).status).toBe(201)
    expect((await put('fixed', app.digest)).status).toBe(201)
  })

  test('tags that are excluded', async () => {
    await repository('mixed', {
      ...defaultSettings,
      imageTagMutability: 'IMMUTABLE_WITH_EXCLUSION',
      imageTagMutabilityExclusionFilters: [{ filterType: 'WILDCARD', filter: 'latest*' }],
    })
    await push(origin, 'mixed', app, ['1', 'latest'], authorization)
    expect((await put('mixed', 'latest')).status).toBe(201)
    expect((await refusal(await put('mixed', '1')))[2]).toMatch(/because the tag is immutable\.$/)
  })

  test('two writers of an immutable tag: one lands', async () => {
    await repository('raced', immutable)
    const images = [image([1]), image([2]), image([3])]
    for (const each of images) await push(origin, 'raced', each, [each.digest], authorization)
    const answers = await Promise.all(images.map((each) => put('raced', '1', each)))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400, 400])
    const winner = images[answers.findIndex(({ status }) => status === 201)]!
    const { headers } = await call('HEAD', '/v2/raced/manifests/1')
    expect(headers.get('Docker-Content-Digest')).toBe(winner.digest)
  })

  test('a manifest before its layers, an index before its images', async () => {
    await repository('early')
    const message = (noun: string, digests: readonly string[]) =>
      `${noun} with digests '[${digests.join(', ')}]' required for pushing image into repository ` +
      `with name 'early' in the registry with id '123456789012' do not exist`
    const [status, code, found] = await refusal(await put('early', '1'))
    expect([status, code]).toEqual([404, 'BLOB_UPLOAD_UNKNOWN'])
    const digests = app.blobs.map(({ digest }) => digest)
    expect([message('Layers', digests), message('Layers', [...digests].reverse())]).toContain(found)
    expect(await refusal(await put('early', '1', index([app])))).toEqual([
      404,
      'MANIFEST_BLOB_UNKNOWN',
      message('Images', [app.digest]),
    ])
  })

  test('a manifest under a digest that is not its own', async () => {
    await repository('wrong')
    expect(await refusal(await put('wrong', other))).toEqual([
      400,
      'MANIFEST_INVALID',
      `The image with digest '${other}' in repository 'wrong' and registry ID '123456789012' does ` +
        'not match the image digest that Amazon ECR has calculated.',
    ])
  })

  test('a manifest that is none', async () => {
    await repository('wrong')
    const bytes = Buffer.from('{}')
    expect((await refusal(await put('wrong', '1', { ...app, bytes })))[1]).toBe('MANIFEST_INVALID')
  })

  test('an upload, as ECR answers it', async () => {
    await repository('uploads')
    const started = await call('POST', '/v2/uploads/blobs/uploads/')
    const location = started.headers.get('Location')!
    expect(started.headers.get('Docker-Upload-UUID')).toBeNull()
    expect(location.startsWith(`${origin}/v2/uploads/blobs/uploads/`)).toBe(true)
    const patched = await fetch(location, {
      method: 'PATCH',
      body: 'bytes',
      headers: { Authorization: authorization, 'Content-Type': 'application/octet-stream' },
    })
    expect(patched.status).toBe(201)
    const last = new URL(patched.headers.get('Location')!)
    last.searchParams.set('digest', digestOf(Buffer.from('bytes')))
    const { status } = await call('PUT', last.pathname + last.search)
    expect(status).toBe(201)
  })

  test('a blob is fetched from the storage, by a link that needs and takes no credentials', async () => {
    await repository('fetched')
    await push(origin, 'fetched', app, ['1'], authorization)
    const [, layer] = app.blobs
    const path = `/v2/fetched/blobs/${layer!.digest}`
    const { status, headers } = await call('GET', path)
    expect(status).toBe(307)
    const link = headers.get('Location')!
    const fetched = await fetch(link, { headers: { Range: 'bytes=4-' } })
    expect(fetched.status).toBe(206)
    expect(Buffer.from(await fetched.arrayBuffer())).toEqual(layer!.bytes.subarray(4))

    const twice = await fetch(link, { headers: { Authorization: authorization } })
    expect([twice.status, await twice.text()]).toEqual([
      400,
      expect.stringContaining('Only one auth mechanism allowed'),
    ])
    const forged = await fetch(link.replace(layer!.digest, app.blobs[0]!.digest))
    expect([forged.status, await forged.text()]).toEqual([
      403,
      expect.stringContaining('SignatureDoesNotMatch'),
    ])
    expect((await refusal(await call('GET', `/v2/fetched/blobs/${other}`)))[1]).toBe('BLOB_UNKNOWN')
  })

  describe('a mount', () => {
    const [config] = app.blobs
    const mount = async (target: string, digest = config!.digest) =>
      (await call('POST', `/v2/${target}/blobs/uploads/?mount=${digest}&from=source`)).status

    test('only where it is switched on, both are encrypted alike, and an image names the blob', async () => {
      await repository('source')
      await repository('target')
      await repository('vault', {
        ...defaultSettings,
        encryptionConfiguration: { encryptionType: 'KMS', kmsKey: 'k' },
      })
      await push(origin, 'source', app, [], authorization)
      ecr.switches.blobMounting = true
      expect(await mount('target')).toBe(202)
      await push(origin, 'source', app, ['1'], authorization)
      ecr.switches.blobMounting = false
      expect(await mount('target')).toBe(202)
      ecr.switches.blobMounting = true
      expect(await mount('vault')).toBe(202)
      expect(await mount('target', other)).toBe(202)
      expect(await mount('target')).toBe(201)
    })
  })
}
