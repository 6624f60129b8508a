import { ECR } from '@aws-sdk/client-ecr'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { digestOf, parseDigest, type Digest } from '#oci/digest'
import { ecrClient, type Ecr } from '#ecr/client'
import { findImages, presentBlobs } from '#ecr/image'
import { checkLifecyclePolicy, putLifecyclePolicy } from '#ecr/lifecycle'
import { authorize } from '#ecr/login'
import { createRepository, findRepository } from '#ecr/repository'
import { findScan, startScan } from '#ecr/scan'
import { startMoto, type Moto } from '../moto.ts'
import { describeWithPeers } from '../peers.ts'
import { image } from '../sandbox/image.ts'
import { useEnvironment } from './environment.ts'

// moto is a control plane that none of us wrote: what our own stand-in got wrong shows here.
describeWithPeers('against moto', ['moto_server'], () => {
  let moto: Moto
  let ecr: Ecr

  beforeAll(async () => {
    moto = await startMoto()
    useEnvironment({
      AWS_ENDPOINT_URL_ECR: moto.endpoint,
      AWS_ACCESS_KEY_ID: 'a',
      AWS_SECRET_ACCESS_KEY: 'b',
      AWS_REGION: 'eu-west-1',
    })
    ecr = await ecrClient({})
    await ecr.sdk.config.credentials()
    await ecr.sdk.config.endpoint?.()
  })
  afterAll(() => moto.close())

  test('authorization', async () => {
    expect(await authorize(ecr, '222222222222')).toMatchObject({
      origin: 'https://222222222222.dkr.ecr.eu-west-1.amazonaws.com',
      registry: '222222222222.dkr.ecr.eu-west-1.amazonaws.com',
      credentials: { username: 'AWS', password: '222222222222-auth-token' },
    })
  })

  test('a repository: missing, created, there', async () => {
    expect(await findRepository(ecr, 'team/app')).toBe('missing')
    const wanted = { name: 'team/app', mutableTags: ['latest', 'buildcache*'] }
    expect(await createRepository(ecr, wanted)).toBe('created')
    expect(await createRepository(ecr, wanted)).toBe('present')
    expect(await findRepository(ecr, 'team/app')).toEqual({
      name: 'team/app',
      registryId: '123456789012',
      uri: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/team/app',
      mutability: 'IMMUTABLE_WITH_EXCLUSION',
      exclusions: ['latest', 'buildcache*'],
    })
  })

  test('images', async () => {
    await createRepository(ecr, { name: 'images', mutableTags: [] })
    const { bytes, digest, mediaType } = image([10])
    for (const imageTag of ['1.0', 'also']) {
      await ecr.sdk.putImage({
        repositoryName: 'images',
        imageManifest: bytes.toString(),
        imageManifestMediaType: mediaType,
        imageDigest: digest,
        imageTag,
      })
    }
    const found = await findImages(ecr, 'images', ['1.0', 'also', 'none', digest])
    expect(new Map(found)).toEqual(
      new Map(['1.0', 'also', digest].map((by) => [by, { digest, mediaType, bytes }])),
    )
    await expect(findImages(ecr, 'nowhere', ['1.0'])).rejects.toMatchObject({
      reason: 'repository-missing',
    })
  })

  test('a lifecycle policy and a key of one own', async () => {
    const kmsKey = 'arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab'
    await createRepository(ecr, { name: 'kept', mutableTags: ['latest'], kmsKey })
    const selection = { tagStatus: 'untagged', countType: 'imageCountMoreThan', countNumber: 3 }
    const policy = { rules: [{ rulePriority: 1, selection, action: { type: 'expire' } }] }
    await putLifecyclePolicy(ecr, 'kept', checkLifecyclePolicy(JSON.stringify(policy)))
    const { credentials } = ecr.sdk.config
    const reader = new ECR({ region: 'eu-west-1', endpoint: moto.endpoint, credentials })
    const { lifecyclePolicyText = '' } = await reader.getLifecyclePolicy({
      repositoryName: 'kept',
    })
    expect(JSON.parse(lifecyclePolicyText)).toEqual(policy)
    const { repositories = [] } = await ecr.sdk.describeRepositories({ repositoryNames: ['kept'] })
    expect(repositories[0]?.encryptionConfiguration).toEqual({ encryptionType: 'KMS', kmsKey })
    const nowhere = putLifecyclePolicy(ecr, 'nowhere', JSON.stringify(policy))
    await expect(nowhere).rejects.toMatchObject({ reason: 'repository-missing' })
  })

  test('a scan: missing, asked for, its findings', async () => {
    await createRepository(ecr, { name: 'scanned', mutableTags: [] })
    const { bytes, digest, mediaType } = image([10])
    const scanned = parseDigest(digest)
    expect(await findScan(ecr, 'scanned', scanned)).toEqual({
      state: 'missing',
      why: 'image-missing',
    })
    await ecr.sdk.putImage({
      repositoryName: 'scanned',
      imageManifest: bytes.toString(),
      imageManifestMediaType: mediaType,
      imageDigest: digest,
      imageTag: '1',
    })
    expect(await findScan(ecr, 'scanned', scanned)).toEqual({
      state: 'missing',
      why: 'scan-missing',
    })
    await startScan(ecr, 'scanned', scanned)
    const found = await findScan(ecr, 'scanned', scanned)
    expect(found).toMatchObject({ state: 'complete' })
    const report = found.state === 'complete' ? found.report : undefined
    // moto has one finding for every image.
    expect(report?.counts).toEqual(new Map([['HIGH', 1]]))
    expect(report?.findings).toMatchObject([{ name: 'CVE-9999-9999', severity: 'HIGH' }])
    await expect(startScan(ecr, 'scanned', scanned)).rejects.toMatchObject({
      reason: 'unavailable',
      message: expect.stringContaining('LimitExceededException') as unknown,
    })
  })

  test('blobs', async () => {
    await createRepository(ecr, { name: 'blobs', mutableTags: [] })
    const { uploadId = '' } = await ecr.sdk.initiateLayerUpload({ repositoryName: 'blobs' })
    const layer = Buffer.from('a layer')
    const upload = { repositoryName: 'blobs', uploadId }
    const part = { partFirstByte: 0, partLastByte: layer.length - 1, layerPartBlob: layer }
    await ecr.sdk.uploadLayerPart({ ...upload, ...part })
    const present: Digest = digestOf(layer)
    await ecr.sdk.completeLayerUpload({ ...upload, layerDigests: [present] })
    const missing = digestOf(Buffer.from('missing'))
    expect(await presentBlobs(ecr, 'blobs', [present, missing])).toEqual(new Set([present]))
  })
})
