import { expect, test } from '@jest/globals'
import { parseSource } from '#yaml-edit/document'
import { applyEdits } from '#yaml-edit/edit'
import { parsePath } from '#yaml-edit/path'
import { plan } from '#yaml-edit/plan'
import type { Edit } from '#yaml-edit/plan'
import { editedRegion } from '#yaml-edit/region'

const set = (key: string, document = 0): Edit => ({
  kind: 'replace',
  ...{ document, path: parsePath(key), value: 'v2' },
})
const drop = (key: string): Edit => ({ kind: 'remove', document: 0, path: parsePath(key) })

test.each([
  ['an entry', 'a: 1\nb: 1\n\n# d\nd: 1\n', [set('b')], 'b: 1\n\n# d\n'],
  ['an entry within an entry', 'a: 1\nb:\n  c: 1\n\n# d\nd: 1\n', [set('b.c')], '  c: 1\n\n# d\n'],
  [
    'one before others',
    'a:\n  b: &x\n    c: 1\n    # d\n    d: 1\n',
    [set('a.b.c')],
    '    c: 1\n    # d\n',
  ],
  [
    'two within',
    'a:\n  b: {c: 1}\n  d: 1\n  e: 1\n',
    [set('a.d'), set('a.b.c')],
    '  b: {c: 1}\n  d: 1\n',
  ],
  ['up to a list', 'a:\n  b:\n  - c: 1\n  d: 1\n', [set('a.b[0].c')], '  b:\n  - c: 1\n'],
  [
    'up to an explicit key',
    'a:\n  ? b\n  : 1\n  c: 1\n',
    [set('a.c')],
    'a:\n  ? b\n  : 1\n  c: 1\n',
  ],
  ['around an entry less', 'a:\n  b: 1\n  c: 1\nd: 1\n', [drop('a.b')], 'a:\n  b: 1\n  c: 1\n'],
  [
    'a block with its own indentation',
    'a:\n  b:\n    c: |2-\n      x\n    d: 1\n',
    [set('a.b.c')],
    '    c: |2-\n      x\n',
  ],
  ['the first, with what marks the text', '\ufeffa: 1\nb: 1\n', [set('a')], '\ufeffa: 1\n'],
  ['the last', '---\na: 1\nb: 1', [set('b')], 'b: 1'],
  ['from the first to the last', 'a: 1\nb: 1\nc: 1\nd: 1\n', [set('c'), set('b')], 'b: 1\nc: 1\n'],
  ['an indented entry', '  a: 1\n  b: 1\n', [set('a')], '  a: 1\n'],
  ['an entry with an anchor at its key', 'a: 1\n&k b: {c: 1}\n', [set('b.c')], '&k b: {c: 1}\n'],
  ['an explicit key', '? a\n: 1\n? b\n: 1\n', [set('a')], '? a\n: 1\n'],
  ['an entry of another document', 'a: 1\n---\na: 1\nb: 1\n', [set('a', 1)], 'a: 1\n'],
  ['a whole document: a flow', '{a: 1, b: 1}\n', [set('a')], '{a: 1, b: 1}\n'],
  ['a whole document: a list', '- a: 1\n- b\n', [set('[0].a')], '- a: 1\n- b\n'],
  [
    'a whole document: directives',
    '%TAG ! x\n---\na: 1\nb: 1\n',
    [set('a')],
    '%TAG ! x\n---\na: 1\nb: 1\n',
  ],
  ['a whole document: an entry of the root less', 'a: 1\nb: 1\n', [drop('a')], 'a: 1\nb: 1\n'],
])('%s', (_, text, edits, expected) => {
  const source = parseSource(text)
  const never = () => {
    throw new Error('no text within a text')
  }
  const steps = edits.flatMap((edit) => plan(source, edit, never) ?? [])
  const document = source.documents[edits[0]?.document ?? 0]
  if (document === undefined) throw new Error('no such document')
  const { start, end } = editedRegion(source, document, steps)
  expect(text.slice(start, end)).toBe(expected)
  expect(() => applyEdits(source, edits)).not.toThrow()
})
