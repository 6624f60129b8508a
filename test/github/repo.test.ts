import { expect, test } from '@jest/globals'
import { formatRepo, parseRepo } from '#github/repo'

test.each(['acme/deploy', 'a-b/c.d_e', 'emu_acme/.github'])('%s', (text) => {
  expect(formatRepo(parseRepo(text))).toBe(text)
})

test.each([
  'acme',
  'a/b/c',
  '',
  '/x',
  'x/',
  'a/..',
  'a/.',
  'a b/c',
  'https://github.com/a/b',
  'a/b?c',
])('%j is none', (text) => {
  expect(() => parseRepo(text)).toThrow(
    `repository ${JSON.stringify(text)}: it is not of the form owner/name`,
  )
})
