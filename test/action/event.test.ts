import { afterAll, describe, expect, test } from '@jest/globals'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { at, eventOf, graphqlUrlOf, textAt } from '#action/event'

const folder = mkdtempSync(join(tmpdir(), 'event-'))
const path = join(folder, 'event.json')
afterAll(() => rmSync(folder, { recursive: true }))

const env = {
  GITHUB_EVENT_NAME: 'push',
  GITHUB_REPOSITORY: 'octo-org/shop',
  GITHUB_SHA: 'ffac537e6cbbf934b08745a378932722df287a53',
}

test('what the runner does not tell has the values of github.com', () => {
  expect(eventOf(env)).toEqual({
    name: 'push',
    ref: undefined,
    sha: env.GITHUB_SHA,
    repository: 'octo-org/shop',
    actor: '',
    run: { id: undefined, number: undefined, attempt: undefined },
    urls: {
      server: 'https://github.com',
      api: 'https://api.github.com',
      graphql: 'https://api.github.com/graphql',
    },
    payload: {},
  })
})

test("an enterprise server's addresses lose the slash at their end", () => {
  const { urls } = eventOf({ ...env, GITHUB_API_URL: 'https://ghe.example/api/v3/' })
  expect(urls.api).toBe('https://ghe.example/api/v3')
})

test.each([
  [{}, 'https://api.github.com/graphql'],
  [{ GITHUB_API_URL: 'https://ghe.example/api/v3/' }, 'https://ghe.example/api/graphql'],
  [{ GITHUB_API_URL: 'http://127.0.0.1:80' }, 'http://127.0.0.1:80/graphql'],
  [
    { GITHUB_API_URL: 'https://a.example', GITHUB_GRAPHQL_URL: 'https://b.example/g' },
    'https://b.example/g',
  ],
])('the GraphQL of %j is %s: never that of another server', (more, url) => {
  expect(eventOf({ ...env, ...more }).urls.graphql).toBe(url)
  expect(graphqlUrlOf(more)).toBe(url)
})

describe('refused', () => {
  test.each(Object.keys(env))('without %s', (name) => {
    expect(() => eventOf({ ...env, [name]: '' })).toThrow(
      `Reading the event: the variable ${name} is not set; run this as an action`,
    )
  })

  test('a payload that is no JSON, or no file', () => {
    writeFileSync(path, '{')
    expect(() => eventOf({ ...env, GITHUB_EVENT_PATH: path })).toThrow(
      /^Reading the event's payload/,
    )
    expect(() => eventOf({ ...env, GITHUB_EVENT_PATH: join(folder, 'none') })).toThrow(/ENOENT/)
  })
})

test('a path into a payload never meets what is not its own', () => {
  const payload = { a: [{ b: 'x' }], number: 12, empty: '', nothing: null }
  expect(at(payload, 'a', 0, 'b')).toBe('x')
  expect(at(payload, 'nothing', 'b')).toBeUndefined()
  expect(at(payload, 'constructor')).toBeUndefined()
  expect(at('text', 'length')).toBeUndefined()
  expect(textAt(payload, 'number')).toBe('12')
  expect(textAt(payload, 'empty')).toBeUndefined()
  expect(textAt(payload, 'a')).toBeUndefined()
})
