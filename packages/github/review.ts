import type { GitHub } from './client.ts'
import type { PullRequest } from './pull-request.ts'
import { formatRepo, type Repo } from './repo.ts'

/** Puts labels on a pull request, beside those that it has; GitHub makes the ones that it lacks. */
export async function addLabels(
  github: GitHub,
  repo: Repo,
  pullRequest: PullRequest,
  labels: readonly string[],
): Promise<void> {
  const missing = labels.filter((label) => !has(pullRequest.labels, label))
  if (missing.length === 0) return
  const { number } = pullRequest
  const doing = `labelling pull request ${number} of ${formatRepo(repo)}`
  await github.rest({ doing, needs: 'pull-requests: write' }, (rest) =>
    rest.issues.addLabels({ ...repo, issue_number: number, labels: missing }),
  )
}

/**
 * Asks users, and teams as `organization/team`, for a review, where they are not asked already. A
 * pull request that is no news is left alone as soon as anybody was asked or has reviewed it.
 */
export async function requestReviews(
  github: GitHub,
  repo: Repo,
  pullRequest: PullRequest,
  reviewers: readonly string[],
  isNews: boolean,
): Promise<void> {
  const { number, requested } = pullRequest
  const missing = reviewers
    .map((name) => name.replace(/^@/, ''))
    .filter((name) => !has(requested, name.split('/').at(-1)!))
  if (missing.length === 0) return
  const doing = `asking for reviews of pull request ${number} of ${formatRepo(repo)}`
  const where = { ...repo, pull_number: number }
  if (!isNews) {
    if (requested.length > 0) return
    const reviews = await github.rest({ doing, needs: 'pull-requests: read' }, (rest) =>
      rest.pulls.listReviews(where),
    )
    if (reviews.length > 0) return
  }
  const teams = missing.filter((name) => name.includes('/')).map((name) => name.split('/')[1]!)
  const users = missing.filter((name) => !name.includes('/'))
  await github.rest({ doing, needs: 'pull-requests: write' }, (rest) =>
    rest.pulls.requestReviewers({ ...where, reviewers: users, team_reviewers: teams }),
  )
}

function has(names: readonly string[], wanted: string): boolean {
  return names.some((name) => name.toLowerCase() === wanted.toLowerCase())
}
