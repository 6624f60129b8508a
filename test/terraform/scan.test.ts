import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { elements, members, parseSpan, ScanError, within } from '#terraform/scan'

const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 300)
const bytesOf = (text: string) => Buffer.from(text)

/** As JSON.parse, by way of spans. */
function parse(bytes: Buffer): unknown {
  const all = [...members(bytes, 0)].map(([name, span]) => [name, parseSpan(bytes, span)])
  return Object.fromEntries(all) as unknown
}

describe('members and elements', () => {
  test('give what JSON.parse gives, whatever the white space', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue({ noUnicodeString: false })),
        fc.constantFrom(0, 1, '\t'),
        (value, indent) => {
          const text = JSON.stringify(value, undefined, indent)
          expect(parse(bytesOf(text))).toEqual(JSON.parse(text))
        },
      ),
      { numRuns },
    )
  })

  test('an array goes the same way', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (value) => {
        const bytes = bytesOf(JSON.stringify(value, undefined, 1))
        expect([...elements(bytes, 0)].map((span) => parseSpan(bytes, span))).toEqual(
          JSON.parse(bytes.toString()),
        )
      }),
      { numRuns },
    )
  })

  test('any cut is noticed', () => {
    const text = JSON.stringify({ a: [1, { b: '\\"}' }, null], 'c"': 'é' }, undefined, 1)
    for (let length = 0; length < text.length - 1; length++) {
      expect(() => [...members(bytesOf(text.slice(0, length)), 0)]).toThrow(ScanError)
    }
  })

  test('any bytes give values or a ScanError', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}[]",:\\ 1ntx') }), (text) => {
        try {
          parse(bytesOf(text))
        } catch (error) {
          expect(error).toBeInstanceOf(ScanError)
        }
      }),
      { numRuns },
    )
  })
})

test.each([
  ['no object', '[]', 'at byte 0 there is not an object'],
  ['no name', '{1:2}', 'at byte 1 there is not a name in quotes'],
  ['no colon', '{"a" 2}', 'at byte 5 there is not a colon'],
  ['no comma', '{"a":2 "b":3}', 'at byte 7 there is not a comma'],
  ['no value', '{"a":}', 'at byte 5 there is not a value'],
  ['a word', '{"a":tru}', 'the value at byte 5 is no JSON'],
  ['deep', `{"a":${'['.repeat(501)}${']'.repeat(501)}}`, 'it is nested more than 500 levels deep'],
])('%s is told', (_, text, message) => {
  expect(() => parse(bytesOf(text))).toThrow(new ScanError(message))
})

test('the error of a value does not quote it', () => {
  expect(() => parse(bytesOf('{"a": {"password": hunter2}}'))).toThrow(/^(?!.*hunter2)/)
})

test('within finds a value by names, and nothing where there is none', () => {
  const bytes = bytesOf('{"a": {"b": {"c": 7}}, "d": [1]}')
  const root = { start: 0, end: bytes.length }
  expect(parseSpan(bytes, within(bytes, root, 'a', 'b')!)).toEqual({ c: 7 })
  expect(within(bytes, root, 'a', 'x', 'c')).toBeUndefined()
  expect(within(bytes, root, 'd', 'b')).toBeUndefined()
  expect(within(bytes, undefined, 'a')).toBeUndefined()
})
