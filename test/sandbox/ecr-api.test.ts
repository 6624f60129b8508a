import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { digestOf } from '#oci/digest'
import { ecr, repository, start } from './session.ts'

const other = digestOf(Buffer.from('other'))

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
    expect((await operation('DeleteRepository', {})).__type).toBe('UnknownOperationException')
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
