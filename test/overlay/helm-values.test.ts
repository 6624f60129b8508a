import { describe, expect, test } from '@jest/globals'
import { bumped, newDigest, oldDigest } from './bumped.ts'

const tag = { tag: 'v2' }
const hex = newDigest.slice('sha256:'.length)
const both = { tag: 'v2', digest: newDigest }
const none = { tag: 'v2', digest: 'none' as const }

describe('a tag of its own', () => {
  test.each([
    ['alone', 'image: {tag: v1}', tag, 'image: {tag: v2}'],
    ['beside an empty digest', 'image: {tag: v1, digest: ""}', tag, 'image: {tag: v2, digest: ""}'],
    [
      'with the digest beside it',
      'image: {tag: v1, digest: ""}',
      both,
      `image: {tag: v2, digest: "${newDigest}"}`,
    ],
    [
      'the digest alone',
      'image: {tag: v1, digest: ""}',
      { digest: newDigest },
      `image: {tag: v1, digest: "${newDigest}"}`,
    ],
    [
      'a digest as charts of Grafana have it',
      'image: {tag: v1, sha: ""}',
      both,
      `image: {tag: v2, sha: "${hex}"}`,
    ],
    ['which goes', `image: {tag: v1, sha: "${hex}"}`, none, 'image: {tag: v2, sha: ""}'],
    ['a commit beside it', 'image: {tag: v1, sha: abc1234}', tag, 'image: {tag: v2, sha: abc1234}'],
    [
      'neighbours that are no values',
      'image: {tag: v1, digest: {a: b}}',
      tag,
      'image: {tag: v2, digest: {a: b}}',
    ],
    [
      'no digest any more',
      `image: {tag: v1, digest: ${oldDigest}}`,
      none,
      'image: {tag: v2, digest: ""}',
    ],
    ['no digest where there is none', 'image: {tag: v1}', none, 'image: {tag: v2}'],
    ['tag@digest', `image: {tag: "v1@${oldDigest}"}`, both, `image: {tag: "v2@${newDigest}"}`],
    [
      'tag@digest, the digest alone',
      `image: {tag: "v1@${oldDigest}"}`,
      { digest: newDigest },
      `image: {tag: "v1@${newDigest}"}`,
    ],
    [
      'tag@digest without the digest',
      `image: {tag: "v1@${oldDigest}"}`,
      none,
      'image: {tag: "v2"}',
    ],
    [
      'the repository beside it',
      'image: {tag: v1, repository: a/b}',
      { newName: 'c/d' },
      'image: {tag: v1, repository: c/d}',
    ],
    [
      'registry and repository',
      'image: {registry: a.io, repository: b, tag: v1}',
      { newName: 'c.io:5000/d/e' },
      'image: {registry: c.io:5000, repository: d/e, tag: v1}',
    ],
    [
      'an empty registry',
      'image: {registry: "", repository: b, tag: v1}',
      { newName: 'c.io/d' },
      'image: {registry: "", repository: c.io/d, tag: v1}',
    ],
    [
      'a null digest',
      'image: {tag: v1, digest: null}',
      both,
      `image: {tag: v2, digest: ${newDigest}}`,
    ],
    ['beside a null digest', 'image: {tag: v1, digest: ~}', tag, 'image: {tag: v2, digest: ~}'],
    ['beside none', 'image: {tag: v1, digest: false}', tag, 'image: {tag: v2, digest: false}'],
    [
      'a null registry',
      'image: {registry: ~, repository: b, tag: v1}',
      { newName: 'c/d' },
      'image: {registry: ~, repository: c/d, tag: v1}',
    ],
    [
      'tag@digest beside an empty digest',
      `image: {tag: "v1@${oldDigest}", digest: ""}`,
      both,
      `image: {tag: "v2@${newDigest}", digest: ""}`,
    ],
    [
      'imageDigest beside it',
      'image: {tag: v1, imageDigest: ""}',
      both,
      `image: {tag: v2, imageDigest: "${newDigest}"}`,
    ],
    [
      'a repository that is merged in',
      'd: &d {repository: a}\nimage: {<<: *d, tag: v1}',
      tag,
      'd: &d {repository: a}\nimage: {<<: *d, tag: v2}',
    ],
    [
      'a Git repository beside it',
      'tag: v1\nrepository: git@example.com:a/b\n',
      { key: 'tag', ...tag },
      'tag: v2\nrepository: git@example.com:a/b\n',
    ],
    [
      'a registry by an alias',
      'r: &r a.io\nimage: {registry: *r, repository: b, tag: v1}',
      tag,
      'r: &r a.io\nimage: {registry: *r, repository: b, tag: v2}',
    ],
  ])('%s', (_, before, edit, after) => {
    expect(bumped('helm', before, edit)).toBe(after)
  })

  test.each([
    [
      'imageTag',
      'imageTag: v1\nimageDigest: ""\nimage: a\n',
      `imageTag: v2\nimageDigest: "${newDigest}"\nimage: b\n`,
    ],
    [
      'webTag',
      'webTag: v1\nwebDigest: ""\nwebRepository: a\ndigest: x\n',
      `webTag: v2\nwebDigest: "${newDigest}"\nwebRepository: b\ndigest: x\n`,
    ],
    [
      'IMAGE_TAG',
      'IMAGE_TAG: v1\nIMAGE_DIGEST: ""\nIMAGE_REPOSITORY: a\n',
      `IMAGE_TAG: v2\nIMAGE_DIGEST: "${newDigest}"\nIMAGE_REPOSITORY: b\n`,
    ],
    [
      'image.version',
      'image: {version: v1, digest: "", repository: a}',
      `image: {version: v2, digest: "${newDigest}", repository: b}`,
    ],
  ])('%s with its own neighbours', (key, before, after) => {
    expect(bumped('helm', before, { key, ...both, newName: 'b' })).toBe(after)
  })
})

describe('a whole image in one string', () => {
  test.each([
    ['a tag', 'image: h:5000/a:v1', tag, 'image: h:5000/a:v2'],
    ['the first tag', 'image: h:5000/a', tag, 'image: h:5000/a:v2'],
    ['the first tag of a plain name', 'image: nginx', tag, 'image: nginx:v2'],
    ['tag and digest', 'image: a:v1', both, `image: a:v2@${newDigest}`],
    ['the digest alone', 'image: a:v1', { digest: newDigest }, `image: a:v1@${newDigest}`],
    ['no digest any more', `image: a@${oldDigest}`, none, 'image: a:v2'],
    ['another name', 'image: a:v1', { newName: 'h/b' }, 'image: h/b:v1'],
    ['an empty one', 'image: ""', { ...tag, newName: 'h/b' }, 'image: "h/b:v2"'],
  ])('%s', (_, before, edit, after) => {
    expect(bumped('helm', before, { key: 'image', ...edit })).toBe(after)
  })

  test('with the digest beside it', () => {
    const before = 'webImage: a:v1\nwebImageDigest: ""\n'
    const after = `webImage: a:v2\nwebImageDigest: "${newDigest}"\n`
    expect(bumped('helm', before, { key: 'webImage', ...both })).toBe(after)
  })
})

test('a digest of its own', () => {
  const before = `image: {digest: ${oldDigest}}`
  expect(bumped('helm', before, { key: 'image.digest', digest: newDigest })).toBe(
    `image: {digest: ${newDigest}}`,
  )
})
