import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listen } from '#sandbox/listen'
import { writer } from '../git/origin.ts'
import { isFor } from '../../actions/mirror-codecommit/login.ts'
import { startSetting, type Setting } from './setting.ts'

let setting: Setting
let temp: string
beforeEach(async () => {
  setting = await startSetting()
  temp = mkdtempSync(join(tmpdir(), 'temp-'))
})
afterEach(async () => {
  rmSync(temp, { recursive: true, force: true })
  await setting.close()
})

const principal = {
  accessKeyId: 'ASIATEMPORARY',
  secretAccessKey: 'very-secret-key-of-a-role',
  sessionToken: 'FQo/b+%=token-of-a-session',
}
const signed = /\d{8}T\d{6}Z[0-9a-f]{64}/

test('while it runs, no secret is in an argument of any process, in a URL or in a file', async () => {
  setting.cloud.api.principals.push(principal)
  const { secretAccessKey, sessionToken } = principal
  const isSecret = (text: string) =>
    [writer.password, secretAccessKey, sessionToken].some((one) => text.includes(one)) ||
    signed.test(text)
  const found: string[] = []
  let looks = 0
  const look = () => {
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
    const commandLines = pids.map((pid) => read(`/proc/${pid}/cmdline`))
    if (commandLines.some((line) => line.includes('git-remote-http'))) looks++
    const files = readdirSync(temp, { recursive: true, encoding: 'utf8' })
    const texts = files.map((name) => `${name}: ${read(join(temp, name))}`)
    found.push(...[...commandLines, ...texts].filter(isSecret))
    return undefined
  }
  setting.source.traffic.fault = look
  setting.cloud.traffic.fault = look
  const env = { ...setting.cloud.environment(principal), RUNNER_TEMP: temp }
  const run = await setting.run({}, { env })
  expect(run.errors).toEqual([])
  // Both are listed, the source is cloned, the target pushed to and listed again, each with a greeting.
  expect(looks).toBeGreaterThanOrEqual(10)
  expect(found).toEqual([])
  const seen = [...setting.source.traffic.seen, ...setting.cloud.traffic.seen]
  expect(seen.filter(({ url }) => isSecret(decodeURIComponent(url)))).toEqual([])
})

function read(path: string): string {
  try {
    return readFileSync(path, 'latin1')
  } catch {
    return ''
  }
}

test('git has nothing in its environment of what the job keeps there for others', async () => {
  const names = new Set<string>()
  const values: string[] = []
  const look = () => {
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
    for (const pid of pids) {
      const variables = read(`/proc/${pid}/environ`).split('\0')
      // The job's own folders, which the servers' git doesn't have.
      if (!variables.some((one) => one.startsWith(`HOME=${temp}`))) continue
      if (
        /git-remote-http|\bgit\b.*\0(clone|push|ls-remote)\0/.test(read(`/proc/${pid}/cmdline`))
      ) {
        for (const one of variables) names.add(one.split('=')[0] ?? '')
        values.push(variables.join('\n'))
      }
    }
    return undefined
  }
  setting.source.traffic.fault = look
  setting.cloud.traffic.fault = look
  setting.cloud.api.principals.push(principal)
  const env = {
    ...setting.cloud.environment(principal),
    RUNNER_TEMP: temp,
    NPM_TOKEN: 'of-another-step',
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'of-the-runner',
    https_proxy: 'http://127.0.0.1:9',
    no_proxy: '127.0.0.1',
  }
  expect((await setting.run({}, { env })).errors).toEqual([])
  expect([...names]).toEqual(expect.arrayContaining(['PATH', 'https_proxy', 'no_proxy']))
  expect([...names].filter((name) => /^(INPUT|AWS|ACTIONS|GITHUB|RUNNER|NPM)_/.test(name))).toEqual(
    [],
  )
  const { secretAccessKey, sessionToken } = principal
  for (const secret of [secretAccessKey, sessionToken, 'of-another-step', 'of-the-runner']) {
    expect(values.filter((text) => text.includes(secret))).toEqual([])
  }
  // The source's token is for the source's git alone.
  const withToken = values.filter((text) => text.includes(writer.password))
  expect(withToken.length).toBeGreaterThan(0)
  expect(withToken.filter((text) => text.includes('GITOPS_LOGIN'))).toEqual([])
})

describe('a redirect to another host carries no credential', () => {
  const table = (['source', 'target'] as const).flatMap((side) =>
    ['listing', 'push'].flatMap((what) => [1, 2].map((at) => [side, what, at] as const)),
  )
  test.each(table.filter(([side, what]) => side === 'target' || what === 'listing'))(
    'the %s in a %s, at its request %i',
    async (side, what, at) => {
      const asked: (string | undefined)[] = []
      const other = await listen((request, response) => {
        asked.push(request.headers.authorization)
        request.resume()
        response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="other"' }).end()
      })
      const { traffic } = side === 'source' ? setting.source : setting.cloud
      const service = what === 'push' ? 'service=git-receive-pack' : 'service=git-upload-pack'
      let requests = 0
      traffic.fault = ({ url }) => {
        if (!url.endsWith(service) || ++requests < at) return undefined
        const headers = { Location: `${other.origin}${url}` }
        return { kind: 'answer', status: 302, headers }
      }
      const run = await setting.run().finally(() => other.close())
      expect(run.exitCode).toBe(1)
      expect(run.errors).toHaveLength(1)
      expect(asked.length).toBeGreaterThan(0)
      expect(new Set(asked)).toEqual(new Set([undefined]))
    },
  )
})

test.each([
  [{}, true],
  [{ host: 'git.example:443' }, true],
  [{ path: '/v1/repos/a' }, true],
  [{ path: 'v1/repos/b' }, false],
  [{ path: undefined }, false],
  [{ host: 'git.example:8443' }, false],
  [{ host: 'git.example:80' }, false],
  [{ host: 'x@git.example' }, false],
  [{ host: 'git.example.evil' }, false],
  [{ protocol: 'http' }, false],
])('a login is given for %j: %s', (asked, expected) => {
  const request = { protocol: 'https', host: 'git.example', path: 'v1/repos/a', ...asked }
  const given = JSON.parse(JSON.stringify(request)) as Record<string, string>
  expect(isFor({ protocol: 'https', host: 'git.example' }, '/v1/repos/a', given)).toBe(expected)
})
