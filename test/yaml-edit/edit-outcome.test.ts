import { describe, expect, test } from '@jest/globals'
import { parseSource } from '#yaml-edit/document'
import { applyEdits } from '#yaml-edit/edit'
import { formatPath } from '#yaml-edit/path'
import { add, drop, edited, inside, set } from './edits.ts'

describe('within a text', () => {
  const edits = [set('image.tag', '1.10'), set('image.digest', 'd')]
  test.each([
    [
      'a literal block',
      'v: |\n  # c\n  image:\n    tag: v1 # c\n    digest: ""\n   \n  x: 1\nb: 1\n',
      'v: |\n  # c\n  image:\n    tag: "1.10" # c\n    digest: "d"\n   \n  x: 1\nb: 1\n',
    ],
    [
      'with an indentation of its own',
      'v: |2-\n    image:\n      tag: v1\n      digest: e\n',
      'v: |2-\n    image:\n      tag: "1.10"\n      digest: d\n',
    ],
    [
      'of Windows',
      'v: |\r\n  image:\r\n    tag: v1\r\n    digest: e\r\nb: 1\r\n',
      'v: |\r\n  image:\r\n    tag: "1.10"\r\n    digest: d\r\nb: 1\r\n',
    ],
    [
      'double quotes',
      'v: "image:\\n  tag: v1\\n  digest: \\"\\"\\n"\n',
      'v: "image:\\n  tag: \\"1.10\\"\\n  digest: \\"d\\"\\n"\n',
    ],
    [
      'single quotes',
      `v: '{"image": {"tag": "v1", "digest": "''"}}'\n`,
      `v: '{"image": {"tag": "1.10", "digest": "d"}}'\n`,
    ],
  ])('%s', (_, before, after) => {
    expect(edited(before, [inside('v', ...edits)])).toBe(after)
  })

  test('changes name the whole way', () => {
    const { changes } = applyEdits(parseSource('v: |\n  a: 1\n'), [inside('v', set('a', '2'))])
    expect(changes).toEqual([{ document: 0, path: ['v', 'a'], from: '1', to: '2' }])
  })
})

describe('changes', () => {
  test('what stood there, as it was written', () => {
    const source = parseSource('a: 1.10\nb:\nc: "x"\nd: y\n')
    const edits = [
      set('a', '2'),
      set('b', '2'),
      set('c', '2'),
      set('d', 'y'),
      drop('d'),
      add('e', '1'),
    ]
    const { changes } = applyEdits(
      source,
      edits.filter((edit) => edit !== edits[4]),
    )
    expect(changes.map(({ path, from, to }) => [formatPath(path), from, to])).toEqual([
      ['a', '1.10', '2'],
      ['b', '', '2'],
      ['c', 'x', '2'],
      ['d', 'y', 'y'],
      ['e', undefined, '1'],
    ])
    expect(applyEdits(source, [drop('c')]).changes).toEqual([
      { document: 0, path: ['c'], from: 'x' },
    ])
  })
})

describe('anchors', () => {
  const base = 'base: &base\n  image:\n    tag: v1\n'
  test.each([
    [
      'an alias follows',
      'tag: &t v1\na: *t\nb: [*t]\n',
      'tag',
      ['tag carries the anchor t; its aliases follow: a, b[0]'],
    ],
    [
      'an alias of a mapping around it',
      `${base}prod: *base\n`,
      'base.image.tag',
      ['base.image.tag stands in the anchor base; its aliases follow: prod'],
    ],
    [
      'a merge',
      `${base}prod:\n  <<: *base\n  x: 1\n`,
      'base.image.tag',
      ['base.image.tag stands in the anchor base; its aliases follow: prod.<<'],
    ],
    [
      'a merge that has the key itself does not',
      `${base}prod:\n  <<: [*base]\n  image: {}\n`,
      'base.image.tag',
      [],
    ],
    ['an anchor that nobody uses', 'tag: &t v1\n', 'tag', []],
    ['an anchor that is set anew before the alias', 'tag: &t v1\nb: &t v3\nc: *t\n', 'tag', []],
    ['an alias in another document', 'tag: &t v1\n---\nb: &t 1\nc: *t\n', 'tag', []],
  ])('%s', (_, before, key, warnings) => {
    const result = applyEdits(parseSource(before), [set(key, 'v2')])
    expect(result.warnings).toEqual(warnings)
    expect(result.text).toBe(before.replace('v1', 'v2'))
  })
})
