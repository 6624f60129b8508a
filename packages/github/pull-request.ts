import type { GitHub } from './client.ts'
import { GitHubError } from './failure.ts'
import { checkBranch } from './ref.ts'
import { formatRepo, type Repo } from './repo.ts'

export interface PullRequest {
  readonly number: number
  /** The page that a person opens. */
  readonly url: string
  /** The id that GraphQL knows it by. */
  readonly nodeId: string
  readonly title: string
  readonly body: string
  /** The newest commit's id. */
  readonly head: string
  readonly labels: readonly string[]
  /** Users and teams who are asked for a review and have not given it. */
  readonly requested: readonly string[]
  readonly autoMerge: boolean
}

export interface Content {
  readonly title: string
  readonly body: string
}

/** The branches of one pull request. */
export interface Branches {
  readonly base: string
  readonly head: string
}

/** The branch on which one app's next version waits for one environment. */
export function proposalBranch(environment: string, app: string): string {
  const name = `bump/${environment}/${app}`
  checkBranch(name)
  return name
}

const needs = 'pull-requests: write'

/** The open pull request of these branches; closed and merged ones never count. */
export async function findPullRequest(
  github: GitHub,
  repo: Repo,
  { base, head }: Branches,
): Promise<PullRequest | undefined> {
  const doing = `looking for the pull request of ${head} in ${formatRepo(repo)}`
  const filter = { state: 'open', base, head: `${repo.owner}:${head}` } as const
  const found = await github.rest({ doing, needs: 'pull-requests: read' }, (rest) =>
    rest.pulls.list({ ...repo, ...filter }),
  )
  // A filter that GitHub does not understand, it ignores.
  const ours = found.find((one) => one.head.ref === head && one.base.ref === base)
  return ours && parse(ours)
}

/** Whether a pull request of these branches was closed, or merged, with this commit as its newest. */
export async function wasClosed(
  github: GitHub,
  repo: Repo,
  { base, head }: Branches,
  commit: string,
): Promise<boolean> {
  const doing = `looking for closed pull requests of ${head} in ${formatRepo(repo)}`
  const filter = { state: 'closed', base, head: `${repo.owner}:${head}` } as const
  const newestFirst = { sort: 'updated', direction: 'desc', per_page: 100 } as const
  const found = await github.rest({ doing, needs: 'pull-requests: read' }, (rest) =>
    rest.pulls.list({ ...repo, ...filter, ...newestFirst }),
  )
  return found.some((one) => one.head.sha === commit)
}

/** Opens one; undefined where somebody else just did, or where there is nothing to merge. */
export async function openPullRequest(
  github: GitHub,
  repo: Repo,
  { base, head }: Branches,
  content: Content,
): Promise<PullRequest | undefined> {
  const doing = `opening a pull request from ${head} to ${base} in ${formatRepo(repo)}`
  try {
    const opened = await github.rest({ doing, needs }, (rest) =>
      rest.pulls.create({ ...repo, base, head, ...content }),
    )
    return parse(opened)
  } catch (error) {
    if (!(error instanceof GitHubError) || error.refusal.status !== 422) throw error
    const { text } = error.refusal
    if (!/pull request already exists|no commits between/i.test(text)) throw error
    // It may be ours, from an earlier try whose answer got lost.
    return error.attempt > 1 ? findPullRequest(github, repo, { base, head }) : undefined
  }
}

/** Gives one a new title and body; undefined where it is no longer open. */
export async function updatePullRequest(
  github: GitHub,
  repo: Repo,
  number: number,
  content: Content,
): Promise<PullRequest | undefined> {
  const doing = `updating pull request ${number} of ${formatRepo(repo)}`
  const updated = await github.rest({ doing, needs }, (rest) =>
    rest.pulls.update({ ...repo, pull_number: number, ...content }),
  )
  return updated.state === 'open' ? parse(updated) : undefined
}

interface Told {
  readonly number: number
  readonly html_url: string
  readonly node_id: string
  readonly title: string
  readonly body?: string | null
  readonly head: { readonly sha: string }
  readonly labels: readonly { readonly name?: string }[]
  readonly requested_reviewers?: readonly { readonly login: string }[] | null
  readonly requested_teams?: readonly { readonly slug: string }[] | null
  readonly auto_merge: unknown
}

function parse(told: Told): PullRequest {
  const users = (told.requested_reviewers ?? []).map(({ login }) => login)
  const teams = (told.requested_teams ?? []).map(({ slug }) => `${slug}`)
  return {
    number: told.number,
    url: told.html_url,
    nodeId: told.node_id,
    title: told.title,
    body: told.body ?? '',
    head: told.head.sha,
    labels: told.labels.map(({ name = '' }) => name),
    requested: [...users, ...teams],
    autoMerge: Boolean(told.auto_merge),
  }
}
