import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { open } from 'node:fs/promises'
import { RunTimeout } from '#process/run'
import { endTree } from '#process/tree'

export interface SaveOptions {
  readonly args: readonly string[]
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  /** Gets what the program prints; readable by nobody else. */
  readonly file: string
  readonly timeoutMs: number
  readonly signal: AbortSignal
}

/**
 * Runs a program whose output goes into a file, as the one line of a plan's JSON may be 50 MB long
 * and no pipe's reader should search it for its end again and again. Ends the program's tree as
 * `run` does.
 */
export async function runToFile(command: string, options: SaveOptions) {
  const { args, cwd, env, file, timeoutMs, signal } = options
  signal.throwIfAborted()
  const output = await open(file, 'wx', 0o600)
  let ending: Promise<void> | undefined
  let reason: unknown
  try {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', output.fd, 'pipe'] })
    const end = (why: unknown) => {
      reason ??= why
      // A daemon that left the tree would hold the pipe for ever.
      if (child.pid !== undefined) {
        ending ??= endTree(child.pid).then(() => void child.stderr?.destroy())
      }
    }
    const onAbort = () => end(signal.reason)
    signal.addEventListener('abort', onAbort)
    const late = new RunTimeout(`running ${command}: still running after ${timeoutMs / 1000} s`)
    const timer = setTimeout(() => end(late), timeoutMs)
    const said: Buffer[] = []
    child.stderr?.on('data', (bytes: Buffer) => said.push(bytes))
    try {
      const [exitCode] = (await once(child, 'close')) as [number | null]
      if (reason !== undefined) throw reason as Error
      return { exitCode: exitCode ?? 1, stderr: Buffer.concat(said).toString() }
    } finally {
      clearTimeout(timer)
      signal.removeEventListener('abort', onAbort)
      await ending
    }
  } finally {
    await output.close()
  }
}
