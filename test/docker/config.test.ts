import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeDockerConfig } from '#docker/config'

const login = { registry: '127.0.0.1:5000', username: 'AWS', password: 'token' }
const auth = Buffer.from('AWS:token').toString('base64')
let scratch: string
let home: string
let folder: string

beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'config-'))
  home = join(scratch, 'home')
  folder = join(scratch, 'private')
  mkdirSync(join(home, '.docker', 'contexts', 'meta'), { recursive: true })
})
afterEach(() => rmSync(scratch, { recursive: true }))

const written = () => JSON.parse(readFileSync(join(folder, 'config.json'), 'utf8')) as unknown
const mode = (path: string) => statSync(path).mode & 0o777

test('the login joins the settings of the user, whose own file stays as it is', async () => {
  const own = join(home, '.docker', 'config.json')
  const text = JSON.stringify({
    auths: { 'other.example': { auth: 'bzpw' } },
    credsStore: 'desktop',
    credHelpers: { 'gcr.io': 'gcloud' },
    currentContext: 'builder',
    proxies: { default: { httpProxy: 'http://proxy.example' } },
    cliPluginsExtraDirs: ['/opt/plugins'],
  })
  writeFileSync(own, text)
  await writeDockerConfig(folder, login, {}, home)
  expect(written()).toEqual({
    auths: { 'other.example': { auth: 'bzpw' }, '127.0.0.1:5000': { auth } },
    credsStore: 'desktop',
    credHelpers: { 'gcr.io': 'gcloud', '127.0.0.1:5000': '' },
    currentContext: 'builder',
    proxies: { default: { httpProxy: 'http://proxy.example' } },
    cliPluginsExtraDirs: ['/opt/plugins', join(home, '.docker', 'cli-plugins')],
  })
  expect(readFileSync(own, 'utf8')).toBe(text)
})

test('nobody else can read it', async () => {
  await writeDockerConfig(folder, login, {}, home)
  expect([mode(folder), mode(join(folder, 'config.json'))]).toEqual([0o700, 0o600])
})

test('contexts and builders of the user are found from it', async () => {
  writeFileSync(join(home, '.docker', 'contexts', 'meta', 'remote'), 'context')
  const variables = await writeDockerConfig(folder, login, {}, home)
  expect(readFileSync(join(folder, 'contexts', 'meta', 'remote'), 'utf8')).toBe('context')
  expect(variables).toEqual({ DOCKER_CONFIG: folder, BUILDX_CONFIG: join(home, '.docker/buildx') })
})

test('variables that the user set hold', async () => {
  const own = join(scratch, 'elsewhere')
  mkdirSync(own)
  writeFileSync(join(own, 'config.json'), '{"credsStore":"pass"}')
  const env = { DOCKER_CONFIG: own, BUILDX_CONFIG: '/builders', DOCKER_TLS_VERIFY: '1' }
  expect(await writeDockerConfig(folder, login, env, home)).toEqual({
    DOCKER_CONFIG: folder,
    BUILDX_CONFIG: '/builders',
    DOCKER_CERT_PATH: own,
  })
  expect(written()).toMatchObject({ credsStore: 'pass', auths: { '127.0.0.1:5000': { auth } } })
})

test.each([
  ['broken', '{"auths": {"secret.example": {"auth": "c2VjcmV0"'],
  ['a list', '[]'],
])('a configuration that is %s is refused, and nothing of it repeated', async (_, text) => {
  const own = join(home, '.docker', 'config.json')
  writeFileSync(own, text)
  await expect(writeDockerConfig(folder, login, {}, home)).rejects.toThrow(
    new Error(`read the Docker configuration ${own}: it is no JSON object; repair or remove it`),
  )
})
