import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import http from 'node:http'
import { readClaims, type Claims } from '#oidc/claims'
import { requestToken } from '#oidc/request'
import { readSubject } from '#oidc/subject'
import { trustPolicy } from '#oidc/trust'
import { startOidc, type SandboxOidc } from '#sandbox/oidc'
import { trusts } from '#sandbox/trust-policy'

const issuer = 'https://token.actions.githubusercontent.com'
const claims: Claims = {
  issuer,
  subject: 'repo:octo-org/shop:ref:refs/heads/main',
  audience: 'sts.amazonaws.com',
  repository: 'octo-org/shop',
  repositoryId: '8675309',
  ownerId: '65535',
  environment: undefined,
  workflow: undefined,
}

describe('a subject', () => {
  test.each([
    ['repo:octo-org/shop:ref:refs/heads/main', 'classic', 'ref:refs/heads/main'],
    ['repo:octo-org/shop:environment:prod', 'classic', 'environment:prod'],
    ['repo:octo-org/shop:pull_request', 'classic', 'pull_request'],
    ['repo:octo-org@65535/shop@8675309:environment:a%3Ab', 'immutable', 'environment:a%3Ab'],
    ['repo:octo-org@1/shop@2:environment:prod', 'custom', ''],
    ['repo:octo-org/shopping:ref:refs/heads/main', 'custom', ''],
    ['job_workflow_ref:octo-org/x', 'custom', ''],
  ])('%s is %s', (subject, form, context) => {
    expect(readSubject({ ...claims, subject })).toMatchObject({ form, context })
  })

  test('is given in both forms, whichever it has', () => {
    const both = {
      classic: 'repo:octo-org/shop:environment:prod',
      immutable: 'repo:octo-org@65535/shop@8675309:environment:prod',
    }
    for (const subject of Object.values(both))
      expect(readSubject({ ...claims, subject })).toMatchObject(both)
    const old = { ...claims, ownerId: undefined, repositoryId: undefined }
    expect(readSubject({ ...old, subject: both.classic }).immutable).toBeUndefined()
  })
})

test('the policy for subjects takes these and no others', () => {
  const word = fc.stringMatching(/^[a-z0-9@:/_.-]{1,20}$/)
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 2, maxLength: 4 }), word, (subjects, aud) => {
      const [other = '', ...listed] = subjects
      const policy = trustPolicy({
        ...{ partition: 'aws', account: '123456789012', issuer, audience: aud },
        subjects: listed,
      })
      const provider = policy.Statement[0]?.Principal.Federated ?? ''
      for (const sub of listed) expect(trusts(policy, provider, { sub, aud })).toBe(true)
      expect(trusts(policy, provider, { sub: other, aud })).toBe(false)
      expect(trusts(policy, provider, { sub: listed[0], aud: `${aud}x` })).toBe(false)
      expect(trusts(policy, `${provider}x`, { sub: listed[0], aud })).toBe(false)
    }),
  )
})

test.each(['', 'a.b', 'a.b.c', 'a.e30.c', 'a.W10.c', `a.${'x'.repeat(100)}.c`])(
  'what is no token of GitHub is refused, and not repeated: %j',
  (token) => {
    expect(() => readClaims(token)).toThrow(/^reading the OIDC token: it has no iss, sub or aud/)
  },
)

describe('a request', () => {
  let oidc: SandboxOidc
  beforeAll(async () => (oidc = await startOidc({ sub: 'repo:a/b:pull_request' })))
  afterAll(() => oidc.close())

  const request = (more: { readonly url?: string; readonly bearer?: string } = {}) => {
    const pauses: number[] = []
    const sleep = (milliseconds: number) => Promise.resolve(void pauses.push(milliseconds))
    const token = requestToken({
      url: oidc.environment['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '',
      bearer: oidc.environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? '',
      audience: 'sts.amazonaws.com',
      agentFor: () => http.globalAgent,
      clock: { random: () => 1, sleep },
      signal: new AbortController().signal,
      ...more,
    })
    return { token, pauses }
  }

  test('gives a signed token for the audience', async () => {
    const token = await request().token
    expect(oidc.read(token)).toMatchObject({
      aud: 'sts.amazonaws.com',
      sub: 'repo:a/b:pull_request',
    })
    expect(readClaims(token)).toMatchObject({ issuer, subject: 'repo:a/b:pull_request' })
    expect(oidc.read(token.replace('.', '.e30'))).toBeUndefined()
  })

  test('a refusal is told once, without the bearer', async () => {
    const { token, pauses } = request({ bearer: 'secret-bearer' })
    const error = await token.catch((thrown: Error) => thrown)
    expect(String(error)).toMatch(/it answered 401; give the job permissions id-token: write/)
    expect(String(error)).not.toContain('secret-bearer')
    expect(pauses).toEqual([])
  })

  test('faults are tried again, with growing pauses, four times', async () => {
    oidc.traffic.fault = () => ({ kind: 'reset', afterBytes: 0 })
    const { token, pauses } = request()
    await expect(token).rejects.toThrow(/^requesting an OIDC token of 127\.0\.0\.1:\d+: /)
    oidc.traffic.fault = () => undefined
    expect(pauses).toEqual([1000, 2000, 4000])
  })

  test('the bearer goes nowhere by plain http but to this machine', async () => {
    const { token } = request({ url: 'http://example.com/token' })
    await expect(token).rejects.toThrow(/it is not https/)
  })
})
