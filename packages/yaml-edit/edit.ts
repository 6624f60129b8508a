import type { Source } from './document.ts'
import { plan } from './plan.ts'
import type { Change, Edit, Step } from './plan.ts'
import { editedRegion } from './region.ts'
import type { Region } from './region.ts'
import { verify } from './verify.ts'

export interface Edited {
  readonly text: string
  /** What is different now; empty where everything stood as wanted. */
  readonly changes: readonly Change[]
  /** Sentences: which aliases follow an edited anchor. */
  readonly warnings: readonly string[]
}

/**
 * Makes all edits or none. Only the bytes of the named values change, which a second parse by YAML
 * 1.1 and 1.2 has confirmed; values that are as wanted already are left alone. Throws where a path
 * is missing, ambiguous or leads through an alias, and where an exact edit is not possible.
 */
export function applyEdits(source: Source, edits: readonly Edit[]): Edited {
  const steps = edits.flatMap((edit) => plan(source, edit, applyEdits) ?? [])
  for (const document of new Set(steps.map((step) => step.document))) {
    const own = steps.filter((step) => step.document === document)
    const region = editedRegion(source, document, own)
    const inside = own.map(({ path, expect }) => ({ path: path.slice(region.depth), expect }))
    verify(source.text.slice(region.start, region.end), splice(source, own, region), inside)
  }
  return {
    text: splice(source, steps, { start: 0, end: source.text.length }),
    changes: steps.flatMap(({ changes }) => changes),
    warnings: [...new Set(steps.flatMap(({ warnings }) => warnings))],
  }
}

function splice({ text }: Source, steps: readonly Step[], { start: done, end }: Region): string {
  const parts: string[] = []
  const splices = steps.flatMap((step) => step.splices).sort((a, b) => a.start - b.start)
  for (const { start, end: next, text: replacement } of splices) {
    if (start < done) throw new Error('found two edits of one place; make them one')
    parts.push(text.slice(done, start), replacement)
    done = next
  }
  return [...parts, text.slice(done, end)].join('')
}
