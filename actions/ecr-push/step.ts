import type { Environment } from '#action/inputs'
import type { Clock } from '#oci/clock'

/** What a run of this action works with. */
export interface Step {
  readonly env: Environment
  /** The user's home folder. */
  readonly home: string
  /** For this step alone, readable by nobody else; whoever made it removes it. */
  readonly folder: string
  readonly clock: Clock
  /** Aborts when the job is cancelled. */
  readonly signal: AbortSignal
}
