import { expect, test } from '@jest/globals'
import { nearest } from '#yaml-edit/nearest'

test.each([
  [
    'a letter too much',
    'image.tagg',
    ['image.name', 'image.tag', 'web.tag'],
    ['image.tag', 'image.name', 'web.tag'],
  ],
  ['a missing parent', 'image.tag', ['api.image.tag', 'replicas'], ['api.image.tag', 'replicas']],
  ['equal ones once', 'a', ['b', 'b', 'a'], ['a', 'b']],
  ['no candidates', 'a', [], []],
])('%s', (_, wanted, candidates, expected) => {
  expect(nearest(wanted, candidates)).toEqual(expected)
})

test('three at most, of however many and however long', () => {
  const many = Array.from({ length: 100_000 }, (_, index) => `service${index}.image.tag`.repeat(10))
  expect(nearest('service5.image.tag', many)).toHaveLength(3)
})
