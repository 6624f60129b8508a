import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { GitHub } from '#github/client'
import { commentOn, createIssue, findIssues, readIssue, relabel, updateIssue } from '#github/issue'
import { compose } from '#github/section'
import type { Fault } from '#sandbox/fault'
import type { IssueState } from '#sandbox/github-issues'
import { fakeClock, reader, repo, startHub, writer, type Hub } from './hub.ts'

const key = 'drift'
const body = compose({ before: '', section: 'all of it', after: '' }, key)

let hub: Hub
let github: GitHub
beforeEach(async () => {
  hub = await startHub({ a: 'x' })
  github = await hub.open()
})
afterEach(() => hub.close())

/** An issue that somebody opened before. */
function issue(more: Partial<IssueState> = {}): IssueState {
  const { issues } = hub.state
  const made: IssueState = {
    ...{ number: issues.length + 1, title: 't', body, state: 'open', state_reason: null },
    ...{ author: writer.login, labels: new Set(['drift']), assignees: [], comments: [] },
    ...more,
  }
  issues.push(made)
  return made
}

const find = (state: 'open' | 'closed' = 'open') =>
  findIssues(github, repo, { label: 'drift', key, state })
const numbers = async (state?: 'open' | 'closed') => (await find(state)).map(({ number }) => number)
const calls = () => hub.traffic.seen.map(({ method, url }) => `${method} ${url.split('?')[0]}`)

/** The next calls of a method meet these faults, one each. */
function disturb(wanted: string, ...faults: readonly Fault[]): void {
  const left = [...faults]
  hub.traffic.fault = ({ method }) => (method === wanted ? left.shift() : undefined)
}

describe('an issue is found', () => {
  test('by label and marker, on whatever page, and never by search', async () => {
    for (let count = 0; count < 205; count++) issue({ body: `another ${count}` })
    issue()
    expect(await numbers()).toEqual([206])
    expect(calls().filter((call) => call.startsWith('GET'))).toHaveLength(3)
    expect(calls().join()).not.toContain('search')
  })

  test.each<[string, Partial<IssueState>]>([
    ['of another author', { author: 'somebody' }],
    ['of another label', { labels: new Set(['bug']) }],
    ['without a marker', { body: 'Infrastructure drift' }],
    ['of another key', { body: body.replaceAll('drift:', 'other:') }],
    ['that is closed', { state: 'closed' }],
  ])('and not one %s', async (_, more) => {
    issue(more)
    expect(await numbers()).toEqual([])
  })

  test('and not a pull request', async () => {
    hub.push({ a: 'y' }, { branch: 'b' })
    await github.rest({ doing: 'x', needs: 'pull-requests: write' }, (rest) =>
      rest.pulls.create({ ...repo, title: 't', head: 'b', base: 'main', body }),
    )
    hub.state.pulls[0]!.labels.add('drift')
    expect(await numbers()).toEqual([])
  })

  test('closed ones, oldest first', async () => {
    issue({ state: 'closed' })
    issue()
    issue({ state: 'closed' })
    expect(await numbers('closed')).toEqual([1, 3])
  })
})

describe('on a server that does not tell by GraphQL who wrote an issue', () => {
  const answer = (status: number, body: unknown): Fault => ({
    ...{ kind: 'answer', status, body: JSON.stringify(body) },
  })
  const listed = (...issues: readonly object[]) =>
    answer(
      200,
      issues.map((one, index) => ({ number: index + 1, title: 't', body, state: 'open', ...one })),
    )
  const serve = (graphql: Fault, user: Fault, list: Fault) => {
    hub.traffic.fault = ({ url }) => {
      if (url.includes('graphql')) return graphql
      return /\/user$/.test(url) ? user : list
    }
  }
  const gone = answer(404, { message: 'Not Found' })
  const refused = answer(403, { message: 'Resource not accessible by integration' })
  const ours = { user: { login: 'deployer[bot]', type: 'Bot' } }
  const theirs = { user: { login: 'mallory', type: 'User' }, author_association: 'NONE' }

  test.each<[string, Fault]>([
    ['it is not there', gone],
    ['it does not know the query', answer(200, { errors: [{ message: 'unknown field' }] })],
    ['it answers with nothing', answer(200, {})],
    ['it answers with no issue', answer(200, { data: { repository: {} } })],
  ])('%s: by the name of the token', async (_, graphql) => {
    serve(graphql, answer(200, { login: 'Deployer[bot]' }), listed(theirs, ours))
    expect(await numbers()).toEqual([2])
  })

  test('nor the name of the token: not of somebody who may not label', async () => {
    const member = { user: { login: 'ann', type: 'User' }, author_association: 'MEMBER' }
    serve(gone, refused, listed(theirs, ours, member, {}))
    expect(await numbers()).toEqual([2, 3, 4])
  })

  test('a right that is missing is told', async () => {
    serve(answer(200, { errors: [{ type: 'FORBIDDEN', message: 'no' }] }), gone, listed(ours))
    await expect(numbers()).rejects.toThrow(/finding the own issues in acme\/deploy/)
  })
})

describe('what is written', () => {
  test('an issue, with labels and assignees', async () => {
    const made = await createIssue(github, repo, {
      ...{ title: 't', body, labels: ['drift', 'infra'], assignees: ['ann'] },
    })
    expect(made).toMatchObject({
      number: 1,
      url: 'https://github.com/acme/deploy/issues/1',
      state: 'open',
    })
    expect(hub.state.issues[0]).toMatchObject({ title: 't', body, assignees: ['ann'] })
  })

  test('an issue whose label GitHub left out gets it, or it would not be found again', async () => {
    const reply = { number: 1, html_url: 'x', title: 't', body, state: 'open', labels: [] }
    issue({ labels: new Set() })
    disturb('POST', { kind: 'answer', status: 201, body: JSON.stringify(reply) })
    await createIssue(github, repo, { title: 't', body, labels: ['drift'], assignees: [] })
    expect([...hub.state.issues[0]!.labels]).toEqual(['drift'])
  })

  test('once, also where the answer got lost', async () => {
    disturb('POST', { kind: 'truncate', afterBytes: 0 })
    const made = await createIssue(github, repo, {
      title: 't',
      body,
      labels: ['drift'],
      assignees: [],
    })
    expect(made.number).toBe(1)
    expect(hub.state.issues).toHaveLength(1)
  })

  test('a comment once, also where the answer got lost', async () => {
    const { comments } = issue()
    comments.push(...Array.from({ length: 100 }, () => ({ user: 'x', body: 'other' })))
    disturb('POST', { kind: 'truncate', afterBytes: 0 })
    await commentOn(github, repo, 1, 'news')
    expect(comments.filter((comment) => comment.body === 'news')).toHaveLength(1)
  })

  test('labels, without those of people', async () => {
    issue({ labels: new Set(['Drift', 'theirs', 'drift-error']) })
    const found = await readIssue(github, repo, 1)
    await relabel(github, repo, found, { add: ['drift', 'new'], remove: ['drift-error', 'none'] })
    expect([...hub.state.issues[0]!.labels].sort()).toEqual(['Drift', 'new', 'theirs'])
    await relabel(github, repo, found, { add: [], remove: ['drift-error'] })
  })

  test('what a 502 and the secondary limit turned away, later', async () => {
    issue()
    const clock = fakeClock()
    github = await hub.open({ clock })
    const limit = 'You have exceeded a secondary rate limit'
    disturb(
      'PATCH',
      { kind: 'answer', status: 502 },
      {
        kind: 'answer',
        status: 403,
        headers: { 'Retry-After': '60' },
        body: JSON.stringify({ message: limit }),
      },
    )
    await updateIssue(github, repo, 1, { title: 'new' })
    expect(hub.state.issues[0]!.title).toBe('new')
    expect(Math.max(...clock.pauses)).toBeGreaterThanOrEqual(60_000)
  })
})

describe('what GitHub refuses is told with what to do', () => {
  test('a missing permission', async () => {
    github = await hub.open({ token: reader.token })
    await expect(
      createIssue(github, repo, { title: 't', body, labels: [], assignees: [] }),
    ).rejects.toThrow(
      'opening an issue in acme/deploy: GitHub answered 403 Resource not accessible by integration; the token lacks the permission issues: write',
    )
  })

  test('a repository without issues', async () => {
    hub.state.hasIssues = false
    await expect(find()).rejects.toThrow(
      'listing the issues of acme/deploy: GitHub answered 410 Issues has been disabled in this repository.; ' +
        "turn issues on in the repository's settings, or name another repository",
    )
  })

  test('a body that is too long', async () => {
    issue()
    await expect(updateIssue(github, repo, 1, { body: 'x'.repeat(65_537) })).rejects.toThrow(
      'body is too long (maximum is 65536 characters)',
    )
  })
})
