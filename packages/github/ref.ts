import type { GitHub } from './client.ts'
import { compareCommits } from './compare.ts'
import { GitHubError } from './failure.ts'
import { describe, readFiles } from './files.ts'
import { formatRepo, type Repo } from './repo.ts'

/** A branch that is to be moved from one commit to another. */
export interface Move {
  readonly branch: string
  readonly repositoryId: string
  /** Where it has to be; undefined: it must not exist. */
  readonly from: string | undefined
  readonly to: string
  /** Also where `to` does not descend from `from`. */
  readonly force?: boolean
}

const nothing = '0'.repeat(40)

const updateRefs = `mutation($repositoryId: ID!, $name: GitRefname!, $from: GitObjectID!, $to: GitObjectID!, $force: Boolean!) {
  updateRefs(input: {repositoryId: $repositoryId, refUpdates: [{name: $name, beforeOid: $from, afterOid: $to, force: $force}]}) {
    clientMutationId
  }
}`

/**
 * Moves, or creates, a branch by compare and swap; false where it was not at `from`. The REST call
 * for refs can't compare: without force it asks only whether the head is an ancestor, so it would undo
 * a reset, and with force it overwrites whatever is there. Every supported server has updateRefs (2026-10).
 */
export async function moveBranch(github: GitHub, repo: Repo, move: Move): Promise<boolean> {
  const { branch, repositoryId, from = nothing, to, force = false } = move
  const name = `refs/heads/${branch}`
  const doing = `moving branch ${branch} of ${formatRepo(repo)} to ${to.slice(0, 10)}`
  try {
    const variables = { repositoryId, name, from, to, force }
    await github.graphql({ doing, needs: 'contents: write' }, updateRefs, variables)
    return true
  } catch (error) {
    // GitHub documents no error for a lost race, and after a break we don't know; the branch knows.
    if (!(error instanceof GitHubError) || error.refusal.status !== 200) throw error
    const head = (await readFiles(github, repo, { branch }, []))?.commit
    if (head === to) return true
    if (head === move.from) throw error
    // An earlier try may have moved it, and others have built on that.
    const moved = error.attempt > 1 && head !== undefined
    return moved && (await compareCommits(github, repo, to, head)) === 'ahead'
  }
}

/**
 * Throws where Git, and so GitHub, would not take a branch's name.
 * https://git-scm.com/docs/git-check-ref-format
 */
export function checkBranch(name: string): void {
  const wrong =
    /^[/-]|[/.]$|\.\.|\/\/|@\{|^@$|(^|\/)\.|\.lock(\/|$)|[\p{Cc} ~^:?*[\\]/u.test(name) ||
    name === '' ||
    Buffer.byteLength(name) > 244
  if (wrong) throw new Error(`branch ${JSON.stringify(name)}: Git allows no such name`)
}

/** The error for a branch that is not there. */
export function noBranch(repo: Repo, branch: string | undefined): Error {
  const where = describe(repo, { branch })
  return new Error(
    branch === undefined
      ? `reading ${where}: the repository is empty; push a first commit`
      : `reading ${where}: there is no such branch; create it first`,
  )
}
