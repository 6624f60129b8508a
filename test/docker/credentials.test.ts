import { afterAll, describe, expect, test } from '@jest/globals'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findCredentials } from '#docker/credentials'

const folder = mkdtempSync(join(tmpdir(), 'docker-credentials-'))
afterAll(() => rmSync(folder, { recursive: true }))

const path = process.env['PATH'] ?? ''
afterAll(() => void (process.env['PATH'] = path))
let configurations = 0
const auth = Buffer.from('me:se:cret').toString('base64')
const login = { username: 'me', password: 'se:cret' }

/** What is found with this configuration, and with helpers by what they do. */
function find(registry: string, settings: unknown, helpers: Readonly<Record<string, string>> = {}) {
  const own = join(folder, String(configurations++))
  mkdirSync(own)
  const text = typeof settings === 'string' ? settings : JSON.stringify(settings)
  writeFileSync(join(own, 'config.json'), text)
  for (const [name, script] of Object.entries(helpers)) {
    const body = `#!/bin/sh\nread server\n${script}\n`
    writeFileSync(join(own, `docker-credential-${name}`), body, { mode: 0o755 })
  }
  const PATH = `${own}:${path}`
  // Programs are looked for where this process looks for them.
  process.env['PATH'] = PATH
  return findCredentials(registry, { PATH, DOCKER_CONFIG: own }, '/nowhere')
}

describe('the configuration', () => {
  test.each([
    ['a host', 'a.example', { auths: { 'a.example': { auth } } }],
    ['a URL of older docker', 'a.example', { auths: { 'https://a.example/v1/': { auth } } }],
    ['a host and port', 'localhost:5000', { auths: { 'localhost:5000': { auth } } }],
    ['Docker Hub', 'docker.io', { auths: { 'https://index.docker.io/v1/': { auth } } }],
    ['in plain', 'a.example', { auths: { 'a.example': login } }],
    [
      'past a store',
      'a.example',
      { auths: { 'a.example': { auth } }, credsStore: 'x', credHelpers: { 'a.example': '' } },
    ],
  ])('%s', async (_, registry, settings) => {
    expect(await find(registry, settings)).toEqual(login)
  })

  test.each([
    ['no file', 'a.example', undefined],
    ['another host', 'a.example', { auths: { 'b.example': { auth } } }],
    ['an entry without a login', 'a.example', { auths: { 'a.example': {} } }],
  ])('%s: nobody', async (_, registry, settings) => {
    if (settings !== undefined) expect(await find(registry, settings)).toBeUndefined()
    else expect(await findCredentials(registry, {}, '/nowhere')).toBeUndefined()
  })

  test.each([
    ['text', 'no JSON', 'it is no JSON object'],
    [
      'an identity token',
      { auths: { 'a.example': { auth, identitytoken: 'x' } } },
      'holds an identity token',
    ],
    ['a login without a colon', { auths: { 'a.example': { auth: 'bWU=' } } }, 'holds no login'],
    ['a helper by a path', { credHelpers: { 'a.example': '../x' } }, 'give a plain name'],
  ])('%s is refused, and not shown', async (_, settings, message) => {
    const error = (await find('a.example', settings).catch((error: unknown) => error)) as Error
    expect(error.message).toContain(message)
    expect(error.message).not.toContain(auth)
  })
})

describe('a helper', () => {
  const answer = `printf '{"ServerURL":"%s","Username":"me","Secret":"se:cret"}' "$server"`

  test.each([
    ['of the registry', { credHelpers: { 'a.example': 'own' }, credsStore: 'other' }],
    ['of all registries', { credsStore: 'own', auths: { 'a.example': {} } }],
  ])('%s is run', async (_, settings) => {
    expect(await find('a.example', settings, { own: answer })).toEqual(login)
  })

  test('is told the address of Docker Hub', async () => {
    const script = `[ "$server" = https://index.docker.io/v1/ ] && ${answer}`
    expect(await find('docker.io', { credsStore: 'own' }, { own: script })).toEqual(login)
  })

  test('that has nothing means nobody', async () => {
    const script = `echo 'credentials not found in native keychain'; exit 1`
    expect(await find('a.example', { credsStore: 'own' }, { own: script })).toBeUndefined()
  })

  test.each([
    [
      'fails',
      `echo 'the vault is sealed' >&2; exit 3`,
      'docker-credential-own ended with 3: the vault is sealed',
    ],
    ['talks', 'echo secret words', 'the answer of docker-credential-own holds no login'],
    [
      'has an identity token',
      `echo '{"Username":"<token>","Secret":"x"}'`,
      'holds an identity token',
    ],
  ])('that %s is an error', async (_, script, message) => {
    const error = (await find('a.example', { credsStore: 'own' }, { own: script }).catch(
      (error: unknown) => error,
    )) as Error
    expect(error.message).toContain(message)
    expect(error.message).not.toContain('secret words')
  })

  test('that is missing is an error', async () => {
    await expect(find('a.example', { credsStore: 'none' })).rejects.toThrow(
      /^log in to a\.example: docker-credential-none: .*; install it, or log in again$/,
    )
  })
})
