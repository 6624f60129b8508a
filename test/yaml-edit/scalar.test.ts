import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { Document, parse } from 'yaml'
import { isValidPlain, readsAsString } from '#yaml-edit/scalar'

const recorded = readFileSync(
  new URL('../fixtures/yaml/plain-scalars.tsv', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'))
  .map(([text = '', block, flow]) => ({ text: JSON.parse(text) as string, block, flow }))

describe('against what readers in use make of it', () => {
  test.each([
    ['in a block', 'block'],
    ['in {} and []', 'flow'],
  ] as const)('%s, what stays plain is this string to all of them', (_, context) => {
    const plain = recorded.filter(
      ({ text }) => isValidPlain(text, context === 'flow') && readsAsString(text),
    )
    expect(plain.length).toBeGreaterThan(500)
    expect(plain.filter((row) => row[context] !== 'string')).toEqual([])
  })

  test('and no image tag is quoted without need', () => {
    const quoted = recorded.filter(
      ({ text, block }) =>
        /^\w[\w.-]*$/.test(text) &&
        block === 'string' &&
        !(isValidPlain(text, false) && readsAsString(text)),
    )
    expect(quoted).toEqual([])
  })
})

test.each([
  ['semantic versions', ['1.2.3', 'v1.10', '1.2.3-rc.1', '2024.01.02'], true],
  ['short commit ids', ['a1b2c3d', 'f00ba44', '12a4567'], true],
  ['digests and references', ['sha256:00', 'localhost:5000/app:1', 'a@sha256:1'], true],
  ['words that only look like booleans', ['yEs', 'True1', 'tr', 'nulL'], true],
  ['numbers', ['1', '007', '-1', '1.10', '1.', '.5', '0x1F', '0o17', '0b11', '1_000'], false],
  ['commit ids of digits', ['1234567', '12e4567', '553640e6', 'e494012'], false],
  ['minutes and seconds', ['12:30', '1:02:03', '12:30.5'], false],
  ['dates', ['2024-01-01', '2024-1-1', '2024-01-01T10:00:00Z', '2024-01-01 10:00'], false],
  ['booleans of YAML 1.1', ['y', 'N', 'yes', 'No', 'ON', 'off', 'true', 'FALSE'], false],
  ['null, infinity, merge', ['', '~', 'null', 'NULL', '.inf', '-.INF', '.NaN', '<<', '='], false],
])('%s', (_, texts, expected) => {
  for (const text of texts) expect([text, readsAsString(text)]).toEqual([text, expected])
})

test.each([
  [
    'anything that starts with an indicator',
    [
      '- a',
      '? a',
      '@a',
      '`a',
      '%a',
      '"a',
      "'a",
      '|',
      '>',
      '&a',
      '*a',
      '!a',
      '#a',
      '{a',
      '[a',
      ',a',
    ],
  ],
  ['what would end the scalar', ['a: b', 'a:', 'a #b']],
  ['what would be trimmed', [' a', 'a ', 'a\t']],
  ['line breaks of any version', ['a\nb', 'a\rb', 'a\u0085b', 'a\u2028b', 'a\u2029b']],
  ['what is not printable', ['\0', 'a\x07', 'a\x7f', 'a\ufeff', '\ud800']],
  ['document markers', ['---', '...', '--- a']],
])('%s is not written plain', (_, texts) => {
  for (const text of texts) expect([text, isValidPlain(text, false)]).toEqual([text, false])
})

test('any text: what counts as plain, both YAML versions read as exactly itself', () => {
  const signs = fc.string({
    unit: fc.constantFrom(...'ab1-?:,[]{}#&*!|>\'"%@` .eE+_~=<'),
    maxLength: 8,
  })
  fc.assert(
    fc.property(fc.oneof(signs, fc.string({ unit: 'binary' })), (text) => {
      fc.pre(isValidPlain(text, true) && readsAsString(text))
      for (const version of ['1.1', '1.2'] as const) {
        expect(parse(`a: ${text} # c\nb: {c: ${text}, d: [${text}]}`, { version })).toEqual({
          a: text,
          b: { c: text, d: [text] },
        })
      }
    }),
    { numRuns: 500 },
  )
})

test('every short text of digits and signs: none that a YAML version resolves is taken for a string', () => {
  const resolvers = (['1.1', '1.2'] as const).flatMap((version) =>
    new Document(null, { version }).schema.tags.flatMap((tag) =>
      'test' in tag && tag.test !== undefined && tag.default !== false ? [tag.test] : [],
    ),
  )
  expect(resolvers.length).toBeGreaterThan(15)
  const characters = [...'0129xbo_.eE+-:fT']
  let texts = ['']
  for (let length = 1; length <= 4; length++) {
    texts = texts.flatMap((text) => characters.map((character) => text + character))
    const resolved = texts.filter((text) => resolvers.some((resolver) => resolver.test(text)))
    expect(resolved.length).toBeGreaterThan(0)
    expect(resolved.filter(readsAsString)).toEqual([])
  }
})
