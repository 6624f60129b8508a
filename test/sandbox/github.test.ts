import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { reader, startHub, stranger, writer, type Hub } from '../github/hub.ts'

let hub: Hub
let time = 0
beforeEach(async () => {
  time = 1_000_000
  hub = await startHub({ 'a.yaml': 'x\n' }, { writesPerMinute: 3, now: () => time })
})
afterEach(() => hub.close())

interface Asked {
  readonly method?: string
  readonly token?: string
  readonly body?: unknown
}

async function ask(path: string, { method = 'GET', token = writer.token, body }: Asked = {}) {
  const url = path === '/graphql' ? hub.graphqlUrl : `${hub.apiUrl}/repos/${path}`
  const response = await fetch(url, {
    method,
    headers: { authorization: `Bearer ${token}` },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  const { status, headers } = response
  return { status, headers, body: (text === '' ? undefined : JSON.parse(text)) as never }
}

const query = (text: string, token?: string) =>
  ask('/graphql', { method: 'POST', body: { query: text }, ...(token !== undefined && { token }) })

describe('REST refuses as GitHub does', () => {
  test.each<[string, string, Asked, number, object]>([
    ['a wrong token', 'acme/deploy/pulls', { token: 'x' }, 401, { message: 'Bad credentials' }],
    [
      'a repository of others',
      'acme/deploy/pulls',
      { token: stranger.token },
      404,
      { message: 'Not Found' },
    ],
    ['no such repository', 'acme/none/pulls', {}, 404, { message: 'Not Found' }],
    ['no such route', 'acme/deploy/unheard-of', {}, 404, { message: 'Not Found' }],
    ['no such blob', `acme/deploy/git/blobs/${'f'.repeat(40)}`, {}, 404, { message: 'Not Found' }],
    ['no such tree', `acme/deploy/git/trees/${'f'.repeat(40)}`, {}, 404, { message: 'Not Found' }],
    ['no such pull request', 'acme/deploy/pulls/9/reviews', {}, 404, { message: 'Not Found' }],
    [
      'a write by a reader',
      'acme/deploy/dispatches',
      { method: 'POST', token: reader.token, body: {} },
      403,
      { message: 'Resource not accessible by integration' },
    ],
    [
      'a pull request without commits',
      'acme/deploy/pulls',
      { method: 'POST', body: { title: 't', head: 'main', base: 'main', body: '' } },
      422,
      {
        message: 'Validation Failed',
        errors: [
          { resource: 'PullRequest', code: 'custom', message: 'No commits between main and main' },
        ],
      },
    ],
    [
      'a pull request of no branch',
      'acme/deploy/pulls',
      { method: 'POST', body: { title: 't', head: 'none', base: 'main', body: '' } },
      422,
      { errors: [{ resource: 'PullRequest', field: 'head', code: 'invalid' }] },
    ],
    [
      'a pull request to no branch',
      'acme/deploy/pulls',
      { method: 'POST', body: { title: 't', head: 'main', base: 'none', body: '' } },
      422,
      { errors: [{ resource: 'PullRequest', field: 'base', code: 'invalid' }] },
    ],
    [
      'a commit with an author, which would not be signed',
      'acme/deploy/git/commits',
      { method: 'POST', body: { message: 'm', tree: 't', parents: [], author: { name: 'me' } } },
      422,
      { errors: [{ resource: 'Commit', field: 'author', code: 'invalid' }] },
    ],
  ])('%s', async (_, path, asked, status, body) => {
    const answer = await ask(path, asked)
    expect(answer.status).toBe(status)
    expect(answer.body).toMatchObject({ ...body, status: String(status) })
  })

  test('and names the permission that it takes', async () => {
    const { headers } = await ask('acme/deploy/pulls', { token: reader.token })
    expect(headers.get('x-accepted-github-permissions')).toBe('pull_requests=read')
  })

  test('a second pull request of the same branches', async () => {
    hub.git('branch', 'next', 'main')
    hub.push({ 'a.yaml': 'y\n' }, { branch: 'next' })
    const body = { title: 't', head: 'next', base: 'main', body: '' }
    expect((await ask('acme/deploy/pulls', { method: 'POST', body })).status).toBe(201)
    expect(await ask('acme/deploy/pulls', { method: 'POST', body })).toMatchObject({
      status: 422,
      body: { errors: [{ message: 'A pull request already exists for acme:next.' }] },
    })
  })
})

describe('GraphQL refuses as GitHub does, with 200', () => {
  test.each<[string, string, string | undefined, object]>([
    [
      'a repository of others',
      '{ repository(owner: "acme", name: "deploy") { id } }',
      stranger.token,
      {
        type: 'NOT_FOUND',
        path: ['repository'],
        message: "Could not resolve to a Repository with the name 'acme/deploy'.",
      },
    ],
    [
      'a field that there is not',
      '{ repository(owner: "acme", name: "deploy") { none } }',
      undefined,
      { message: 'Cannot query field "none" on type "Repository".' },
    ],
    [
      'more than a page',
      '{ repository(owner: "acme", name: "deploy") { defaultBranchRef { target { ... on Commit { history(first: 101) { nodes { oid } } } } } } }',
      undefined,
      {
        message:
          'Requesting 101 records on the `history` connection exceeds the `first` limit of 100 records.',
      },
    ],
    [
      'a commit to a branch that there is not',
      `mutation { createCommitOnBranch(input: { branch: { repositoryNameWithOwner: "acme/deploy", branchName: "none" }, expectedHeadOid: "${'f'.repeat(40)}", message: { headline: "x" }, fileChanges: {} }) { commit { oid } } }`,
      undefined,
      { type: 'NOT_FOUND' },
    ],
    [
      'a pull request that there is not',
      `mutation { enablePullRequestAutoMerge(input: { pullRequestId: "PR_${Buffer.from('acme/deploy#7').toString('base64url')}" }) { clientMutationId } }`,
      undefined,
      { type: 'NOT_FOUND' },
    ],
  ])('%s', async (_, text, token, error) => {
    const { status, body } = await query(text, token)
    expect(status).toBe(200)
    expect(body).toMatchObject({ errors: [error] })
  })
})

describe('the limit of writes', () => {
  const dispatch = () =>
    ask('acme/deploy/dispatches', { method: 'POST', body: { event_type: 'x', client_payload: {} } })

  test('turns away the fourth in a minute, and for a minute', async () => {
    for (const second of [0, 10, 20]) {
      time = 1_000_000 + second * 1000
      expect((await dispatch()).status).toBe(204)
    }
    const refused = await dispatch()
    expect(refused.status).toBe(403)
    expect(refused.headers.get('retry-after')).toBe('60')
    expect(refused.body).toMatchObject({
      message: expect.stringMatching(/^You have exceeded a secondary rate limit/),
    })
    time = 1_060_000
    expect((await dispatch()).status).toBe(204)
    expect((await dispatch()).status).toBe(403)
  })

  test('counts mutations, and no reads', async () => {
    for (let n = 0; n < 5; n++) expect((await query('{ __typename }')).status).toBe(200)
    for (let n = 0; n < 3; n++) await query('mutation { __typename }')
    expect((await query('mutation { __typename }')).status).toBe(403)
    expect((await query('{ __typename }')).status).toBe(200)
  })
})
