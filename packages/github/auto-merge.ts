import type { Clock, GitHub } from './client.ts'
import { GitHubError } from './failure.ts'
import type { PullRequest } from './pull-request.ts'
import { formatRepo, type Repo } from './repo.ts'

type MergeMethod = 'MERGE' | 'REBASE' | 'SQUASH'

interface Answer {
  readonly repository: { readonly viewerDefaultMergeMethod: MergeMethod }
}

const defaultMethod = `query($owner: String!, $repo: String!) {
  repository(owner: $owner, name: $repo) { viewerDefaultMergeMethod }
}`

const enable = `mutation($id: ID!, $method: PullRequestMergeMethod!) {
  enablePullRequestAutoMerge(input: {pullRequestId: $id, mergeMethod: $method}) {
    clientMutationId
  }
}`

/**
 * Has a pull request merged, by the repository's default method, as soon as its rules allow it. Where
 * nothing stands in its way GitHub refuses to wait, and it is merged here and now: then the id of the
 * commit on the base branch is returned.
 */
export async function mergeWhenReady(
  github: GitHub,
  repo: Repo,
  pullRequest: PullRequest,
  clock: Clock,
): Promise<string | undefined> {
  const { number, nodeId, autoMerge } = pullRequest
  if (autoMerge) return undefined
  const doing = `enabling auto-merge of pull request ${number} of ${formatRepo(repo)}`
  const { repository } = await github.graphql<Answer>(
    { doing, needs: 'pull-requests: read' },
    defaultMethod,
    { ...repo },
  )
  const chosen = repository.viewerDefaultMergeMethod
  try {
    const needs = 'contents: write and pull-requests: write'
    await github.graphql({ doing, needs }, enable, { id: nodeId, method: chosen })
    return undefined
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
    const { text } = error.refusal
    if (/not allowed for this repository/i.test(text)) {
      throw new Error(`${error.message}; allow it in the repository's settings`, { cause: error })
    }
    // With no rule to wait for (cli/cli merges at once on these too, 2026-10).
    if (!/in (clean|unstable|has_hooks) status|rules not configured/i.test(text)) throw error
  }
  return merge(github, repo, pullRequest, chosen, clock)
}

const tries = 6
const pause = 2_000

/** GitHub works out in the background whether it can merge, and which commit is the newest. */
async function merge(
  github: GitHub,
  repo: Repo,
  { number, head }: PullRequest,
  method: MergeMethod,
  clock: Clock,
): Promise<string> {
  const doing = `merging pull request ${number} of ${formatRepo(repo)}`
  const merge_method = method.toLowerCase() as Lowercase<MergeMethod>
  const options = { ...repo, pull_number: number, sha: head, merge_method }
  for (let tried = 1; ; tried++) {
    try {
      const merged = await github.rest({ doing, needs: 'contents: write' }, (rest) =>
        rest.pulls.merge(options),
      )
      return merged.sha
    } catch (error) {
      const isUnsettled = error instanceof GitHubError && [405, 409].includes(error.refusal.status)
      if (!isUnsettled || tried === tries) throw error
      await clock.sleep(pause)
    }
  }
}
