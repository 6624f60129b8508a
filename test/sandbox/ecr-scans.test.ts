import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { defaultSettings } from '#sandbox/ecr-registry'
import { image, index } from './image.ts'
import { push } from './push.ts'
import { authorization, ecr, origin, repository, start } from './session.ts'

const scanning = { ...defaultSettings, imageScanningConfiguration: { scanOnPush: true } }

beforeAll(() => start())
afterAll(() => ecr.close())
beforeEach(() => ecr.switches.scans.clear())

async function operation(name: string, input: unknown): Promise<Record<string, unknown>> {
  const key = ecr.environment()['AWS_ACCESS_KEY_ID']
  const response = await fetch(ecr.endpoint, {
    method: 'POST',
    headers: {
      'X-Amz-Target': `AmazonEC2ContainerRegistry_V20150921.${name}`,
      Authorization: `AWS4-HMAC-SHA256 Credential=${key}/20260901/eu-west-1/ecr/aws4_request`,
    },
    body: JSON.stringify(input),
  })
  return response.json() as Promise<Record<string, unknown>>
}

const scan = (repositoryName: string, digest: string, more = {}) =>
  operation('DescribeImageScanFindings', {
    repositoryName,
    imageId: { imageDigest: digest },
    ...more,
  })

describe('a scan', () => {
  test('of a repository that scans on push found nothing, until told otherwise', async () => {
    const root = image([1])
    await repository('scanning', scanning)
    await push(origin, 'scanning', root, ['1'], authorization)
    expect(await scan('scanning', root.digest)).toMatchObject({
      registryId: '123456789012',
      imageId: { imageDigest: root.digest },
      imageScanStatus: { status: 'COMPLETE' },
      imageScanFindings: {
        findingSeverityCounts: {},
        imageScanCompletedAt: expect.any(Number) as unknown,
      },
    })
    ecr.switches.scans.set(root.digest, ['missing', { imageScanStatus: { status: 'PENDING' } }])
    expect(await scan('scanning', root.digest)).toMatchObject({ __type: 'ScanNotFoundException' })
    const pending = { imageScanStatus: { status: 'PENDING' } }
    expect(await scan('scanning', root.digest)).toMatchObject(pending)
    expect(await scan('scanning', root.digest)).toMatchObject(pending)
  })

  test('elsewhere is asked for, once', async () => {
    const root = image([1])
    await repository('quiet')
    await push(origin, 'quiet', root, ['1'], authorization)
    const ask = { repositoryName: 'quiet', imageId: { imageDigest: root.digest } }
    expect(await scan('quiet', root.digest)).toEqual({
      __type: 'ScanNotFoundException',
      message:
        `Image scan does not exist for the image with '{imageDigest:'${root.digest}', ` +
        `imageTag:'null'}' in the repository with name 'quiet' in the registry with id '123456789012'`,
    })
    expect(await operation('StartImageScan', ask)).toMatchObject({
      imageScanStatus: { status: 'IN_PROGRESS' },
    })
    expect(await scan('quiet', root.digest)).toMatchObject({
      imageScanStatus: { status: 'COMPLETE' },
    })
    expect(await operation('StartImageScan', ask)).toMatchObject({
      __type: 'LimitExceededException',
    })
  })

  test('of an index there is none, nor of an image that is not there', async () => {
    const root = index([image([1])])
    await repository('indexes', scanning)
    await push(origin, 'indexes', root, ['1'], authorization)
    expect(await scan('indexes', root.digest)).toMatchObject({ __type: 'ScanNotFoundException' })
    expect(await scan('indexes', image([1]).digest)).toMatchObject({
      __type: 'ImageNotFoundException',
    })
  })

  test('comes in pages', async () => {
    const root = image([1])
    await repository('long', scanning)
    await push(origin, 'long', root, ['1'], authorization)
    const page = (name: string) => ({ findings: [{ name }] })
    ecr.switches.scans.set(root.digest, [
      {
        imageScanStatus: { status: 'COMPLETE' },
        imageScanFindings: page('one'),
        pages: [page('two'), page('three')],
      },
    ])
    const names: unknown[] = []
    let nextToken: unknown
    do {
      const answer = await scan('long', root.digest, { nextToken })
      names.push(answer['imageScanFindings'])
      nextToken = answer['nextToken']
    } while (nextToken !== undefined)
    expect(names).toEqual([page('one'), page('two'), page('three')])
  })
})

test.each([
  ['rules', { rules: [{ rulePriority: 1 }], note: 'x'.repeat(100) }, '"action","selection"'],
  ['none', { note: 'x'.repeat(100) }, '["rules"]'],
  ['a length', {}, 'between 100 and 30720'],
])('a lifecycle policy that is refused: %s', async (_, policy, message) => {
  await repository('kept')
  const lifecyclePolicyText = JSON.stringify(policy)
  const input = { repositoryName: 'kept', lifecyclePolicyText }
  expect(await operation('PutLifecyclePolicy', input)).toEqual({
    __type: 'InvalidParameterException',
    message: expect.stringContaining(message) as unknown,
  })
})
