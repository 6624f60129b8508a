import type { Edits } from './edits.ts'
import type { Standing } from './lineage.ts'
import type { Task } from './task.ts'

export interface Outcome extends Edits {
  readonly task: Task
  /** Whether the repository was changed, or would be in a dry run. */
  readonly changed: boolean
  readonly reason: 'updated' | 'unchanged' | 'stale' | 'dispatched'
  readonly order: Standing | undefined
  /** Why edits were left out. */
  readonly stale: readonly string[]
  /** The commit that holds the values; undefined in a dry run that would change something. */
  readonly commit: string | undefined
  readonly attempts: number
  /** The branch's name, where it is known. */
  readonly branch: string | undefined
  /** Commits of other writers that came between. */
  readonly others: readonly string[]
  readonly pullRequest?: { readonly number: number; readonly url: string } | undefined
  /** Whether auto-merge had nothing to wait for. */
  readonly merged?: boolean
  /** What of an event can be told. */
  readonly events?: readonly string[]
}
