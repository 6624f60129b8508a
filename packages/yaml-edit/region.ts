import type { Source, YamlDocument } from './document.ts'
import { entries, isMapping, text } from './node.ts'
import type { Entry, MappingNode, Node } from './node.ts'
import type { Step } from './plan.ts'

/** A part of a text, by its offsets. */
export interface Region {
  readonly start: number
  readonly end: number
}

/** A region that is a document by itself: of the mapping that the first `depth` keys lead to. */
export interface EditedRegion extends Region {
  readonly depth: number
}

/**
 * The part of a document that is to be parsed again after some edits: from the first to the last
 * entry that they touch, of the innermost block mapping that holds them all. Entries of a block
 * mapping are lines of their own, and what is whole within its lines has no effect beyond them;
 * else it is the whole document. Documents do not see each other in any case.
 */
export function editedRegion(
  source: Source,
  document: YamlDocument,
  steps: readonly Step[],
): EditedRegion {
  const { root, start, end } = document
  let region: EditedRegion = { start, end, depth: 0 }
  if (/^%/m.test(source.text.slice(start, root?.range[0]))) return region
  for (let node: Node = root, depth = 0; isApart(source, node, steps, depth); depth++) {
    const siblings = entries(node)
    const keys = new Set(steps.map(({ path }) => path[depth]))
    const touched = siblings.filter((entry) => keys.has(text(entry.key)))
    const [first, last] = [touched[0], touched.at(-1)]
    if (first === undefined || last === undefined) break
    const next = siblings[siblings.indexOf(last) + 1]
    region = {
      start: lineStart(source, first),
      end: next === undefined ? region.end : lineStart(source, next),
      depth,
    }
    if (first !== last || first.value === null) break
    node = first.value
  }
  return region
}

// Whether a node is a mapping of which each entry begins a line, and no edit adds or removes one.
function isApart(
  source: Source,
  node: Node,
  steps: readonly Step[],
  depth: number,
): node is MappingNode {
  if (!isMapping(node) || node.flow === true) return false
  const isOwn = ({ path, expect }: Step) => path.length < depth + 2 && expect.kind !== 'replace'
  if (steps.some(isOwn)) return false
  return depth === 0 || entries(node).every((entry) => beginsLine(source, entry))
}

function beginsLine(source: Source, entry: Entry): boolean {
  return /^ *$/.test(source.text.slice(lineStart(source, entry), entry.key.range[0]))
}

function lineStart({ text: whole }: Source, { key }: Entry): number {
  return whole.lastIndexOf('\n', key.range[0] - 1) + 1
}
