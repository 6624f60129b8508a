import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import http from 'node:http'
import https from 'node:https'
import { connect, type AddressInfo, type LookupFunction, type Server } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { agents } from '#proxy/agent'

const tls = join(import.meta.dirname, '../fixtures/tls')
const cert = readFileSync(join(tls, 'cert.pem'))
const key = readFileSync(join(tls, 'key.pem'))

const answer: http.RequestListener = (request, response) => {
  response.end(`${request.headers.host} ${request.url}`)
}
const plain = http.createServer(answer)
const secure = https.createServer({ cert, key }, answer)
const proxy = http.createServer()
let seen: string[] = []
let verdict = 200

beforeAll(async () => {
  // Every name leads to the servers here, so that a request reaches them through the proxy only.
  proxy.on('connect', (request, socket) => {
    seen.push(`CONNECT ${request.url} ${request.headers['proxy-authorization'] ?? ''}`.trim())
    socket.on('error', () => socket.destroy())
    if (verdict !== 200) {
      socket.end(`HTTP/1.1 ${verdict} No\r\ncontent-length: 0\r\n\r\n`)
      return
    }
    const onward = connect(port(secure), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n')
      onward.pipe(socket).pipe(onward)
    })
    onward.on('error', () => socket.destroy())
  })
  proxy.on('request', (request, response) => {
    seen.push(`${request.method} ${request.url}`)
    response.end('by the proxy')
  })
  for (const server of [plain, secure, proxy]) {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  }
})

afterAll(() => {
  for (const server of [plain, secure, proxy]) {
    server.closeAllConnections()
    server.close()
  }
})

beforeEach(() => {
  seen = []
  verdict = 200
})

let open: Awaited<ReturnType<typeof agents>> | undefined
afterEach(() => {
  open?.http.destroy()
  open?.https.destroy()
})

describe('agents', () => {
  const to = () => `http://127.0.0.1:${port(proxy)}`

  test('reaches https hosts by CONNECT, over one connection that is kept', async () => {
    open = await agents({ HTTPS_PROXY: to() })
    expect(await get('https://server.test/a')).toBe('server.test /a')
    expect(await get('https://server.test/b')).toBe('server.test /b')
    expect(seen).toEqual(['CONNECT server.test:443'])
  })

  test('asks the proxy for http URLs in full', async () => {
    open = await agents({ HTTP_PROXY: to() })
    expect(await get('http://server.test/a?b=c')).toBe('by the proxy')
    expect(seen).toEqual(['GET http://server.test/a?b=c'])
  })

  test.each([
    ['upper case', (url: string) => ({ HTTPS_PROXY: url })],
    ['lower case', (url: string) => ({ https_proxy: url })],
    [
      'lower case first',
      (url: string) => ({ https_proxy: url, HTTPS_PROXY: 'http://127.0.0.1:9' }),
    ],
    ['no scheme', (url: string) => ({ HTTPS_PROXY: url.slice('http://'.length) })],
  ])('reads the variable: %s', async (_, env) => {
    open = await agents(env(to()))
    expect(await get('https://server.test/')).toBe('server.test /')
    expect(seen).toHaveLength(1)
  })

  test('sends the name and password of the proxy to the proxy alone', async () => {
    open = await agents({ HTTPS_PROXY: to().replace('//', '//me:p%40ss@') })
    await get('https://server.test/')
    expect(seen).toEqual([`CONNECT server.test:443 Basic ${btoa('me:p@ss')}`])
  })

  test('lets one agent serve hosts inside and outside', async () => {
    open = await agents({ HTTPS_PROXY: to(), HTTP_PROXY: to(), NO_PROXY: 'inside.server.test' })
    const inside = `inside.server.test:${port(secure)}`
    expect(await get(`https://${inside}/`)).toBe(`${inside} /`)
    expect(await get(`https://127.0.0.1:${port(secure)}/`)).toBe(`127.0.0.1:${port(secure)} /`)
    expect(await get(`http://127.0.0.1:${port(plain)}/`)).toBe(`127.0.0.1:${port(plain)} /`)
    expect(seen).toEqual([])
    expect(await get('https://outside.server.test/')).toBe('outside.server.test /')
    expect(seen).toEqual(['CONNECT outside.server.test:443'])
  })

  test.each([
    [403, undefined],
    [404, undefined],
    [407, undefined],
    [503, 'EAGAIN'],
  ])("never takes the proxy's %p for the server's", async (status, code) => {
    verdict = status
    open = await agents({ HTTPS_PROXY: to().replace('//', '//me:secret@') })
    const error = await get('https://server.test/').catch((error: unknown) => error)
    const message =
      `connect to server.test:443 through the proxy 127.0.0.1:${port(proxy)}: ` +
      `the proxy answered ${status}; let it pass, or name the host in NO_PROXY`
    expect(error).toMatchObject({ message })
    expect((error as { code?: string }).code).toBe(code)
  })

  test('connects directly without a proxy', async () => {
    open = await agents({})
    expect(await get(`https://127.0.0.1:${port(secure)}/`)).toMatch(/^127/)
    expect(await get(`http://127.0.0.1:${port(plain)}/`)).toMatch(/^127/)
    expect(seen).toEqual([])
  })

  test.each([
    ['another protocol', 'socks5://me:secret@host:1080'],
    ['no host', 'http://'],
    ['noise', 'http://a b'],
  ])('refuses %s and does not show it', async (_, value) => {
    await expect(agents({ HTTPS_PROXY: value })).rejects.toThrow(
      /^HTTPS_PROXY: found no URL of an http or https proxy; use http:\/\/host:port$/,
    )
  })
})

function port(server: Server): number {
  return (server.address() as AddressInfo).port
}

async function get(address: string): Promise<string> {
  const url = new URL(address)
  const agent = open?.agentFor(url)
  const { get } = url.protocol === 'https:' ? https : http
  return new Promise((resolve, reject) => {
    const request = get(url, { agent, ca: cert, lookup }, (response) => resolve(text(response)))
    request.on('error', reject)
  })
}

const lookup: LookupFunction = (_, __, done) => done(null, [{ address: '127.0.0.1', family: 4 }])
