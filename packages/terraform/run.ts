import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { run, RunTimeout, type RunOptions } from '#process/run'
import { diagnosticOf, diagnosticsIn, messageOf, type Diagnostic } from './diagnostic.ts'
import { adviceFor } from './advice.ts'
import { environment } from './environment.ts'
import { runToFile } from './run-to-file.ts'

/** One root module, and how to plan it. */
export interface WorkspaceOptions {
  /** Of the configuration; it is left as it was. */
  readonly folder: string
  /** For this workspace alone, empty, and readable by nobody else: plans hold secrets in clear. */
  readonly scratch: string
  /** `terraform` or `tofu`, or its path. */
  readonly binary: string
  readonly initArgs: readonly string[]
  readonly planArgs: readonly string[]
  readonly env: Readonly<Record<string, string>>
  /** Keeps the providers; at no time may two commands use the same folder. */
  readonly pluginCache: string
  /** For all commands together, the time between them left out. */
  readonly timeoutMs: number
  readonly now: () => number
  readonly signal: AbortSignal
  /** What it prints, line by line, without the values of attributes. */
  readonly onLine: (line: string) => void
}

export interface Workspace {
  /** Gets modules and providers, and opens the backend. Tells whether versions were not locked. */
  readonly init: () => Promise<{ readonly lockFileIsNew: boolean }>
  /** Plans, without a lock, and returns the plan's JSON. Nothing of the plan stays on the disk. */
  readonly plan: () => Promise<Buffer>
  /** Puts the lock file of the providers back as it was. */
  readonly close: () => Promise<void>
}

/** A workspace that can't be planned; the message is Terraform's own, with what to do. */
export class TerraformError extends Error {}

/** Opens a workspace; nothing runs yet. All that runs throws TerraformError, or the signal's reason. */
export async function openWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  const { folder, scratch, binary, initArgs, planArgs, timeoutMs, now, signal, onLine } = options
  const lockFile = join(folder, '.terraform.lock.hcl')
  const lockBefore = await readFile(lockFile).catch(absent)
  const env = await environment(options)
  let spentMs = 0

  /** Within what is left of the time. */
  async function timed<T>(work: (leftMs: number) => Promise<T>): Promise<T> {
    const started = now()
    try {
      return await work(Math.max(1, timeoutMs - spentMs))
    } catch (error) {
      if (!(error instanceof RunTimeout)) throw error
      const found = `still running after ${timeoutMs / 1000} s, and was ended`
      throw new TerraformError(`${found}; raise timeout if it needs longer`, { cause: error })
    } finally {
      spentMs += now() - started
    }
  }

  function say(args: readonly string[], onPrinted: NonNullable<RunOptions['onLine']>) {
    return timed((leftMs) =>
      run(binary, { args, cwd: folder, env, signal, timeoutMs: leftMs, onLine: onPrinted }),
    )
  }

  return {
    async init() {
      const args = ['init', '-input=false', '-no-color', ...initArgs]
      const { exitCode, stdout, stderr } = await say(args, (line) => {
        if (!isQuoted(line)) onLine(line)
      })
      if (exitCode !== 0) throw failure('init', diagnosticsIn(stderr), stdout.toString() + stderr)
      const lock = await readFile(lockFile).catch(absent)
      return { lockFileIsNew: lockBefore === undefined && lock !== undefined }
    },

    async plan() {
      const saved = join(scratch, 'plan')
      const json = join(scratch, 'plan.json')
      const errors: Diagnostic[] = []
      const text: string[] = []
      const args = ['plan', '-json', '-input=false', '-lock=false', '-no-color', `-out=${saved}`]
      const onPrinted = (line: string, stream: 'stdout' | 'stderr') => {
        const event = parsed(line)
        const error = diagnosticOf(event)
        if (error !== undefined) errors.push(error)
        const told = shown(event)
        if (told !== undefined) onLine(withoutId(told))
        else if (stream === 'stderr' || isAddress(line)) onLine(line)
        if (event === undefined) text.push(line)
      }
      try {
        const { exitCode, stderr } = await say([...args, ...planArgs], onPrinted)
        // 2 is what -detailed-exitcode makes of a plan that changes something.
        if (exitCode !== 0 && exitCode !== 2) {
          const said = text.join('\n')
          throw failure('plan', errors.length > 0 ? errors : diagnosticsIn(said), stderr || said)
        }
        const showArgs = ['show', '-json', '-no-color', saved]
        const told = await timed((leftMs) =>
          runToFile(binary, {
            ...{ args: showArgs, cwd: folder, env, file: json, timeoutMs: leftMs, signal },
          }),
        )
        if (told.exitCode !== 0) throw failure('show', diagnosticsIn(told.stderr), told.stderr)
        return await readFile(json)
      } finally {
        await Promise.all([saved, json].map((path) => rm(path, { force: true })))
      }
    },

    async close() {
      const lock = await readFile(lockFile).catch(absent)
      if (lockBefore === undefined) await rm(lockFile, { force: true })
      else if (lock?.equals(lockBefore) !== true) await writeFile(lockFile, lockBefore)
    },
  }
}

function failure(command: string, errors: readonly Diagnostic[], output: string): TerraformError {
  const message = messageOf(errors, output)
  const advice = adviceFor(message)
  return new TerraformError(`${command}: ${message}${advice === undefined ? '' : `; ${advice}`}`)
}

function parsed(line: string): unknown {
  if (!line.startsWith('{')) return undefined
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function shown(event: unknown): string | undefined {
  const message = (event as { readonly '@message'?: unknown } | undefined)?.['@message']
  return typeof message === 'string' ? message : undefined
}

/**
 * A plan that is made remotely is printed as text also with `-json`, values and all; where to look at
 * it is the one line of it that goes to the log.
 */
function isAddress(line: string): boolean {
  return /^https:\/\/\S+$/.test(line)
}

/** A line of the configuration that an error quotes, or a value in it. */
function isQuoted(line: string): boolean {
  return /^(│ ?)?\s+(\d+:|[├│])/.test(line)
}

/** The id of a resource is a value of it too. */
function withoutId(line: string): string {
  return line.replace(/ \[id=.*\]$/s, '')
}

function absent(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
  throw error
}
