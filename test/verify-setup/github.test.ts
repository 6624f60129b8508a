import { describe, expect, test } from '@jest/globals'
import { change, readOnly, told, token, useCloud } from './setting.ts'

const cloud = useCloud()
const manifests = { 'manifest-repository': 'octo-org/manifests' }
const state = () => cloud.github().repository('octo-org/manifests')
const shop = () => cloud.github().repository('octo-org/shop')
const pushOf = (checks: readonly { readonly name: string }[]) =>
  checks.find(({ name }) => name.startsWith('push to'))

describe('the manifest repository', () => {
  test('a token that may write', async () => {
    const { checks } = await cloud.verify(manifests)
    expect(pushOf(checks)).toMatchObject({
      status: 'ok',
      found: expect.stringMatching(/^the token may push \(dry run\); main is at [0-9a-f]{10}$/),
    })
    expect(told(checks, 'rules of main')).toBe('ok: none that refuse a push')
  })

  test('a token that may only read', async () => {
    const { checks, exitCode } = await cloud.verify({ ...manifests, 'manifest-token': readOnly })
    expect(pushOf(checks)).toMatchObject({
      status: 'failed',
      found: expect.stringContaining('Write access to repository not granted'),
      change: expect.stringContaining('contents: write'),
    })
    expect(exitCode).toBe(1)
  })

  test('a token that is none', async () => {
    const { checks } = await cloud.verify({ ...manifests, 'manifest-token': 'ghs_nobody' })
    expect(pushOf(checks)).toMatchObject({ status: 'failed' })
    expect(told(checks, 'repository')).toMatch(/^failed: .*GitHub answered 401/)
  })

  test('a deploy key: that the token does not see the repository is no failure', async () => {
    const unseen = { 'manifest-repository': 'octo-org/unseen', 'manifest-ssh-key': 'a key' }
    const { checks } = await cloud.verify(unseen)
    expect(pushOf(checks)).toMatchObject({
      name: 'push to ssh://git@127.0.0.1/octo-org/unseen.git',
    })
    expect(told(checks, 'repository')).toMatch(/^skipped: its rules are not known: .* 404/)
    const byToken = await cloud.verify({ 'manifest-repository': 'octo-org/unseen' })
    expect(told(byToken.checks, 'repository')).toMatch(/^failed: /)
  })

  test('a branch that is not there', async () => {
    const { checks } = await cloud.verify({ ...manifests, 'manifest-branch': 'trunk' })
    expect(pushOf(checks)).toMatchObject({
      found: expect.stringContaining('there is no such branch'),
    })
  })

  test('a branch with rules is a warning: who may bypass them is not told', async () => {
    state().protectedBranches.add('main')
    const { checks, exitCode } = await cloud.verify(manifests)
    expect(told(checks, 'rules of main')).toMatch(
      /^warning: .*pull_request, required_status_checks$/,
    )
    expect(change(checks, 'rules of main')).toContain('mode: pull-request')
    expect(exitCode).toBe(0)
  })

  test('an archived one takes no commits', async () => {
    state().archived = true
    const { checks } = await cloud.verify(manifests)
    expect(told(checks, 'repository')).toBe('failed: it is archived, and takes no commits')
  })

  test('any Git URL: the token stays with GitHub', async () => {
    const url = `file://${cloud.root}/octo-org/manifests.git`
    const { checks } = await cloud.verify({ 'manifest-repository': url })
    expect(pushOf(checks)).toMatchObject({ status: 'ok', name: `push to ${url}` })
    expect(told(checks, 'rules of main')).toBe('not there')
  })
})

describe('environments', () => {
  const rules = [{ name: 'main', type: 'branch' }]

  test('main only: a version tag is refused, and what to add is told', async () => {
    shop().environments.set('prod', { reviewers: ['octocat'], deploys: rules })
    const refs = 'main\nrefs/tags/v1.2.3'
    const { checks } = await cloud.verify({ environments: 'prod', 'deploy-refs': refs })
    expect(told(checks, 'prod: branch main')).toBe('ok: may deploy')
    expect(told(checks, 'prod: tag v1.2.3')).toBe(
      'failed: only branch main may deploy: GitHub refuses a run of tag v1.2.3',
    )
    expect(change(checks, 'prod: tag v1.2.3')).toMatch(
      /^add a tag rule that v1\.2\.3 fits, such as v\*/,
    )
  })

  test.each([
    ['a tag rule', [...rules, { name: 'v*', type: 'tag' }], 'ok'],
    ['a branch rule of the same pattern', [...rules, { name: 'v*', type: 'branch' }], 'failed'],
    ['protected branches', 'protected' as const, 'failed'],
  ])('a tag under %s: %s', async (_, deploys, status) => {
    shop().environments.set('prod', { reviewers: ['octocat'], deploys })
    const inputs = { environments: 'prod', 'deploy-refs': 'refs/tags/v1.2.3' }
    const { checks } = await cloud.verify(inputs)
    expect(checks.find(({ name }) => name === 'prod: tag v1.2.3')?.status).toBe(status)
  })

  test.each([
    [true, 'ok: may deploy'],
    [false, 'failed: only protected branches may deploy: GitHub refuses a run of branch main'],
  ])('protected branches, and main is protected: %s', async (isProtected, expected) => {
    shop().environments.set('stg', { deploys: 'protected' })
    if (isProtected) shop().protectedBranches.add('main')
    const { checks } = await cloud.verify({ environments: 'stg' })
    expect(told(checks, 'stg: branch main')).toBe(expected)
  })

  test('reviewers: who, and where they are missing', async () => {
    shop().environments.set('prod', { waitMinutes: 30 })
    shop().environments.set('stg', {
      reviewers: ['octocat', 'team/release'],
      preventSelfReview: true,
    })
    const { checks } = await cloud.verify({ environments: 'prod, stg' })
    expect(told(checks, 'prod: reviewers')).toBe('failed: nobody has to agree, after 30 minutes')
    expect(told(checks, 'stg: reviewers')).toBe(
      'ok: one of octocat, team/release, not who started the run',
    )
    expect(told(checks, 'stg: branch main')).toMatch(/^warning: every ref may deploy/)
    const without = await cloud.verify({ environments: 'prod', 'require-reviewers': 'none' })
    expect(told(without.checks, 'prod: reviewers')).toMatch(/^ok/)
    expect(without.exitCode).toBe(0)
  })

  test('a token that may not read them', async () => {
    const { checks } = await cloud.verify({ environments: 'prod', token: readOnly })
    expect(told(checks, 'prod')).toMatch(/^failed: .*Resource not accessible by integration/)
    expect(change(checks, 'prod')).toContain('actions: read')
  })
})

test('nothing given: nothing is asked but who it is', async () => {
  const { checks, exitCode } = await cloud.verify({ token, 'manifest-token': token })
  expect(checks.map(({ area, status }) => `${area} ${status}`)).toEqual([
    'aws skipped',
    'aws ok',
    'ecr skipped',
    'manifest skipped',
    'environments skipped',
  ])
  expect(exitCode).toBe(0)
})
