import { describe, expect, test } from '@jest/globals'
import { checkPath, nearestPaths } from '#git/tree'

describe('a path', () => {
  test.each([
    ['a.yaml'],
    ['a/b c/ü.yaml'],
    ['-x'],
    ['.hidden/x'],
    ['a/.github/x'],
    ['..a/b..'],
    ['.gitignore'],
  ])('%j may be edited', (path) => expect(() => checkPath(path)).not.toThrow())

  test.each([
    ['/a', 'it begins with `/`; paths are from the root of the repository'],
    ['a/../b', 'it holds `..`'],
    ['..', 'it holds `..`'],
    ['a//b', 'it has an empty or a `.` part'],
    ['a/', 'it has an empty or a `.` part'],
    ['./a', 'it has an empty or a `.` part'],
    ['', 'it has an empty or a `.` part'],
    ['a\nb', 'it holds a control character'],
    ['a\u0085b', 'it holds a control character'],
    ['a/.git/config', 'git stores no path with a `.git` part'],
    ['.github/workflows/x.yaml', 'files under .github/ are never edited'],
    ['.GitHub/workflows/x.yaml', 'files under .github/ are never edited'],
    ['.github', 'files under .github/ are never edited'],
  ])('%j is refused', (path, message) => {
    expect(() => checkPath(path)).toThrow(`file ${JSON.stringify(path)}: ${message}`)
  })
})

test('the nearest paths come first, at most three', () => {
  const all = [
    'a/dev.yaml',
    'a/prod.yaml',
    'README.md',
    'b/dev.yaml',
    'apps/dev/kustomization.yaml',
  ]
  expect(nearestPaths('a/dev.yml', all)).toEqual(['a/dev.yaml', 'b/dev.yaml', 'a/prod.yaml'])
  expect(nearestPaths('x', [])).toEqual([])
})
