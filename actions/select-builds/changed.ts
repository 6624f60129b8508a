import { at, textAt, type Event } from '#action/event'
import { run } from '#process/run'

/** What to compare: the files that differ between the two, or since where they parted. */
export interface Comparison {
  readonly base: string
  readonly head: string
  /** A pull request's base goes on; only what the request itself changed counts. */
  readonly since: 'base' | 'merge-base'
}

/** What the event tells of the state before it; undefined where there is none. */
export function comparisonOf({ name, payload }: Event): Comparison | undefined {
  const [base, since] =
    name === 'pull_request'
      ? [textAt(payload, 'pull_request', 'base', 'sha'), 'merge-base' as const]
      : name === 'merge_group'
        ? [textAt(payload, 'merge_group', 'base_sha'), 'base' as const]
        : [name === 'push' ? before(payload) : undefined, 'base' as const]
  return base === undefined ? undefined : { base, head: 'HEAD', since }
}

// A new branch or tag has zeros.
function before(payload: unknown): string | undefined {
  const sha = textAt(payload, 'before')
  return sha === undefined || /^0+$/.test(sha) || at(payload, 'created') === true ? undefined : sha
}

/**
 * The changed files of a checkout, as Git names them; undefined where the commits cannot be
 * compared, as one is not there (a force push, a shallow checkout).
 */
export async function changedFiles(
  { base, head, since }: Comparison,
  folder: string,
  signal: AbortSignal,
): Promise<readonly string[] | undefined> {
  const range = since === 'merge-base' ? [`${base}...${head}`] : [base, head]
  // Git refuses a folder of another user, as in a container, unless it is told that it is safe.
  const safe = ['-c', `safe.directory=${folder}`]
  const args = [...safe, 'diff', '--name-only', '--no-renames', '-z', '--end-of-options', ...range]
  const { exitCode, stdout } = await run('git', { args: [...args, '--'], cwd: folder, signal })
  if (exitCode !== 0) return undefined
  return stdout.toString('utf8').split('\0').slice(0, -1)
}
