import type { Source, YamlDocument } from './document.ts'
import { plan } from './plan.ts'
import type { Change, Edit, Step } from './plan.ts'
import type { Splice } from './quote.ts'
import { verify } from './verify.ts'
import type { Expectation } from './verify.ts'

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
    verifyDocument(
      source,
      document,
      steps.filter((step) => step.document === document),
    )
  }
  return {
    text: splice(
      source.text,
      0,
      steps.flatMap((step) => step.splices),
    ),
    changes: steps.flatMap((step) => step.changes),
    warnings: [...new Set(steps.flatMap((step) => step.warnings))],
  }
}

// Documents do not see each other, so that the others need no second look.
function verifyDocument(source: Source, { start, end }: YamlDocument, steps: readonly Step[]) {
  const expected: Expectation = { parts: new Map() }
  for (const { path, expect } of steps) {
    let part = expected
    for (const key of path) {
      const next: Expectation = part.parts.get(key) ?? { parts: new Map() }
      part.parts.set(key, next)
      part = next
    }
    part.change = expect
  }
  const before = source.text.slice(start, end)
  verify(
    before,
    splice(
      before,
      start,
      steps.flatMap((step) => step.splices),
    ),
    expected,
  )
}

function splice(text: string, offset: number, splices: readonly Splice[]): string {
  const parts: string[] = []
  let done = 0
  for (const { start, end, text: replacement } of splices.toSorted((a, b) => a.start - b.start)) {
    if (start - offset < done) throw new Error('found two edits of one place; make them one')
    parts.push(text.slice(done, start - offset), replacement)
    done = end - offset
  }
  return [...parts, text.slice(done)].join('')
}
