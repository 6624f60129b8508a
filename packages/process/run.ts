import type { exec as Exec } from '@actions/exec'
import { AsyncLocalStorage } from 'node:async_hooks'
import type { ChildProcess } from 'node:child_process'
import { subscribe } from 'node:diagnostics_channel'
import { constants } from 'node:os'
import { StringDecoder } from 'node:string_decoder'
import { endTree } from './tree.ts'

export interface RunOptions {
  readonly args: readonly string[]
  readonly cwd?: string
  /** The whole environment of the program. Without it the program inherits this process's own. */
  readonly env?: Readonly<Record<string, string>>
  /** Bytes for the program's standard input, which is closed after them; none: it is empty. */
  readonly input?: Buffer
  readonly timeoutMs?: number
  readonly signal?: AbortSignal
  /** Each line of both outputs as it comes, a progress line (ended by CR) as a line of its own. */
  readonly onLine?: (line: string, stream: 'stdout' | 'stderr') => void
  /** The result's stdout stays empty: for output that is read by lines and may be large. */
  readonly dropStdout?: boolean
}

export interface RunResult {
  /** The program's own code, or 128 and the signal's number where a signal ended it. */
  readonly exitCode: number
  readonly stdout: Buffer
  readonly stderr: string
}

/** The program was still running after `timeoutMs`; it and all that it started have been ended. */
export class RunTimeout extends Error {}

/**
 * Runs a program to its end, with no shell in between, and returns what it said; an exit code other
 * than 0 is a result, not an error. Throws where it can't be started, RunTimeout after `timeoutMs`,
 * and the signal's reason when `signal` aborts. By then its whole tree of processes has ended.
 */
export async function run(command: string, options: RunOptions): Promise<RunResult> {
  const { args, cwd, env, input = Buffer.alloc(0), timeoutMs, signal, onLine, dropStdout } = options
  const stdout: Buffer[] = []
  const stderr: Buffer[] = []
  const lines = { stdout: splitLines(onLine, 'stdout'), stderr: splitLines(onLine, 'stderr') }
  const exec = await loadExec()
  signal?.throwIfAborted()
  const program: Program = {}
  const stopWatching = endWhenDue(program, command, timeoutMs, signal)
  try {
    const code = await programs.run(program, () =>
      exec(quote(command), [...args], {
        input,
        silent: true,
        ignoreReturnCode: true,
        delay: 2_000, // for the pipes to close after the exit: a daemon may hold them for ever
        ...(cwd !== undefined && { cwd }),
        ...(env !== undefined && { env: { ...env } }),
        listeners: {
          stdout: (bytes) => {
            if (dropStdout !== true) stdout.push(bytes)
            lines.stdout.write(bytes)
          },
          stderr: (bytes) => (stderr.push(bytes), lines.stderr.write(bytes)),
        },
      }),
    )
    if (program.reason !== undefined) throw program.reason
    lines.stdout.end()
    lines.stderr.end()
    const endedBy = program.child?.signalCode
    return {
      exitCode: endedBy ? 128 + constants.signals[endedBy] : code,
      stdout: Buffer.concat(stdout),
      stderr: Buffer.concat(stderr).toString(),
    }
  } finally {
    stopWatching()
    await program.ending
    // Held by a daemon that the program left behind, the pipes would keep this process alive.
    program.child?.stdout?.destroy()
    program.child?.stderr?.destroy()
  }
}

interface Program {
  child?: ChildProcess
  /** Why it is being ended before its time. */
  reason?: Error
  ending?: Promise<void>
}

/**
 * @actions/exec tells neither the process id, which ending a tree needs, nor when the standard input
 * breaks, which nobody listens to and so would end this process. Node publishes each child process
 * on a channel before it starts, and the asynchronous context says which call of `run` it is of.
 * https://nodejs.org/api/diagnostics_channel.html#process
 */
const programs = new AsyncLocalStorage<Program>()
let loading: Promise<typeof Exec> | undefined

function loadExec(): Promise<typeof Exec> {
  loading ??= import('@actions/exec').then(({ exec }) => {
    subscribe('child_process', (message) => {
      const { process: child } = message as { process: ChildProcess }
      const program = programs.getStore()
      if (program === undefined || program.child !== undefined) return
      program.child = child
      child.once('spawn', () => {
        // A program may end without having read its input: its exit code tells, not our EPIPE.
        child.stdin?.on('error', () => undefined)
        if (program.reason !== undefined) end(program, program.reason)
      })
    })
    return exec
  })
  return loading
}

/** @actions/exec splits its first argument at blanks, but not inside of double quotes. */
function quote(command: string): string {
  return `"${command.replaceAll('"', '\\"')}"`
}

function endWhenDue(
  program: Program,
  command: string,
  timeoutMs: number | undefined,
  signal: AbortSignal | undefined,
): () => void {
  const onTimeout = () => {
    const seconds = (timeoutMs ?? 0) / 1000
    end(program, new RunTimeout(`running ${command}: still running after ${seconds} s; ended it`))
  }
  const onAbort = () => end(program, signal?.reason as Error)
  const timer = timeoutMs === undefined ? undefined : setTimeout(onTimeout, timeoutMs)
  signal?.addEventListener('abort', onAbort)
  return () => {
    clearTimeout(timer)
    signal?.removeEventListener('abort', onAbort)
  }
}

function end(program: Program, reason: Error): void {
  program.reason ??= reason
  const pid = program.child?.pid
  if (pid !== undefined) program.ending ??= endTree(pid)
}

function splitLines(onLine: RunOptions['onLine'], stream: 'stdout' | 'stderr') {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  return {
    write(bytes: Buffer) {
      if (onLine === undefined) return
      const lines = (rest + decoder.write(bytes)).split(/\r\n|\n|\r(?!$)/)
      rest = lines.pop() ?? ''
      for (const line of lines) onLine(line, stream)
    },
    end() {
      const last = (rest + decoder.end()).replace(/\r$/, '')
      if (last !== '') onLine?.(last, stream)
    },
  }
}
