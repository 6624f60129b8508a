import type { Environment } from '#action/inputs'
import type { Agents } from '#proxy/agent'

/** What a run of this action works with. */
export interface Step {
  readonly env: Environment
  /** For this step alone, readable by nobody else; whoever made it removes it. */
  readonly folder: string
  readonly agents: Agents
  readonly clock: {
    now(): number
    random(): number
    sleep(milliseconds: number): Promise<void>
  }
  /** Aborts when the job is cancelled. */
  readonly signal: AbortSignal
}
