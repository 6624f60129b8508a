import { describe, expect, test } from '@jest/globals'
import { verify } from '#yaml-edit/verify'
import type { Expected } from '#yaml-edit/verify'

const replaced: Expected[] = [{ path: ['a', 'tag'], expect: { kind: 'replace', value: '2' } }]
const inserted: Expected[] = [{ path: ['a', 'new'], expect: { kind: 'insert', value: 'v' } }]
const removed: Expected[] = [{ path: ['a', 'old'], expect: { kind: 'remove' } }]

describe('confirms what was expected', () => {
  test.each([
    ['a replaced value', 'a: {tag: 1}', 'a: {tag: "2"}', replaced],
    ['an inserted entry', 'a: {tag: 1}', 'a: {tag: 1, new: v}', inserted],
    ['a removed entry', 'a: {old: 1, tag: 1}', 'a: {tag: 1}', removed],
    ['nothing', 'a: &x [*y, !t z]\n# c\n', 'a: &x [*y, !t z]\n', []],
  ])('%s', (_, before, after, expected) => {
    expect(() => verify(before, after, expected)).not.toThrow()
  })
})

describe('refuses', () => {
  const a = 'a: {tag: 1, b: c}'
  test.each([
    [
      'a value that is no text',
      a,
      'a: {tag: 2, b: c}',
      replaced,
      'YAML 1.1 would read 2 in place of 2',
    ],
    ['another value', a, 'a: {tag: "3", b: c}', replaced, 'YAML 1.1 would read 3 in place of 2'],
    ['a value that is gone', a, 'a: {b: c}', replaced, '"b" where "tag" stood'],
    ['a second value changed', a, 'a: {tag: "2", b: d}', replaced, '"d" where "c" stood'],
    ['a second value quoted', a, 'a: {tag: "2", b: "c"}', replaced, '"c" where "c" stood'],
    [
      'another type of what is not quoted',
      'a: {tag: 1}\nb: y',
      'a: {tag: "2"}\nb: !!str y',
      replaced,
      'another anchor or tag',
    ],
    ['an anchor lost', 'a: &x {tag: 1}', 'a: {tag: "2"}', replaced, 'another anchor or tag'],
    [
      'an anchor of the value lost',
      'a: {tag: &x 1}',
      'a: {tag: "2"}',
      replaced,
      'another anchor or tag',
    ],
    ['another alias', 'a: {tag: 1, b: *x}', 'a: {tag: "2", b: *y}', replaced, 'another alias'],
    [
      'an alias for a value',
      'a: {tag: 1, b: x}',
      'a: {tag: "2", b: *y}',
      replaced,
      'another alias',
    ],
    [
      'a value for an alias',
      'a: {tag: 1, b: *y}',
      'a: {tag: "2", b: x}',
      replaced,
      'another alias',
    ],
    ['a collection for a value', a, 'a: {tag: "2", b: []}', replaced, 'another structure'],
    [
      'a value for a collection',
      'a: {tag: 1, b: []}',
      'a: {tag: "2", b: c}',
      replaced,
      'no collection',
    ],
    ['another key', a, 'a: {tag: "2", d: c}', replaced, '"d" where "b" stood'],
    [
      'a comment that took a value',
      'a:\n  tag: 1\n  b: c',
      'a:\n  tag: "2"\n  b: #c',
      replaced,
      '"" where "c" stood',
    ],
    ['an entry more', a, 'a: {tag: "2", b: c, d: e}', replaced, 'another number of entries'],
    [
      'an inserted entry elsewhere',
      a,
      'a: {tag: 1, b: c}\nnew: v',
      inserted,
      'another number of entries',
    ],
    [
      'an inserted entry with another value',
      a,
      'a: {tag: 1, b: c, new: w}',
      inserted,
      '"w" at new',
    ],
    ['an inserted entry with another key', a, 'a: {tag: 1, b: c, neu: v}', inserted, '"v" at new'],
    [
      'an inserted entry that is no text',
      a,
      'a: {tag: 1, b: c, new: [v]}',
      inserted,
      'undefined at new',
    ],
    [
      'an inserted entry before others',
      a,
      'a: {new: v, tag: 1, b: c}',
      inserted,
      '"new" where "tag" stood',
    ],
    [
      'a removed entry that is there',
      'a: {old: 1, b: c}',
      'a: {old: 1, b: c}',
      removed,
      'another number of entries',
    ],
    ['one removed too many', 'a: {old: 1, b: c}', 'a: {}', removed, 'another structure'],
    ['a document more', a, 'a: {tag: "2", b: c}\n---\n', replaced, '2 documents'],
    [
      'no YAML any more',
      a,
      'a: {tag: "2", b: c',
      replaced,
      'no valid document (found no valid YAML at line 1',
    ],
    ['another style', 'a:\n  tag: 1\n', 'a: {tag: "2"}', replaced, 'another number of entries'],
  ])('%s', (_, before, after, expected, difference) => {
    expect(() => verify(before, after, expected)).toThrow(difference)
    expect(() => verify(before, after, expected)).toThrow(/after the edit; make this edit by hand$/)
  })
})
