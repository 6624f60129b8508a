import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { compose, divide } from '#github/section'

const key = 'drift 1'
const ours = '<!-- drift 1: begin -->one\ntwo<!-- drift 1: end -->'

describe('divide', () => {
  test.each<[string, string, ReturnType<typeof divide>]>([
    ['ours alone', ours, { before: '', section: 'one\ntwo', after: '' }],
    ['with text around', `a\n${ours}\nb`, { before: 'a\n', section: 'one\ntwo', after: '\nb' }],
    [
      'of the editor',
      `a\r\n${ours.replace('\n', '\r\n')}\r\nb`,
      { before: 'a\n', section: 'one\ntwo', after: '\nb' },
    ],
    ['without its end', '<!-- drift 1: begin -->one', { before: '', section: 'one', after: '' }],
    ['without its beginning', 'one<!-- drift 1: end -->', undefined],
    ['of another key', ours.replaceAll('drift 1', 'drift 10'), undefined],
    ['none', '', undefined],
  ])('%s', (_, body, expected) => {
    expect(divide(body, key)).toEqual(expected)
  })
})

test('what is composed is divided the same way', () => {
  const text = fc.string({ unit: 'grapheme' }).map((one) => one.replaceAll('\r', ''))
  fc.assert(
    fc.property(text, text, text, (before, section, after) => {
      const divided = { before, section, after }
      expect(divide(compose(divided, key), key)).toEqual(divided)
    }),
  )
})

test('a section can not hold its own end', () => {
  const divided = { before: '', section: 'x<!-- drift 1: end -->', after: '' }
  expect(() => compose(divided, key)).toThrow('it holds <!-- drift 1: end --> already')
})
