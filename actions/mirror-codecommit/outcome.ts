import type { Change } from '#git/push-many'

/** What became of one ref, or would in a dry run. */
export interface RefOutcome extends Change {
  readonly outcome:
    'created' | 'fast-forwarded' | 'forced' | 'deleted' | 'unchanged' | 'kept' | 'rejected'
  readonly reason?: string
}

export interface Mirrored {
  /** For people. */
  readonly source: string
  readonly target: string
  readonly refs: readonly RefOutcome[]
  /** The branch that became the target's default, where it was another. */
  readonly defaultBranch: string | undefined
  readonly warnings: readonly string[]
  /** As git told them: what was sent, rounded to three digits. */
  readonly bytes: number
  readonly seconds: number
}

export function count({ refs }: Mirrored, ...outcomes: readonly RefOutcome['outcome'][]): number {
  return refs.filter(({ outcome }) => outcomes.includes(outcome)).length
}

/** How a change that succeeded is called. */
export function nameOf(change: Change, forwards: ReadonlySet<string>): RefOutcome['outcome'] {
  if (change.new === null) return 'deleted'
  if (change.old === null) return 'created'
  return forwards.has(change.ref) ? 'fast-forwarded' : 'forced'
}
