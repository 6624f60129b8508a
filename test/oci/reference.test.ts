import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { digestOf } from '#oci/digest'
import {
  formatReference,
  isTag,
  parseReference,
  parseRegistry,
  parseRepository,
  parseTag,
} from '#oci/reference'

const digest = digestOf(Buffer.from(''))
const ecr = '123456789012.dkr.ecr.eu-central-1.amazonaws.com'

describe('parseReference', () => {
  test.each([
    ['ECR', `${ecr}/dev/app:1.2.3`, { registry: ecr, repository: 'dev/app', tag: '1.2.3' }],
    ['a digest', `${ecr}/app@${digest}`, { registry: ecr, repository: 'app', digest }],
    ['both', `${ecr}/app:1@${digest}`, { registry: ecr, repository: 'app', tag: '1', digest }],
    ['neither', `${ecr}/app`, { registry: ecr, repository: 'app' }],
    ['a port', 'host:5000/app', { registry: 'host:5000', repository: 'app' }],
    ['localhost', 'localhost/app', { registry: 'localhost', repository: 'app' }],
    ['IPv6', '[::1]:5000/app:1', { registry: '[::1]:5000', repository: 'app', tag: '1' }],
    ['upper case host', 'HOST/app', { registry: 'HOST', repository: 'app' }],
    ['Docker Hub', 'nginx:1', { registry: 'docker.io', repository: 'library/nginx', tag: '1' }],
    ['Docker Hub with a path', 'team/app', { registry: 'docker.io', repository: 'team/app' }],
    [
      'Docker Hub in full',
      'docker.io/nginx',
      { registry: 'docker.io', repository: 'library/nginx' },
    ],
    ['its old name', 'index.docker.io/a/b', { registry: 'docker.io', repository: 'a/b' }],
    ['separators', 'a.b/c_d/e__f/g---h', { registry: 'a.b', repository: 'c_d/e__f/g---h' }],
    ['a name of digits', '1234', { registry: 'docker.io', repository: 'library/1234' }],
  ])('reads %s', (_, text, expected) => {
    expect(parseReference(text)).toEqual(expected)
  })

  test.each([
    ['nothing', '', 'repository: found ""'],
    ['a scheme', 'https://host/app', 'registry: found "https:"'],
    ['upper case', 'host.io/App', 'repository: found "App"'],
    ['an empty part', 'host.io/a//b', 'repository: found "a//b"'],
    ['dots upwards', 'host.io/a/../b', 'repository: found "a/../b"'],
    ['three underscores', 'host.io/a___b', 'repository: found "a___b"'],
    ['a separator in front', 'host.io/-a', 'repository: found "-a"'],
    ['an empty tag', 'host.io/a:', 'tag: found ""'],
    ['a tag too long', `host.io/a:${'t'.repeat(129)}`, 'tag: found "ttt'],
    ['two tags', 'host.io/a:1:2', 'tag: found "1:2"'],
    ['a short digest', 'host.io/a@sha256:12', 'digest: found "sha256:12"'],
    ['two digests', `host.io/a@${digest}@${digest}`, 'digest: found'],
    ['a space', 'host.io/a b', 'repository: found "a b"'],
    ['a line break', 'host.io/a\n', 'repository: found "a\\n"'],
    ['a long name', `host.io/${'a'.repeat(248)}`, 'the name has more than 255 characters'],
    ['a bad port', 'host:port/a', 'registry: found "host:port"'],
    ['a user', 'user@host.io/a', 'digest: found "host.io/a"'],
  ])('refuses %s', (_, text, words) => {
    expect(() => parseReference(text)).toThrow(`image reference ${JSON.stringify(text)}: `)
    expect(() => parseReference(text)).toThrow(words)
  })

  const part = fc.stringMatching(/^[a-z0-9]{1,9}((\.|_|__|-{1,3})[a-z0-9]{1,9}){0,2}$/)
  const reference = fc
    .record({
      registry: fc.constantFrom(
        'docker.io',
        'localhost',
        'host.io',
        'host:5000',
        '[::1]:80',
        'HOST',
      ),
      repository: fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/')),
      tag: fc.option(fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/), { nil: undefined }),
      digest: fc.option(
        fc.string().map((text) => digestOf(Buffer.from(text))),
        { nil: undefined },
      ),
    })
    .filter(({ registry, repository }) => registry !== 'docker.io' || repository.includes('/'))

  test('reads back what formatReference writes', () => {
    fc.assert(
      fc.property(reference, ({ tag, digest, ...place }) => {
        const parts = { ...place, ...(tag && { tag }), ...(digest && { digest }) }
        expect(parseReference(formatReference(parts))).toEqual(parts)
      }),
    )
  })

  test('reads nothing that it would not write again', () => {
    const noise = fc.string({ unit: fc.constantFrom(...'aA0.:/@_-[]') })
    fc.assert(
      fc.property(fc.oneof(noise, fc.string()), (text) => {
        const parsed = attempt(() => parseReference(text))
        if (parsed !== undefined) expect(parseReference(formatReference(parsed))).toEqual(parsed)
      }),
    )
  })
})

test.each([
  ['a word', 'latest', true],
  ['an underscore in front', '_x', true],
  ['128 characters', 'x'.repeat(128), true],
  ['129 characters', 'x'.repeat(129), false],
  ['a dot in front', '.x', false],
  ['a slash', 'a/b', false],
  ['a plus', '1.0.0+1', false],
  ['nothing', '', false],
])('a tag may be %s: %p', (_, text, valid) => {
  expect(isTag(text)).toBe(valid)
  if (valid) expect(parseTag(text)).toBe(text)
  else
    expect(() => parseTag(text)).toThrow(`tag: found ${JSON.stringify(text)}; use 1 to 128 letters`)
})

test('a repository alone has no registry and no tag', () => {
  expect(parseRepository('team/app')).toBe('team/app')
  expect(() => parseRepository('app:1')).toThrow('repository: found "app:1"; use at most 255')
  expect(() => parseRegistry('host/app')).toThrow('registry: found "host/app"')
})

function attempt<T>(body: () => T): T | undefined {
  try {
    return body()
  } catch {
    return undefined
  }
}
