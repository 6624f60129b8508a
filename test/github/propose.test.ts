import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { proposalBranch } from '#github/pull-request'
import { badGateway, breakAfter, fakeClock, faultAt, reader, startHub, type Hub } from './hub.ts'
import { ahead, head, path, propose, tag, titles, writes, type RunOptions } from './proposal.ts'

let hub: Hub
beforeEach(async () => {
  hub = await startHub({ [path]: 'tag: v1\n', 'other.yaml': 'stays\n' })
})
afterEach(() => hub.close())

const run = (version: number, options?: RunOptions) => propose(hub, version, options)

describe('one pull request', () => {
  test('is opened, from a branch of one commit', async () => {
    const base = hub.git('rev-parse', 'main')
    const { outcome, pullRequest, commit, attempts } = await run(2)
    expect({ outcome, attempts, commit }).toEqual({
      outcome: 'opened',
      attempts: 1,
      commit: hub.git('rev-parse', head),
    })
    expect(pullRequest).toMatchObject({ number: 1, url: 'https://github.com/acme/deploy/pull/1' })
    expect(hub.git('rev-parse', `${head}^`)).toBe(base)
    expect(hub.git('rev-parse', 'main')).toBe(base)
    expect(tag(hub)).toBe('tag: v2\n')
    expect(hub.state.pulls[0]).toMatchObject({
      title: 'deploy(shop): v2 to prod',
      body: `Brings v2.\n\n<!-- commit: ${commit} -->\n`,
      base: 'main',
      head: 'bump/prod/shop',
    })
  })

  test('is given a newer tag, on top of what base is by then', async () => {
    await run(2)
    const base = hub.push({ 'other.yaml': 'moved on\n' })
    const { outcome, pullRequest, commit } = await run(3)
    expect(outcome).toBe('updated')
    expect(pullRequest?.number).toBe(1)
    expect(commit).toBe(hub.git('rev-parse', head))
    expect(hub.git('rev-parse', `${head}^`)).toBe(base)
    expect(tag(hub)).toBe('tag: v3\n')
    expect(titles(hub)).toEqual(['deploy(shop): v3 to prod (open)'])
    expect(hub.state.pulls[0]?.body).toBe(`Brings v3.\n\n<!-- commit: ${commit} -->\n`)
  })

  test('is left alone by an equal tag and by an older one, also where base has moved', async () => {
    await run(3)
    const before = { head: hub.git('rev-parse', head), writes: writes(hub).length }
    hub.push({ 'other.yaml': 'moved on\n' })
    for (const version of [3, 2]) {
      const { outcome, pullRequest, commit } = await run(version)
      expect({ outcome, number: pullRequest?.number, commit }).toEqual({
        outcome: 'unchanged',
        number: 1,
        commit: undefined,
      })
    }
    expect({ head: hub.git('rev-parse', head), writes: writes(hub).length }).toEqual(before)
    expect(titles(hub)).toEqual(['deploy(shop): v3 to prod (open)'])
  })

  test.each([
    ['a title', { title: 'Ship it on Monday' }],
    ['a body', { body: 'Please wait for the load test.' }],
    ['both', { title: 'Ship it on Monday', body: 'Please wait for the load test.' }],
  ])('keeps %s that a person has edited, until a newer tag comes', async (_, edited) => {
    await run(2)
    Object.assign(hub.state.pulls[0]!, edited)
    const count = writes(hub).length
    for (const version of [2, 1]) expect((await run(version)).outcome).toBe('unchanged')
    expect(hub.state.pulls[0]).toMatchObject(edited)
    expect(writes(hub)).toHaveLength(count)
    await run(3)
    expect(titles(hub)).toEqual(['deploy(shop): v3 to prod (open)'])
    expect(hub.state.pulls[0]?.body).toMatch(/^Brings v3\.\n/)
  })

  test('is not opened where base has it already', async () => {
    hub.push({ [path]: 'tag: v2\n' })
    const { outcome, pullRequest } = await run(2)
    expect({ outcome, pullRequest }).toEqual({ outcome: 'unchanged', pullRequest: undefined })
    expect(writes(hub)).toEqual([])
  })

  test('that was closed is not used again; its branch is', async () => {
    await run(2)
    hub.state.pulls[0]!.state = 'closed'
    const { outcome, pullRequest } = await run(3)
    expect({ outcome, number: pullRequest?.number }).toEqual({ outcome: 'opened', number: 2 })
    expect(titles(hub)).toEqual([
      'deploy(shop): v2 to prod (closed)',
      'deploy(shop): v3 to prod (open)',
    ])
    expect(ahead(hub)).toBe('1')
  })

  test('that was merged is not used again', async () => {
    const { commit } = await run(2)
    hub.git('update-ref', 'refs/heads/main', commit!)
    hub.state.pulls[0]!.state = 'closed'
    const { outcome, pullRequest } = await run(3)
    expect({ outcome, number: pullRequest?.number }).toEqual({ outcome: 'opened', number: 2 })
    expect(ahead(hub)).toBe('1')
  })

  test('goes to the base that was named', async () => {
    hub.push({ [path]: 'tag: v0\n' }, { branch: 'release' })
    await run(2, { base: 'release' })
    expect(hub.state.pulls[0]?.base).toBe('release')
    expect(hub.git('rev-list', '--count', `release..${head}`)).toBe('1')
  })

  test.each([
    { before: undefined, outcome: 'opened' },
    { before: 2, outcome: 'updated' },
    { before: 3, outcome: 'unchanged' },
  ])('would be $outcome: a dry run writes nothing', async ({ before, outcome }) => {
    if (before !== undefined) await run(before)
    const refs = hub.git('for-each-ref')
    const count = writes(hub).length
    const result = await run(3, {
      dryRun: true,
      labels: ['x'],
      reviewers: ['ann'],
      autoMerge: true,
    })
    expect(result).toMatchObject({ outcome, commit: undefined, merged: undefined })
    expect(hub.git('for-each-ref')).toBe(refs)
    expect(writes(hub)).toHaveLength(count)
  })

  test('keeps an executable file executable', async () => {
    hub.push({ [path]: 'tag: v1\n' }, { executable: true })
    await run(2)
    expect(hub.git('ls-tree', head, path)).toMatch(/^100755 /)
  })
})

describe("somebody else's commits", () => {
  test('on the branch stay, and the newer tag goes on top', async () => {
    await run(2)
    const theirs = hub.push({ 'other.yaml': 'by hand\n' }, { branch: head })
    hub.push({ 'third.yaml': 'base moved\n' })
    const { outcome, commit } = await run(3)
    expect(outcome).toBe('updated')
    expect(hub.git('rev-parse', `${commit}^`)).toBe(theirs)
    expect(hub.show(`${head}:other.yaml`).toString()).toBe('by hand\n')
    expect(tag(hub)).toBe('tag: v3\n')
  })

  test('that took the file away are named', async () => {
    await run(2)
    const person = ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.com']
    const tree = hub.git('hash-object', '-t', 'tree', '-w', '--stdin')
    const gone = hub.git(...person, 'commit-tree', '-p', head, '-m', 'gone', tree)
    hub.git('update-ref', `refs/heads/${head}`, gone)
    await expect(run(3)).rejects.toThrow(`file ${path}: not in commit `)
  })

  test('that come while ours is made stay too', async () => {
    await run(2)
    let theirs = ''
    hub.traffic.fault = faultAt('/git/trees', {
      1: () => void (theirs = hub.push({ 'other.yaml': 'by hand\n' }, { branch: head })),
    })
    const { outcome, commit, attempts } = await run(3)
    expect({ outcome, attempts }).toEqual({ outcome: 'updated', attempts: 2 })
    expect(hub.git('rev-parse', `${commit}^`)).toBe(theirs)
    expect(tag(hub)).toBe('tag: v3\n')
  })

  test.each([
    ['of the same history', () => hub.git('branch', head, 'main')],
    ['of a history of its own', () => undefined],
  ])('on a branch %s without a pull request are never thrown away', async (_, prepare) => {
    prepare()
    const theirs = hub.push({ 'other.yaml': 'by hand\n' }, { branch: head })
    await expect(run(2)).rejects.toThrow(
      'proposing on branch bump/prod/shop of acme/deploy: it has commits of somebody else and no ' +
        'open pull request; merge or delete the branch',
    )
    expect(hub.git('rev-parse', head)).toBe(theirs)
  })
})

describe('faults', () => {
  test.each<[string, string, Parameters<typeof faultAt>[1]]>([
    ['502 to the branch', '/graphql', { 3: badGateway }],
    ['a lost answer to the branch', '/graphql', { 3: breakAfter }],
    ['502 to the pull request', '/pulls', { 2: badGateway }],
    ['a lost answer to the pull request', '/pulls', { 2: breakAfter }],
    ['a lost answer to a commit', '/git/commits', { 2: breakAfter }],
  ])('%s: one pull request all the same', async (_, place, faults) => {
    hub.traffic.fault = faultAt(place, faults)
    const { pullRequest, outcome, commit } = await run(2)
    expect({ outcome, number: pullRequest?.number }).toEqual({ outcome: 'opened', number: 1 })
    expect(commit).toBe(hub.git('rev-parse', head))
    expect(titles(hub)).toEqual(['deploy(shop): v2 to prod (open)'])
    expect(tag(hub)).toBe('tag: v2\n')
    expect(ahead(hub)).toBe('1')
  })

  test('a run that ended before its title was written is mended by the next', async () => {
    await run(2)
    hub.traffic.fault = ({ method }) =>
      method === 'PATCH' ? { kind: 'answer', status: 422, body: '{"message":"no"}' } : undefined
    await expect(run(3)).rejects.toThrow(
      'updating pull request 1 of acme/deploy: GitHub answered 422 no',
    )
    expect(titles(hub)).toEqual(['deploy(shop): v2 to prod (open)'])
    hub.traffic.fault = () => undefined
    // Even by one that is late.
    expect(await run(2)).toMatchObject({ outcome: 'unchanged' })
    expect(titles(hub)).toEqual(['deploy(shop): v3 to prod (open)'])
    expect(hub.state.pulls[0]?.body).toMatch(/^App: shop\nSource-Run: 3\n\n<!-- commit: /)
    // Once is enough.
    const count = writes(hub).length
    await run(2)
    expect(writes(hub)).toHaveLength(count)
  })

  test('a branch that others move each time ends with the time', async () => {
    const clock = fakeClock()
    await run(2)
    let n = 0
    hub.traffic.fault = ({ url }) => {
      if (url.endsWith('/git/trees')) hub.push({ 'other.yaml': `${++n}\n` }, { branch: head })
      return undefined
    }
    await expect(run(3, { clock, timeoutMs: 20_000 })).rejects.toThrow(
      /^proposing on branch bump\/prod\/shop of acme\/deploy: others moved it each of \d+ times; run it again$/,
    )
  })

  test('a token that may not open one says so', async () => {
    await expect(run(2, { token: reader.token })).rejects.toThrow(
      'making a commit in acme/deploy: GitHub answered 403 Resource not accessible by integration; ' +
        'the token lacks the permission contents: write',
    )
  })
})

test.each([
  ['prod', 'a..b'],
  ['prod', '../x'],
  ['', 'x'],
  ['prod', ''],
  ['a b', 'x'],
  ['prod', 'x.lock'],
])('the branch of %j and %j is refused', (environment, app) => {
  expect(() => proposalBranch(environment, app)).toThrow('Git allows no such name')
})
