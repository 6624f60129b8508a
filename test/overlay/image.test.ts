import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { formatImage, nextImage, parseImage, sameName } from '#overlay/image'
import { newDigest, oldDigest } from './bumped.ts'

describe('parseImage', () => {
  test.each([
    ['app', { name: 'app' }],
    ['app:v1', { name: 'app', tag: 'v1' }],
    ['localhost:5000/app', { name: 'localhost:5000/app' }],
    ['localhost:5000/app:v1', { name: 'localhost:5000/app', tag: 'v1' }],
    ['a/b@sha256:1', { name: 'a/b', digest: 'sha256:1' }],
    ['h:1/a/b:v1@sha256:1', { name: 'h:1/a/b', tag: 'v1', digest: 'sha256:1' }],
    ['{{ .image }}:$TAG', { name: '{{ .image }}', tag: '$TAG' }],
    ['app:', { name: 'app' }],
    ['', {}],
  ])('%s', (text, expected) => {
    expect(parseImage(text)).toEqual(expected)
  })

  test('what formatImage writes, it reads back', () => {
    const part = fc.stringMatching(/^[a-z0-9_.-]{1,8}$/)
    const image = fc.record(
      {
        name: fc.tuple(part, part).map(([a, b]) => `${a}:5000/${b}`),
        tag: part,
        digest: part.map((hex) => `sha256:${hex}`),
      },
      { requiredKeys: ['name'] },
    )
    fc.assert(fc.property(image, (parts) => expect(parseImage(formatImage(parts))).toEqual(parts)))
  })
})

describe('nextImage', () => {
  test.each([
    ['a tag', { name: 'a', tag: 'v1' }, { tag: 'v2' }, { name: 'a', tag: 'v2' }],
    ['the first tag', {}, { tag: 'v2' }, { tag: 'v2' }],
    [
      'a digest beside the tag that is there',
      { tag: 'v1' },
      { digest: newDigest },
      { tag: 'v1', digest: newDigest },
    ],
    [
      'tag and digest',
      { tag: 'v1', digest: oldDigest },
      { tag: 'v2', digest: newDigest },
      { tag: 'v2', digest: newDigest },
    ],
    [
      'no digest any more',
      { tag: 'v1', digest: oldDigest },
      { digest: 'none' as const },
      { tag: 'v1' },
    ],
    [
      'a tag for a digest',
      { digest: oldDigest },
      { tag: 'v2', digest: 'none' as const },
      { tag: 'v2' },
    ],
    ['a name alone', { name: 'a', tag: 'latest' }, { newName: 'b' }, { name: 'b', tag: 'latest' }],
    [
      'latest with a digest',
      { tag: 'v1' },
      { tag: 'latest', digest: newDigest },
      { tag: 'latest', digest: newDigest },
    ],
    ['none where there is none', { name: 'a' }, { digest: 'none' as const }, { name: 'a' }],
  ])('%s', (_, current, wanted, expected) => {
    expect(nextImage(current, wanted)).toEqual(expected)
  })

  test.each([
    [
      'a tag beside an old digest',
      { tag: 'v1', digest: oldDigest },
      { tag: 'v2' },
      `found the digest ${oldDigest} there: with a new tag alone the old image would go on running; give the digest too, or digest: none`,
    ],
    [
      'even the same tag',
      { tag: 'v1', digest: oldDigest },
      { tag: 'v1' },
      'the old image would go on running',
    ],
    [
      'latest',
      { tag: 'v1' },
      { tag: 'latest' },
      'found the tag latest without a digest, which can be any image; give a digest',
    ],
    [
      'latest that loses its digest',
      { tag: 'latest', digest: oldDigest },
      { digest: 'none' as const },
      'found the tag latest without a digest',
    ],
    [
      'nothing but a name',
      { name: 'a', digest: oldDigest },
      { digest: 'none' as const },
      `found no tag beside the digest ${oldDigest} to take away; give a tag`,
    ],
  ])('refuses %s', (_, current, wanted, message) => {
    expect(() => nextImage(current, wanted)).toThrow(message)
  })
})

test.each([
  ['nginx', 'docker.io/library/nginx', true],
  ['team/app', 'index.docker.io/team/app', true],
  ['team/app', 'ghcr.io/team/app', false],
  ['library/nginx', 'example.com/library/nginx', false],
])('%s and %s: %s', (one, other, expected) => {
  expect([sameName(one, other), sameName(other, one)]).toEqual([expected, expected])
})
