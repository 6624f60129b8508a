import { describe, expect, test } from '@jest/globals'
import { applyUpdates } from '../../actions/bump-manifest/edits.ts'

const file = 'values.yaml'
const text = 'image: { tag: v1 }\nother: { tag: v1 }\n'
const files = new Map([[file, { bytes: Buffer.from(text) }]])
const set = (tag: string, key = 'image.tag') => ({ file, format: 'auto', key, tag }) as const

describe('two updates of one place', () => {
  // Also where one of them finds its value there already: the next run would not.
  test.each([
    ['v2', 'v3'],
    ['v1', 'v2'],
    ['v2', 'v1'],
  ])('that want %s and %s are refused', (one, other) => {
    expect(() => applyUpdates(files, [set(one), set(other)])).toThrow(
      'updates: two items set image.tag of values.yaml to different values; keep one of them',
    )
  })

  test('that want the same are one edit', () => {
    const { changes, previous } = applyUpdates(files, [set('v2'), set('v2')])
    expect(changes.get(file)?.toString()).toBe(text.replace('v1', 'v2'))
    expect(previous).toEqual([{ file, key: 'image.tag', value: 'v1' }])
  })
})

test('updates of two places of one file are one change of it, and told each', () => {
  const { changes, previous, changing } = applyUpdates(files, [set('v2'), set('v3', 'other.tag')])
  expect(changes.get(file)?.toString()).toBe('image: { tag: v2 }\nother: { tag: v3 }\n')
  expect(previous.map(({ key }) => key)).toEqual(['image.tag', 'other.tag'])
  expect(changing).toHaveLength(2)
})
