import { describe, expect, test } from '@jest/globals'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ownOnly } from '#sandbox/ecr-access'
import { image } from '../sandbox/image.ts'
import { useEcr } from './setting.ts'

const setting = useEcr()
const { run, layout, digest, requests } = setting

const policy = {
  rules: [
    {
      rulePriority: 1,
      description: 'pull requests for a week',
      selection: {
        tagStatus: 'tagged',
        tagPrefixList: ['pr-'],
        countType: 'sinceImagePushed',
        countUnit: 'days',
        countNumber: 7,
      },
      action: { type: 'expire' },
    },
  ],
}

const created = async (name: string) => (await setting.ecr().registry()).repositories.get(name)
const create = { tags: '1', 'create-repository': 'true' }

describe('a repository that is created', () => {
  test('has immutable tags, but for moving ones, a cache and older signatures', async () => {
    const [name, root] = [setting.fresh(), image([1])]
    const source = await layout(root)
    const inputs = { ...create, repository: name, 'moving-tags': 'latest', source }
    const { errors, log } = await run(inputs)
    expect([errors, await digest(name, 'latest')]).toEqual([[], root.digest])
    expect((await created(name))?.settings).toMatchObject({
      imageTagMutability: 'IMMUTABLE_WITH_EXCLUSION',
      imageTagMutabilityExclusionFilters: ['latest', 'buildcache*', 'sha256-*'].map((filter) => ({
        filterType: 'WILDCARD',
        filter,
      })),
      imageScanningConfiguration: { scanOnPush: true },
      encryptionConfiguration: { encryptionType: 'AES256' },
    })
    expect(log).toContain(`created ${name}: tags are immutable but for latest,`)
  })

  test('leaves the last of these out where ECR takes no more filters', async () => {
    const name = setting.fresh()
    const inputs = { ...create, repository: name, source: await layout(image([1])) }
    const { errors } = await run({ ...inputs, 'moving-tags': 'a,b,c,d' })
    expect(errors).toEqual([])
    const { settings } = (await created(name))!
    const filters = settings.imageTagMutabilityExclusionFilters?.map(({ filter }) => filter)
    expect(filters).toEqual(['a', 'b', 'c', 'd', 'buildcache*'])
  })

  test.each([
    ['text', () => JSON.stringify(policy)],
    [
      'a file',
      () => {
        const path = join(setting.folder, 'policy.json')
        writeFileSync(path, `${JSON.stringify(policy, undefined, 2)}\n`)
        return path
      },
    ],
  ])('has the lifecycle policy and the key that are given: %s', async (_, given) => {
    const name = setting.fresh()
    const { errors } = await run({
      ...create,
      repository: name,
      source: await layout(image([1])),
      'lifecycle-policy': given(),
      'kms-key': 'alias/ecr',
    })
    expect(errors).toEqual([])
    const { settings, lifecyclePolicy } = (await created(name))!
    expect(JSON.parse(lifecyclePolicy ?? '')).toEqual(policy)
    expect(settings.encryptionConfiguration).toEqual({ encryptionType: 'KMS', kmsKey: 'alias/ecr' })
  })

  test('by two at once: both go on, and one sets the policy', async () => {
    const [name, root] = [setting.fresh(), image([1000])]
    const inputs = { ...create, repository: name, source: await layout(root) }
    requests()
    const both = [1, 2].map(() => run({ ...inputs, 'lifecycle-policy': JSON.stringify(policy) }))
    expect((await Promise.all(both)).map(({ errors }) => errors)).toEqual([[], []])
    expect(requests().filter((line) => line === 'PutLifecyclePolicy')).toHaveLength(1)
    expect(await digest(name, '1')).toBe(root.digest)
  })

  test('whose policy is refused is told to be there', async () => {
    const name = setting.fresh()
    const { switches } = setting.ecr()
    switches.permits = ({ action }) => action !== 'ecr:PutLifecyclePolicy'
    const { errors } = await run({
      ...create,
      repository: name,
      source: await layout(image([1])),
      'lifecycle-policy': JSON.stringify(policy),
    })
    switches.permits = ownOnly
    expect(errors).toHaveLength(1)
    expect(errors[0]).toContain(
      `allow ecr:PutLifecyclePolicy on arn:aws:ecr:eu-west-1:123456789012:repository/${name}; the ` +
        `repository ${name} is there now, without a lifecycle policy: set it there`,
    )
  })
})

describe('a policy that is none is refused before anything is asked', () => {
  test.each<[string, string, string]>([
    [
      'no file',
      'none.json',
      'Reading the input lifecycle-policy from none.json: there is no such file; give JSON, or the ' +
        'path of a JSON file in the workspace',
    ],
    ['no JSON', '{rules', 'Reading the input lifecycle-policy: it is no JSON: '],
    ['no rules', '{"rules":[]}', 'Reading the input lifecycle-policy: it has no "rules"; give a'],
  ])('%s', async (_, text, message) => {
    const inputs = { ...create, repository: setting.fresh(), source: await layout(image([1])) }
    requests()
    const { errors } = await run({ ...inputs, 'lifecycle-policy': text })
    expect([errors.length, requests()]).toEqual([1, []])
    expect(errors[0]).toContain(message)
  })
})
