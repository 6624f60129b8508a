import type { GitHub } from './client.ts'
import { GitHubError } from './failure.ts'
import { formatRepo, type Repo } from './repo.ts'

/** Where `head` stands, seen from `base`: 'ahead' where it descends from it. */
export type Standing = 'ahead' | 'behind' | 'identical' | 'diverged' | 'unknown'

/**
 * Compares two commits by their ids, also shortened ones. 'unknown' where the repository does not have
 * them (any more), they have no history in common, or the token may not read it.
 */
export async function compareCommits(
  github: GitHub,
  repo: Repo,
  base: string,
  head: string,
): Promise<Standing> {
  for (const id of [base, head]) {
    // A branch's name would be compared as well.
    if (!/^[0-9a-f]{4,64}$/.test(id))
      throw new Error(`commit ${JSON.stringify(id)}: not an id in hex`)
  }
  const doing = `comparing ${base.slice(0, 10)} and ${head.slice(0, 10)} in ${formatRepo(repo)}`
  try {
    const { status } = await github.rest({ doing, needs: 'contents: read' }, (rest) =>
      // The changed files, with patches, come on the first page only.
      rest.repos.compareCommitsWithBasehead({
        ...repo,
        basehead: `${base}...${head}`,
        per_page: 1,
        page: 2,
      }),
    )
    return status
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
    if ([403, 404, 422].includes(error.refusal.status)) return 'unknown'
    throw error
  }
}

export interface Ahead {
  readonly id: string
  readonly message: string
}

/**
 * The commits that `head` has and `base` has not, oldest first; undefined where they are over 100, or
 * the two have no history in common.
 */
export async function commitsAhead(
  github: GitHub,
  repo: Repo,
  base: string,
  head: string,
): Promise<readonly Ahead[] | undefined> {
  const doing = `comparing ${base.slice(0, 10)} and ${head.slice(0, 10)} in ${formatRepo(repo)}`
  const options = { ...repo, basehead: `${base}...${head}`, per_page: 100 }
  try {
    const { commits, total_commits: total } = await github.rest(
      { doing, needs: 'contents: read' },
      (rest) => rest.repos.compareCommitsWithBasehead(options),
    )
    if (commits.length < total) return undefined
    return commits.map(({ sha: id, commit }) => ({ id, message: commit.message }))
  } catch (error) {
    if (error instanceof GitHubError && error.refusal.status === 404) return undefined
    throw error
  }
}
