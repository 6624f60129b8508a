import { describe, expect, test } from '@jest/globals'
import { compose, position, readSource } from '#yaml-edit/document'

const read = (text: string | Buffer) => () => readSource(Buffer.from(text))

describe('documents', () => {
  test.each([
    ['none', '', []],
    ['one', 'a: 1\n', ['a: 1\n']],
    ['one, behind a byte order mark', '\ufeffa: 1\n', ['\ufeffa: 1\n']],
    ['one that is empty', '---\n', ['---\n']],
    ['several', 'a: 1\n---\nb: 2\n--- \nc\n', ['a: 1\n', '---\nb: 2\n', '--- \nc\n']],
    [
      'with directives, ends and comments',
      '# 1\n%YAML 1.2\n---\na\n...\n# 2\n---\nb\n# 3\n',
      ['# 1\n%YAML 1.2\n---\na\n...\n', '# 2\n---\nb\n# 3\n'],
    ],
    ['of Windows', 'a: 1\r\n---\r\nb: 2\r\n', ['a: 1\r\n', '---\r\nb: 2\r\n']],
  ])('%s', (_, text, expected) => {
    const source = readSource(Buffer.from(text))
    expect(source.text).toBe(text)
    expect(source.documents.map(({ start, end }) => text.slice(start, end))).toEqual(expected)
    expect(source.documents.map(({ index }) => index)).toEqual(expected.map((_, index) => index))
  })
})

describe('what is no YAML text', () => {
  test.each([
    [
      'Latin 1',
      Buffer.from('a: \xe4', 'latin1'),
      'found bytes that are not UTF-8; save the file as UTF-8',
    ],
    [
      'UTF-16, little endian',
      Buffer.from('\ufeffa: 1', 'utf16le'),
      'found UTF-16; save the file as UTF-8',
    ],
    [
      'UTF-16, big endian',
      Buffer.from('\ufeffa: 1', 'utf16le').swap16(),
      'found UTF-16; save the file as UTF-8',
    ],
    [
      'an overlong encoding',
      Buffer.from([0x61, 0x3a, 0x20, 0xc0, 0xaf]),
      'found bytes that are not UTF-8; save the file as UTF-8',
    ],
    [
      'line ends of old Macs',
      Buffer.from('a: 1\rb: 2\r'),
      'found a lone carriage return at line 1, column 5; end lines in LF or CRLF',
    ],
    [
      'a line break of YAML 1.1 alone',
      Buffer.from('a: 1 # b\u0085c: 2\n'),
      'found the character U+0085 at line 1, column 9, which some readers take for a line break; take it out, or write it as an escape',
    ],
    [
      'a control character',
      Buffer.from('a: 1 # \x07\n'),
      'found the character U+0007 at line 1, column 8, which YAML does not allow; take it out',
    ],
    [
      'a tab as indentation',
      Buffer.from('a:\n\tb: 1\n'),
      'found no valid YAML at line 2, column 1: Tabs are not allowed as indentation; correct it',
    ],
    [
      'a conflict marker',
      Buffer.from('a: 1\n<<<<<<< ours\nb: 2\n'),
      'found no valid YAML at line 2, column 1: Implicit keys need to be on a single line; correct it',
    ],
    [
      'an open quote',
      Buffer.from('a: "b\n'),
      'found no valid YAML at line 2, column 1: Missing closing "quote; correct it',
    ],
    [
      "a chart's template",
      Buffer.from('{{- if .Values.a }}\na: 1\n'),
      /a template is no YAML, edit its values instead/,
    ],
  ])('%s', (_, bytes, message) => {
    expect(() => readSource(bytes)).toThrow(message)
  })
})

// Without its guard any of these takes minutes, or aborts the process.
describe('hostile files end in one error or are read', () => {
  const laughs = [
    'a0: &a0 x',
    ...Array.from({ length: 40 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}]`),
  ]
  const levels = 100_000
  test.each([
    ['brackets', '['.repeat(levels), /more than 200 levels of nesting at line 1, column 20\d/],
    ['closed brackets', '['.repeat(levels) + ']'.repeat(levels), /more than 200 levels/],
    ['braces', '{a: '.repeat(levels), /more than 200 levels/],
    ['dashes', '- '.repeat(levels) + 'x', /more than 200 levels/],
    ['question marks', '? '.repeat(levels) + 'x', /more than 200 levels/],
    ['colons', ': '.repeat(levels), /more than 200 levels/],
    [
      'indentation',
      Array.from({ length: 2_000 }, (_, i) => ' '.repeat(i) + 'a:').join('\n'),
      /more than 200 levels/,
    ],
    ['anchors on one value', 'a: ' + '&a '.repeat(levels), /no valid YAML at line 1/],
    ['an anchor within itself', 'a: &a [*a, *a]', undefined],
    ['laughs by the billion', laughs.join('\n'), undefined],
    ['keys of prototypes', '__proto__: {x: 1}\nconstructor: {prototype: 2}\n', undefined],
    [
      'a mapping of 100,000',
      Array.from({ length: levels }, (_, i) => `k${i}: ${i}`).join('\n'),
      undefined,
    ],
    ['a list without values', `[${','.repeat(levels)}]`, /no valid YAML at line 1/],
    ['a value of 5 MB', `a: "${'\\n'.repeat(2_500_000)}"`, undefined],
    ['comments of 2 MB', '#\n'.repeat(1_000_000), undefined],
    [
      'more than can be edited',
      'a'.repeat(10_000_001),
      'found 10000001 bytes; at most 10000000 can be edited, split it',
    ],
  ] as [string, string, string | RegExp | undefined][])('%s', (_, text, message) => {
    if (message === undefined) expect(read(text)).not.toThrow()
    else expect(read(text)).toThrow(message)
  })
})

test('versions: 1.1 reads more words as booleans', () => {
  const value = (version: '1.1' | '1.2') => compose('a: yes', version)[0]?.root?.toJSON() as unknown
  expect([value('1.1'), value('1.2')]).toEqual([{ a: true }, { a: 'yes' }])
})

test('positions count lines and columns from 1', () => {
  expect(position('ab\ncd', 4)).toBe('line 2, column 2')
})
