import { access, constants } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { run } from '#process/run'

export interface BinaryOptions {
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  readonly signal: AbortSignal
}

/**
 * The program to run, by name or path, once it has shown that it is there. The setup actions of
 * HashiCorp and OpenTofu put a script in its place that prints more than the program does; where
 * they did, it is the program behind that.
 */
export async function findBinary(name: string, options: BinaryOptions): Promise<string> {
  const { env } = options
  // https://github.com/hashicorp/setup-terraform, its wrapper (2026-09)
  const folder = { terraform: env['TERRAFORM_CLI_PATH'], tofu: env['TOFU_CLI_PATH'] }[name]
  const wrapped = folder === undefined ? undefined : join(folder, `${name}-bin`)
  // A path is the step's; each workspace's commands run in a folder of their own.
  const given = basename(name) === name ? name : resolve(options.cwd, name)
  const binary = wrapped !== undefined && (await isExecutable(wrapped)) ? wrapped : given
  const advice = 'set it up in a step before this one, or name it in the input terraform'
  try {
    const { exitCode, stderr } = await run(binary, {
      args: ['version'],
      timeoutMs: 60_000,
      ...options,
      env: { ...env, CHECKPOINT_DISABLE: '1' },
    })
    if (exitCode === 0) return binary
    throw new Error(stderr.trim() || `it ended with ${exitCode}`)
  } catch (error) {
    options.signal.throwIfAborted()
    const found = error instanceof Error ? error.message : String(error)
    throw new Error(`running ${binary} version: ${found}; ${advice}`, { cause: error })
  }
}

function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  )
}
