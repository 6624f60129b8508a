import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { ecrClient, type Ecr } from '#ecr/client'
import { authorize } from '#ecr/login'
import { startEcr, type SandboxEcr } from '#sandbox/ecr'
import { useEnvironment } from './environment.ts'

const now = Date.UTC(2026, 8, 1)
let ecr: SandboxEcr
let client: Ecr

beforeAll(async () => {
  ecr = await startEcr({ now: () => now })
})
beforeEach(async () => {
  useEnvironment(ecr.environment())
  client = await ecrClient({})
})
afterAll(() => ecr.close())

const ping = (origin: string, username: string, password: string) => {
  const basic = Buffer.from(`${username}:${password}`).toString('base64')
  return fetch(`${origin}/v2/`, { headers: { Authorization: `Basic ${basic}` } })
}

test('the password opens the registry that the answer names', async () => {
  const { origin, registry, credentials, expiresAt } = await authorize(client)
  expect(origin).toBe((await ecr.registry()).origin)
  expect(registry).toBe(new URL(origin).host)
  expect(expiresAt).toEqual(new Date(now + 12 * 3_600_000))
  const { status } = await ping(origin, credentials.username, credentials.password)
  expect(status).toBe(200)
})

test("another account's registry", async () => {
  const { origin } = await authorize(client, '222222222222')
  expect(origin).toBe((await ecr.registry('222222222222')).origin)
})

describe('what an endpoint may answer', () => {
  const token = Buffer.from('AWS:pass:word').toString('base64')
  const answering = (proxyEndpoint: string | undefined) => {
    const authorization = { authorizationToken: token, expiresAt: 1, proxyEndpoint }
    const body = JSON.stringify({ authorizationData: [authorization] })
    ecr.traffic.fault = () => ({ kind: 'answer', status: 200, body })
    return authorize(client)
  }

  test.each([
    { title: 'a standard region', host: '123456789012.dkr.ecr.eu-west-1.amazonaws.com' },
    { title: 'China', host: '123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn' },
    { title: 'FIPS', host: '123456789012.dkr.ecr-fips.us-gov-west-1.amazonaws.com' },
    { title: 'a port', host: 'registry.example:8443' },
  ])('$title', async ({ host }) => {
    expect(await answering(`https://${host}`)).toEqual({
      origin: `https://${host}`,
      registry: host,
      credentials: { username: 'AWS', password: 'pass:word' },
      expiresAt: new Date(1000),
    })
  })

  test.each(['http://127.0.0.1:5000', 'http://localhost:5000', 'http://[::1]:5000'])(
    'plain http on loopback: %s',
    async (origin) => {
      expect((await answering(origin)).origin).toBe(origin)
    },
  )

  test.each(['http://registry.example', 'http://127.0.0.1.example', 'http://10.0.0.1'])(
    'no plain http elsewhere: %s',
    async (origin) => {
      await expect(answering(origin)).rejects.toThrow(
        `ECR GetAuthorizationToken: the registry is ${origin}; a password is sent over https only`,
      )
    },
  )

  test('no end', async () => {
    const authorization = { authorizationToken: token, proxyEndpoint: 'https://registry.example' }
    const body = JSON.stringify({ authorizationData: [authorization] })
    ecr.traffic.fault = () => ({ kind: 'answer', status: 200, body })
    expect(await authorize(client)).toMatchObject({
      registry: 'registry.example',
      expiresAt: undefined,
    })
  })

  test('nothing', async () => {
    await expect(answering(undefined)).rejects.toThrow('the answer holds no authorization')
  })
})
