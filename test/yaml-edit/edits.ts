import { expect } from '@jest/globals'
import { parseSource } from '#yaml-edit/document'
import { applyEdits } from '#yaml-edit/edit'
import { parsePath } from '#yaml-edit/path'
import type { Edit } from '#yaml-edit/plan'

export const at = (key: string, document = 0) => ({ document, path: parsePath(key) })
export const set = (key: string, value: string, document = 0): Edit => ({
  kind: 'replace',
  ...at(key, document),
  value,
})
export const add = (key: string, value: string): Edit => ({ kind: 'insert', ...at(key), value })
export const drop = (key: string): Edit => ({ kind: 'remove', ...at(key) })
export const inside = (key: string, ...edits: Edit[]): Edit => ({
  kind: 'within',
  ...at(key),
  edits,
})

/** The text after the edits, which done again change nothing. */
export function edited(text: string, edits: readonly Edit[]): string {
  const result = applyEdits(parseSource(text), edits)
  const again = applyEdits(
    parseSource(result.text),
    edits.filter(({ kind }) => kind !== 'insert'),
  )
  expect(again).toMatchObject({ text: result.text, changes: [] })
  return result.text
}
