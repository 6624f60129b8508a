import { expect, test } from '@jest/globals'
import { image, index } from '../sandbox/image.ts'
import { commit, imageOf } from './image.ts'
import { useEcr } from './setting.ts'

// There is no docker on the PATH of these runs: whatever is built fails.
const { repository, run, push, digest, requests } = useEcr()
const env = { PATH: '/nowhere' }

test('an image of this commit is taken, and nothing is built', async () => {
  const [name, there] = [await repository(), imageOf(commit)]
  await push(name, there, '1.0.0')
  const { errors, warnings, outputs } = await run({ repository: name, tags: '1.0.0,1.0' }, { env })
  expect([errors, warnings]).toEqual([[], []])
  expect(outputs).toMatchObject({ digest: there.digest, pushed: 'false', tags: '1.0.0\n1.0' })
  expect(await digest(name, '1.0')).toBe(there.digest)
})

test('such a run asks three times', async () => {
  const [name, there] = [await repository(), imageOf(commit)]
  await push(name, there, '1.0.0')
  await run({ repository: name, tags: '1.0.0' }, { env })
  const asked = [...requests()].sort()
  expect(asked.filter((line) => !line.startsWith('GET /'))).toEqual([
    'BatchGetImage',
    'GetAuthorizationToken',
  ])
  // ECR redirects blobs to S3.
  expect(asked.filter((line) => line.startsWith('GET /v2/'))).toHaveLength(1)
})

test('an index is of the commit that its images are of', async () => {
  const [name, there] = [await repository(), index([imageOf(commit), imageOf(commit)])]
  await push(name, there, '1.0.0')
  const { errors, outputs } = await run({ repository: name, tags: '1.0.0' }, { env })
  expect([errors, outputs['digest']]).toEqual([[], there.digest])
})

test('of a pull request the head counts, not the merge commit', async () => {
  const head = '9d1b7e4c0c6f4b3f7f1c1f8c4a4f0d4b0a9b5f10'
  const [name, there] = [await repository(), imageOf(head)]
  await push(name, there, 'pr-7')
  const event = { pull_request: { number: 7, head: { sha: head, ref: 'x' } } }
  const variables = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/7/merge' }
  const inputs = { repository: name, tags: 'pr-7' }
  const { errors } = await run(inputs, { event, env: { ...env, ...variables } })
  expect(errors).toEqual([])
})

test('an image of another commit is an error', async () => {
  const [name, there] = [await repository(), imageOf('abc')]
  await push(name, there, '1.0.0')
  const { exitCode, errors } = await run({ repository: name, tags: '1.0.0' }, { env })
  expect([exitCode, errors]).toEqual([
    1,
    [
      `push to ${name}: the tag 1.0.0 is there already, on ${there.digest} of commit abc, and this ` +
        `is commit ${commit}; give a new tag, put a tag that moves into moving-tags, or overwrite ` +
        'it with if-exists',
    ],
  ])
})

test.each([
  ['without a label', imageOf(undefined)],
  ['of which nothing is known', image([10])],
])('an image %s is taken with a warning', async (_, there) => {
  const name = await repository()
  await push(name, there, '1.0.0')
  const { errors, warnings, outputs } = await run({ repository: name, tags: '1.0.0' }, { env })
  expect([errors, outputs['digest']]).toEqual([[], there.digest])
  expect(warnings).toEqual([
    `push to ${name}: the tag 1.0.0 is there already, and its image has no label ` +
      'org.opencontainers.image.revision: took it to be of this commit',
  ])
})

test('a run that ended between two tags is completed', async () => {
  const [name, there] = [await repository(), imageOf(commit)]
  await push(name, there, '1.0')
  const { errors, outputs } = await run({ repository: name, tags: '1.0.0,1.0' }, { env })
  expect([errors, outputs['pushed'], await digest(name, '1.0.0')]).toEqual([
    [],
    'false',
    there.digest,
  ])
})

test('where a build is needed and there is no docker, that is said', async () => {
  const { errors } = await run({ repository: await repository(), tags: '1' }, { env })
  expect(errors).toHaveLength(1)
  expect(errors[0]).toMatch(
    /^find the builder: docker could not be run: .*; install Docker with Buildx/,
  )
})
