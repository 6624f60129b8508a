import { expect, test } from '@jest/globals'
import { checkBranch } from '#github/ref'

test.each(['main', 'release/1.2', 'bump/prod/shop', 'a.b', 'a-b_c', 'grün', 'x@y', 'lock.x'])(
  'a branch may be called %j',
  (name) => {
    expect(() => checkBranch(name)).not.toThrow()
  },
)

test.each([
  ...['', 'a..b', '-x', 'x.lock', 'x.lock/y', 'a//b', '/a', 'a/', 'a.', '.a', 'a/.b', 'a b', 'a:b'],
  ...['a^', 'a~1', 'a?', 'a*', 'a[b', 'a\\b', '@', 'a@{b', 'a\u0007', 'x'.repeat(245)],
])('a branch may not be called %j', (name) => {
  expect(() => checkBranch(name)).toThrow(`branch ${JSON.stringify(name)}: Git allows no such name`)
})
