import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import http from 'node:http'
import { digestOf } from '#oci/digest'
import { startRegistry, type SandboxRegistry } from '#sandbox/registry'
import { image, index } from './image.ts'
import { push } from './push.ts'

let registry: SandboxRegistry

beforeAll(async () => {
  registry = await startRegistry()
})
beforeEach(() => {
  registry.traffic.seen.length = 0
})
afterAll(() => registry.close())

const call = (method: string, path: string, init: RequestInit = {}) =>
  fetch(registry.origin + path, { method, ...init })

/** Status and error code, as a client tells refusals apart. */
async function refusal(response: Response): Promise<[number, string]> {
  const { errors } = (await response.json()) as { errors: readonly [{ code: string }] }
  return [response.status, errors[0].code]
}

async function upload(repository: string): Promise<string> {
  const { headers } = await call('POST', `/v2/${repository}/blobs/uploads/`)
  return headers.get('Location')!
}

describe('what a client gets back', () => {
  const app = image([1000, 0])
  const multi = index([image([10]), image([20], 'arm64')])
  beforeAll(async () => {
    await push(registry.origin, 'team/app', app, ['1.0', 'latest'])
    await push(registry.origin, 'team/app', multi, ['multi'])
  })

  test.each([
    ['a manifest by tag', '1.0', app],
    ['a manifest by digest', app.digest, app],
    ['an index', 'multi', multi],
    ['a child of an index', multi.children[1]!.digest, multi.children[1]!],
  ])('%s', async (_, reference, { bytes, mediaType, digest }) => {
    const response = await call('GET', `/v2/team/app/manifests/${reference}`)
    expect(response.headers.get('Content-Type')).toBe(mediaType)
    expect(response.headers.get('Docker-Content-Digest')).toBe(digest)
    expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes)
  })

  test.each(app.blobs.map(({ size, digest, bytes }) => [size, digest, bytes] as const))(
    'a blob of %d bytes',
    async (size, digest, bytes) => {
      const head = await call('HEAD', `/v2/team/app/blobs/${digest}`)
      expect(head.headers.get('Content-Length')).toBe(String(size))
      const response = await call('GET', `/v2/team/app/blobs/${digest}`)
      expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes)
    },
  )

  const [, layer] = app.blobs
  test.each([
    ['bytes=10-19', 206, 'bytes 10-19/1000', 10, 20],
    ['bytes=990-', 206, 'bytes 990-999/1000', 990, 1000],
    ['bytes=990-5000', 206, 'bytes 990-999/1000', 990, 1000],
    ['bytes=1000-', 416, 'bytes */1000', 0, 0],
    ['chunks=1-2', 200, null, 0, 1000],
  ])('%s of a blob', async (range, status, contentRange, start, end) => {
    const response = await call('GET', `/v2/team/app/blobs/${layer!.digest}`, {
      headers: { Range: range },
    })
    expect(response.status).toBe(status)
    expect(response.headers.get('Content-Range')).toBe(contentRange)
    expect(Buffer.from(await response.arrayBuffer())).toEqual(layer!.bytes.subarray(start, end))
  })

  test('tags, sorted; none of a repository that nothing was pushed to', async () => {
    const list = async (name: string) => (await call('GET', `/v2/${name}/tags/list`)).json()
    expect(await list('team/app')).toEqual({ name: 'team/app', tags: ['1.0', 'latest', 'multi'] })
    expect(await list('nowhere')).toEqual({ name: 'nowhere', tags: [] })
  })

  test('a mount, and an upload where the source has no such blob', async () => {
    const mount = (from: string) =>
      call('POST', `/v2/other/blobs/uploads/?mount=${layer!.digest}&from=${from}`)
    expect((await mount('nowhere')).status).toBe(202)
    expect((await call('HEAD', `/v2/other/blobs/${layer!.digest}`)).status).toBe(404)
    expect((await mount('team/app')).status).toBe(201)
    expect((await call('HEAD', `/v2/other/blobs/${layer!.digest}`)).status).toBe(200)
  })

  test('an upload in parts', async () => {
    const first = await call('PATCH', await upload('app'), { body: 'one ' })
    expect([first.status, first.headers.get('Range')]).toEqual([202, '0-3'])
    const second = await call('PATCH', first.headers.get('Location')!, { body: 'two' })
    expect(second.headers.get('Range')).toBe('0-6')
    const digest = digestOf(Buffer.from('one two'))
    const last = await call('PUT', `${second.headers.get('Location')}?digest=${digest}`)
    expect([last.status, last.headers.get('Docker-Content-Digest')]).toEqual([201, digest])
  })
})

describe('what it refuses', () => {
  const other = digestOf(Buffer.from('other'))

  test.each([
    ['no endpoint', 'GET', '/v2/_catalog', 404, 'NAME_INVALID'],
    ['no name of a repository', 'GET', '/v2/App/tags/list', 404, 'NAME_INVALID'],
    ['no method', 'DELETE', `/v2/app/manifests/${other}`, 405, 'UNSUPPORTED'],
    ['an unknown tag', 'GET', '/v2/app/manifests/nothing', 404, 'MANIFEST_UNKNOWN'],
    ['an unknown blob', 'GET', `/v2/app/blobs/${other}`, 404, 'BLOB_UNKNOWN'],
    [
      'an unknown upload',
      'PUT',
      `/v2/app/blobs/uploads/1?digest=${other}`,
      404,
      'BLOB_UPLOAD_UNKNOWN',
    ],
  ])('%s', async (_, method, path, status, code) => {
    expect(await refusal(await call(method, path))).toEqual([status, code])
  })

  test('a blob that is not what its digest says, and its upload is gone', async () => {
    const location = `${await upload('app')}?digest=${other}`
    const put = () => call('PUT', location, { body: 'something else' })
    expect(await refusal(await put())).toEqual([400, 'DIGEST_INVALID'])
    expect(await refusal(await put())).toEqual([404, 'BLOB_UPLOAD_UNKNOWN'])
    expect((await call('HEAD', `/v2/app/blobs/${other}`)).status).toBe(404)
  })

  const app = image([10])
  const manifest = (reference: string, body: string, type = app.mediaType) =>
    call('PUT', `/v2/app/manifests/${reference}`, { body, headers: { 'Content-Type': type } })

  test.each([
    ['no JSON', '1', '{', undefined, 400, 'MANIFEST_INVALID'],
    ['another media type', '1', app.bytes.toString(), 'text/plain', 400, 'MANIFEST_INVALID'],
    ['another digest', other, app.bytes.toString(), undefined, 400, 'DIGEST_INVALID'],
    ['missing layers', '1', app.bytes.toString(), undefined, 404, 'MANIFEST_BLOB_UNKNOWN'],
  ] as const)('a manifest with %s', async (_, reference, body, type, status, code) => {
    expect(await refusal(await manifest(reference, body, type))).toEqual([status, code])
  })

  test('an index before its children, which it names', async () => {
    const { bytes, mediaType, children } = index([app])
    const response = await manifest('1', bytes.toString(), mediaType)
    expect(await response.json()).toEqual({
      errors: [
        {
          code: 'MANIFEST_BLOB_UNKNOWN',
          message: 'blob unknown to registry',
          detail: [children[0]!.digest],
        },
      ],
    })
  })
})

test('an upload whose connection breaks is gone, and the registry goes on', async () => {
  const path = `${await upload('app')}?digest=${digestOf(Buffer.from('whole'))}`
  const half = http.request(registry.origin + path, {
    method: 'PUT',
    headers: { 'Content-Length': 5 },
  })
  half.on('error', () => undefined)
  await new Promise<void>((resolve) => half.write('who', () => resolve()))
  half.destroy()
  const whole = () => call('PUT', path, { body: 'whole' })
  while (registry.traffic.seen.length < 2) await new Promise(setImmediate)
  expect(await refusal(await whole())).toEqual([404, 'BLOB_UPLOAD_UNKNOWN'])
  expect((await call('GET', '/v2/')).status).toBe(200)
})
