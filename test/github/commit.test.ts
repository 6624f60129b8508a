import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { commitEdit, type Branch } from '#git/commit'
import { openBranch } from '#github/commit'
import type { Clock } from '#github/client'
import {
  badGateway,
  breakAfter,
  breakBefore,
  fakeClock,
  faultAt,
  jointClock,
  reader,
  repo,
  startHub,
  type Hub,
} from './hub.ts'

let hub: Hub
afterEach(() => hub.close())

const path = 'apps/dev/values.yaml'
const message = 'deploy(app): v2 to dev\n\nWhy it is so.\n\nApp: app\nSource-Commit: 1234\n'

/** What one writer does: read, change, commit. */
async function bump(text: string, options: { clock?: Clock } = {}) {
  const { clock = fakeClock() } = options
  const github = await hub.open({ clock })
  const branch: Branch = openBranch({ github, repo })
  return commitEdit({
    branch,
    paths: [path],
    timeoutMs: 300_000,
    clock,
    edit: ({ files }) => {
      const before = files.get(path)!.bytes.toString()
      const line = before.includes(text) ? before : `${before}${text}\n`
      return { changes: new Map([[path, Buffer.from(line)]]), message }
    },
  })
}

const graphqlCalls = () => hub.traffic.seen.filter(({ url }) => url === '/api/graphql').length
const restCalls = () => hub.traffic.seen.filter(({ url }) => url.includes('/api/v3/')).length

describe('a commit of regular files', () => {
  beforeEach(async () => {
    hub = await startHub({ [path]: 'tag: v1\n', 'other.yaml': 'stays\n' })
  })

  test('takes two requests, and carries the message and the bytes as they are', async () => {
    const before = hub.git('rev-parse', 'main')
    const { commit, attempts } = await bump('tag: v2')
    expect({ attempts, graphql: graphqlCalls(), rest: restCalls() }).toEqual({
      attempts: 1,
      graphql: 2,
      rest: 0,
    })
    expect(commit).toBe(hub.git('rev-parse', 'main'))
    expect(hub.git('rev-parse', 'main^')).toBe(before)
    expect(hub.show(`main:${path}`).toString()).toBe('tag: v1\ntag: v2\n')
    expect(hub.show('main:other.yaml').toString()).toBe('stays\n')
    expect(hub.git('log', '-1', '--format=%B', 'main')).toBe(message.trim())
    expect(hub.git('log', '-1', '--format=%an', 'main')).toBe('deployer[bot]')
  })

  test.each([
    ['CRLF', Buffer.from('a: 1\r\nb: 2\r\n')],
    ['a BOM', Buffer.from('\uFEFFa: 1\n')],
    ['no final newline', Buffer.from('a: 1')],
    ['nothing', Buffer.alloc(0)],
    ['bytes that are no text', Buffer.from([0, 255, 254, 13, 10, 0])],
    ['over a megabyte', Buffer.from('k: v # c\n'.repeat(130_000))],
  ])('of %s lands with the same bytes', async (_, bytes) => {
    const branch = openBranch({ github: await hub.open(), repo, branch: 'main' })
    const snapshot = await branch.read([path])
    expect(await branch.commit(snapshot, new Map([[path, bytes]]), message)).toBeDefined()
    expect(hub.show(`main:${path}`).equals(bytes)).toBe(true)
    expect((await branch.read([path])).files.get(path)?.bytes.equals(bytes)).toBe(true)
  })

  test('gives nothing where the branch has moved, and changes nothing', async () => {
    const branch = openBranch({ github: await hub.open(), repo })
    const snapshot = await branch.read([path])
    const other = hub.push({ [path]: 'somebody else\n' })
    expect(await branch.commit(snapshot, new Map([[path, Buffer.from('x')]]), message)).toBe(
      undefined,
    )
    expect(await branch.landed()).toBeUndefined()
    expect(hub.git('rev-parse', 'main')).toBe(other)
  })

  test('lands after the head was another one ten times in a row', async () => {
    let moved = 0
    const move = () => void hub.push({ 'other.yaml': `${++moved}\n` })
    // Each try reads, then commits: the even ones are commits.
    const places = Object.fromEntries(Array.from({ length: 10 }, (_, n) => [2 * (n + 1), move]))
    hub.traffic.fault = faultAt('/graphql', places)
    const { attempts } = await bump('tag: v2')
    expect(attempts).toBe(11)
    expect(hub.show(`main:${path}`).toString()).toBe('tag: v1\ntag: v2\n')
    expect(hub.show('main:other.yaml').toString()).toBe('10\n')
    expect(hub.git('rev-list', '--count', 'main')).toBe('12')
  })

  test.each([
    ['502 to the commit, twice', { 2: badGateway, 3: badGateway }],
    ['a connection that breaks before it arrives', { 2: breakBefore }],
    ['a connection that breaks after it had its effect', { 2: breakAfter }],
    ['502 after it had its effect', { 2: breakAfter, 3: badGateway }],
    ['502 to the read', { 1: badGateway }],
    ['a read that breaks off', { 1: { kind: 'truncate', afterBytes: 20 } as const }],
  ])('is made once for %s', async (_, places) => {
    hub.traffic.fault = faultAt('/graphql', places)
    const { commit, attempts } = await bump('tag: v2')
    expect(commit).toBe(hub.git('rev-parse', 'main'))
    expect(attempts).toBe(1)
    expect(hub.git('rev-list', '--count', 'main')).toBe('2')
  })

  test('is found where its answer got lost and others have built on it', async () => {
    let ours = ''
    const others = () => {
      ours = hub.git('rev-parse', 'main')
      hub.push({ 'other.yaml': 'more\n' })
    }
    hub.traffic.fault = faultAt('/graphql', { 2: breakAfter, 3: others })
    const { commit } = await bump('tag: v2')
    expect(commit).toBe(ours)
    expect(hub.git('rev-list', '--count', 'main')).toBe('3')
  })

  test.each(['one line', 'one line\nand more', 'a\n\n\n\nb\n\nC: d\n\n'])(
    'is found by its message: %j',
    async (text) => {
      const branch = openBranch({ github: await hub.open(), repo })
      const snapshot = await branch.read([path])
      hub.traffic.fault = faultAt('/graphql', { 1: breakAfter })
      const commit = await branch.commit(snapshot, new Map([[path, Buffer.from('x')]]), text)
      expect(commit).toBe(hub.git('rev-parse', 'main'))
      expect(hub.git('log', '-1', '--format=%B')).toBe(text.trim().replace(/\n+/, '\n\n'))
    },
  )

  test('is not taken for one of the same words about another file', async () => {
    const stealing = () => void hub.push({ 'other.yaml': 'theirs\n' }, { message })
    hub.traffic.fault = faultAt('/graphql', { 2: breakBefore, 3: stealing })
    const { commit } = await bump('tag: v2')
    expect(commit).toBe(hub.git('rev-parse', 'main'))
    expect(hub.git('rev-list', '--count', 'main')).toBe('3')
    expect(hub.show('main:other.yaml').toString()).toBe('theirs\n')
  })

  test('is reported where its answer got lost and the time ran out', async () => {
    const lost = Object.fromEntries(Array.from({ length: 200 }, (_, n) => [n + 3, badGateway]))
    hub.traffic.fault = faultAt('/graphql', { 2: breakAfter, ...lost })
    await expect(bump('tag: v2')).rejects.toThrow(
      /^committing to branch main of acme\/deploy: GitHub answered 502; gave up after \d+ attempts; run it again, or give it more time$/,
    )
  })

  test('is found where its answer got lost, the time ran out, and GitHub is back', async () => {
    const lost = Object.fromEntries(Array.from({ length: 19 }, (_, n) => [n + 3, badGateway]))
    hub.traffic.fault = faultAt('/graphql', { 2: breakAfter, ...lost })
    const { commit } = await bump('tag: v2')
    expect(commit).toBe(hub.git('rev-parse', 'main'))
    // One read, 20 tries, and two queries that find it.
    expect(graphqlCalls()).toBe(23)
  })

  test('is refused at once where the token may only read', async () => {
    const branch = openBranch({ github: await hub.open({ token: reader.token }), repo })
    const snapshot = await branch.read([path])
    const changes = new Map([[path, Buffer.from('x')]])
    await expect(branch.commit(snapshot, changes, message)).rejects.toThrow(
      'committing to branch main of acme/deploy: GitHub answered Resource not accessible by integration; ' +
        'the token lacks the permission contents: write: give it to the job (permissions:) or to the App; ' +
        'the token of a workflow reaches no repository but its own',
    )
    expect(graphqlCalls()).toBe(2)
  })

  test('is refused by a protected branch, with the way out', async () => {
    hub.state.protectedBranches.add('main')
    await expect(bump('tag: v2')).rejects.toThrow(
      /Changes must be made through a pull request\.; let this token's owner bypass the rule, or go by a pull request$/,
    )
  })

  test('is refused where it is more than GitHub takes', async () => {
    const branch = openBranch({ github: await hub.open(), repo })
    const snapshot = await branch.read([path])
    const changes = new Map([[path, Buffer.alloc(30_000_001)]])
    await expect(branch.commit(snapshot, changes, message)).rejects.toThrow(
      'the files have 40000004 bytes in base64, and one commit by the API takes 40000000; commit by git',
    )
    expect(graphqlCalls()).toBe(1)
  })
})

describe('a branch', () => {
  test('that is not there is an error', async () => {
    hub = await startHub({ [path]: 'x\n' })
    const branch = openBranch({ github: await hub.open(), repo, branch: 'prod' })
    await expect(branch.read([path])).rejects.toThrow(
      'reading branch prod of acme/deploy: there is no such branch; create it first',
    )
  })

  test('of an empty repository is an error', async () => {
    hub = await startHub()
    const branch = openBranch({ github: await hub.open(), repo })
    await expect(branch.read([path])).rejects.toThrow(
      'reading the default branch of acme/deploy: the repository is empty; push a first commit',
    )
  })
})

describe('twenty writers at once, and 80 writes a minute', () => {
  test('all land, nothing is lost, history is linear', async () => {
    const joint = jointClock(20)
    const { clock } = joint
    hub = await startHub({ [path]: 'tags:\n' }, { writesPerMinute: 80, now: () => clock.now() })
    const names = Array.from({ length: 20 }, (_, n) => `writer-${n}!`)
    const results = await Promise.all(
      names.map((name) => bump(name, { clock }).finally(() => joint.leave())),
    )
    const lines = hub.show(`main:${path}`).toString().trim().split('\n').slice(1)
    expect([...lines].sort()).toEqual([...names].sort())
    expect(hub.git('rev-list', '--count', 'main')).toBe('21')
    expect(hub.git('rev-list', '--min-parents=2', 'main')).toBe('')
    expect(new Set(results.map(({ commit }) => commit)).size).toBe(20)
    expect(joint.elapsed()).toBeLessThan(300_000)
  }, 180_000)
})
