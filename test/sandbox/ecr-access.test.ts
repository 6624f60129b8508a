import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { digestOf } from '#oci/digest'
import { createRepository, defaultSettings } from '#sandbox/ecr-registry'
import {
  authorization,
  call,
  ecr,
  origin,
  refusal,
  renew,
  resetSwitches,
  start,
} from './session.ts'

const other = digestOf(Buffer.from('other'))

describe('who may call', () => {
  let now = 0
  beforeAll(() => start({ now: () => now }))
  afterEach(resetSwitches)
  afterAll(() => ecr.close())

  const registryOf = async (region: string) => (await ecr.registry(undefined, region)).origin
  test.each([
    ['nothing', () => ''],
    ['another scheme', () => 'Bearer x'],
    ['a password that was never given out', () => `Basic ${btoa('AWS:x')}`],
    ['another user', () => `Basic ${btoa(atob(authorization.slice(6)).replace('AWS', 'me'))}`],
  ])('%s', async (_, credentials) => {
    const response = await call('GET', '/v2/', { headers: { Authorization: credentials() } })
    expect(response.status).toBe(401)
    expect(response.headers.get('Www-Authenticate')).toBe(
      `Basic realm="${origin}/",service="ecr.amazonaws.com"`,
    )
    expect(await response.text()).toBe('Not Authorized\n')
  })

  test('a password of another region', async () => {
    const headers = { Authorization: authorization }
    const response = await fetch(`${await registryOf('us-east-1')}/v2/`, { headers })
    expect(response.status).toBe(401)
  })

  test('a password is good for 12 hours, or until it is ended', async () => {
    await renew()
    const expired = [
      403,
      'DENIED',
      'Your authorization token has expired. Reauthenticate and try again.',
    ]
    now = 12 * 3_600_000 - 1
    expect((await call('GET', '/v2/')).status).toBe(200)
    now += 1
    expect(await refusal(await call('GET', '/v2/'))).toEqual(expired)
    await renew()
    expect((await call('GET', '/v2/')).status).toBe(200)
    ecr.expireTokens()
    expect(await refusal(await call('GET', '/v2/'))).toEqual(expired)
    await renew()
  })

  const image = `/v2/app/manifests/1`
  const blob = `/v2/app/blobs/${other}`
  test.each([
    ['ecr:BatchGetImage', 'GET', image],
    ['ecr:PutImage', 'PUT', image],
    ['ecr:ListImages', 'GET', '/v2/app/tags/list'],
    ['ecr:GetDownloadUrlForLayer', 'GET', blob],
    ['ecr:InitiateLayerUpload', 'POST', '/v2/app/blobs/uploads/'],
    ['ecr:UploadLayerPart', 'PATCH', '/v2/app/blobs/uploads/1'],
    ['ecr:CompleteLayerUpload', 'PUT', '/v2/app/blobs/uploads/1'],
  ])('without %s', async (action, method, path) => {
    ecr.switches.permits = (access) => access.action !== action
    expect(await refusal(await call(method, path))).toEqual([
      403,
      'DENIED',
      `User: arn:aws:iam::123456789012:user/sandbox is not authorized to perform: ${action} on ` +
        'resource: arn:aws:ecr:eu-west-1:123456789012:repository/app because no identity-based ' +
        `policy allows the ${action} action`,
    ])
  })

  test('a HEAD without ecr:BatchCheckLayerAvailability', async () => {
    ecr.switches.permits = ({ action }) => action !== 'ecr:BatchCheckLayerAvailability'
    expect((await call('HEAD', blob)).status).toBe(403)
  })

  test("another account's repository, until its policy allows it", async () => {
    const foreign = await ecr.registry('222222222222')
    createRepository(foreign, 'app', defaultSettings, 0)
    const list = () =>
      fetch(`${foreign.origin}/v2/app/tags/list`, { headers: { Authorization: authorization } })
    expect((await refusal(await list()))[2]).toMatch(
      /resource: arn:aws:ecr:eu-west-1:222222222222:repository\/app because no resource-based policy/,
    )
    ecr.switches.permits = () => true
    expect((await list()).status).toBe(200)
  })
})
