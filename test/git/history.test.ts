import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ancestryInCheckout } from '#git/checkout'
import { gitIn, type Git } from '#git/git'
import { ancestry, changedPaths, commitId, isShallow, readLog } from '#git/history'
import { startOrigin, withBranch, type Origin } from './origin.ts'

let origin: Origin
/** In a line on main, the oldest first; and one beside the second. */
let ids: string[]
let side: string
let folder: string
const env = { PATH: process.env['PATH'] ?? '', GIT_CONFIG_GLOBAL: '/dev/null' }
const inside = (path: string): Git => gitIn(path, env, 20_000)
const missing = 'f'.repeat(40)

beforeEach(async () => {
  origin = await startOrigin()
  ids = ['1', '2', '3'].map((text) => origin.push({ a: text, [`b ${text}`]: 'x' }))
  origin.git('branch', 'side', ids[0]!)
  side = origin.push({ c: 'x' }, 'side')
  folder = mkdtempSync(join(tmpdir(), 'history-'))
})
afterEach(async () => {
  await origin.close()
  rmSync(folder, { recursive: true })
})

const clone = (...options: readonly string[]) => {
  const args = ['clone', '--quiet', '--bare', '--no-local', ...options]
  execFileSync('git', [...args, `file://${origin.folder}`, folder], { env, stdio: 'pipe' })
  return inside(folder)
}

describe('the log', () => {
  test('is told from a commit on, newest first, with parents and messages', async () => {
    const commits = await readLog(inside(origin.folder), ids[1]!, undefined, 10)
    expect(commits.map(({ id, parents }) => [id, parents])).toEqual([
      [ids[1], [ids[0]]],
      [ids[0], []],
    ])
    expect(commits[0]?.message).toMatch(/^change \d+$/)
  })

  test('is told of one path, taken as it is, and up to a limit', async () => {
    const git = inside(origin.folder)
    const of = async (path: string, limit = 10) =>
      (await readLog(git, 'main', path, limit)).map(({ id }) => id)
    expect(await of('a')).toEqual([...ids].reverse())
    expect(await of('a', 2)).toEqual([ids[2], ids[1]])
    expect(await of('b 2')).toEqual([ids[1]])
    expect(await of('nowhere')).toEqual([])
  })

  test('keeps the lines of a message, without the white space at its end', async () => {
    const tree = origin.git('rev-parse', 'main^{tree}')
    const message = 'deploy\n\nApp: api\nImage: api:é\n\n\n'
    const id = origin.git('commit-tree', tree, '-p', ids[0]!, '-p', side, '-m', message)
    const [commit] = await readLog(inside(origin.folder), id, undefined, 1)
    expect(commit).toEqual({ id, parents: [ids[0], side], message: message.trimEnd() })
  })
})

test('the paths in which two commits differ are told as they are, old names too', async () => {
  const names = ['x "y".yaml', 'é\u2028.yaml', 'z\tz']
  const tree = origin.git('rev-parse', 'main^{tree}')
  const blob = origin.git('rev-parse', 'main:a')
  const entries = names.map((name) => `100644 blob ${blob}\t${name}\0`).join('')
  const made = execFileSync('git', ['mktree', '-z'], { cwd: origin.folder, env, input: entries })
  const paths = await changedPaths(inside(origin.folder), tree, made.toString().trim())
  expect([...paths].sort()).toEqual([...names, 'a', 'b 1', 'b 2', 'b 3'].sort())
})

test('an id is found in full and shortened; one that is not here is none', async () => {
  const git = inside(origin.folder)
  expect(await commitId(git, ids[1]!)).toBe(ids[1])
  expect(await commitId(git, ids[1]!.slice(0, 10))).toBe(ids[1])
  expect(await commitId(git, missing)).toBeUndefined()
  expect(await commitId(git, origin.git('rev-parse', 'main:a'))).toBeUndefined()
})

describe('where a commit stands', () => {
  test.each([
    ['ahead', () => [ids[0], ids[2]]],
    ['behind', () => [ids[2], ids[0]]],
    ['identical', () => [ids[1]?.slice(0, 8), ids[1]]],
    ['diverged', () => [side, ids[2]]],
    ['unknown', () => [missing, ids[2]]],
  ])('%s', async (expected, pair) => {
    const [base = '', head = ''] = pair()
    expect(await ancestry(inside(origin.folder), base, head)).toBe(expected)
    expect(await ancestryInCheckout(origin.folder, base, head, env)).toBe(expected)
  })

  test('is not known of two branches where the history is cut off', async () => {
    const git = clone('--depth=1', '--no-single-branch')
    expect(await isShallow(git)).toBe(true)
    expect(await ancestry(git, side, ids[2]!)).toBe('unknown')
  })

  test('is not known in a folder that is no repository', async () => {
    expect(await ancestryInCheckout(folder, ids[0]!, ids[1]!, env)).toBe('unknown')
    expect(await ancestryInCheckout(join(folder, 'x'), ids[0]!, ids[1]!, env)).toBe('unknown')
  })

  test('is asked of nobody: what a partial clone lacks is not fetched', async () => {
    const git = clone('--filter=blob:none')
    const later = origin.push({ a: '4' })
    expect(await ancestryInCheckout(folder, ids[2]!, later, env)).toBe('unknown')
    // Git by itself would have asked.
    expect(await ancestry(git, ids[2]!, later)).toBe('ahead')
  })

  test('is told by no command of the folder: what its settings name is not run', async () => {
    const git = clone()
    const trace = join(folder, 'ran')
    for (const name of ['core.fsmonitor', 'core.sshCommand', 'core.pager', 'alias.rev-parse']) {
      await git(['config', name, `${name.startsWith('alias') ? '!' : ''}touch ${trace}`])
    }
    expect(await ancestryInCheckout(folder, ids[0]!, ids[1]!, env)).toBe('ahead')
    expect(await git(['cat-file', '-e', ids[0]!])).toMatchObject({ exitCode: 0 })
    expect(() => rmSync(trace)).toThrow('ENOENT')
  })
})

test('a branch looks for a commit among those that it has, and fetches none for it', () =>
  withBranch(origin.url, async (branch) => {
    const { commit } = await branch.read(['a'])
    const before = origin.traffic.seen.length
    expect(await branch.find(ids[0]!, commit)).toBeUndefined()
    expect(await branch.find(missing, commit)).toBeUndefined()
    expect(await branch.find(commit.slice(0, 10), commit)).toBe(commit)
    expect(origin.traffic.seen.length).toBe(before)
    await branch.history(commit, undefined, 100)
    expect(await branch.find(ids[0]!, commit)).toBe(ids[0])
    expect(await branch.find(side, commit)).toBeUndefined()
  }))
