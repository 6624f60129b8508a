import { afterEach, describe, expect, test } from '@jest/globals'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openGitHub, type Call, type Clock, type GitHubOptions } from '#github/client'
import { agents } from '#proxy/agent'
import { listen, type Listener } from '#sandbox/listen'
import { fakeClock, repo } from './hub.ts'

const read: Call = { doing: 'reading the thing', needs: 'contents: read' }
const write: Call = { doing: 'writing the thing', needs: 'contents: write' }

interface Answer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
  /** The connection ends in mid-answer, or no answer ever comes. */
  readonly fault?: 'cut' | 'silence' | 'reset'
}

interface Request {
  readonly method: string
  readonly url: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
  /** On the client's clock. */
  readonly time: number
}

const servers: Listener[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

/** A server that gives these answers one after the other, and the last one for ever. */
async function serve(answers: readonly Answer[], clock: Clock = fakeClock()) {
  const requests: Request[] = []
  const server = await listen((request, response) => {
    const { status = 200, headers, body = {}, fault } = answers[requests.length] ?? answers.at(-1)!
    const { method = '', url = '' } = request
    const seen = { method, url, headers: request.headers, time: clock.now() }
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () =>
      Object.assign(requests.at(-1)!, { body: Buffer.concat(chunks).toString() }),
    )
    requests.push({ ...seen, body: '' })
    if (fault === 'reset') return void request.socket.destroy()
    if (fault === 'silence') return
    request.on('end', () => {
      const text = typeof body === 'string' ? body : JSON.stringify(body)
      const length = Buffer.byteLength(text) + (fault === 'cut' ? 10 : 0)
      response.writeHead(status, {
        'content-type': 'application/json',
        'content-length': length,
        ...headers,
      })
      response.write(text, () => fault === 'cut' && request.socket.destroy())
      if (fault !== 'cut') response.end()
    })
  })
  servers.push(server)
  return { ...server, requests }
}

async function open(server: { origin: string }, options: Partial<GitHubOptions> = {}) {
  return openGitHub({
    apiUrl: `${server.origin}/api/v3`,
    graphqlUrl: `${server.origin}/api/graphql`,
    token: 'ghs_secret',
    timeoutMs: 300_000,
    clock: fakeClock(),
    ...options,
  })
}

const good = { body: { data: { fine: true } } }
const question = 'query { fine }'

describe('requests', () => {
  test('go to the URLs that were given, with the token, and say who asks', async () => {
    const server = await serve([{ body: { id: 1 } }, good])
    const github = await open(server)
    await github.rest(read, (rest) => rest.repos.get({ ...repo }))
    await github.graphql(read, question, { a: 1 })
    const [first, second] = server.requests
    expect(first).toMatchObject({ method: 'GET', url: '/api/v3/repos/acme/deploy' })
    expect(second).toMatchObject({ method: 'POST', url: '/api/graphql' })
    expect(JSON.parse(second!.body)).toEqual({ query: question, variables: { a: 1 } })
    for (const { headers } of server.requests) {
      expect(headers.authorization).toBe('token ghs_secret')
      expect(headers['user-agent']).toMatch(/^gitops-actions /)
    }
  })

  test('follow a redirect on the same host, with method and body', async () => {
    const headers = { location: '/api/v3/repositories/7/dispatches' }
    const server = await serve([
      { status: 307, headers },
      { status: 204, body: '' },
    ])
    const github = await open(server)
    const event = { ...repo, event_type: 'x' }
    await github.rest(write, (rest) => rest.repos.createDispatchEvent(event))
    expect(server.requests.map(({ method, url, body }) => [method, url, body])).toEqual([
      ['POST', '/api/v3/repos/acme/deploy/dispatches', '{"event_type":"x"}'],
      ['POST', '/api/v3/repositories/7/dispatches', '{"event_type":"x"}'],
    ])
  })

  test('never follow one to another host', async () => {
    const other = await serve([good])
    const headers = { location: `${other.origin}/api/graphql` }
    const server = await serve([{ status: 307, headers }])
    const github = await open(server)
    await expect(github.graphql(read, question, {})).rejects.toThrow(
      `reading the thing: the token is for ${server.origin}, and not for ${other.origin}`,
    )
    expect(other.requests).toEqual([])
  })

  test('end where redirects go round', async () => {
    const server = await serve([{ status: 302, headers: { location: '/api/v3/again' } }])
    const github = await open(server)
    await expect(github.rest(read, (rest) => rest.repos.get({ ...repo }))).rejects.toThrow('in a circle')
    expect(server.requests).toHaveLength(6)
  })

  test.each([
    'http://github.example.com/api/v3',
    'http://127.0.0.1.example.com/api/v3',
    'ftp://x/',
  ])('are not sent in clear over a network: %s', async (apiUrl) => {
    await expect(open({ origin: 'https://x' }, { apiUrl })).rejects.toThrow('it is not https')
  })
})

describe('a proxy', () => {
  async function startProxy() {
    const seen: string[] = []
    const proxy = createServer().on('connect', (request, socket) => {
      seen.push(request.url ?? '')
      socket.end('HTTP/1.1 403 No\r\ncontent-length: 0\r\n\r\n')
    })
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
    servers.push({ origin: '', close: async () => void proxy.close() })
    return { seen, url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}` }
  }

  test.each([
    { noProxy: '', seen: ['github.invalid:443'], message: 'the proxy answered 403; let it pass' },
    { noProxy: '.invalid', seen: [], message: 'github.invalid' },
  ])('is used but for NO_PROXY=$noProxy', async ({ noProxy, seen, message }) => {
    const proxy = await startProxy()
    const { agentFor } = await agents({ HTTPS_PROXY: proxy.url, NO_PROXY: noProxy })
    const github = await open({ origin: 'https://github.invalid' }, { agentFor, timeoutMs: 0 })
    await expect(github.graphql(read, question, {})).rejects.toThrow(message)
    expect(proxy.seen).toEqual(seen)
  })
})

describe('faults that pass', () => {
  test.each<[string, Answer]>([
    ['500', { status: 500 }],
    ['502 with a page', { status: 502, body: '<html>', headers: { 'content-type': 'text/html' } }],
    ['503', { status: 503 }],
    ['504', { status: 504 }],
    ['408', { status: 408 }],
    ['a connection that breaks before the answer', { fault: 'reset' }],
    ['a connection that breaks in the answer', { ...good, fault: 'cut' }],
    ['silence', { fault: 'silence' }],
    ['a page in place of an answer', { body: '<html>', headers: { 'content-type': 'text/html' } }],
    [
      "GraphQL's own fault",
      {
        body: {
          errors: [{ message: 'Something went wrong while executing your query. This may …' }],
        },
      },
    ],
  ])('%s: tried again, after pauses with full jitter', async (_, fault) => {
    const clock = fakeClock(() => 0.5)
    const server = await serve([fault, fault, fault, good])
    const github = await open(server, { clock, stallMs: 100 })
    expect(await github.graphql(read, question, {})).toEqual({ fine: true })
    expect(clock.pauses).toEqual([250, 500, 1000])
  })

  test('end with the time, and the error says what was found', async () => {
    const clock = fakeClock()
    const server = await serve([{ status: 502, body: '' }])
    const github = await open(server, { clock, timeoutMs: 60_000 })
    await expect(github.graphql(read, question, {})).rejects.toThrow(
      'reading the thing: GitHub answered 502; gave up after 8 attempts; run it again, or give it more time',
    )
    expect(clock.pauses.reduce((sum, pause) => sum + pause, 0)).toBeLessThan(60_000)
  })
})

describe('rate limits', () => {
  const secondary = {
    message: 'You have exceeded a secondary rate limit. Please wait a few minutes',
  }
  const primary = { message: 'API rate limit exceeded for installation ID 7.' }
  const start = 1_700_000_000

  test.each<[string, Answer, number]>([
    [
      '403 with retry-after',
      { status: 403, body: secondary, headers: { 'retry-after': '7' } },
      7_000,
    ],
    ['429 with retry-after', { status: 429, headers: { 'retry-after': '90' } }, 90_000],
    ['secondary, without a time', { status: 403, body: secondary }, 60_000],
    ['429 without a time', { status: 429 }, 60_000],
    [
      'primary: until its reset',
      {
        status: 403,
        body: primary,
        headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(start + 30) },
      },
      30_000,
    ],
    [
      'of GraphQL, told with 200',
      {
        body: { errors: [{ type: 'RATE_LIMITED', message: 'API rate limit already exceeded' }] },
        headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(start + 45) },
      },
      45_000,
    ],
    [
      'of content, told with 200',
      { body: { errors: [{ type: 'UNPROCESSABLE', message: 'was submitted too quickly' }] } },
      60_000,
    ],
  ])('%s', async (_, limited, pause) => {
    const clock = fakeClock(() => 0.5)
    const server = await serve([limited, good])
    const github = await open(server, { clock })
    expect(await github.graphql(read, question, {})).toEqual({ fine: true })
    // Who was turned away together comes back apart.
    expect(clock.pauses).toEqual([pause + 250])
  })

  test('without a time are given a minute, then two, then four', async () => {
    const clock = fakeClock(() => 0)
    const server = await serve([...Array<Answer>(3).fill({ status: 403, body: secondary }), good])
    const github = await open(server, { clock, timeoutMs: 600_000 })
    await github.graphql(read, question, {})
    expect(clock.pauses).toEqual([60_000, 120_000, 240_000])
  })

  test('that last longer than the time that is left end it at once', async () => {
    const clock = fakeClock(() => 0)
    const server = await serve([
      { status: 403, body: secondary, headers: { 'retry-after': '3600' } },
    ])
    const github = await open(server, { clock })
    await expect(github.graphql(read, question, {})).rejects.toThrow(
      'reading the thing: GitHub answered 403 You have exceeded a secondary rate limit. Please wait a ' +
        'few minutes; gave up after 1 attempt, asked to wait 3600 s with 300 s left; run it again, or give it more time',
    )
    expect(clock.pauses).toEqual([])
  })
})

describe('refusals', () => {
  test.each<[string, Answer, string]>([
    [
      'a wrong token',
      { status: 401, body: { message: 'Bad credentials' } },
      'reading the thing: GitHub answered 401 Bad credentials; the token is wrong or has ended; give a valid one',
    ],
    [
      'a missing permission that GitHub names',
      {
        status: 403,
        body: { message: 'Resource not accessible by integration' },
        headers: {
          'x-accepted-github-permissions': 'pull_requests=write,contents=read; issues=write',
        },
      },
      'reading the thing: GitHub answered 403 Resource not accessible by integration; the token lacks ' +
        'the permission pull-requests: write and contents: read or issues: write: give it to the job ' +
        '(permissions:) or to the App; the token of a workflow reaches no repository but its own',
    ],
    [
      'a missing permission that it does not name',
      {
        body: {
          errors: [{ type: 'INSUFFICIENT_SCOPES', message: 'Your token has not been granted' }],
        },
      },
      'reading the thing: GitHub answered Your token has not been granted; the token lacks the permission ' +
        'contents: read: give it to the job (permissions:) or to the App; the token of a workflow reaches ' +
        'no repository but its own',
    ],
    [
      'another 403, in its own words',
      { status: 403, body: { message: 'Repository was archived so is read-only.' } },
      'reading the thing: GitHub answered 403 Repository was archived so is read-only.',
    ],
    [
      'what is not there',
      { status: 404, body: { message: 'Not Found' } },
      'reading the thing: GitHub answered 404 Not Found; it is not there or this token may not see it ' +
        '(the token of a workflow sees no repository but its own)',
    ],
    [
      'what is not valid',
      {
        status: 422,
        body: {
          message: 'Validation Failed',
          errors: [{ resource: 'PullRequest', field: 'head', code: 'invalid' }, 'and\nmore'],
        },
      },
      'reading the thing: GitHub answered 422 Validation Failed: PullRequest head invalid, and more',
    ],
    ['501', { status: 501 }, 'reading the thing: GitHub answered 501'],
  ])('%s: at once, in one clear message', async (_, answer, message) => {
    const clock = fakeClock()
    const server = await serve([answer])
    const github = await open(server, { clock })
    const error = await github.graphql(read, question, {}).then(
      () => undefined,
      (thrown: unknown) => thrown as Error,
    )
    expect(error?.message).toBe(message)
    expect(server.requests).toHaveLength(1)
    expect(clock.pauses).toEqual([])
  })
})

describe('writes', () => {
  test('keep a second from the end of one to the next, also when asked for at once', async () => {
    const clock = fakeClock()
    const server = await serve([good], clock)
    const github = await open(server, { clock })
    const start = clock.now()
    await Promise.all([1, 2, 3].map(() => github.graphql(write, 'mutation { fine }', {})))
    await github.graphql(read, question, {})
    expect(server.requests.map(({ time }) => time - start)).toEqual([0, 1000, 2000, 2000])
  })

  test('that fail do not hold up the next', async () => {
    const clock = fakeClock()
    const server = await serve([{ status: 422, body: { message: 'no' } }, good], clock)
    const github = await open(server, { clock })
    await expect(github.graphql(write, 'mutation { fine }', {})).rejects.toThrow('422 no')
    await github.graphql(write, 'mutation { fine }', {})
    expect(clock.pauses).toEqual([1000])
  })
})
