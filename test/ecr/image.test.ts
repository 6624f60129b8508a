import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { digestOf, type Digest } from '#oci/digest'
import { ecrClient, type Ecr } from '#ecr/client'
import { findImages, presentBlobs } from '#ecr/image'
import { createRepository } from '#ecr/repository'
import { startEcr, type SandboxEcr } from '#sandbox/ecr'
import { image, index, type Image } from '../sandbox/image.ts'
import { pushTo } from '../sandbox/push.ts'
import { useEnvironment } from './environment.ts'

let ecr: SandboxEcr
let client: Ecr
let app: Image
let multi: Image

beforeAll(async () => {
  ecr = await startEcr()
  useEnvironment(ecr.environment())
  client = await ecrClient({})
  await client.sdk.config.credentials()
  await createRepository(client, { name: 'app', mutableTags: ['*'] })
  app = image([100, 200])
  multi = index([image([10]), image([20], 'arm64')])
  await pushTo(ecr, 'app', app, ['1.0', 'also'])
  await pushTo(ecr, 'app', multi, ['multi'])
})
afterEach(() => {
  ecr.traffic.seen.length = 0
  ecr.traffic.fault = () => undefined
})
afterAll(() => ecr.close())

describe('images', () => {
  test('by tag and by digest, with their exact bytes; what is missing is left out', async () => {
    const found = await findImages(client, 'app', ['1.0', 'also', 'none', multi.digest])
    const { digest, mediaType, bytes } = app
    expect([...found.keys()].sort()).toEqual(['1.0', 'also', multi.digest])
    expect(found.get('1.0')).toEqual({ digest, mediaType, bytes })
    expect(found.get('also')).toEqual({ digest, mediaType, bytes })
    expect(found.get(multi.digest)!.bytes).toEqual(multi.bytes)
    expect(ecr.traffic.seen).toHaveLength(1)
  })

  test('at most 100 a call', async () => {
    const tags = Array.from({ length: 230 }, (_, at) => `t${at}`)
    expect(await findImages(client, 'app', [...tags, '1.0', '1.0'])).toHaveProperty('size', 1)
    expect(ecr.traffic.seen).toHaveLength(3)
  })

  test('none are asked for', async () => {
    expect(await findImages(client, 'app', [])).toHaveProperty('size', 0)
    expect(ecr.traffic.seen).toHaveLength(0)
  })

  test('a missing repository', async () => {
    await expect(findImages(client, 'nowhere', ['1.0'])).rejects.toMatchObject({
      reason: 'repository-missing',
      message:
        'ECR BatchGetImage of nowhere (eu-west-1): RepositoryNotFoundException: The repository ' +
        "with name 'nowhere' does not exist in the registry with id '123456789012'; create it " +
        'first, or correct its name',
    })
  })

  const answer = (value: unknown) => {
    ecr.traffic.fault = () => ({ kind: 'answer', status: 200, body: JSON.stringify(value) })
  }
  test('an image that ECR cannot give', async () => {
    const failure = { failureCode: 'KmsError', failureReason: 'the key is disabled' }
    answer({ images: [], failures: [{ ...failure, imageId: { imageTag: '1.0' } }] })
    await expect(findImages(client, 'app', ['1.0'])).rejects.toThrow(
      'ECR BatchGetImage of app: 1.0 cannot be read: KmsError: the key is disabled',
    )
  })

  test('a manifest that is not what its digest says', async () => {
    const imageId = { imageTag: '1.0', imageDigest: app.digest }
    answer({ images: [{ imageId, imageManifest: `${app.bytes.toString()} ` }], failures: [] })
    await expect(findImages(client, 'app', ['1.0'])).rejects.toThrow(
      `ECR BatchGetImage of app: the manifest that came for ${app.digest} has the digest`,
    )
  })

  test('an answer that tells the manifest alone', async () => {
    answer({ images: [{ imageManifest: app.bytes.toString() }] })
    const { digest, mediaType, bytes } = app
    const found = await findImages(client, 'app', ['1.0'])
    expect(found.get('1.0')).toEqual({ digest, mediaType, bytes })
    await expect(findImages(client, 'app', [multi.digest])).rejects.toThrow(
      `the manifest that came for ${multi.digest} has the digest ${digest}`,
    )
  })

  test('one answer for two tags: the other is asked for alone', async () => {
    const imageId = { imageTag: '1.0', imageDigest: app.digest }
    answer({ images: [{ imageId, imageManifest: app.bytes.toString() }], failures: [] })
    const found = await findImages(client, 'app', ['1.0', 'also'])
    expect([...found.keys()]).toEqual(['1.0', 'also'])
    expect(ecr.traffic.seen).toHaveLength(2)
  })
})

describe('blobs', () => {
  test('present and not', async () => {
    const missing = digestOf(Buffer.from('missing'))
    const digests = app.blobs.map((blob) => blob.digest as Digest)
    expect(await presentBlobs(client, 'app', [missing, ...digests])).toEqual(new Set(digests))
    expect(ecr.traffic.seen).toHaveLength(1)
  })

  test('at most 100 a call', async () => {
    const digests = Array.from({ length: 101 }, (_, at) => digestOf(Buffer.from(String(at))))
    expect(await presentBlobs(client, 'app', digests)).toEqual(new Set())
    expect(ecr.traffic.seen).toHaveLength(2)
  })

  test.each([400, 404, 501])(
    '%d for a call that an endpoint lacks tells nothing',
    async (status) => {
      const body = JSON.stringify({ __type: 'UnknownOperationException' })
      ecr.traffic.fault = () => ({ kind: 'answer', status, body })
      expect(await presentBlobs(client, 'app', [app.digest as Digest])).toBeUndefined()
      expect(ecr.traffic.seen).toHaveLength(1)
    },
  )

  test.each(['UNAVAILABLE', 'ARCHIVED'])('%s is not there', async (layerAvailability) => {
    const layerDigest = digestOf(Buffer.from('x'))
    const body = JSON.stringify({ layers: [{ layerDigest, layerAvailability }] })
    ecr.traffic.fault = () => ({ kind: 'answer', status: 200, body })
    expect(await presentBlobs(client, 'app', [layerDigest])).toEqual(new Set())
  })
})
