import { expect, test } from '@jest/globals'
import { glob, globs } from '#action/glob'

test('globs: a star crosses slashes, other characters are themselves', () => {
  expect(glob('envs/*')('envs/dev/app')).toBe(true)
  expect(glob('envs/?ev')('envs/dev')).toBe(true)
  expect(glob('a+(b)[c]{d}^$.|\\')('a+(b)[c]{d}^$.|\\')).toBe(true)
  expect(glob('a.b')('axb')).toBe(false)
  expect(globs(['envs/*', '!*/old'])('envs/old')).toBe(false)
})

test('a hostile pattern takes no time', () => {
  expect(glob(`${'*a'.repeat(12)}b`)('a'.repeat(60))).toBe(false)
})
