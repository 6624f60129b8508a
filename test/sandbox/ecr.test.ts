import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { digestOf } from '#oci/digest'
import { defaultSettings } from '#sandbox/ecr-registry'
import { describeWithPeers } from '../peers.ts'
import { startDistribution, type Distribution } from './distribution.ts'
import { image, index } from './image.ts'
import { push } from './push.ts'
import {
  authorization,
  call,
  ecr,
  origin,
  refusal,
  repository,
  resetSwitches,
  start,
} from './session.ts'

const immutable = { ...defaultSettings, imageTagMutability: 'IMMUTABLE' }
const other = digestOf(Buffer.from('other'))

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

  test('writers of one layer while its image is tagged', async () => {
    await repository('busy')
    await push(origin, 'busy', app, ['0'], authorization)
    let tagging = true
    const pushing = [0, 1, 2].map(async () => {
      while (tagging) await push(origin, 'busy', app, [], authorization)
    })
    const tags = Array.from({ length: 100 }, (_, at) => `${at}`)
    const answers = await Promise.all(tags.map((tag) => put('busy', tag)))
    tagging = false
    await Promise.all(pushing)
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
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
