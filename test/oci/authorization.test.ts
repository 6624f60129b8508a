import { describe, expect, test } from '@jest/globals'
import { digestOf } from '#oci/digest'
import { openRegistry, type Credentials, type Registry } from '#oci/registry'
import { fakeClock, type FakeClock } from './fake-clock.ts'
import { refusal, serve, type Reply, type Seen, type Server } from './server.ts'

const blob = { digest: digestOf(Buffer.from('blob')), size: 4 }
const known = { username: 'AWS', password: 'first' }

/** Credentials that are numbered, so that each renewal can be seen. */
function numbered() {
  const asked: boolean[] = []
  const credentials = (renew: boolean): Promise<Credentials> => {
    asked.push(renew)
    return Promise.resolve({ username: 'me', password: `${asked.length}` })
  }
  return { asked, credentials }
}

const basic = (password: string) => `Basic ${btoa(`me:${password}`)}`
const authorizations = (server: Server) => server.seen.map(({ headers }) => headers.authorization)

describe('Basic', () => {
  const challenge: Reply = { status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } }

  test('goes along from the first call on', async () => {
    const server = await serve(() => ({}))
    const registry = open(server, { credentials: () => Promise.resolve(known) })
    await registry.hasBlob('app', blob)
    await registry.hasBlob('app', blob)
    expect(authorizations(server)).toEqual(Array(2).fill(`Basic ${btoa('AWS:first')}`))
  })

  test('nobody logs in without credentials', async () => {
    const server = await serve(() => ({}))
    await open(server).hasBlob('app', blob)
    await open(server, { credentials: () => Promise.resolve(undefined) }).hasBlob('app', blob)
    expect(authorizations(server)).toEqual([undefined, undefined])
  })

  const expired = 'Your authorization token has expired. Reauthenticate and try again.'
  test.each([
    ['401', challenge],
    ["ECR's 403", refusal(403, 'DENIED', expired)],
  ])('is renewed once after %s, for all calls that used it', async (_, refused) => {
    const { asked, credentials } = numbered()
    const server = await serve(({ headers }) =>
      headers.authorization === basic('2') ? {} : refused,
    )
    const registry = open(server, { credentials })
    const calls = Array.from({ length: 8 }, () => registry.getManifest('app', 'tag').catch(String))
    await Promise.all(calls)
    expect(asked).toEqual([false, true])
    await registry.hasBlob('app', blob)
    expect(authorizations(server).at(-1)).toBe(basic('2'))
  })

  test('is renewed where HEAD was refused without words', async () => {
    const { asked, credentials } = numbered()
    const server = await serve(({ headers }) =>
      headers.authorization === basic('2') ? {} : refusal(403, 'DENIED', expired),
    )
    expect(await open(server, { credentials }).hasBlob('app', blob)).toBe(true)
    expect(asked).toEqual([false, true])
    expect(server.seen.map(({ method }) => method)).toEqual(['HEAD', 'GET', 'GET'])
  })

  test.each([
    ['401', challenge, 2, [false, true]],
    ['403', refusal(403, 'DENIED', 'not authorized to perform ecr:BatchGetImage'), 1, [false]],
  ])('a second %s is the end, at once', async (_, refused, calls, renewals) => {
    const { asked, credentials } = numbered()
    const server = await serve(() => refused)
    const clock = fakeClock()
    const reading = open(server, { credentials, clock }).getManifest('app', 'tag')
    await expect(reading).rejects.toMatchObject({ status: refused.status })
    expect(server.seen).toHaveLength(calls)
    expect(asked).toEqual(renewals)
    expect(clock.slept).toEqual([])
  })

  test('credentials that cannot be had are the error, and asked for again later', async () => {
    const server = await serve(() => ({}))
    let times = 0
    const credentials = () =>
      ++times === 1 ? Promise.reject(new Error('no role')) : Promise.resolve(known)
    const registry = open(server, { credentials })
    await expect(registry.hasBlob('app', blob)).rejects.toThrow('no role')
    expect(await registry.hasBlob('app', blob)).toBe(true)
  })

  test('goes to no other host, neither by redirect nor by an upload’s Location', async () => {
    const storage = await serve(({ method }) => ({ status: method === 'PUT' ? 201 : 200 }))
    const server = await serve(({ method }) => ({
      status: method === 'POST' ? 202 : 307,
      headers: { location: `${storage.origin}/x` },
    }))
    const registry = open(server, { credentials: () => Promise.resolve(known) })
    await registry.hasBlob('app', blob)
    await registry.putBlob('app', blob, source)
    expect(storage.lines()).toEqual(['HEAD /x', `PUT /x?digest=${blob.digest}`])
    expect(authorizations(storage)).toEqual([undefined, undefined])
  })
})

describe('Bearer', () => {
  test('fetches a token for each scope once, after one refusal', async () => {
    const { registry, tokens, server } = await withTokens()
    await Promise.all([registry.hasBlob('app', blob), registry.hasBlob('app', blob)])
    await registry.hasBlob('other', blob)
    await registry.putBlob('app', blob, source, 'other')
    expect(tokens.lines()).toEqual([
      scoped('repository:app:pull'),
      scoped('repository:other:pull'),
      scoped('repository:app:pull,push', 'repository:other:pull'),
      scoped('repository:app:pull,push'),
    ])
    expect(authorizations(tokens)).toEqual(Array(4).fill(basic('1')))
    const refusals = server.seen.filter(({ headers }) => headers.authorization === basic('1'))
    expect(refusals).toHaveLength(2)
  })

  test('asks as nobody where there are no credentials', async () => {
    const { registry, tokens } = await withTokens({ credentials: undefined })
    expect(await registry.hasBlob('app', blob)).toBe(true)
    expect(authorizations(tokens)).toEqual([undefined])
  })

  test.each([
    ['before the registry refuses it', 55_000, 2],
    ['not while it lasts', 45_000, 1],
  ])('fetches another %s', async (_, milliseconds, fetched) => {
    const clock = fakeClock()
    const { registry, tokens, server } = await withTokens({ clock })
    await registry.hasBlob('app', blob)
    await clock.sleep(milliseconds)
    await registry.hasBlob('app', blob)
    expect(tokens.seen).toHaveLength(fetched)
    expect(server.seen).toHaveLength(3)
  })

  test('fetches another where the registry refuses one early', async () => {
    let valid = 'Bearer t1'
    const { registry, tokens } = await withTokens({ isValid: (header) => header === valid })
    await registry.hasBlob('app', blob)
    valid = 'Bearer t2'
    await Promise.all([registry.hasBlob('app', blob), registry.hasBlob('app', blob)])
    expect(tokens.seen).toHaveLength(2)
  })

  test('a fresh token that is refused is the end', async () => {
    const { registry, tokens } = await withTokens({ isValid: () => false })
    await expect(registry.getManifest('app', 'tag')).rejects.toMatchObject({ status: 401 })
    expect(tokens.seen).toHaveLength(1)
  })

  test('renews credentials that the token server refuses', async () => {
    const { asked, credentials } = numbered()
    const { registry } = await withTokens({
      credentials,
      token: ({ headers }) =>
        headers.authorization === basic('2') ? { body: '{"access_token":"t"}' } : { status: 401 },
    })
    expect(await registry.hasBlob('app', blob)).toBe(true)
    expect(asked).toEqual([false, true])
  })

  test.each([
    ['an unknown account', { status: 404, body: '{"details":"no account"}' }, '404 no account'],
    ['no token', { body: '{}' }, "the token server's answer holds no token"],
    ['far too much', { body: ' '.repeat(2 ** 20 + 1) }, 'the answer has more than 1048576 bytes'],
    ['no JSON', { body: '<html>' }, "the token server's answer holds no token"],
  ])('a token server that tells %s never means "not there"', async (_, token, words) => {
    const { registry } = await withTokens({ token: () => token })
    await expect(registry.headManifest('app', 'tag')).rejects.toThrow(words)
    await expect(registry.headManifest('app', 'tag')).rejects.toThrow(
      /GET 127\.0\.0\.1:\d+\/token: /,
    )
  })

  test('asks a token server that is out of breath again', async () => {
    const clock = fakeClock()
    const { registry } = await withTokens({
      clock,
      token: (_, __, turn) => (turn === 1 ? { status: 503 } : { body: '{"token":"t"}' }),
    })
    expect(await registry.hasBlob('app', blob)).toBe(true)
    expect(clock.slept).toHaveLength(1)
  })

  test.each([
    ['plain http', 'http://auth.test/token', 'GET auth.test/token: it is not https'],
    ['no URL', 'nowhere', 'token server: the registry names "nowhere", which is no URL'],
  ])('gives the password to no token server by %s', async (_, realm, words) => {
    const { registry } = await withTokens({ realm })
    await expect(registry.hasBlob('app', blob)).rejects.toThrow(words)
  })
})

interface Options {
  readonly credentials?: ((renew: boolean) => Promise<Credentials | undefined>) | undefined
  readonly clock?: FakeClock
  readonly isValid?: (header: string) => boolean
  readonly token?: Parameters<typeof serve>[0]
  readonly realm?: string
}

/** A registry that wants tokens, and the server that gives them: t1, t2 and so on, for 60 s. */
async function withTokens(options: Options = {}) {
  const given = (_: Seen, __: unknown, turn: number) => ({
    body: JSON.stringify({ token: `t${turn}`, expires_in: 60 }),
  })
  const tokens = await serve(options.token ?? given)
  const realm = options.realm ?? `${tokens.origin}/token`
  const isValid = options.isValid ?? ((header) => header.startsWith('Bearer t'))
  const server = await serve(({ method, headers }) => {
    if (isValid(headers.authorization ?? '')) {
      return method === 'POST' ? { status: 202, headers: { location: '/upload' } } : {}
    }
    const challenge = `Bearer realm="${realm}",service="registry.test",scope="repository:x:pull"`
    return { status: 401, headers: { 'www-authenticate': challenge } }
  })
  const { credentials } = 'credentials' in options ? options : numbered()
  return { registry: open(server, { ...options, credentials }), tokens, server }
}

function open(
  { origin }: Server,
  { credentials, clock = fakeClock() }: Pick<Options, 'credentials' | 'clock'> = {},
): Registry {
  return openRegistry({ origin, clock, ...(credentials && { credentials }) })
}

function scoped(...scopes: string[]): string {
  const query = new URLSearchParams([
    ['service', 'registry.test'],
    ...scopes.map((scope): [string, string] => ['scope', scope]),
  ])
  return `GET /token?${query.toString()}`
}

async function source() {
  const { Readable } = await import('node:stream')
  return Readable.from([Buffer.from('blob')])
}
