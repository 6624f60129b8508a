import { describe, expect, test } from '@jest/globals'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import type { Call } from '#oci/exchange'
import { follow, locate } from '#oci/redirect'
import { serve } from './server.ts'

const headers = { authorization: 'Basic secret', range: 'bytes=1-' }

describe('follow', () => {
  test('goes to another host without the authorization', async () => {
    const storage = await serve(() => ({ body: 'bytes' }))
    const location = `${storage.origin}/key?signature=x`
    const registry = await serve(() => ({ status: 307, headers: { location } }))
    const reply = await follow({ method: 'GET', url: new URL(registry.origin), headers }, {})
    expect(reply).toMatchObject({ status: 200, redirected: true })
    expect(await text(reply.body)).toBe('bytes')
    expect(storage.lines()).toEqual(['GET /key?signature=x'])
    expect(storage.seen[0]?.headers.authorization).toBeUndefined()
    expect(storage.seen[0]?.headers.range).toBe('bytes=1-')
  })

  test('goes elsewhere on the same host with it', async () => {
    const server = await serve(({ url }) =>
      url === '/' ? { status: 302, headers: { location: 'there' } } : {},
    )
    const reply = await follow({ method: 'HEAD', url: new URL(server.origin), headers }, {})
    expect(reply).toMatchObject({ status: 200, redirected: true })
    expect(server.lines()).toEqual(['HEAD /', 'HEAD /there'])
    expect(server.seen[1]?.headers.authorization).toBe('Basic secret')
  })

  test.each([
    [307, ['PUT /', 'PUT /b'], 201],
    [308, ['PUT /', 'PUT /b'], 201],
    [302, ['PUT /'], 302],
    [303, ['PUT /'], 303],
  ])('repeats a body after %p only where that is meant', async (status, lines, expected) => {
    const server = await serve(({ url }) =>
      url === '/' ? { status, headers: { location: '/b' } } : { status: 201 },
    )
    let opened = 0
    const open = () => Promise.resolve(Readable.from([Buffer.from(`${++opened}`)]))
    const call: Call = { method: 'PUT', url: new URL(server.origin), body: { size: 1, open } }
    expect(await follow(call, {})).toMatchObject({ status: expected })
    expect(server.lines()).toEqual(lines)
    expect(opened).toBe(lines.length)
  })

  test('does not run in circles', async () => {
    const server = await serve(() => ({ status: 302, headers: { location: '/again' } }))
    const call: Call = { method: 'GET', url: new URL('/a?b', server.origin) }
    await expect(follow(call, {})).rejects.toThrow(
      /^GET 127\.0\.0\.1:\d+\/a: more than 5 redirects; look at its configuration$/,
    )
    expect(server.seen).toHaveLength(6)
  })

  test('never leaves https for http', async () => {
    const location = 'http://storage.test/blob'
    const server = await serve(() => ({ status: 302, headers: { location } }))
    const call: Call = { method: 'GET', url: new URL(server.origin) }
    await expect(follow(call, {})).rejects.toThrow('GET storage.test/blob: it is not https')
  })

  test('a redirect without Location is an answer', async () => {
    const server = await serve(() => ({ status: 302 }))
    const call: Call = { method: 'GET', url: new URL(server.origin) }
    expect(await follow(call, {})).toMatchObject({ status: 302, redirected: false })
  })
})

test.each([
  ['a path', '/v2/x?y=z', 'https://host.test/v2/x?y=z'],
  ['a relative path', 'y', 'https://host.test/v2/y'],
  ['another host', 'https://other.test/x', 'https://other.test/x'],
  ['its own host with http', 'http://host.test/x', 'https://host.test/x'],
  ['its own host with http and a port', 'http://host.test:80/x', 'https://host.test/x'],
  ['a user', 'https://me:secret@other.test/x', 'https://other.test/x'],
])('locate reads %s', (_, location, expected) => {
  expect(locate(location, new URL('https://host.test/v2/a')).href).toBe(expected)
})

test('locate refuses what is no URL', () => {
  expect(() => locate('http://', new URL('https://host.test/v2/a'))).toThrow(
    'host.test: it answered with a Location that is no URL',
  )
})
