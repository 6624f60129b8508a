import { run, RunTimeout, type RunResult } from '#process/run'
import { TransientError } from './commit.ts'

/** Runs git with these arguments, in the folder and the environment that it was made for. */
export type Git = (args: readonly string[], input?: Buffer) => Promise<RunResult>

/** Past `timeoutMs` (milliseconds) a command is ended and counts as a fault that may pass. */
export function gitIn(
  folder: string,
  env: Readonly<Record<string, string>>,
  timeoutMs: number,
  prefix: readonly string[] = [],
): Git {
  return async (args, input) => {
    const all = [...prefix, ...args]
    try {
      return await run('git', { args: all, cwd: folder, env, timeoutMs, ...(input && { input }) })
    } catch (error) {
      if (!(error instanceof RunTimeout)) throw error
      throw new TransientError(`git ${args[0]}: ${error.message}`, { cause: error })
    }
  }
}

/** For commands that touch no network, and so have no reason to fail. */
export async function locally(git: Git, args: readonly string[], input?: Buffer): Promise<Buffer> {
  const { exitCode, stdout, stderr } = await git(args, input)
  if (exitCode === 0) return stdout
  throw new Error(`git ${args.join(' ')}: exit code ${exitCode}: ${stderr.trim()}`)
}
