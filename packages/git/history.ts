import { gitFailure } from './failure.ts'
import { locally, type Git } from './git.ts'

export interface Logged {
  /** In hex. */
  readonly id: string
  /** None too for the oldest commit that a shallow repository has. */
  readonly parents: readonly string[]
  /** Without white space at its end. */
  readonly message: string
}

export interface History {
  /** Newest first. */
  readonly commits: readonly Logged[]
  /** Whether these are all that there are. */
  readonly complete: boolean
}

/** The commits below `at`, and `at` itself, that changed a path; all commits without one. */
export async function readLog(
  git: Git,
  at: string,
  path: string | undefined,
  limit: number,
): Promise<Logged[]> {
  const format = ['log', '-z', '--encoding=UTF-8', '--format=%H%n%P%n%B', `--max-count=${limit}`]
  const output = await locally(git, [...format, at, '--', ...(path === undefined ? [] : [path])])
  return output
    .toString()
    .split('\0')
    .filter(Boolean)
    .map((text) => {
      const [id = '', parents = '', ...message] = text.split('\n')
      return {
        id,
        parents: parents.split(' ').filter(Boolean),
        message: message.join('\n').trimEnd(),
      }
    })
}

/** The paths in which a commit differs from another, its first parent as a rule. */
export async function changedPaths(git: Git, from: string, to: string): Promise<string[]> {
  const args = ['diff-tree', '-r', '-z', '--no-renames', '--name-only', from, to]
  return (await locally(git, args)).toString().split('\0').filter(Boolean)
}

/** The full id of a commit, given in full or shortened; undefined where it is not here. */
export async function commitId(git: Git, id: string): Promise<string | undefined> {
  const { exitCode, stdout } = await git(['rev-parse', '--verify', '--quiet', `${id}^{commit}`])
  return exitCode === 0 ? stdout.toString().trim() : undefined
}

export async function isShallow(git: Git): Promise<boolean> {
  const told = await locally(git, ['rev-parse', '--is-shallow-repository'])
  return told.toString().trim() === 'true'
}

/** Where a commit stands to another by the history in a folder's checkout. */
export type Ancestry = 'ahead' | 'behind' | 'identical' | 'diverged' | 'unknown'

/**
 * Where `head` stands, seen from `base`. 'unknown' where one of them is not here, or where the
 * history that is here is too short to tell. Nothing is fetched.
 */
export async function ancestry(git: Git, base: string, head: string): Promise<Ancestry> {
  const [from, to] = [await commitId(git, base), await commitId(git, head)]
  if (from === undefined || to === undefined) return 'unknown'
  if (from === to) return 'identical'
  const isAncestor = async (one: string, other: string) => {
    const { exitCode, stderr } = await git(['merge-base', '--is-ancestor', one, other])
    if (exitCode > 1) throw gitFailure(`comparing ${one} and ${other}`, stderr)
    return exitCode === 0
  }
  if (await isAncestor(from, to)) return 'ahead'
  if (await isAncestor(to, from)) return 'behind'
  return (await isShallow(git)) ? 'unknown' : 'diverged'
}
