import { describe, expect, test } from '@jest/globals'
import { formatPath, overlaps } from '#terraform/attribute'
import { declarationOf, locate } from '#terraform/address'
import { differences, equal, type Pair } from '#terraform/difference'

const none = { beforeSensitive: {}, afterSensitive: {}, afterUnknown: {} }
const between = (before: unknown, after: unknown, marks: Partial<Pair> = {}) =>
  differences({ before, after, ...none, ...marks })
const paths = (...args: Parameters<typeof between>) =>
  between(...args).map(({ path }) => formatPath(path))

describe('the attributes that differ', () => {
  test.each<[string, unknown, unknown, string[]]>([
    ['none', { a: 1, b: [1, { c: 2 }] }, { b: [1, { c: 2 }], a: 1 }, []],
    ['a value', { a: 1, b: 1 }, { a: 2, b: 1 }, ['a']],
    ['a part', { a: { b: 1, 'c d': 1 } }, { a: { b: 2, 'c d': 2 } }, ['a.b', 'a["c d"]']],
    ['one that came', { a: 1 }, { a: 1, b: 2 }, ['b']],
    ['null for nothing', { a: 1, b: null }, { a: 1 }, []],
    ['an element', { l: [1, { p: 2 }] }, { l: [1, { p: 3 }] }, ['l[1].p']],
    ['a length', { l: [1] }, { l: [1, 2] }, ['l']],
    ['a shape', { a: [1] }, { a: { b: 1 } }, ['a']],
    [
      'names that objects have anyway',
      { a: 1 },
      JSON.parse('{"a":1,"__proto__":{"x":1},"toString":"y"}'),
      ['__proto__', 'toString'],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(paths(before, after)).toEqual(expected)
  })

  test('what is unknown differs, and in a list all of it', () => {
    const afterUnknown = { id: true, l: [false, true], same: {} }
    expect(
      between({ id: 'x', l: [1, 2], same: 1 }, { l: [1], same: 1 }, { afterUnknown }),
    ).toMatchObject([
      { path: ['id'], unknown: true },
      { path: ['l'], unknown: true },
    ])
  })
})

describe('values under a mask', () => {
  const shown = (...args: Parameters<typeof between>) =>
    between(...args).map(({ path, sensitive, before, after }) => [
      formatPath(path),
      sensitive,
      before,
      after,
    ])

  test.each<[string, unknown, unknown, Partial<Pair>, unknown]>([
    [
      'of before alone',
      { n: 1 },
      { n: 2 },
      { beforeSensitive: { n: true } },
      [['n', true, '(sensitive)', '(sensitive)']],
    ],
    [
      'of after alone',
      { n: 1 },
      { n: 2 },
      { afterSensitive: { n: true } },
      [['n', true, '(sensitive)', '(sensitive)']],
    ],
    [
      'of a whole below which nothing is told',
      { m: { k: 1 } },
      { m: { k: 2 } },
      { afterSensitive: { m: true } },
      [['m', true, '(sensitive)', '(sensitive)']],
    ],
    [
      'of the resource',
      { m: 1 },
      { m: 2 },
      { beforeSensitive: true },
      [['', true, '(sensitive)', '(sensitive)']],
    ],
    [
      'of an element of a list that grows',
      { l: [1] },
      { l: [1, 2] },
      { afterSensitive: { l: [false, true] } },
      [['l', true, [1], [1, '(sensitive)']]],
    ],
    [
      'that does not fit',
      { l: 1 },
      { l: 2 },
      { afterSensitive: { l: [true] } },
      [['l', true, '(sensitive)', '(sensitive)']],
    ],
    [
      'of a list of another length',
      { l: ['a', 'b'] },
      { l: ['a', 'c'] },
      { beforeSensitive: { l: [true] } },
      [['l', true, '(sensitive)', '(sensitive)']],
    ],
    [
      'of an object, on a list',
      { l: ['a'] },
      { l: ['b'] },
      { afterSensitive: { l: { x: true } } },
      [['l', true, '(sensitive)', '(sensitive)']],
    ],
    [
      'of a list, on an object, deep within',
      { o: [{ x: 1 }] },
      { o: [{ x: 1 }, { x: 2 }] },
      { afterSensitive: { o: [{}, [true]] } },
      [['o', true, [{ x: 1 }], [{ x: 1 }, '(sensitive)']]],
    ],
    [
      'of a name',
      { api_key: 1 },
      { api_key: 2 },
      {},
      [['api_key', true, '(sensitive)', '(sensitive)']],
    ],
    [
      'of a name in a value',
      { l: [] },
      { l: [{ password: 1, x: 1 }] },
      {},
      [['l', false, [], [{ password: '(sensitive)', x: 1 }]]],
    ],
    ['of a look', { x: 1 }, { x: 'https://a:b@c' }, {}, [['x', false, 1, '(sensitive)']]],
    ['of none', { x: 1 }, { x: 2 }, { beforeSensitive: false }, [['x', false, 1, 2]]],
  ])('%s', (_, before, after, marks, expected) => {
    expect(shown(before, after, marks)).toEqual(expected)
  })

  test('are no difference where they are the same', () => {
    expect(paths({ m: { k: 1 } }, { m: { k: 1 } }, { afterSensitive: { m: true } })).toEqual([])
  })
})

test('equal knows names from values', () => {
  expect(equal({ a: undefined }, { b: undefined })).toBe(false)
  expect(equal([1], { 0: 1 })).toBe(false)
  expect(equal(null, undefined)).toBe(true)
  expect(equal('1', 1)).toBe(false)
})

test.each<[string, (string | number)[], (string | number)[], boolean]>([
  ['the same', ['a', 'b'], ['a', 'b'], true],
  ['a part', ['a'], ['a', 'b'], true],
  ['a whole', ['a', 'b'], ['a'], true],
  ['another', ['a', 'b'], ['a', 'c'], false],
  ['another position of a set', ['a', 0, 'p'], ['a', 3, 'p'], true],
  ['all', [], ['a'], true],
])('%s overlaps: %s and %s', (_, one, other, expected) => {
  expect(overlaps(one, other)).toBe(expected)
})

test.each([
  ['a.b', [], 'a.b', 'a.b'],
  ['a.b[0]', [], 'a.b', 'a.b'],
  [
    'module.m["x.y[0]"].module.n[1].data.a.b["]"]',
    ['m', 'n'],
    'data.a.b',
    'module.m.module.n.data.a.b',
  ],
  ['a.b["\\"]"]', [], 'a.b', 'a.b'],
])('%s is declared', (address, modules, resource, declaration) => {
  expect(locate(address)).toEqual({ modules, resource })
  expect(declarationOf(address)).toBe(declaration)
})
