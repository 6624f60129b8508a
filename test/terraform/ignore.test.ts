import { expect, test } from '@jest/globals'
import { ignoreRules, parseRule } from '#terraform/ignore'

test.each<[string, string, string, boolean]>([
  ['a.b', 'a.b', 'any', false],
  ['a.b#tags', 'a.b', 'tags', true],
  ['a.b#tags', 'a.b', 'tags.Name', true],
  ['a.b#tags', 'a.b', 'tags_all', false],
  ['a.b#tags.Name', 'a.b', 'tags', false],
  ['a.b#tags["Name"]', 'a.b', 'tags.Name', true],
  ['a.b#tags["a b"]', 'a.b', 'tags["a b"]', true],
  ['a.b#ingress[*].port', 'a.b', 'ingress[3].port', true],
  ['a.b["x#y"]#tags', 'a.b["x#y"]', 'tags', true],
  ['a.b["x\\"#y"]#tags', 'a.b["x\\"#y"]', 'tags', true],
  ['a.b["x*#tags', 'a.b["xyz"]', 'tags', true],
  ['a.b["k.[0]"]#tags', 'a.b["k.[0]"]', 'tags', true],
  ['module.*.a.b#size', 'module.m["k"].a.b', 'size', true],
  ['a.?#size', 'a.bc', 'size', false],
  ['A.b#size', 'a.b', 'size', false],
  ['a.b[0]#size', 'a.b0', 'size', false],
])('%s on %s, %s: %s', (rule, address, path, expected) => {
  expect(ignoreRules([rule]).attribute(address, path)).toBe(expected)
})

test.each(['a.b["x#y"]', 'a.b["x#y"]["z"]'])(
  'a # in the quotes of %s is no end of it',
  (address) => {
    expect(ignoreRules([address]).address(address)).toBe(true)
  },
)

test('a rule of many quotes is read at once', () => {
  expect(ignoreRules([`a["${'"'.repeat(200)}`]).address('a.b')).toBe(false)
})

test('rules that silenced nothing are told, exceptions too', () => {
  const rules = ignoreRules(['a.*', '!a.x', '!b.x', 'c.c#size', 'd.d'])
  expect(rules.address('a.x')).toBe(false)
  expect(rules.address('b.x')).toBe(false)
  expect(rules.attribute('c.c', 'name')).toBe(false)
  expect(rules.unused()).toEqual(['!b.x', 'c.c#size', 'd.d'])
})

test.each(['#tags', 'a.b#', '!', '!#x'])('%s is refused', (text) => {
  expect(() => parseRule(text)).toThrow(
    `${JSON.stringify(text)} is not allowed; give ADDRESS-GLOB or ADDRESS-GLOB#ATTRIBUTE`,
  )
})
