import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Credentials } from '#git/credentials'
import { githubHostKeys } from '#git/host-keys'
import { listen } from '#sandbox/listen'
import type { Account } from '#sandbox/git-host'
import { describeWithPeers, peerPath } from '../peers.ts'
import { startOrigin, withBranch, type Origin } from './origin.ts'

const writer: Account = { username: 'x-access-token', password: 'wr1te-t0ken', access: 'write' }
const reader: Account = { username: 'x-access-token', password: 'r3ad-t0ken', access: 'read' }
const file = 'env/dev.yaml'

let origin: Origin
let home: string
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'home-'))
  origin = await startOrigin({ [file]: 'a\n' }, { accounts: [writer, reader] })
})
afterAll(async () => {
  rmSync(home, { recursive: true })
  await origin.close()
})
beforeEach(() => {
  origin.traffic.seen.length = 0
  origin.traffic.fault = () => undefined
})

let count = 0
const bump = (
  credentials: Credentials,
  options: Parameters<typeof withBranch>[2] = {},
  url = origin.url,
) =>
  withBranch(
    url,
    async (branch) => {
      const snapshot = await branch.read([file])
      return branch.commit(snapshot, new Map([[file, Buffer.from(`${++count}\n`)]]), 'x')
    },
    { credentials, ...options },
  )

test.each([
  ['a token that may write', { token: writer.password }],
  ['with a name of its own', { token: writer.password, username: writer.username }],
])('%s writes', async (_, credentials) => {
  expect(await bump(credentials)).toBe(origin.git('rev-parse', 'main'))
  const refused = origin.traffic.seen.filter(({ status }) => status === 401)
  // From git 2.46 on the token goes along unasked.
  const [major = 0, minor = 0] = execFileSync('git', ['version'])
    .toString()
    .match(/\d+/g)!
    .map(Number)
  expect(refused).toHaveLength(major > 2 || minor >= 46 ? 0 : 3)
})

describe('refused at once, with a word what to do', () => {
  test.each([
    [
      'no token',
      {},
      /^reading the default branch of http\S+: .*could not read Username .*; the server wants a valid token; give one that may write to this repository$/,
    ],
    [
      'a wrong token',
      { token: 'wrong' },
      /remote: Invalid username or token\. .*Authentication failed.*; the server wants a valid token/,
    ],
    [
      'a token that may only read',
      { token: reader.password },
      /^pushing to branch main of http\S+: .*Write access to repository not granted.*403.*`contents: write`/,
    ],
    [
      'a token with a line break',
      { token: 'a\nb' },
      'the token for git: it holds a line break; remove it',
    ],
  ])('%s', async (_, credentials: Credentials, message) => {
    await expect(bump(credentials)).rejects.toThrow(message)
  })

  test('and no message ever shows the token', async () => {
    const token = 'wr0ng-s3cret'
    const error = await bump({ token }).catch((error: unknown) => error as Error)
    expect(String(error)).not.toContain(token)
    expect((error as Error).stack).not.toContain(token)
  })
})

test('while git runs, the token is in no argument, no URL and no file', async () => {
  const temporary = mkdtempSync(join(home, 'temporary-'))
  const token = writer.password
  let looked = 0
  origin.traffic.fault = () => {
    const commandLines = readdirSync('/proc')
      .filter((pid) => /^\d+$/.test(pid))
      .map((pid) => read(`/proc/${pid}/cmdline`))
    expect(commandLines.some((line) => line.includes('git-remote-http'))).toBe(true)
    expect(commandLines.filter((line) => line.includes(token))).toEqual([])
    const files = readdirSync(temporary, { recursive: true, encoding: 'utf8' })
    expect(files.filter((name) => read(join(temporary, name)).includes(token))).toEqual([])
    looked++
    return undefined
  }
  await bump({ token }, { temporary })
  expect(looked).toBeGreaterThanOrEqual(7)
  expect(origin.traffic.seen.every(({ url }) => !url.includes(token))).toBe(true)
})

function read(path: string): string {
  try {
    return readFileSync(path, 'latin1')
  } catch {
    return ''
  }
}

describe('what lies about is not used', () => {
  const trap = () => join(home, 'trapped')
  const script = (name: string) => {
    const path = join(home, name)
    writeFileSync(path, `#!/bin/sh\ntouch '${trap()}'\necho username=x\necho password=y\n`)
    chmodSync(path, 0o755)
    return path
  }

  test('helpers, prompts, hooks and settings of the caller', async () => {
    const helper = script('helper')
    const config = `[credential]\n  helper = ${helper}\n[core]\n  hooksPath = ${home}\n  sshCommand = ${helper}\n`
    const host = new URL(origin.url).host
    const rules = `[url "http://x:y@${host}/"]\n  insteadOf = http://${host}/\n[http]\n  extraHeader = Authorization: Basic eDp5\n`
    writeFileSync(join(home, '.gitconfig'), config + rules)
    writeFileSync(join(home, '.netrc'), `machine 127.0.0.1 login x password y\n`)
    script('pre-push')
    const env = {
      ...process.env,
      HOME: home,
      GIT_ASKPASS: helper,
      SSH_ASKPASS: helper,
      GIT_CONFIG_GLOBAL: join(home, '.gitconfig'),
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'credential.helper',
      GIT_CONFIG_VALUE_0: helper,
      GIT_DIR: '/nowhere',
      GIT_WORK_TREE: '/nowhere',
      GIT_INDEX_FILE: '/nowhere',
      GIT_AUTHOR_NAME: 'Somebody Else',
      GIT_COMMITTER_DATE: '1 +0000',
    }
    expect(await bump({ token: writer.password }, { env })).toBe(origin.git('rev-parse', 'main'))
    expect(origin.git('log', '-1', '--format=%an %cn')).toBe('Robot Robot')
    origin.traffic.seen.length = 0
    await expect(bump({}, { env })).rejects.toThrow('could not read Username')
    expect(origin.traffic.seen.map(({ authorization }) => authorization)).toEqual([undefined])
    expect(read(trap())).toBe('')
    expect(readdirSync(home)).not.toContain('trapped')
  })
})

test('the token does not follow a redirect to another host', async () => {
  const seen: (string | undefined)[] = []
  const other = await listen((request, response) => {
    seen.push(request.headers.authorization)
    response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="other"' }).end()
  })
  const location = `${other.origin}/acme/deploy/info/refs?service=git-upload-pack`
  origin.traffic.fault = () => ({ kind: 'answer', status: 302, headers: { Location: location } })
  const bumping = bump({ token: writer.password })
  await expect(bumping.finally(() => other.close())).rejects.toThrow('could not read Username')
  expect(seen.length).toBeGreaterThan(0)
  expect(new Set(seen)).toEqual(new Set([undefined]))
})

test('HTTP_PROXY is honoured for http too, though curl itself reads only the lower case', async () => {
  const asked: string[] = []
  const proxy = await listen((request, response) => {
    asked.push(request.url ?? '')
    response.writeHead(403).end()
  })
  const env = { PATH: process.env['PATH'], HTTP_PROXY: proxy.origin }
  const bumping = bump({}, { env }, 'http://localhost:9/acme/deploy')
  await expect(bumping.finally(() => proxy.close())).rejects.toThrow('403')
  expect(asked[0]).toMatch(/^http:\/\/localhost:9\/acme\/deploy\/info\/refs/)
})

test("GitHub's host keys have the fingerprints that it publishes", () => {
  const fingerprint = (line: string) =>
    createHash('sha256').update(line.split(' ')[2]!, 'base64').digest('base64').replace(/=+$/, '')
  expect(githubHostKeys.trimEnd().split('\n').map(fingerprint)).toEqual([
    '+DiY3wvvV6TuJJhbpZisF/zLDA0zPMSvHdkr4UvCOqU',
    'p2QAMXNIC1TJYWeIOttrVc98/R1BUFWu3/LiyKgUfQM',
    'uNiVztksCsDhcc0u9e8BujQXVUpKZIDTMczCvj3tD2s',
  ])
})

describeWithPeers("GitHub's host keys as ssh reads them", ['ssh-keygen'], () => {
  test.each(['github.com', '[ssh.github.com]:443'])('%s has all three', (host) => {
    const known = join(home, 'known_hosts')
    writeFileSync(known, githubHostKeys)
    const found = execFileSync(peerPath('ssh-keygen'), ['-F', host, '-f', known]).toString()
    expect(found.match(/^[^#]/gm)).toHaveLength(3)
  })
})
