import type { GitHub } from './client.ts'
import { GitHubError } from './failure.ts'
import { readFiles, type FileAt, type Snapshot } from './files.ts'
import { appendCommit, type Append } from './append.ts'
import { history } from './history.ts'
import { checkBranch, moveBranch, noBranch } from './ref.ts'
import type { Repo } from './repo.ts'
import { writeCommit } from './tree.ts'

export interface BranchOptions {
  readonly github: GitHub
  readonly repo: Repo
  /** Without it, the branch that the repository calls its default. */
  readonly branch?: string
}

/** A branch by GitHub's API, without a clone. Faults and rate limits are waited for in each call. */
export interface ApiBranch {
  /** The branch's name; undefined where it is the default one and was not read yet. */
  readonly name: string | undefined
  /** Reads files at the branch's head; a missing one is an error that names the nearest paths. */
  read(paths: readonly string[]): Promise<Snapshot>
  /**
   * Puts one commit on the branch, whose parent is the snapshot's commit, and returns its id;
   * undefined where the head is no longer that commit. Files that are not named stay as they are,
   * and those that are named keep their mode.
   */
  commit(
    parent: Snapshot,
    changes: ReadonlyMap<string, Buffer>,
    message: string,
  ): Promise<string | undefined>
  /** Always undefined: commit() itself finds out what became of it. */
  landed(): Promise<undefined>
}

/** Opens a branch; nothing is read yet. */
export function openBranch({ github, repo, branch }: BranchOptions): ApiBranch {
  if (branch !== undefined) checkBranch(branch)
  let name = branch
  let repositoryId = ''
  return {
    get name() {
      return name
    },
    async read(paths) {
      const reading = await readFiles(github, repo, { branch: name }, paths)
      if (reading === undefined) throw noBranch(repo, name)
      name = reading.branch
      repositoryId = reading.repositoryId
      return reading
    },
    async commit(parent, changes, message) {
      if (name === undefined) throw new Error('committing: the branch was not read yet')
      const files = filesOf(parent, changes)
      const isPlain = [...files.values()].every(({ mode }) => mode === '100644')
      // As GitHub puts it together from a headline and a body.
      const normal = message.trimEnd().replace(/\n+/, '\n\n')
      const append = { branch: name, parent: parent.commit, changes, message: normal }
      if (isPlain) return commitOnBranch(github, repo, append)
      // createCommitOnBranch would take the executable bit away (2026-09).
      const to = await writeCommit(github, repo, parent.commit, files, normal)
      const move = { branch: name, repositoryId, from: parent.commit, to }
      return (await moveBranch(github, repo, move)) ? to : undefined
    },
    landed: () => Promise.resolve(undefined),
  }
}

/** The changed files with the modes that they had. */
export function filesOf(
  { files }: Snapshot,
  changes: ReadonlyMap<string, Buffer>,
): ReadonlyMap<string, FileAt> {
  return new Map(
    Array.from(changes, ([path, bytes]) => [
      path,
      { bytes, mode: files.get(path)?.mode ?? '100644' },
    ]),
  )
}

async function commitOnBranch(
  github: GitHub,
  repo: Repo,
  append: Append,
): Promise<string | undefined> {
  try {
    return await appendCommit(github, repo, append)
  } catch (error) {
    const { cause = error } = error as Error
    const last = error instanceof GitHubError ? error : cause
    if (!(last instanceof GitHubError)) throw error
    const isStale = last.refusal.type === 'STALE_DATA'
    // An earlier try, or one that had no answer, may have made the commit all the same.
    const isUnsure = last.attempt > 1 || last !== error
    const landed = isUnsure ? await find(github, repo, append).catch(() => undefined) : undefined
    if (landed === undefined && !isStale) throw error
    return landed
  }
}

/** The id of a commit that was sent, if it is among the newest of its branch. */
async function find(
  github: GitHub,
  repo: Repo,
  { branch, parent, changes, message }: Append,
): Promise<string | undefined> {
  const commits = await history(github, repo, { branch, limit: 100 })
  const ours = commits.find((commit) => commit.parents[0] === parent && commit.message === message)
  if (ours === undefined) return undefined
  // Two jobs of one run can say the same of different files.
  const found = await readFiles(github, repo, { commit: ours.id }, [...changes.keys()])
  const same = [...changes].every(([path, bytes]) => found?.files.get(path)?.bytes.equals(bytes))
  return same ? ours.id : undefined
}
