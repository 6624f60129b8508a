import type { Environment } from '#action/inputs'
import type { Clock } from '#oci/clock'

/** What a run of this action works with. */
export interface Step {
  readonly env: Environment
  /** The user's home folder, where Docker keeps its logins. */
  readonly home: string
  readonly clock: Clock
  /** Aborts when the job is cancelled. */
  readonly signal: AbortSignal
}
