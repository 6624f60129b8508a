import { describe, expect, test } from '@jest/globals'
import { digestOf } from '#oci/digest'
import { readInputs } from '../../actions/promote-image/inputs.ts'

const digest = digestOf(Buffer.from('tested'))
const services = { SERVICES: 'api', VERSION: '1.4.0', ENVIRONMENT: 'prod' }
const read = (inputs: Readonly<Record<string, string>>) =>
  readInputs(
    Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name}`, value])),
  )

describe('services', () => {
  test('name repositories by the templates', async () => {
    const { items } = await read({ ...services, SERVICES: 'api, web\nweb' })
    expect(items).toEqual([
      {
        service: 'api',
        source: { repository: 'dev-api' },
        references: ['1.4.0', 'v1.4.0'],
        target: { repository: 'prod-api' },
        tag: undefined,
      },
      expect.objectContaining({ service: 'web' }),
    ])
    const own = {
      'SOURCE-REPOSITORY': 'stg/{service}',
      'TARGET-REPOSITORY': '{environment}/{service}',
    }
    expect((await read({ ...services, ...own })).items[0]).toMatchObject({
      source: { repository: 'stg/api' },
      target: { repository: 'prod/api' },
    })
  })

  test.each([
    ['1.4.0', ['1.4.0', 'v1.4.0']],
    ['v1.4.0-rc.1', ['v1.4.0-rc.1', '1.4.0-rc.1']],
    ['main-9d1b7e4', ['main-9d1b7e4']],
    ['v1', ['v1']],
  ])('the version %s is looked for as %j', async (version, references) => {
    expect((await read({ ...services, VERSION: version })).items[0]?.references).toEqual(references)
  })
})

describe('images', () => {
  test.each([
    ['ghcr.io/a/b:1 -> example.com/c/d:2', ['1'], '2', 'd'],
    ['ghcr.io/a/b:1 -> example.com/c', ['1'], '1', 'c'],
    [`ghcr.io/a/b@${digest} -> example.com/c:2`, [digest], '2', 'c'],
    [`ghcr.io/a/b:1@${digest} -> example.com/c`, [digest], '1', 'c'],
    ['alpine:3 -> localhost:5000/c', ['3'], '3', 'c'],
  ])('%s', async (line, references, tag, service) => {
    expect((await read({ IMAGES: `# to prod\n${line}` })).items).toEqual([
      expect.objectContaining({ references, tag, service }),
    ])
  })

  test('repositories that end alike keep their whole names', async () => {
    const lines = ['team-a/api:1 -> prod/a/api', 'team-b/api:2 -> prod/b/api', 'web:3 -> prod/web']
    const images = lines.map((line) => line.replace(/(^|-> )/g, '$1example.com/')).join('\n')
    const names = (await read({ IMAGES: images })).items.map(({ service }) => service)
    expect(names).toEqual(['prod/a/api', 'prod/b/api', 'web'])
  })

  test('a line that stands there twice is one image', async () => {
    const line = 'ghcr.io/a/b:1 -> example.com/c'
    expect((await read({ IMAGES: `${line}\n${line}:1\n` })).items).toHaveLength(1)
  })

  test('a host stands for its registry', async () => {
    expect((await read({ IMAGES: 'alpine:3 -> localhost:5000/c' })).items[0]).toMatchObject({
      source: { registry: 'docker.io', repository: 'library/alpine' },
      target: { registry: 'localhost:5000', repository: 'c' },
    })
  })
})

test('the digest that is expected belongs to the one image', async () => {
  const one = await read({ ...services, 'EXPECTED-DIGEST': digest })
  expect(one.items[0]).toMatchObject({ expected: digest })
})

test('the sides are read each by its own inputs', async () => {
  const sides = await read({
    ...services,
    REGION: 'eu-west-1',
    'TARGET-REGION': 'us-east-1',
    'REGISTRY-ID': '111122223333',
    'SOURCE-PROFILE': 'dev',
    'TARGET-PROFILE': 'prod',
  })
  expect(sides.source).toEqual({ region: 'eu-west-1', registryId: '111122223333', profile: 'dev' })
  expect(sides.target).toEqual({ region: 'us-east-1', registryId: undefined, profile: 'prod' })
})

describe('what is refused', () => {
  test.each([
    ['nothing', {}, 'services: it is empty, and so are versions and images'],
    ['latest', { ...services, VERSION: 'latest' }, '"latest" is not allowed'],
    ['a target tag latest', { ...services, 'TARGET-TAG': 'latest' }, '"latest" is not allowed'],
    ['latest in images', { IMAGES: 'a.b/c:latest -> a.b/d:1' }, '"latest" is not allowed'],
    ['to latest in images', { IMAGES: 'a.b/c:1 -> a.b/d:latest' }, '"latest" is not allowed'],
    ['no version', { ...services, VERSION: '' }, 'version: it is required and empty'],
    ['no environment', { ...services, ENVIRONMENT: '' }, 'environment: it is required and empty'],
    ['a digest without a tag', { ...services, VERSION: digest }, 'target-tag: it is empty'],
    ['a path', { ...services, SERVICES: '../x' }, 'holds ".."'],
    [
      'upper case',
      { ...services, SERVICES: 'Api' },
      'source-repository: repository: found "dev-Api"',
    ],
    ['a placeholder', { ...services, 'TARGET-REPOSITORY': '{app}' }, '{app} is not a placeholder'],
    ['both forms', { ...services, IMAGES: 'a.b/c:1 -> a.b/d:1' }, 'services is given too'],
    [
      'a version with images',
      { VERSION: '1', IMAGES: 'a.b/c:1 -> a.b/d:1' },
      'version is given too',
    ],
    ['half a line', { IMAGES: 'a.b/c:1' }, 'give SOURCE -> TARGET'],
    ['no tag', { IMAGES: 'a.b/c -> a.b/d' }, 'the source has no tag and no digest'],
    ['no target tag', { IMAGES: `a.b/c@${digest} -> a.b/d` }, 'neither side has a tag'],
    ['a target digest', { IMAGES: `a.b/c:1 -> a.b/d@${digest}` }, 'the target has a digest'],
    ['a digest of two', { ...services, SERVICES: 'a,b', 'EXPECTED-DIGEST': digest }, '2 are to be'],
    ['a region', { ...services, 'TARGET-REGION': 'Dublin' }, 'target-region: "Dublin"'],
    ['an account', { ...services, 'REGISTRY-ID': '12' }, "give an account's 12 digits"],
    ['a concurrency', { ...services, CONCURRENCY: '0' }, 'a whole number from 1 to 256'],
  ])('%s', async (_, inputs, message) => {
    await expect(read(inputs as Record<string, string>)).rejects.toThrow(message)
  })
})
