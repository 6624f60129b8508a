import { describe, expect, test } from '@jest/globals'
import { readRecords } from '#yaml-edit/read'

describe('readRecords', () => {
  test.each([
    ['YAML', '- app: a\n  tag: "1.10"\n- {app: b}\n', [{ app: 'a', tag: '1.10' }, { app: 'b' }]],
    ['JSON', '[{"app": "a", "tag": "1.10"}]', [{ app: 'a', tag: '1.10' }]],
    [
      'names of prototypes',
      '- {"constructor": a, valueOf: b}',
      [{ constructor: 'a', valueOf: 'b' }],
    ],
    ['an object without keys', '[{}]', [{}]],
  ])('%s', (_, text, expected) => {
    expect(readRecords(text)).toEqual(expected)
  })

  test('a key of a prototype is a key like others', () => {
    expect(Object.entries(readRecords('- {__proto__: a}')[0] ?? {})).toEqual([['__proto__', 'a']])
  })

  test.each([
    ['nothing', '', 'not a list; write one object for each edit'],
    ['an object', 'app: a', 'not a list'],
    ['an empty list', '[]', 'an empty list'],
    ['two lists', '- {}\n---\n- {}\n', 'more than one document; write one list'],
    ['a text in the list', '- {}\n- a\n', 'item 2 is not an object of keys and values'],
    ['a list in the list', '- [a]\n', 'item 1 is not an object of keys and values'],
    ['a number', '- tag: 1.10\n', 'item 1: "tag" is read as 1.1, not as text; quote its value'],
    ['a number of YAML 1.1 alone', '- tag: 1_000\n', 'item 1: "tag" is read as 1000, not as text'],
    ['a boolean of YAML 1.1 alone', '- tag: on\n', 'item 1: "tag" is read as true, not as text'],
    [
      'a date of YAML 1.1 alone',
      '- tag: 2024-01-01\n',
      'item 1: "tag" is read as "2024-01-01T00:00:00.000Z", not as text',
    ],
    ['null', '- tag:\n', 'item 1: "tag" is read as null, not as text'],
    ['a list', '- tag: [a]\n', 'item 1: "tag" is read as a list of 1, not as text'],
    [
      'an alias',
      '- app: &a x\n  tag: *a\n',
      'item 1: "tag" is read as an alias of the anchor a, not as text',
    ],
    ['a key that stands twice', '- {tag: a, tag: b}\n', 'item 1: "tag" stands twice; keep one'],
    ['no YAML', '- {tag: a\n', 'found no valid YAML at line 2, column 1'],
    ['deep nesting', '['.repeat(100_000), 'found more than 200 levels of nesting'],
  ])('refuses %s', (_, text, message) => {
    expect(() => readRecords(text)).toThrow(message)
  })
})
