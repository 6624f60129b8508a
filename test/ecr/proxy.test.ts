import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ecrClient } from '#ecr/client'
import { authorize } from '#ecr/login'
import { agents } from '#proxy/agent'
import { useEnvironment } from './environment.ts'

const proxy = createServer()
let asked: string[] = []
let home: string

beforeAll(async () => {
  proxy.on('connect', (request, socket) => {
    asked.push(request.url ?? '')
    socket.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n')
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  home = mkdtempSync(join(tmpdir(), 'ecr-proxy-'))
})
beforeEach(() => {
  asked = []
})
afterAll(() => {
  proxy.closeAllConnections()
  proxy.close()
  rmSync(home, { recursive: true })
})

const inHome = (name: string, text: string): string => {
  const path = join(home, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, text)
  return path
}

interface Row {
  readonly title: string
  readonly environment: () => Record<string, string>
  readonly host: string
}

const rows: readonly Row[] = [
  {
    title: 'ECR itself',
    environment: () => ({ AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' }),
    host: 'api.ecr.eu-west-1.amazonaws.com:443',
  },
  {
    title: 'STS, for a web identity',
    environment: () => ({
      AWS_WEB_IDENTITY_TOKEN_FILE: inHome('token', 'x.y.z'),
      AWS_ROLE_ARN: 'arn:aws:iam::123456789012:role/push',
    }),
    host: 'sts.eu-west-1.amazonaws.com:443',
  },
  {
    title: 'STS, for a role that a profile assumes',
    environment: () => ({
      AWS_PROFILE: 'push',
      AWS_CONFIG_FILE: inHome(
        'role',
        '[profile push]\nrole_arn = arn:aws:iam::123456789012:role/push\nsource_profile = base\n' +
          '[profile base]\naws_access_key_id = a\naws_secret_access_key = b\n',
      ),
    }),
    host: 'sts.eu-west-1.amazonaws.com:443',
  },
  {
    title: 'IAM Identity Center',
    environment: () => {
      const session = createHash('sha1').update('https://corp.example/start').digest('hex')
      const expiresAt = new Date(Date.now() + 3_600_000).toISOString()
      inHome(`.aws/sso/cache/${session}.json`, JSON.stringify({ accessToken: 'x', expiresAt }))
      return {
        HOME: home,
        AWS_PROFILE: 'push',
        AWS_CONFIG_FILE: inHome(
          'sso',
          '[profile push]\nsso_start_url = https://corp.example/start\nsso_region = eu-west-2\n' +
            'sso_account_id = 123456789012\nsso_role_name = push\n',
        ),
      }
    },
    host: 'portal.sso.eu-west-2.amazonaws.com:443',
  },
]

test.each(rows)('through the proxy: $title', async ({ environment, host }) => {
  useEnvironment({ AWS_REGION: 'eu-west-1', ...environment() })
  const { port } = proxy.address() as AddressInfo
  const connections = await agents({ HTTPS_PROXY: `http://127.0.0.1:${port}` })
  const client = await ecrClient({ agents: connections })
  await expect(authorize(client)).rejects.toThrow(
    `connect to ${host} through the proxy 127.0.0.1:${port}: the proxy answered 403`,
  )
  expect(new Set(asked)).toEqual(new Set([host]))
})
