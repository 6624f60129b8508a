import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unifiedDiff } from '#overlay/diff'

const diff = (before: string, after: string, path = 'a.yaml') =>
  unifiedDiff(path, Buffer.from(before), Buffer.from(after))

describe('unifiedDiff', () => {
  test.each([
    ['a line', 'a\nb\nc\n', 'a\nB\nc\n', '@@ -2 +2 @@\n-b\n+B\n'],
    ['two lines together', 'a\nb\nc\n', 'A\nB\nc\n', '@@ -1,2 +1,2 @@\n-a\n-b\n+A\n+B\n'],
    ['two lines apart', 'a\nb\nc\n', 'A\nb\nC\n', '@@ -1 +1 @@\n-a\n+A\n@@ -3 +3 @@\n-c\n+C\n'],
    ['a line more', 'a\nc\n', 'a\nb\nc\n', '@@ -1,0 +2 @@\n+b\n'],
    ['a first line', '', 'a\n', '@@ -0,0 +1 @@\n+a\n'],
    ['a line less', 'a\nb\nc\n', 'a\nc\n', '@@ -2 +1,0 @@\n-b\n'],
    [
      'a line less among equal ones',
      'x\nb\ny\nx\nb\n',
      'X\ny\nx\nb\n',
      '@@ -1,2 +1 @@\n-x\n-b\n+X\n',
    ],
    [
      'no final newline',
      'a',
      'b',
      '@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n',
    ],
    ['a final newline more', 'a', 'a\n', '@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n'],
    [
      'CRLF and byte order mark',
      '\ufeffa\r\n',
      '\ufeffb\r\n',
      '@@ -1 +1 @@\n-\ufeffa\r\n+\ufeffb\r\n',
    ],
  ])('%s', (_, before, after, hunks) => {
    expect(diff(before, after)).toBe(`--- a/a.yaml\n+++ b/a.yaml\n${hunks}`)
  })

  test('nothing, where nothing differs', () => {
    expect(diff('a\n', 'a\n')).toBe('')
  })

  test('more than is searched is one difference', () => {
    const lines = (prefix: string) =>
      Array.from({ length: 5_000 }, (_, i) => `${prefix}${i}\n`).join('')
    expect(diff(lines('a'), lines('b')).split('\n')[2]).toBe('@@ -1,5000 +1,5000 @@')
  })

  test('one change in many lines is found at once', () => {
    const lines = 'a\n'.repeat(200_000)
    expect(diff(`${lines}b\n${lines}`, `${lines}c\n${lines}`)).toBe(
      '--- a/a.yaml\n+++ b/a.yaml\n@@ -200001 +200001 @@\n-b\n+c\n',
    )
  })
})

test('Git applies it, and has the new text', () => {
  const folder = mkdtempSync(join(tmpdir(), 'diff-'))
  const file = join(folder, 'a b.yaml')
  const line = fc.constantFrom('a\n', 'b\n', 'c\n', '\n', 'd\r\n', '-a\n', '@@\n')
  const text = fc
    .tuple(fc.array(line, { maxLength: 12 }), fc.constantFrom('', 'end'))
    .map(([lines, end]) => lines.join('') + end)
  try {
    fc.assert(
      fc.property(text, text, (before, after) => {
        fc.pre(before !== after && before !== '' && after !== '')
        writeFileSync(file, before)
        const args = ['-c', 'core.autocrlf=false', 'apply', '--unidiff-zero', '-']
        execFileSync('git', args, {
          cwd: folder,
          input: diff(before, after, 'a b.yaml'),
          stdio: 'pipe',
        })
        expect(readFileSync(file, 'utf8')).toBe(after)
      }),
      { numRuns: 50 },
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
})
