import { describe, expect, test } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { checkPath, nearestPaths, parseEntries, parseTree } from '#git/tree'
import { withOrigin } from './origin.ts'

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

test('the nearest of very many paths are found too', () => {
  const many = Array.from({ length: 5_000 }, (_, index) => `other/${index}/values.yaml`)
  const near = nearestPaths('apps/shop/value.yaml', [...many, 'apps/shop/values.yaml'])
  expect(near[0]).toBe('apps/shop/values.yaml')
})

test.each(['sha1', 'sha256'])('a tree reads as git lists it, with %s', async (format) => {
  const files = { 'a/x.yaml': 'x', 'a/run': '+x', 'a/link': '->x.yaml', 'a/ü b/y': 'y' }
  await withOrigin(
    files,
    (origin) => {
      const tree = origin.git('rev-parse', 'main:a')
      const bytes = execFileSync('git', ['cat-file', 'tree', tree], { cwd: origin.folder })
      const listed = execFileSync('git', ['ls-tree', '-z', '--full-tree', 'main', 'a/'], {
        cwd: origin.folder,
      })
      expect(parseTree(bytes, 'a', tree.length)).toEqual(parseEntries(listed))
      expect(parseTree(bytes, '', tree.length).map(({ path }) => path)).toContain('x.yaml')
      return Promise.resolve()
    },
    { initArgs: [`--object-format=${format}`] },
  )
})
