import type { Source, YamlDocument } from './document.ts'
import { entries, isMapping, text } from './node.ts'
import type { Entry } from './node.ts'
import type { Step } from './plan.ts'

/** A part of a text, by its offsets. */
export interface Region {
  readonly start: number
  readonly end: number
}

/**
 * The part of a document that is to be parsed again after some edits: from the first to the last
 * entry of its root that they touch. Entries of a block mapping are lines of their own, and what
 * is whole within its lines has no effect beyond them; else it is the whole document. Documents
 * do not see each other in any case.
 */
export function editedRegion(
  source: Source,
  document: YamlDocument,
  steps: readonly Step[],
): Region {
  const { root, start, end } = document
  const keys = new Set(steps.map(({ path }) => path[0]))
  const touchesRoot = steps.some(({ path, expect }) => path.length < 2 && expect.kind !== 'replace')
  const directives = /^%/m.test(source.text.slice(start, root?.range[0]))
  if (!isMapping(root) || root.flow === true || touchesRoot || directives) return { start, end }
  const siblings = entries(root)
  const touched = siblings.filter((entry) => keys.has(text(entry.key)))
  const [first, last] = [touched[0], touched.at(-1)]
  if (first === undefined || last === undefined) return { start, end }
  const next = siblings[siblings.indexOf(last) + 1]
  return {
    start: lineStart(source, first),
    end: next === undefined ? end : lineStart(source, next),
  }
}

function lineStart({ text: whole }: Source, { key }: Entry): number {
  return whole.lastIndexOf('\n', key.range[0] - 1) + 1
}
