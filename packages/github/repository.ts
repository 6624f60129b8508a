import type { GitHub } from './client.ts'
import { GitHubError } from './failure.ts'
import { formatRepo, type Repo } from './repo.ts'

/** What GitHub says of a repository, and of what the token may do there. */
export interface RepositoryFacts {
  readonly defaultBranch: string
  readonly archived: boolean
  /**
   * Whether the token's owner may push: GitHub tells it of people. Of Apps and of a workflow's token
   * it tells no, or nothing, whatever they may (2026-11); so `false` proves nothing.
   */
  readonly push: boolean
}

/** https://docs.github.com/rest/repos/repos#get-a-repository */
export async function readRepository(github: GitHub, repo: Repo): Promise<RepositoryFacts> {
  const call = { doing: `reading ${formatRepo(repo)}`, needs: 'metadata: read' } as const
  const found = await github.rest(call, (rest) => rest.repos.get({ ...repo }))
  return {
    defaultBranch: found.default_branch,
    archived: found.archived,
    push: found.permissions?.push ?? false,
  }
}

/** Whether a branch has protection rules or rulesets, which environments ask for. */
export async function isProtected(github: GitHub, repo: Repo, branch: string): Promise<boolean> {
  const doing = `reading branch ${branch} of ${formatRepo(repo)}`
  const found = await github.rest({ doing, needs: 'contents: read' }, (rest) =>
    rest.repos.getBranch({ ...repo, branch }),
  )
  return found.protected
}

/**
 * The rules of rulesets that hold for a branch, as `pull_request`; none where the server is too old
 * to know them. Who may bypass them is not told.
 * https://docs.github.com/rest/repos/rules#get-rules-for-a-branch
 */
export async function branchRules(
  github: GitHub,
  repo: Repo,
  branch: string,
): Promise<readonly string[]> {
  const doing = `reading the rules of branch ${branch} of ${formatRepo(repo)}`
  try {
    const rules = await github.rest({ doing, needs: 'metadata: read' }, (rest) =>
      rest.repos.getBranchRules({ ...repo, branch, per_page: 100 }),
    )
    return [...new Set(rules.map(({ type }) => type))]
  } catch (error) {
    if (error instanceof GitHubError && error.refusal.status === 404) return []
    throw error
  }
}
