import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { digestOf, type Digest } from '#oci/digest'
import { ecrClient, type Ecr } from '#ecr/client'
import { findImages, presentBlobs } from '#ecr/image'
import { authorize } from '#ecr/login'
import { createRepository, findRepository } from '#ecr/repository'
import { describeWithPeers, peerPath } from '../peers.ts'
import { image } from '../sandbox/image.ts'
import { useEnvironment } from './environment.ts'

// moto is a control plane that none of us wrote: what our own stand-in got wrong shows here.
describeWithPeers('against moto', ['moto_server'], () => {
  let moto: ChildProcess
  let ecr: Ecr

  beforeAll(async () => {
    moto = spawn(peerPath('moto_server'), ['-p', '0'], { stdio: ['ignore', 'ignore', 'pipe'] })
    const endpoint = await listening(moto)
    useEnvironment({
      AWS_ENDPOINT_URL_ECR: endpoint,
      AWS_ACCESS_KEY_ID: 'a',
      AWS_SECRET_ACCESS_KEY: 'b',
      AWS_REGION: 'eu-west-1',
    })
    ecr = await ecrClient({})
    await ecr.sdk.config.credentials()
    await ecr.sdk.config.endpoint?.()
  })
  afterAll(async () => {
    moto.kill()
    await once(moto, 'exit')
  })

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

/** Waits for werkzeug's line with the port that it chose. */
async function listening(server: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: server.stderr! })) {
    const match = /Running on (http:\/\/127\.0\.0\.1:\d+)/.exec(line)
    if (match === null) continue
    server.stderr!.resume()
    return match[1]!
  }
  throw new Error('moto_server ended before it listened')
}
