import type { Environment } from '#action/inputs'
import type { Clock } from '#git/commit'

/** What the step needs of the machine that it runs on. */
export interface Machine {
  readonly env: Environment
  /** For this step alone, readable by nobody else; whoever made it removes it. */
  readonly folder: string
  /** The user's home folder, where Docker keeps its logins. */
  readonly home: string
  readonly clock: Clock
  /** Aborts when the job is cancelled; nothing is written after that. */
  readonly signal: AbortSignal
}
