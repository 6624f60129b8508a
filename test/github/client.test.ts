import { afterEach, describe, expect, test } from '@jest/globals'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { agents } from '#proxy/agent'
import { fakeClock, repo } from './hub.ts'
import { closeAll, closeLater, good, open, question, read, serve, write } from './script.ts'

afterEach(closeAll)

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
    await expect(github.rest(read, (rest) => rest.repos.get({ ...repo }))).rejects.toThrow(
      'in a circle',
    )
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
    const close = () => new Promise<void>((resolve) => void proxy.close(() => resolve()))
    closeLater({ close })
    return { seen, url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}` }
  }

  test.each([
    { noProxy: '', seen: ['github.invalid:443'], message: 'the proxy answered 403; let it pass' },
    { noProxy: '.invalid', seen: [], message: 'github.invalid' },
  ])('is used but for NO_PROXY=$noProxy', async ({ noProxy, seen, message }) => {
    const proxy = await startProxy()
    const through = await agents({ HTTPS_PROXY: proxy.url, NO_PROXY: noProxy })
    const agentFor = (url: URL) => through.agentFor(url)
    const github = await open({ origin: 'https://github.invalid' }, { agentFor, timeoutMs: 0 })
    await expect(github.graphql(read, question, {})).rejects.toThrow(message)
    expect(proxy.seen).toEqual(seen)
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
