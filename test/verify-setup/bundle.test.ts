import { expect, test } from '@jest/globals'
import { account, change, readOnly, role, told, token, useCloud } from './setting.ts'

const cloud = useCloud()

test('a setup that is ready: every check passes, and nothing is written anywhere', async () => {
  await cloud.repository('ready', 'IMMUTABLE_WITH_EXCLUSION', 'latest')
  await cloud.repository('dev-ready')
  const shop = cloud.github().repository('octo-org/shop')
  shop.environments.set('prod', {
    reviewers: ['octocat', 'team/release'],
    deploys: [{ name: 'main', type: 'branch' }],
  })
  const before = await cloud.github().repository('octo-org/manifests').git.head('main')
  const done = await cloud.verify(
    {
      'role-to-assume': role,
      repositories: 'ready',
      'pull-repositories': 'dev-ready',
      'moving-tags': 'latest',
      'manifest-repository': 'octo-org/manifests',
      environments: 'prod',
    },
    { oidc: true },
  )
  expect(done.errors).toEqual([])
  expect(done.checks.filter(({ status }) => status !== 'ok')).toEqual([])
  expect(
    done.checks.map(({ area, name }) => `${area} ${name.replace(/http\S+:\d+/, '…')}`),
  ).toEqual([
    'aws OIDC token',
    'aws trust policy',
    'aws identity',
    'ecr login',
    'ecr blob mounting',
    'ecr ready: push',
    'ecr ready: tags',
    'ecr dev-ready: pull',
    'manifest push to …/octo-org/manifests',
    'manifest rules of main',
    'environments prod: reviewers',
    'environments prod: branch main',
  ])
  expect(done.outputs['ok']).toBe('true')
  expect(done.exitCode).toBe(0)
  expect(told(done.checks, 'identity')).toBe(
    `ok: arn:aws:sts::${account}:assumed-role/shop-push/gitops-actions-verify-setup in eu-west-1`,
  )
  expect(done.summary).toContain('The setup is ready: 12 checks passed')
  const manifests = cloud.github().repository('octo-org/manifests')
  expect(await manifests.git.head('main')).toBe(before)
  expect(await manifests.git.head('gitops-actions/verify-setup')).toBeUndefined()
  const { backend } = await cloud.ecr().registry()
  expect(await backend.tags('ready')).toEqual([])
})

test('a setup where nothing is ready: all checks run, then one error names those that failed', async () => {
  cloud.ecr().switches.permits = ({ action }) => action !== 'ecr:PutImage'
  await cloud.repository('amiss', 'MUTABLE')
  const done = await cloud.verify({
    repositories: 'amiss\nnowhere',
    'manifest-repository': 'octo-org/manifests',
    'manifest-token': readOnly,
    environments: 'dev, prod',
  })
  expect(done.exitCode).toBe(1)
  expect(done.outputs['ok']).toBe('false')
  expect(done.errors).toHaveLength(1)
  expect(done.errors[0]).toMatch(
    /^Verifying the setup: 5 of \d+ checks did not pass: ecr, amiss: push/,
  )
  expect(done.errors[0]).toMatch(/; the summary of this step says what to change$/)
  expect(told(done.checks, 'amiss: push')).toBe('failed: not allowed: ecr:PutImage')
  expect(change(done.checks, 'amiss: push')).toBe(
    `allow ecr:PutImage on arn:aws:ecr:eu-west-1:${account}:repository/amiss`,
  )
  expect(told(done.checks, 'amiss: tags')).toBe(
    'warning: MUTABLE: a released tag can be overwritten',
  )
  expect(told(done.checks, 'nowhere')).toMatch(/^failed: there is no repository nowhere/)
  const push = done.checks.find(({ name }) => name.startsWith('push to'))
  expect(push).toMatchObject({
    status: 'failed',
    change: expect.stringContaining('contents: write'),
  })
  expect(told(done.checks, 'dev')).toBe('failed: octo-org/shop has no such environment')
  expect(told(done.checks, 'prod')).toBe('failed: octo-org/shop has no such environment')
  expect(done.summary).toContain('The setup is not ready: 5 of')
})

test('no secret is in the log, the outputs or the summary', async () => {
  await cloud.repository('quiet')
  const done = await cloud.verify(
    { 'role-to-assume': role, repositories: 'quiet', 'manifest-repository': 'octo-org/manifests' },
    { oidc: true },
  )
  expect(done.exitCode).toBe(0)
  // Of the log, what the runner would show: masked values are told to it first.
  const shown = done.log.replaceAll(/^::add-mask::.*$/gm, '')
  const all = [shown, JSON.stringify(done.outputs), done.summary].join('\n')
  expect(done.masks.length).toBeGreaterThan(4)
  for (const secret of [...done.masks, token, 'the sandbox checks no signatures'])
    expect(all).not.toContain(secret)
})

test.each([
  ['never', 'nowhere', 0],
  ['warning', 'loose-one', 1],
  ['failed', 'loose-two', 0],
])('fail-on: %s with %s ends with %d', async (failOn, repository, exitCode) => {
  if (failOn !== 'never') await cloud.repository(repository, 'MUTABLE')
  const done = await cloud.verify({ repositories: repository, 'fail-on': failOn })
  expect(done.exitCode).toBe(exitCode)
  expect(done.errors).toHaveLength(exitCode)
})

test.each([
  [
    { 'role-to-assume': 'shop-push' },
    'Reading the input role-to-assume: "shop-push" is not allowed',
  ],
  [{ repositories: 'Shop' }, 'Reading the input repositories: repository: found "Shop"'],
  [{ 'manifest-repository': 'http://example.com/x' }, 'plain http is for loopback only'],
  [{ 'require-reviewers': 'stg' }, '"stg" is not in environments'],
  [{ 'deploy-refs': 'refs/heads/..' }, 'it is no valid name of a branch'],
  [{ 'registry-id': '12' }, 'Reading the input registry-id: "12" is not allowed'],
])('%j is refused before anything is asked', async (inputs, message) => {
  const done = await cloud.verify(inputs)
  expect(done.exitCode).toBe(1)
  expect(done.errors).toEqual([expect.stringContaining(message)])
  expect(cloud.ecr().traffic.seen).toEqual([])
  expect(done.outputs).toEqual({})
})
