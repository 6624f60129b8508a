import { describe, expect, test } from '@jest/globals'
import { trusts, type Policy } from '#sandbox/trust-policy'
import { account, change, claims, classic, policyFor, role, told, useCloud } from './setting.ts'

const cloud = useCloud()
const immutable = 'repo:octo-org@65535/shop@8675309:ref:refs/heads/main'
const provider = `arn:aws:iam::${account}:oidc-provider/token.actions.githubusercontent.com`
const assume = { 'role-to-assume': role }

/** The policy that the summary gives to copy. */
function offered(summary: string): Policy {
  const [, json = ''] = /```json\n(\{.*?\})\n```/s.exec(summary) ?? []
  return JSON.parse(json) as Policy
}

describe('a role that refuses the token', () => {
  test.each([
    ['classic', classic, 'repo:octo-org/shop:environment:prod'],
    ['immutable', immutable, classic],
    ['custom', 'repository:octo-org/shop:job_workflow_ref:a/b', classic],
  ])('a subject of the %s form: the policy that is offered takes it', async (_, sub, trusted) => {
    cloud.oidc().claims = { ...claims, sub }
    cloud.sts().roles.set(role, policyFor(trusted))
    const refused = await cloud.verify(assume, { oidc: true })
    expect(refused.exitCode).toBe(1)
    expect(told(refused.checks, 'trust policy')).toMatch(
      new RegExp(
        '^failed: STS AssumeRoleWithWebIdentity of \\S+ \\(eu-west-1\\): AccessDenied: Not authorized ' +
          'to perform sts:AssumeRoleWithWebIdentity; the token',
      ),
    )
    expect(told(refused.checks, 'trust policy')).toContain(
      `sub is ${sub} and its aud is sts.amazonaws.com`,
    )
    expect(told(refused.checks, 'identity')).toBe('skipped: the role was not assumed')
    const policy = offered(refused.summary)
    expect(trusts(policy, provider, { sub, aud: 'sts.amazonaws.com' })).toBe(true)
    const fork = sub.replace('octo-org', 'fork-org')
    expect(trusts(policy, provider, { sub: fork, aud: 'sts.amazonaws.com' })).toBe(false)
    // And so it is: with this policy the check passes.
    cloud.sts().roles.set(role, policy)
    const taken = await cloud.verify(assume, { oidc: true })
    expect(told(taken.checks, 'trust policy')).toBe(`ok: ${role} takes this token`)
  })

  test('the offered policy has both forms, so that a renamed repository keeps its role', async () => {
    cloud.sts().roles.clear()
    const { summary, checks } = await cloud.verify(assume, { oidc: true })
    for (const sub of [classic, immutable])
      expect(trusts(offered(summary), provider, { sub, aud: 'sts.amazonaws.com' })).toBe(true)
    expect(change(checks, 'trust policy')).toContain(
      'a role that is not there is refused in the same',
    )
  })

  test('it is asked once: waiting does not mend a policy', async () => {
    cloud.sts().roles.clear()
    const before = cloud.sts().traffic.seen.length
    await cloud.verify(assume, { oidc: true })
    expect(cloud.sts().traffic.seen.slice(before)).toHaveLength(1)
  })
})

test.each([
  [
    'no provider',
    () => cloud.sts().providers.clear(),
    /No OpenIDConnect provider/,
    /create an identity/,
  ],
  [
    'another audience',
    () => cloud.sts().providers.set(account, ['sigstore']),
    /Incorrect token audience/,
    /add the audience to the identity provider/,
  ],
])('%s: told apart from a trust policy', async (_, set, found, advice) => {
  set()
  const { checks, summary } = await cloud.verify(assume, { oidc: true })
  expect(told(checks, 'trust policy')).toMatch(found)
  expect(change(checks, 'trust policy')).toMatch(advice)
  expect(summary).not.toContain('```json')
})

test('a job that may not ask for a token', async () => {
  const { checks } = await cloud.verify(assume)
  expect(told(checks, 'OIDC token')).toBe('failed: the job may not ask for a token')
  expect(change(checks, 'OIDC token')).toContain('permissions id-token: write')
})

test('the audience is the one that is asked for', async () => {
  cloud.sts().providers.set(account, ['sts.amazonaws.com.cn'])
  const { checks } = await cloud.verify(
    { ...assume, audience: 'sts.amazonaws.com.cn' },
    { oidc: true },
  )
  expect(told(checks, 'OIDC token')).toBe(`ok: sub ${classic}, aud sts.amazonaws.com.cn`)
  expect(told(checks, 'trust policy')).toContain('aud is sts.amazonaws.com.cn')
})

test('a pull request: its subject is not to be trusted', async () => {
  cloud.oidc().claims = { ...claims, sub: 'repo:octo-org/shop:pull_request' }
  const { checks, exitCode } = await cloud.verify({}, { oidc: true, env: { AWS_REGION: '' } })
  expect(told(checks, 'OIDC token')).toMatch(/^warning: sub repo:octo-org\/shop:pull_request/)
  expect(told(checks, 'identity')).toBe('failed: STS: no AWS region is set')
  expect(exitCode).toBe(1)
})

test.each([
  ['run out', () => cloud.sts().expired.add(account), {}, /ExpiredToken/, /get new ones/],
  [
    'unknown',
    () => undefined,
    { AWS_ACCESS_KEY_ID: 'AKIAX' },
    /InvalidClientTokenId/,
    /check keys/,
  ],
  [
    'none',
    () => undefined,
    { AWS_ACCESS_KEY_ID: '' },
    /CredentialsProvider/,
    /give the job credentials/,
  ],
])('credentials that are %s: the other checks run', async (_, set, env, found, advice) => {
  set()
  await cloud.repository('unasked')
  const { checks } = await cloud.verify(
    { repositories: 'unasked', 'manifest-repository': 'octo-org/manifests' },
    { env },
  )
  expect(told(checks, 'identity')).toMatch(found)
  expect(change(checks, 'identity')).toMatch(advice)
  expect(told(checks, 'unasked')).toBe('skipped: there is no AWS identity to ask with')
  expect(checks.find(({ name }) => name.startsWith('push to'))?.status).toBe('ok')
})

test('a token service that fails twice is asked again', async () => {
  let left = 2
  cloud.oidc().traffic.fault = () =>
    left-- > 0 ? { kind: 'answer', status: 503, body: '' } : undefined
  const { checks } = await cloud.verify(assume, { oidc: true })
  expect(told(checks, 'trust policy')).toMatch(/^ok/)
})
