import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseChallenges } from '#oci/challenge'

test.each([
  ['Basic', 'Basic realm="r"', [{ scheme: 'basic', parameters: { realm: 'r' } }]],
  [
    'Bearer with a comma in its scope',
    'Bearer realm="https://auth.test/token",service="s.test",scope="repository:a:pull,push"',
    [
      {
        scheme: 'bearer',
        parameters: {
          realm: 'https://auth.test/token',
          service: 's.test',
          scope: 'repository:a:pull,push',
        },
      },
    ],
  ],
  [
    'several in one header',
    'Basic realm="a", Bearer Realm = b , service="c", Negotiate',
    [
      { scheme: 'basic', parameters: { realm: 'a' } },
      { scheme: 'bearer', parameters: { realm: 'b', service: 'c' } },
      { scheme: 'negotiate', parameters: {} },
    ],
  ],
  ['escapes', 'Basic realm="a\\"b\\\\c"', [{ scheme: 'basic', parameters: { realm: 'a"b\\c' } }]],
  ['an empty value', 'Basic realm=""', [{ scheme: 'basic', parameters: { realm: '' } }]],
  ['nothing', '', []],
  ['a parameter without a scheme', 'realm="a"', []],
])('reads %s', (_, header, expected) => {
  expect(parseChallenges(header)).toEqual(expected)
})

test('reads any text without an error', () => {
  fc.assert(fc.property(fc.string(), (text) => Array.isArray(parseChallenges(text))))
})
