import { expect, test } from '@jest/globals'
import { records } from '../../actions/ecr-push/records.ts'

test.each<[string, string, readonly string[]]>([
  ['one a line, trimmed, with LF and CRLF', 'A=1\r\n  B=2  \nC=3', ['A=1', 'B=2', 'C=3']],
  ['blank lines and comments are skipped', '\n# A=0\nA=1\n\n  # no\n', ['A=1']],
  ['a number sign inside an item stays', 'A=#1 # 2', ['A=#1 # 2']],
  ['commas and inner quotes stay', 'A=x,y\nB="z"', ['A=x,y', 'B="z"']],
  [
    'quotes hold several lines',
    '"KEY=one\n two\n\n# three"\nB=2',
    ['KEY=one\n two\n\n# three', 'B=2'],
  ],
  ['a doubled quote is one quote', '"A=say ""hi"""', ['A=say "hi"']],
  ['spaces inside quotes stay', '  " A = 1 "  ', [' A = 1 ']],
  ['nothing', '', []],
])('%s', (_, text, expected) => {
  expect(records(text)).toEqual(expected)
})

test('a quote that is not closed is refused, without a word of the item', () => {
  expect(() => records('"TOKEN=hunter2\nmore')).toThrow(
    new Error('an item opens with a double quote, and its last line does not end with one'),
  )
})
