import { describe, expect, test } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { image, index } from '../sandbox/image.ts'
import { useEcr } from './setting.ts'

const setting = useEcr()
const { repository, run, layout, digest, host, requests } = setting
const fixtures = join(import.meta.dirname, '../fixtures/docker-save')

test('a layout is pushed as it is, once', async () => {
  const root = image([5000, 7000])
  const [name, source] = [await repository(), await layout(root)]
  const registry = await host()

  const first = await run({ repository: name, tags: '1.0.0\n1.0', source })
  const outputs = {
    image: `${registry}/${name}:1.0.0@${root.digest}`,
    registry,
    repository: name,
    'repository-uri': `${registry}/${name}`,
    tag: '1.0.0',
    tags: '1.0.0\n1.0',
    digest: root.digest,
    pushed: 'true',
  }
  expect([first.exitCode, first.errors, first.warnings]).toEqual([0, [], []])
  expect(first.outputs).toEqual(outputs)
  expect([await digest(name, '1.0.0'), await digest(name, '1.0')]).toEqual([
    root.digest,
    root.digest,
  ])
  expect(first.summary).toContain('### Pushed')
  expect(first.summary).toContain(`docker pull ${outputs.image}`)

  requests()
  const second = await run({ repository: name, tags: '1.0.0\n1.0', source })
  expect([second.exitCode, second.outputs]).toEqual([0, { ...outputs, pushed: 'false' }])
  expect([...requests()].sort()).toEqual(['BatchGetImage', 'GetAuthorizationToken'])
  expect(second.summary).toContain('### Already there')
})

test('tags come last, the primary first', async () => {
  const root = image([2000])
  const [name, source] = [await repository(['latest']), await layout(root)]
  await run({ repository: name, tags: 'b\na', 'moving-tags': 'latest', source })
  const puts = requests().filter((line) => line.startsWith('PUT') && line.includes('/manifests/'))
  expect(puts).toEqual(
    [root.digest, 'b', 'a', 'latest'].map((reference) => `PUT /v2/${name}/manifests/${reference}`),
  )
})

test('several platforms stay one index', async () => {
  const root = index([image([3000]), image([3000], 'arm64')])
  const [name, source] = [await repository(), await layout(root)]
  const tar = `${source}.tar`
  execFileSync('tar', ['-cf', tar, '-C', source, '.'])
  const { outputs } = await run({ repository: name, tags: 'v1', source: tar })
  expect(outputs['digest']).toBe(root.digest)
  expect(await digest(name, 'v1')).toBe(root.digest)
  for (const child of root.children) expect(await digest(name, child.digest)).toBe(child.digest)
})

test('an archive of docker save has the same digest every time', async () => {
  const name = await repository()
  const source = join(fixtures, 'docker-20.10.tar.gz')
  const first = await run({ repository: name, tags: 'one', source })
  const second = await run({ repository: name, tags: 'two', source })
  expect([first.errors, first.outputs['pushed']]).toEqual([[], 'true'])
  expect(second.outputs['digest']).toBe(first.outputs['digest'])
  expect(await digest(name, 'two')).toBe(first.outputs['digest'])
})

test('without push nobody is asked for anything, and the digest is told', async () => {
  const root = image([100])
  requests()
  const { exitCode, outputs } = await run(
    { repository: 'team/app', tags: '1.0.0', source: await layout(root), push: 'false' },
    { env: { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '', AWS_REGION: '' } },
  )
  expect([exitCode, outputs]).toEqual([
    0,
    {
      image: '',
      registry: '',
      repository: 'team/app',
      'repository-uri': '',
      tag: '1.0.0',
      tags: '1.0.0',
      digest: root.digest,
      pushed: 'false',
    },
  ])
  expect(requests()).toEqual([])
})

test("another account's registry, in another region", async () => {
  const [account, region] = ['222222222222', 'us-east-1']
  const { ecr } = setting
  const permits = ecr().switches.permits
  ecr().switches.permits = () => true
  const name = await repository([], account, region)
  const source = await layout(image([10]))
  const inputs = { repository: name, tags: '1', source, region, 'registry-id': account }
  const { outputs, errors } = await run(inputs)
  ecr().switches.permits = permits
  expect(errors).toEqual([])
  expect(outputs['registry']).toBe(await host(account, region))
})

describe('tags that are there already', () => {
  test('a further tag that is missing is put on the same image', async () => {
    const root = image([10])
    const [name, source] = [await repository(), await layout(root)]
    await setting.push(name, root, '1.0.0')
    const { outputs, summary } = await run({ repository: name, tags: '1.0.0,1.0', source })
    expect([outputs['pushed'], await digest(name, '1.0')]).toEqual(['false', root.digest])
    expect(requests().filter((line) => line.startsWith('PUT'))).toEqual([
      `PUT /v2/${name}/manifests/1.0`,
    ])
    expect(summary).toContain('### Tagged')
  })

  test('a tag on another image is an error, before a byte moves', async () => {
    const [there, wanted] = [image([10]), image([20])]
    const [name, source] = [await repository(), await layout(wanted)]
    await setting.push(name, there, '1.0.0')
    const { exitCode, errors, outputs } = await run({ repository: name, tags: '1.0.0', source })
    expect([exitCode, outputs]).toEqual([1, {}])
    expect(errors).toEqual([
      `push to ${name}: the tag 1.0.0 is there already, on ${there.digest}, and source is ` +
        `${wanted.digest}; give a new tag, or overwrite it with if-exists`,
    ])
    expect([...requests()].sort()).toEqual(['BatchGetImage', 'GetAuthorizationToken'])
  })

  test('overwrite moves it where tags are mutable', async () => {
    const [there, wanted] = [image([10]), image([20])]
    const [name, source] = [await repository('all'), await layout(wanted)]
    await setting.push(name, there, '1.0.0')
    const inputs = { repository: name, tags: '1.0.0', source, 'if-exists': 'overwrite' }
    expect((await run(inputs)).outputs['pushed']).toBe('true')
    expect(await digest(name, '1.0.0')).toBe(wanted.digest)
  })

  test('overwrite is refused where tags are immutable, before a byte moves', async () => {
    const [name, source] = [await repository(), await layout(image([20]))]
    await setting.push(name, image([10]), '1.0.0')
    const inputs = { repository: name, tags: '1.0.0', source, 'if-exists': 'overwrite' }
    expect((await run(inputs)).errors).toEqual([
      `push to ${name}: the tag 1.0.0 is there already, if-exists is overwrite, and the ` +
        `repository's tags are immutable (IMMUTABLE); give a new tag`,
    ])
    expect(requests().filter((line) => /^(PUT|POST|PATCH)/.test(line))).toEqual([])
  })

  test('fail', async () => {
    const root = image([10])
    const [name, source] = [await repository(), await layout(root)]
    await setting.push(name, root, '1.0.0')
    const { errors } = await run({ repository: name, tags: '1.0.0', source, 'if-exists': 'fail' })
    expect(errors).toEqual([
      `push to ${name}: the tag 1.0.0 is there already, on ${root.digest}, and if-exists is ` +
        'fail; give a new tag',
    ])
  })

  test('two runs at once, one image: both end well', async () => {
    const root = image([100_000])
    const [name, source] = [await repository(), await layout(root)]
    const inputs = { repository: name, tags: '1.0.0,1.0', source }
    const outcomes = await Promise.all([run(inputs), run(inputs)])
    expect(outcomes.map(({ errors }) => errors)).toEqual([[], []])
    expect(await digest(name, '1.0')).toBe(root.digest)
  })
})

describe('moving tags', () => {
  test('go to the newest image, and a second run finds them there', async () => {
    const [old, root] = [image([10]), image([20])]
    const [name, source] = [await repository(['latest']), await layout(root)]
    await setting.push(name, old, '1.0.0', 'latest')
    const inputs = { repository: name, tags: '1.1.0', 'moving-tags': 'latest', source }
    const { outputs } = await run(inputs)
    expect([outputs['tags'], await digest(name, 'latest')]).toEqual(['1.1.0', root.digest])
    requests()
    await run(inputs)
    expect(requests().filter((line) => line.startsWith('PUT'))).toEqual([])
  })

  test('that the repository holds on to are refused before a byte moves', async () => {
    const [name, source] = [await repository(['edge*']), await layout(image([20]))]
    const inputs = { repository: name, tags: '1.1.0', 'moving-tags': 'edge,latest', source }
    expect((await run(inputs)).errors).toEqual([
      `push to ${name}: the tag latest moves, and the repository's tags are immutable ` +
        '(IMMUTABLE_WITH_EXCLUSION, edge*); exclude it from immutability with a filter, or leave ' +
        'it out of moving-tags',
    ])
    expect(requests().filter((line) => /^(PUT|POST|PATCH)/.test(line))).toEqual([])
  })

  test('whose immutability may not be asked are tried, and the image stays when they fail', async () => {
    const root = image([20])
    const [name, source] = [await repository(), await layout(root)]
    await setting.push(name, image([10]), 'latest')
    const { switches } = setting.ecr()
    const permits = switches.permits
    switches.permits = (access) => access.action !== 'ecr:DescribeRepositories' && permits(access)
    const inputs = { repository: name, tags: '1.1.0', 'moving-tags': 'latest', source }
    const { errors } = await run(inputs)
    switches.permits = permits
    expect(errors).toHaveLength(1)
    expect(errors[0]).toContain(
      `push to ${name}: ${root.digest} is there under its tags, and a tag of moving-tags could not be moved`,
    )
    expect(await digest(name, '1.1.0')).toBe(root.digest)
  })
})

describe('a repository that is missing', () => {
  test('is an error that says how to have it created', async () => {
    const { errors } = await run({
      repository: 'team/none',
      tags: '1',
      source: await layout(image([1])),
    })
    expect(errors).toHaveLength(1)
    expect(errors[0]).toMatch(
      /^ECR BatchGetImage of team\/none \(eu-west-1\): RepositoryNotFoundException: .*; create it first, or correct its name, or set create-repository: true$/,
    )
  })

  test('is created with immutable tags and scans, and the image is pushed', async () => {
    const [name, root] = [setting.fresh(), image([1])]
    const source = await layout(root)
    const inputs = { repository: name, tags: '1', 'moving-tags': 'latest', source }
    const { errors } = await run({ ...inputs, 'create-repository': 'true' })
    expect([errors, await digest(name, 'latest')]).toEqual([[], root.digest])
    const { repositories } = await setting.ecr().registry()
    expect(repositories.get(name)?.settings).toMatchObject({
      imageTagMutability: 'IMMUTABLE_WITH_EXCLUSION',
      imageTagMutabilityExclusionFilters: [{ filterType: 'WILDCARD', filter: 'latest' }],
      imageScanningConfiguration: { scanOnPush: true },
    })
  })
})

describe('references', () => {
  test('of this registry are tags', async () => {
    const [name, source] = [await repository(), await layout(image([1]))]
    const { outputs } = await run({ repository: name, tags: `${await host()}/${name}:v1`, source })
    expect(outputs['tags']).toBe('v1')
  })

  test('of another registry are refused', async () => {
    const [name, source] = [await repository(), await layout(image([1]))]
    const { errors } = await run({ repository: name, tags: `r.example/${name}:v1`, source })
    expect(errors).toEqual([
      `Reading the input tags: a reference is in the registry r.example, and the push goes to ` +
        `${await host()}; correct it, region or registry-id`,
    ])
  })
})

describe('the password', () => {
  test('is masked before it is used, and stands nowhere else', async () => {
    const [name, source] = [await repository(), await layout(image([1000]))]
    const outcome = await run({ repository: name, tags: '1', source })
    const [password = '', token = ''] = outcome.masks
    expect(Buffer.from(token, 'base64').toString()).toBe(`AWS:${password}`)
    const shown = outcome.log.replaceAll(/^::add-mask::.*$/gm, '')
    for (const text of [shown, outcome.summary, JSON.stringify([outcome.outputs, outcome.state])]) {
      expect(text).not.toContain(password)
      expect(text).not.toContain(token)
    }
    expect(readdirSync(outcome.temp)).toEqual([])
  })

  test('that ran out in mid-run is renewed once', async () => {
    const [name, source] = [await repository(), await layout(image([1000, 2000]))]
    const ecr = setting.ecr()
    let expired = false
    requests()
    ecr.traffic.fault = ({ server }) => {
      if (server === 'registry' && !expired) {
        expired = true
        ecr.expireTokens()
      }
      return undefined
    }
    const { errors } = await run({ repository: name, tags: '1', source })
    ecr.traffic.fault = () => undefined
    expect([expired, errors]).toEqual([true, []])
    expect(requests().filter((line) => line === 'GetAuthorizationToken')).toHaveLength(2)
  })
})

test('the post phase removes what a killed main phase left, by saved state alone', async () => {
  const [name, source] = [await repository(), await layout(image([1000]))]
  const outcome = await run({ repository: name, tags: '1', source })
  const folder = outcome.state['folder'] ?? ''
  mkdirSync(folder)
  writeFileSync(join(folder, 'config.json'), 'secret')
  expect((await outcome.post()).exitCode).toBe(0)
  expect(existsSync(folder)).toBe(false)
  expect((await outcome.post()).exitCode).toBe(0)
})

test.each<[string, Record<string, string>, RegExp]>([
  [
    'a source that is not there',
    { source: 'out/none' },
    /^Reading the input source: there is no file or folder out\/none here; give a path in the workspace/,
  ],
  ['an input that is malformed', { source: 'x', push: 'no' }, /^Reading the input push: "no"/],
])('%s fails before anything is asked', async (_, inputs, message) => {
  requests()
  const { exitCode, errors } = await run({ repository: 'team/app', tags: '1', ...inputs })
  expect([exitCode, errors.length, requests()]).toEqual([1, 1, []])
  expect(errors[0]).toMatch(message)
})
