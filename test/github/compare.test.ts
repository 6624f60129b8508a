import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { commitsAhead, compareCommits } from '#github/compare'
import { repo, startHub, stranger, type Hub } from './hub.ts'

let hub: Hub
let ids: Readonly<Record<string, string>>

/** main: a - b - c; fork: a - d; orphan: e */
beforeEach(async () => {
  hub = await startHub()
  const a = hub.push({ x: 'a' })
  hub.git('branch', 'fork', 'main')
  const b = hub.push({ x: 'b' }, { message: 'second' })
  const c = hub.push({ x: 'c' }, { message: 'third' })
  const d = hub.push({ x: 'd' }, { branch: 'fork' })
  const e = hub.push({ x: 'e' }, { branch: 'orphan' })
  ids = { a, b, c, d, e, short: c.slice(0, 7), gone: 'f'.repeat(40) }
})
afterEach(() => hub.close())

describe('two commits', () => {
  test.each([
    ['a', 'c', 'ahead'],
    ['c', 'a', 'behind'],
    ['c', 'c', 'identical'],
    ['c', 'short', 'identical'],
    ['a', 'short', 'ahead'],
    ['c', 'd', 'diverged'],
    ['a', 'gone', 'unknown'],
    ['gone', 'a', 'unknown'],
    ['a', 'e', 'unknown'],
  ])('%s and %s: %s', async (base, head, standing) => {
    const github = await hub.open()
    expect(await compareCommits(github, repo, ids[base]!, ids[head]!)).toBe(standing)
  })

  test('of a repository that the token does not see are unknown', async () => {
    const github = await hub.open({ token: stranger.token })
    expect(await compareCommits(github, repo, ids['a']!, ids['c']!)).toBe('unknown')
  })

  test.each(['main', '', 'abc', 'HEAD', '../x', 'ABCDEF1'])('are ids: %j is none', async (name) => {
    const github = await hub.open()
    await expect(compareCommits(github, repo, ids['a']!, name)).rejects.toThrow('not an id in hex')
  })

  test('wrong credentials are no unknown order', async () => {
    const github = await hub.open({ token: 'wrong' })
    await expect(compareCommits(github, repo, ids['a']!, ids['c']!)).rejects.toThrow(
      '401 Bad credentials',
    )
  })
})

describe('the commits ahead', () => {
  test('come oldest first', async () => {
    const github = await hub.open()
    expect(await commitsAhead(github, repo, ids['a']!, ids['c']!)).toEqual([
      { id: ids['b'], message: 'second' },
      { id: ids['c'], message: 'third' },
    ])
    expect(await commitsAhead(github, repo, ids['c']!, ids['a']!)).toEqual([])
  })

  test('are not told where there is no history in common', async () => {
    const github = await hub.open()
    expect(await commitsAhead(github, repo, ids['a']!, ids['e']!)).toBeUndefined()
  })

  test('are not told where they are over a hundred', async () => {
    let last = ''
    for (let n = 0; n < 101; n++) last = hub.push({ x: String(n) })
    const github = await hub.open()
    expect(await commitsAhead(github, repo, ids['c']!, last)).toBeUndefined()
  })
})
