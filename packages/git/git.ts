import { run, RunTimeout, type RunOptions, type RunResult } from '#process/run'
import { TransientError } from './commit.ts'

/** Runs git with these arguments, in the folder and the environment that it was made for. */
export type Git = (args: readonly string[], input?: Buffer, more?: GitMore) => Promise<RunResult>

export interface GitMore {
  /** Over the environment that it was made for. */
  readonly env?: Readonly<Record<string, string>>
  readonly onLine?: NonNullable<RunOptions['onLine']>
  /** The result's stdout stays empty: for output that is read by lines and may be large. */
  readonly dropStdout?: boolean
}

/** Past `timeoutMs` (milliseconds) a command is ended and counts as a fault that may pass. */
export function gitIn(
  folder: string,
  env: Readonly<Record<string, string>>,
  timeoutMs: number,
  signal?: AbortSignal,
): Git {
  return async (args, input, more = {}) => {
    const { env: own, ...rest } = more
    try {
      const limits = { timeoutMs, ...(signal && { signal }) }
      const given = { ...limits, ...rest, ...(input && { input }) }
      return await run('git', { args, cwd: folder, env: { ...env, ...own }, ...given })
    } catch (error) {
      if (!(error instanceof RunTimeout)) throw error
      throw new TransientError(
        `git ${args.find((word) => !word.startsWith('-'))}: ${error.message}`,
        { cause: error },
      )
    }
  }
}

/** For commands that touch no network, and so have no reason to fail. */
export async function locally(
  git: Git,
  args: readonly string[],
  input?: Buffer,
  more?: GitMore,
): Promise<Buffer> {
  const { exitCode, stdout, stderr } = await git(args, input, more)
  if (exitCode === 0) return stdout
  throw new Error(`git ${args.join(' ')}: exit code ${exitCode}: ${stderr.trim()}`)
}

/** Before 2.31 git does not read settings from the environment: it would use what lies about. */
export async function checkVersion(git: Git): Promise<void> {
  const version = (await locally(git, ['version'])).toString().trim()
  const [major = 0, minor = 0] = (/\d+\.\d+/.exec(version)?.[0] ?? '').split('.').map(Number)
  if (major > 2 || (major === 2 && minor >= 31)) return
  throw new Error(`${version || 'git'} is too old: install 2.31 or newer`)
}
