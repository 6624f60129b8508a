import { describe, expect, test } from '@jest/globals'
import { checkLifecyclePolicy } from '#ecr/lifecycle'

const rule = { rulePriority: 1, selection: {}, action: { type: 'expire' } }

describe('a lifecycle policy', () => {
  test('stands as it is', () => {
    const text = JSON.stringify({ rules: [rule, rule] }, undefined, 2)
    expect(checkLifecyclePolicy(text)).toBe(text)
  })

  test('that is shorter than ECR takes is filled up', () => {
    const checked = checkLifecyclePolicy('{"rules":[{}]}')
    expect([checked.length, JSON.parse(checked)]).toEqual([100, { rules: [{}] }])
  })

  test('that is longer is cut to what it says', () => {
    const policy = { rules: Array.from({ length: 50 }, () => rule) }
    const text = JSON.stringify(policy, undefined, 10) + ' '.repeat(30_000)
    expect(JSON.parse(checkLifecyclePolicy(text))).toEqual(policy)
    expect(checkLifecyclePolicy(text).length).toBeLessThan(30_720)
  })

  test.each([
    ['rules: []', 'it is no JSON: '],
    ['null', 'it has no "rules"'],
    ['[]', 'it has no "rules"'],
    ['{"rules":{}}', 'it has no "rules"'],
    [
      JSON.stringify({ rules: ['x'.repeat(31_000)] }),
      'it has 31014 characters, and ECR allows 30720',
    ],
  ])('that is none: %.40s', (text, message) => {
    expect(() => checkLifecyclePolicy(text)).toThrow(message)
  })
})
