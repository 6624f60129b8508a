import { describe, expect, test } from '@jest/globals'
import { digestOf, type Digest } from '#oci/digest'
import { ociIndex, ociManifest, parseManifest } from '#oci/manifest'
import { asReferrer, fallbackIndex, fallbackTag } from '#oci/referrers'
import { openRegistry } from '#oci/registry'
import { fakeClock } from './fake-clock.ts'
import { refusal, serve, type Reply, type Script } from './server.ts'

const subject = digestOf(Buffer.from('subject'))
const path = `/v2/team/app/referrers/${subject}`
const named = (text: string) => ({
  mediaType: ociManifest,
  digest: digestOf(Buffer.from(text)),
  size: text.length,
})
const list = (...texts: readonly string[]): Reply => ({
  headers: { 'content-type': ociIndex },
  body: JSON.stringify({ schemaVersion: 2, mediaType: ociIndex, manifests: texts.map(named) }),
})

async function ask(script: Script) {
  const server = await serve(script)
  const registry = openRegistry({ origin: server.origin, clock: fakeClock() })
  return { server, found: registry.referrers('team/app', subject) }
}

describe('listing referrers', () => {
  test('follows the pages, and names each once', async () => {
    const { server, found } = await ask(({ url }) => {
      const page = Number(new URL(url, 'http://x').searchParams.get('page'))
      if (page === 2) return list('c')
      const link = page === 0 ? `<${path}?page=1>; rel="next"` : `<?page=2>; foo=bar; rel=next`
      return { ...list('a', page === 0 ? 'b' : 'c'), headers: { link } }
    })
    expect(await found).toEqual([named('a'), named('b'), named('c')])
    expect(server.lines()).toEqual(['', '?page=1', '?page=2'].map((query) => `GET ${path}${query}`))
  })

  test.each([400, 404, 405, 406, 501])('%d: there is no such API', async (status) => {
    expect(await (await ask(() => ({ status }))).found).toBeUndefined()
  })

  test('a web page in its place: there is no such API', async () => {
    const page = { headers: { 'content-type': 'text/html; charset=utf-8' }, body: '<html>' }
    expect(await (await ask(() => page)).found).toBeUndefined()
  })

  test('a fault is no answer, and is tried again', async () => {
    const { server, found } = await ask((_, __, turn) => (turn < 3 ? { status: 503 } : list('a')))
    expect(await found).toEqual([named('a')])
    expect(server.seen).toHaveLength(3)
  })

  test('a refusal is an error', async () => {
    const { found } = await ask(() => refusal(403, 'DENIED', 'not you'))
    await expect(found).rejects.toThrow(`${path}: 403 DENIED: not you`)
  })

  test('a page that is missing is an error, not the end', async () => {
    const { found } = await ask(({ url }) =>
      url.includes('page')
        ? refusal(404, 'UNKNOWN')
        : { ...list('a'), headers: { link: '<?page=1>; rel="next"' } },
    )
    await expect(found).rejects.toThrow('404')
  })

  test('another host as the next page is refused', async () => {
    const { found } = await ask(() => ({
      ...list('a'),
      headers: { link: '<https://elsewhere.example/v2/>; rel="next"' },
    }))
    await expect(found).rejects.toThrow('its next page is on another host, elsewhere.example')
  })

  test('pages without end are refused', async () => {
    const { found } = await ask(() => ({
      ...list('a'),
      headers: { link: `<${path}>; rel="next"` },
    }))
    await expect(found).rejects.toThrow('more than 1000 pages')
  })

  test('what is no index is refused', async () => {
    const { found } = await ask(() => ({ body: '{"schemaVersion":2,"manifests":{}}' }))
    await expect(found).rejects.toThrow('manifests is missing or not a list')
  })
})

describe('the fallback tag', () => {
  test.each([
    [subject, `sha256-${subject.slice(7)}`],
    [`sha512:${'ab'.repeat(64)}` as Digest, `sha512-${'ab'.repeat(32)}`],
  ])('of %s', (digest, tag) => {
    expect(fallbackTag(digest)).toBe(tag)
  })

  test('its index keeps what was there, and each once', () => {
    const [a, b, c] = ['a', 'b', 'c'].map(named)
    const bytes = fallbackIndex([a!, b!], [b!, c!])
    expect(parseManifest(bytes, ociIndex)).toMatchObject({ kind: 'index', manifests: [a, b, c] })
  })
})

describe('a manifest in a list of referrers', () => {
  const config = { mediaType: 'application/vnd.test.config', digest: subject, size: 1 }
  const manifest = { schemaVersion: 2, mediaType: ociManifest, config, layers: [] }
  test.each([
    ['has its artifact type', { artifactType: 'application/x' }, { artifactType: 'application/x' }],
    ['else that of its config', {}, { artifactType: config.mediaType }],
    ['has its annotations', { annotations: { a: 'b' } }, { annotations: { a: 'b' } }],
  ])('%s', (_, more, expected) => {
    const bytes = Buffer.from(JSON.stringify({ ...manifest, ...more }))
    const descriptor = { mediaType: ociManifest, digest: digestOf(bytes), size: bytes.length }
    expect(asReferrer(descriptor, bytes)).toMatchObject({ ...descriptor, ...expected })
  })
})
