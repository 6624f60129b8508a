import { inspect } from 'node:util'
import { issueCommand } from './command.ts'
import { debug } from './log.ts'
import { saveState } from './outputs.ts'

/** Reads what the main phase saved under a name. */
export type SavedState = (name: string) => string | undefined

export interface Phases {
  /** `signal` aborts when the job is cancelled; five seconds later the process ends anyway. */
  readonly main: (signal: AbortSignal) => Promise<void> | void
  /** Cleans up, from what the main phase saved alone: nested in a composite it has no inputs. */
  readonly post?: (saved: SavedState, signal: AbortSignal) => Promise<void> | void
}

// Tells the post phase from the main one, as both are runs of the same bundle. A reserved name.
const marker = 'phase'

// The runner sends SIGINT, 7.5 seconds later SIGTERM, and kills after 2.5 more.
const graceMs = 5_000

const unsettled =
  'Running the step: it waits for something that can no longer happen; this is a defect, run ' +
  'again with debug logging and report the log'

/**
 * Runs the phase that the runner asked for, then ends the process: with 0, or with 1 and one
 * `::error` line. The one place where an error meets the runner. Connections that are kept alive
 * don't hold the process, and nothing that was printed is lost.
 */
export function run(phases: Phases): void {
  const cancel = new AbortController()
  let ended = false

  function end(failure?: { readonly reason: unknown }): void {
    if (ended) return
    ended = true
    if (failure) report(failure.reason)
    process.exitCode = failure ? 1 : 0
    process.stdout.write('', () => process.stderr.write('', () => process.exit()))
  }

  function stop(signal: NodeJS.Signals): void {
    const reason = new Error(`Running the step: the job was cancelled (${signal}); run it again`)
    cancel.abort(reason)
    setTimeout(() => end({ reason }), graceMs)
  }

  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  process.once('uncaughtException', (reason) => end({ reason }))
  process.once('beforeExit', () => end({ reason: new Error(unsettled) }))

  phase(phases, cancel.signal).then(
    () => end(),
    (reason: unknown) => end({ reason: cancel.signal.aborted ? cancel.signal.reason : reason }),
  )
}

async function phase({ main, post }: Phases, signal: AbortSignal): Promise<void> {
  const saved: SavedState = (name) => process.env[`STATE_${name}`] || undefined
  if (post === undefined) return main(signal)
  if (saved(marker) === 'post') return post(saved, signal)
  saveState(marker, 'post')
  return main(signal)
}

function report(reason: unknown): void {
  issueCommand('error', describe(reason))
  if (process.env['RUNNER_DEBUG'] === '1') debug(inspect(reason))
}

// A refused connection to a name of two addresses is an AggregateError without a message.
function describe(reason: unknown): string {
  if (!(reason instanceof Error)) return String(reason)
  if (reason.message !== '') return reason.message
  if (reason instanceof AggregateError) return reason.errors.map(describe).join('; ')
  return reason.name
}
