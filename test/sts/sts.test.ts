import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { startSts, type SandboxSts } from '#sandbox/sts'
import { stsClient } from '#sts/client'
import { assumeRole, callerIdentity, parseRole } from '#sts/identity'
import { useEnvironment } from '../ecr/environment.ts'

let sts: SandboxSts
beforeAll(async () => (sts = await startSts()))
afterAll(() => sts.close())
beforeEach(() => {
  sts.traffic.fault = () => undefined
  useEnvironment({
    AWS_ENDPOINT_URL_STS: sts.endpoint,
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'AKIA123456789012DEMO',
    AWS_SECRET_ACCESS_KEY: 'x',
  })
})

test.each([
  ['arn:aws:iam::123456789012:role/push', 'push', 'aws'],
  ['arn:aws-cn:iam::123456789012:role/ci/team/push', 'push', 'aws-cn'],
])('a role by its ARN: %s', (arn, name, partition) => {
  expect(parseRole(arn)).toEqual({ arn, name, partition, account: '123456789012' })
})

test.each([
  'push',
  'arn:aws:iam::1:role/x',
  'arn:aws:iam::123456789012:user/x',
  'arn:aws:iam::123456789012:role/',
])('not one: %j', (text) => {
  expect(() => parseRole(text)).toThrow(/give a role's ARN/)
})

test('the identity of the credentials', async () => {
  expect(await callerIdentity(await stsClient({}))).toEqual({
    account: '123456789012',
    arn: 'arn:aws:iam::123456789012:user/sandbox',
    partition: 'aws',
  })
})

describe('failures', () => {
  const refuse = (status: number, code: string, message: string) => {
    sts.traffic.fault = () => ({
      kind: 'answer',
      status,
      headers: { 'Content-Type': 'text/xml' },
      body: `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`,
    })
  }
  const ask = async () => callerIdentity(await stsClient({}))
  const assume = async () =>
    assumeRole(await stsClient({}), parseRole('arn:aws:iam::123456789012:role/x'), 'a.b.c', 's')

  test.each([
    [403, 'ExpiredToken', 'The security token included in the request is expired', 'credentials'],
    [403, 'SignatureDoesNotMatch', 'no', 'credentials'],
    [400, 'ValidationError', 'no', 'refused'],
  ])('%d %s', async (status, code, message, reason) => {
    refuse(status, code, message)
    await expect(ask()).rejects.toMatchObject({ name: 'StsFailure', reason })
  })

  test.each([
    [403, 'AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity', 'trust'],
    [
      400,
      'InvalidIdentityToken',
      'No OpenIDConnect provider found in your account for x',
      'provider',
    ],
    [400, 'InvalidIdentityToken', 'Incorrect token audience', 'provider'],
    [400, 'IDPRejectedClaim', 'no', 'provider'],
  ])('of a role: %d %s %s', async (status, code, message, reason) => {
    refuse(status, code, message)
    const seen = sts.traffic.seen.length
    await expect(assume()).rejects.toMatchObject({ reason })
    expect(sts.traffic.seen.length - seen).toBe(1)
  })

  test('a token that nobody signed', async () => {
    await expect(assume()).rejects.toMatchObject({ reason: 'provider' })
  })

  test('an address where nobody listens', async () => {
    useEnvironment({
      ...{ AWS_ENDPOINT_URL_STS: 'http://127.0.0.1:1', AWS_REGION: 'eu-west-1' },
      ...{ AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' },
    })
    await expect(ask()).rejects.toMatchObject({
      reason: 'unavailable',
      message: expect.stringMatching(/^STS GetCallerIdentity \(eu-west-1\): .*check the network/),
    })
  })

  test('no region', async () => {
    useEnvironment({
      AWS_ACCESS_KEY_ID: 'a',
      AWS_SECRET_ACCESS_KEY: 'b',
      AWS_CONFIG_FILE: '/dev/null',
    })
    await expect(stsClient({})).rejects.toThrow('no AWS region is set')
  })
})
