import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { image } from '../sandbox/image.ts'
import { useEcr } from './setting.ts'

const { ecr, folder, repository, run, layout } = useEcr()

// Keys in the environment are all that most jobs have; the bundle holds every other source of
// credentials apart, in files that it loads late.
const server = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    const action = new URLSearchParams(Buffer.concat(chunks).toString()).get('Action')
    asked.push(action ?? new URL(request.url ?? '', 'http://host').pathname)
    response.end(answerTo(action, request.url ?? ''))
  })
})
let asked: string[] = []
const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
afterAll(() => {
  server.close()
})

const expiration = '2099-01-01T00:00:00Z'

function answerTo(action: string | null, path: string): string {
  const keys = keysOf('AccessKeyId', 'SecretAccessKey')
  if (action === null && path.startsWith('/federation/')) {
    const roleCredentials = { ...keysOf('accessKeyId', 'secretAccessKey'), sessionToken: 'x' }
    return JSON.stringify({ roleCredentials: { ...roleCredentials, expiration: 4e12 } })
  }
  const found = { ...keys, Expiration: expiration }
  if (action === null) return JSON.stringify({ ...found, Token: 'x' })
  const fields = Object.entries({ ...found, SessionToken: 'x' })
  const credentials = fields.map(([name, value]) => `<${name}>${value}</${name}>`).join('')
  return (
    `<${action}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><${action}Result>` +
    `<Credentials>${credentials}</Credentials></${action}Result></${action}Response>`
  )
}

function keysOf(id: string, secret: string): Record<string, string> {
  const { AWS_ACCESS_KEY_ID = '', AWS_SECRET_ACCESS_KEY = '' } = ecr().environment()
  return { [id]: AWS_ACCESS_KEY_ID, [secret]: AWS_SECRET_ACCESS_KEY }
}

const write = (name: string, text: string): string => {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  return path
}

const profile = (name: string, text: string) => ({
  AWS_PROFILE: name,
  AWS_CONFIG_FILE: write(name, `[profile ${name}]\n${text}\n`),
})

const role = 'arn:aws:iam::123456789012:role/push'

interface Row {
  readonly title: string
  readonly env: () => Record<string, string>
  readonly asks: readonly string[]
}

const rows: readonly Row[] = [
  {
    title: 'a web identity',
    env: () => ({ AWS_WEB_IDENTITY_TOKEN_FILE: write('token', 'a.b.c'), AWS_ROLE_ARN: role }),
    asks: ['AssumeRoleWithWebIdentity'],
  },
  {
    title: 'a web identity of a profile',
    env: () =>
      profile('web', `web_identity_token_file = ${write('token', 'a.b.c')}\nrole_arn = ${role}`),
    asks: ['AssumeRoleWithWebIdentity'],
  },
  {
    title: 'a role that a profile assumes with the keys of another',
    env: () => {
      const { id, secret } = keysOf('id', 'secret')
      const base = `[profile base]\naws_access_key_id = ${id}\naws_secret_access_key = ${secret}`
      return profile('role', `role_arn = ${role}\nsource_profile = base\n${base}`)
    },
    asks: ['AssumeRole'],
  },
  {
    title: 'a program that a profile names',
    env: () => {
      const keys = { Version: 1, ...keysOf('AccessKeyId', 'SecretAccessKey') }
      return profile('program', `credential_process = cat ${write('keys', JSON.stringify(keys))}`)
    },
    asks: [],
  },
  {
    title: 'IAM Identity Center',
    env: () => {
      const start = 'https://corp.example/start'
      const session = createHash('sha1').update(start).digest('hex')
      const token = { accessToken: 'x', expiresAt: expiration }
      write(`home/.aws/sso/cache/${session}.json`, JSON.stringify(token))
      return {
        HOME: join(folder, 'home'),
        ...profile(
          'sso',
          `sso_start_url = ${start}\nsso_region = eu-west-2\nsso_account_id = 123456789012\n` +
            'sso_role_name = push',
        ),
      }
    },
    asks: ['/federation/credentials'],
  },
  {
    title: 'what a container is given',
    env: () => ({ AWS_CONTAINER_CREDENTIALS_FULL_URI: `${origin()}/container` }),
    asks: ['/container'],
  },
]

test.each(rows)('credentials of $title', async ({ env, asks }) => {
  asked = []
  const own = { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' }
  const endpoints = { AWS_ENDPOINT_URL_STS: origin(), AWS_ENDPOINT_URL_SSO: origin() }
  const [name, source] = [await repository(), await layout(image([10]))]
  const inputs = { repository: name, tags: '1', source }
  const outcome = await run(inputs, { env: { ...own, ...endpoints, ...env() } })
  expect([outcome.errors, outcome.outputs['pushed'], asked]).toEqual([[], 'true', asks])
})
