import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { ecrClient, type Ecr } from '#ecr/client'
import {
  createRepository,
  findRepository,
  isImmutable,
  type EcrRepository,
  type Mutability,
} from '#ecr/repository'
import { startEcr, type SandboxEcr } from '#sandbox/ecr'
import { ownOnly } from '#sandbox/ecr-access'
import { isImmutable as sandboxHolds } from '#sandbox/ecr-registry'
import { useEnvironment } from './environment.ts'

let ecr: SandboxEcr
let client: Ecr

beforeAll(async () => {
  ecr = await startEcr()
  useEnvironment(ecr.environment())
  client = await ecrClient({})
  await client.sdk.config.credentials()
})
afterEach(() => {
  ecr.switches.permits = ownOnly
})
afterAll(() => ecr.close())

describe('finding', () => {
  test('missing', async () => {
    expect(await findRepository(client, 'nowhere')).toBe('missing')
  })

  test('unknown, where the caller may not ask', async () => {
    ecr.switches.permits = ({ action }) => action !== 'ecr:DescribeRepositories'
    expect(await findRepository(client, 'nowhere')).toBe('unknown')
  })

  test('unknown, where the endpoint has no such call', async () => {
    const body = '{"__type":"UnknownOperationException"}'
    ecr.traffic.fault = () => ({ kind: 'answer', status: 400, body })
    expect(await findRepository(client, 'nowhere')).toBe('unknown')
    ecr.traffic.fault = () => undefined
  })

  test('any other fault is told', async () => {
    ecr.switches.expired.add('123456789012')
    await expect(findRepository(client, 'nowhere')).rejects.toMatchObject({
      reason: 'credentials',
    })
    ecr.switches.expired.clear()
  })
})

describe('creating', () => {
  test('immutable tags, scan on push', async () => {
    const created = await createRepository(client, { name: 'team/app', mutableTags: [] })
    expect(created).toBe('created')
    expect(await findRepository(client, 'team/app')).toEqual({
      name: 'team/app',
      registryId: '123456789012',
      uri: `${new URL((await ecr.registry()).origin).host}/team/app`,
      mutability: 'IMMUTABLE',
      exclusions: [],
    })
    const { settings } = (await ecr.registry()).repositories.get('team/app')!
    expect(settings.imageScanningConfiguration.scanOnPush).toBe(true)
    expect(settings.encryptionConfiguration).toEqual({ encryptionType: 'AES256' })
  })

  test('with tags that may be overwritten, and a key', async () => {
    const mutableTags = ['latest', 'buildcache*']
    await createRepository(client, { name: 'cached', mutableTags, kmsKey: 'alias/ecr' })
    expect(await findRepository(client, 'cached')).toMatchObject({
      mutability: 'IMMUTABLE_WITH_EXCLUSION',
      exclusions: mutableTags,
    })
    const { settings } = (await ecr.registry()).repositories.get('cached')!
    expect(settings.encryptionConfiguration).toEqual({ encryptionType: 'KMS', kmsKey: 'alias/ecr' })
  })

  test('several at once: one creates it, all go on', async () => {
    const create = () => createRepository(client, { name: 'raced', mutableTags: [] })
    const outcomes = await Promise.all([create(), create(), create()])
    expect(outcomes.sort()).toEqual(['created', 'present', 'present'])
  })

  test('a denied creation names the action', async () => {
    ecr.switches.permits = ({ action }) => action !== 'ecr:CreateRepository'
    const creation = createRepository(client, { name: 'denied', mutableTags: [] })
    await expect(creation).rejects.toThrow(
      'allow ecr:CreateRepository on arn:aws:ecr:eu-west-1:123456789012:repository/denied',
    )
  })

  test.each([
    {
      title: 'a name that ECR does not allow',
      name: 'App',
      mutableTags: [],
      message: "Invalid parameter at 'repositoryName' failed to satisfy constraint",
    },
    {
      title: 'more exceptions than ECR allows',
      name: 'app',
      mutableTags: ['a', 'b', 'c', 'd', 'e', 'f'],
      message:
        'ECR CreateRepository of app: 6 mutable tags are wanted (a, b, c, d, e, f); ECR allows 5',
    },
    {
      title: 'a tag that is none',
      name: 'app',
      mutableTags: ['main/latest'],
      message: 'the mutable tag "main/latest" is not allowed',
    },
    {
      title: 'three stars',
      name: 'app',
      mutableTags: ['*a*b*'],
      message: 'the mutable tag "*a*b*" is not allowed',
    },
  ])('$title', async ({ name, mutableTags, message }) => {
    await expect(createRepository(client, { name, mutableTags })).rejects.toThrow(message)
  })
})

describe('immutability', () => {
  const repository = (mutability: Mutability, ...exclusions: string[]) => ({
    mutability,
    exclusions,
  })
  const rows: readonly [
    string,
    Pick<EcrRepository, 'mutability' | 'exclusions'>,
    string,
    boolean,
  ][] = [
    ['mutable', repository('MUTABLE'), 'latest', false],
    ['immutable', repository('IMMUTABLE'), 'latest', true],
    ['excluded', repository('IMMUTABLE_WITH_EXCLUSION', 'latest'), 'latest', false],
    ['not excluded', repository('IMMUTABLE_WITH_EXCLUSION', 'latest'), 'latest-1', true],
    ['a dot is a dot', repository('IMMUTABLE_WITH_EXCLUSION', 'v1.0'), 'v1x0', true],
    ['a star is anything', repository('IMMUTABLE_WITH_EXCLUSION', 'pr-*'), 'pr-7-abc', false],
    ['a star is nothing too', repository('IMMUTABLE_WITH_EXCLUSION', 'pr*'), 'pr', false],
    ['two stars', repository('IMMUTABLE_WITH_EXCLUSION', '*-rc-*'), '1.0-rc-2', false],
    ['the second of two', repository('IMMUTABLE_WITH_EXCLUSION', 'a', 'b'), 'b', false],
    ['mutable but for one', repository('MUTABLE_WITH_EXCLUSION', 'v*'), 'v1', true],
    ['mutable, another', repository('MUTABLE_WITH_EXCLUSION', 'v*'), 'main', false],
  ]
  test.each(rows)('%s', (_, settings, tag, expected) => {
    expect(isImmutable(settings, tag)).toBe(expected)
  })

  test('as the registry itself holds it', () => {
    const characters = fc.constantFrom('a', 'b', '-', '.', '1')
    const tag = fc.string({ unit: characters, maxLength: 6 })
    const filter = fc.string({ unit: fc.constantFrom('a', 'b', '-', '.', '1', '*'), maxLength: 6 })
    fc.assert(
      fc.property(tag, fc.array(filter, { maxLength: 3 }), (one, exclusions) => {
        const settings = {
          imageTagMutability: 'IMMUTABLE_WITH_EXCLUSION',
          imageTagMutabilityExclusionFilters: exclusions.map((each) => ({
            filterType: 'WILDCARD',
            filter: each,
          })),
          imageScanningConfiguration: { scanOnPush: true },
          encryptionConfiguration: { encryptionType: 'AES256' },
        }
        const held = { name: 'x', createdAt: new Date(0), settings, referenced: new Set<string>() }
        expect(isImmutable({ mutability: 'IMMUTABLE_WITH_EXCLUSION', exclusions }, one)).toBe(
          sandboxHolds(held, one),
        )
      }),
    )
  })
})
