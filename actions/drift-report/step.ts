import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Environment } from '#action/inputs'
import { group, info } from '#action/log'
import type { Clock } from '#github/client'

/** What a run of this action works with. */
export interface Step {
  readonly env: Environment
  /** What paths are relative to. */
  readonly root: string
  /** For this step alone, readable by nobody else; it is removed at the end. */
  readonly scratch: string
  /** For the reports, which stay. */
  readonly reports: string
  readonly clock: Clock
  /** Aborts when the job is cancelled. */
  readonly signal: AbortSignal
  /** Shows a line in the log at once. */
  readonly say: (line: string) => void
  /** Shows lines in the log, folded under a title. */
  readonly tell: (title: string, lines: readonly string[]) => Promise<void>
}

/** The step of a runner. */
export function stepOf(
  env: Environment,
  folders: { readonly current: string; readonly temporary: string },
  clock: Pick<Clock, 'now' | 'random'>,
  signal: AbortSignal,
): Step {
  const temporary = env['RUNNER_TEMP'] || folders.temporary
  const id = randomUUID()
  return {
    env,
    root: env['GITHUB_WORKSPACE'] || folders.current,
    scratch: join(temporary, `drift-plans-${id}`),
    reports: join(temporary, `drift-report-${id}`),
    clock: { ...clock, sleep },
    signal,
    say: info,
    tell: (title, lines) => group(title, () => lines.forEach((line) => info(line))),
  }
}
