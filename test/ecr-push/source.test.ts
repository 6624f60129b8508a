import { describe, expect, test } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { image, index } from '../sandbox/image.ts'
import { useEcr } from './setting.ts'

const setting = useEcr()
const { repository, run, layout, push, digest, host, requests } = setting
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
    findings: '',
    'docker-config': '',
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

test('a layout that is damaged is told by its path, with what to do, and nothing is tagged', async () => {
  const root = image([5000])
  const [name, source] = [await repository(), await layout(root)]
  const blob = root.blobs.find(({ size }) => size === 5000)!.digest
  writeFileSync(join(source, 'blobs/sha256', blob.slice('sha256:'.length)), Buffer.alloc(5000))
  const { errors, outputs } = await run({ repository: name, tags: '1', source })
  expect(errors).toEqual([
    expect.stringMatching(/^image layout (.+): (.+): the bytes .*; it is damaged, make it again$/),
  ])
  expect(errors[0]).toContain(`${source}: ${blob}: the bytes that arrived have the digest sha256:`)
  expect([outputs, await digest(name, '1')]).toEqual([{}, undefined])
})

test('an image that somebody else put there meanwhile is not overwritten, though its tag may be', async () => {
  const [theirs, root] = [image([10]), image([20])]
  const [name, source] = [await repository('all'), await layout(root)]
  await push(name, theirs, '1')
  const { traffic } = setting.ecr()
  let lookUps = 0
  // As ECR answered before they came.
  traffic.fault = ({ operation }) =>
    operation === 'BatchGetImage' && lookUps++ === 0
      ? { kind: 'answer', status: 200, body: '{"images":[],"failures":[]}' }
      : undefined
  const { errors, outputs } = await run({ repository: name, tags: '1\n1.0', source })
  traffic.fault = () => undefined
  expect(errors).toEqual([
    `push to ${name}: the tag 1 is there already, on ${theirs.digest}, and source is ` +
      `${root.digest}; give a new tag, or overwrite it with if-exists`,
  ])
  expect([outputs, await digest(name, '1'), await digest(name, '1.0')]).toEqual([
    {},
    theirs.digest,
    undefined,
  ])
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
  // A tag more on an image that was there.
  expect(second.outputs['pushed']).toBe('false')
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
      findings: '',
      'docker-config': '',
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
