import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { startGitHost } from '#sandbox/git-host'
import { newTraffic } from '#sandbox/traffic'
import type { Listener } from '#sandbox/listen'

const traffic = newTraffic()
let root: string
let open: Listener
let closed: Listener
const env = {
  ...process.env,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
  GIT_AUTHOR_NAME: 'x',
  GIT_AUTHOR_EMAIL: 'x@x',
  GIT_COMMITTER_NAME: 'x',
  GIT_COMMITTER_EMAIL: 'x@x',
}
const git = async (...args: string[]) =>
  (await promisify(execFile)('git', args, { cwd: root, env })).stdout.trim()

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'git-host-'))
  execFileSync('git', ['init', '-q', '--bare', '-b', 'main', join(root, 'acme', 'app.git')], {
    env,
  })
  open = await startGitHost({ root, traffic })
  const accounts = [
    { username: 'reader', password: 'r', access: 'read' },
    { username: 'writer', password: 'w', access: 'write' },
  ] as const
  closed = await startGitHost({ root, accounts })
})
afterAll(async () => {
  await open.close()
  await closed.close()
  rmSync(root, { recursive: true })
})

test("git's own client clones, pushes a large pack and fetches", async () => {
  await git('clone', '-q', `${open.origin}/acme/app`, 'work')
  // More than http.postBuffer: git sends it in chunks, without a length.
  const noise = Buffer.from(Array.from({ length: 3_000_000 }, (_, i) => (i * i * 7919) >> 9))
  writeFileSync(join(root, 'work', 'large'), noise)
  writeFileSync(join(root, 'work', 'text'), 'text\n'.repeat(100))
  await git('-C', 'work', 'add', '.')
  await git('-C', 'work', 'commit', '-qm', 'first')
  await git('-C', 'work', 'push', '-q', 'origin', 'HEAD:main')
  await git(
    'clone',
    '-q',
    '--filter=blob:none',
    '--no-checkout',
    `${open.origin}/acme/app.git`,
    'partial',
  )
  const ids = ['main', 'work', 'partial'].map((name) =>
    git('-C', name === 'main' ? 'acme/app.git' : name, 'rev-parse', 'HEAD'),
  )
  expect(new Set(await Promise.all(ids)).size).toBe(1)
  expect(await git('-C', 'partial', 'rev-list', '--objects', '--missing=print', 'HEAD')).toMatch(
    /^\?/m,
  )
  expect(traffic.seen.some(({ received }) => received > 1_000_000)).toBe(true)
})

test('many haves come as a gzipped body', async () => {
  for (let i = 0; i < 40; i++)
    await git('-C', 'work', 'commit', '-q', '--allow-empty', '-m', `${i}`)
  const tree = await git('-C', 'acme/app.git', 'rev-parse', 'main^{tree}')
  const next = await git('-C', 'acme/app.git', 'commit-tree', '-p', 'main', '-m', 'n', tree)
  await git('-C', 'acme/app.git', 'update-ref', 'refs/heads/main', next)
  await git('-C', 'work', 'fetch', '-q')
  expect(await git('-C', 'work', 'rev-parse', 'origin/main')).toBe(next)
})

describe("refusals are GitHub's", () => {
  const ask = (service: string, account?: string) =>
    fetch(`${closed.origin}/acme/app/info/refs?service=git-${service}-pack`, {
      headers: account ? { Authorization: `Basic ${Buffer.from(account).toString('base64')}` } : {},
    })
  test.each([
    ['nobody reads', 'upload', undefined, 401, 'No anonymous write access.\n'],
    ['nobody writes', 'receive', undefined, 401, 'No anonymous write access.\n'],
    [
      'a wrong password',
      'upload',
      'reader:x',
      401,
      'Invalid username or token. Password authentication is not supported.\n',
    ],
    ['a reader writes', 'receive', 'reader:r', 403, 'Write access to repository not granted.\n'],
  ])('%s', async (_, service, account, status, text) => {
    const answer = await ask(service, account)
    expect([answer.status, await answer.text()]).toEqual([status, text])
    expect(answer.headers.get('www-authenticate')).toBe(
      status === 401 ? 'Basic realm="GitHub"' : null,
    )
  })

  test.each([
    ['a reader reads', 'upload', 'reader:r'],
    ['a writer reads', 'upload', 'writer:w'],
    ['a writer writes', 'receive', 'writer:w'],
  ])('but %s', async (_, service, account) => {
    const answer = await ask(service, account)
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain(`service=git-${service}-pack`)
  })
})

test('only what is below the root is served, and only by git', async () => {
  const status = async (path: string) => (await fetch(`${open.origin}${path}`)).status
  expect(await status('/acme/none/info/refs?service=git-upload-pack')).toBe(404)
  expect(await status('/acme/app/../../../etc/passwd')).toBe(404)
  expect(await status('/acme/app/..%2f..%2f..%2fetc/info/refs')).toBeGreaterThanOrEqual(400)
})

const isLinux = process.platform === 'linux'
const title = 'a client that goes away in mid-push leaves no git that runs for ever'
;(isLinux ? test : test.skip)(isLinux ? title : `${title} (reads /proc)`, async () => {
  const running = () => readdirSync('/proc').filter(isOfRoot)
  const socket = connect(Number(new URL(open.origin).port), '127.0.0.1')
  const head = [
    'POST /acme/app/git-receive-pack HTTP/1.1',
    'Host: localhost',
    'Content-Type: application/x-git-receive-pack-request',
    'Content-Length: 100000',
  ]
  socket.write(`${head.join('\r\n')}\r\n\r\n00`)
  while (running().length === 0) await new Promise(setImmediate)
  socket.destroy()
  while (running().length > 0) await new Promise(setImmediate)
})

/** Whether a process serves the repositories of this test. */
function isOfRoot(pid: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`GIT_PROJECT_ROOT=${root}\0`)
  } catch {
    return false
  }
}
