import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { startHub, writer, type Hub } from '../github/hub.ts'
import { describeWithPeers } from '../peers.ts'
import { runAction } from '../runner.ts'
import { startDistribution, type Distribution } from '../sandbox/distribution.ts'
import { image } from '../sandbox/image.ts'
import { push } from '../sandbox/push.ts'
import { file, kustomization } from './run.ts'

// bcrypt of "secret", at its cheapest.
const account = 'me:$2y$04$abcdefghijklmnopqrstuu2r9OfJnfCsdneAXAGHnS4UpFFP8WIrW'
const base64 = (text: string) => Buffer.from(text).toString('base64')

describeWithPeers('an image in a registry that wants a password', ['docker-registry'], () => {
  let hub: Hub
  let registry: Distribution
  let folder: string
  let host: string
  const pushed = image([10])

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'verify-'))
    const path = join(folder, 'htpasswd')
    writeFileSync(path, account)
    registry = await startDistribution({ auth: { htpasswd: { realm: 'test', path } } })
    host = new URL(registry.origin).host
    const { status } = await push(
      registry.origin,
      'team/api',
      pushed,
      ['v3'],
      `Basic ${base64('me:secret')}`,
    )
    expect(status).toBe(201)
    hub = await startHub({ [file]: kustomization('v0') })
    helper('store', `{"ServerURL":"${host}","Username":"me","Secret":"secret"}`)
    helper('broken', '{"ServerURL":"x"}')
  })
  beforeEach(() => void hub.push({ [file]: kustomization('v0') }))
  afterAll(async () => {
    await Promise.all([hub.close(), registry.close()])
    rmSync(folder, { recursive: true })
  })

  /** A credential helper that answers this to whatever registry is asked for, once it was read. */
  function helper(name: string, answer: string): void {
    const script = `#!/bin/sh\n[ "$1" = get ] && [ "$(cat)" = '${host}' ] && echo '${answer}'\n`
    writeFileSync(join(folder, `docker-credential-${name}`), script, { mode: 0o755 })
  }

  async function verified(settings: unknown, inputs: Readonly<Record<string, string>> = {}) {
    const home = mkdtempSync(join(folder, 'home-'))
    mkdirSync(join(home, '.docker'))
    writeFileSync(join(home, '.docker', 'config.json'), JSON.stringify(settings))
    return runAction('bump-manifest', {
      inputs: {
        ...{ repository: 'acme/deploy', token: writer.token, app: 'api', file, tag: 'v3' },
        ...{
          'new-name': `${host}/team/api`,
          'verify-image': 'true',
          'allow-rollback': 'true',
          ...inputs,
        },
      },
      env: {
        ...{ GITHUB_API_URL: hub.apiUrl, GITHUB_GRAPHQL_URL: hub.graphqlUrl, HOME: home },
        PATH: `${folder}${delimiter}${process.env['PATH']}`,
      },
    })
  }

  const logins: readonly (readonly [string, () => unknown])[] = [
    ['auths', () => ({ auths: { [host]: { auth: base64('me:secret') } } })],
    ['credHelpers', () => ({ credHelpers: { [host]: 'store' }, credsStore: 'broken' })],
    ['credsStore', () => ({ credsStore: 'store', auths: { [host]: {} } })],
  ]
  test.each(logins)(
    'is found with the login of %s, which is masked and told nowhere',
    async (_, settings) => {
      const { outputs, errors, masks, log, summary } = await verified(settings())
      expect(errors).toEqual([])
      expect(outputs).toMatchObject({ changed: 'true', commit: hub.git('rev-parse', 'main') })
      expect(masks).toEqual(expect.arrayContaining(['secret', base64('me:secret')]))
      const shown = log.replaceAll(/^::add-mask::.*$/gm, '') + summary + JSON.stringify(outputs)
      expect(shown).not.toMatch(new RegExp(`secret|${base64('me:secret')}`))
    },
  )

  test('that is not there stops the run before it writes', async () => {
    const before = hub.git('rev-parse', 'main')
    const { errors, exitCode } = await verified({ credsStore: 'store' }, { tag: 'v4' })
    expect(errors).toEqual([
      `Verifying the image ${host}/team/api:v4: ${host}/team/api:v4 is not there; push it first, ` +
        'or check name, tag and digest',
    ])
    expect(exitCode).toBe(1)
    expect(hub.git('rev-parse', 'main')).toBe(before)
  })

  test.each<[string, () => unknown, RegExp]>([
    ['no login', () => ({}), /docker login|log in/i],
    ['a wrong password', () => ({ auths: { [host]: { auth: base64('me:wrong') } } }), /401/],
    ['a helper that answers nothing', () => ({ credsStore: 'broken' }), /docker-credential-broken/],
    ['a helper that is missing', () => ({ credsStore: 'gone' }), /docker-credential-gone.*install/],
  ])('%s: one error, and nothing is written', async (_, settings, message) => {
    const before = hub.git('rev-parse', 'main')
    const { errors, exitCode } = await verified(settings())
    expect(errors).toHaveLength(1)
    expect(errors[0]).toMatch(/^Verifying the image 127/)
    expect(errors[0]).toMatch(message)
    expect(exitCode).toBe(1)
    expect(hub.git('rev-parse', 'main')).toBe(before)
  })
})
