import { personOf } from './github-access.ts'
import { custom, GitHubRefusal, invalid, notFound } from './github-refusal.ts'
import type { RestCall } from './github-rest.ts'
import { nodeId, type PullRequestState, type RepositoryState } from './github-state.ts'

/** https://docs.github.com/rest/pulls/pulls#list-pull-requests */
export function listPulls({ repository, url }: RestCall) {
  const { searchParams: query } = url
  const owner = repository.name.split('/')[0]!
  const found = repository.pulls.filter(
    (pull) =>
      pull.state === (query.get('state') ?? 'open') &&
      (query.get('base') ?? pull.base) === pull.base &&
      (query.get('head') ?? `${owner}:${pull.head}`) === `${owner}:${pull.head}`,
  )
  return Promise.all(found.map((pull) => shown(repository, pull)))
}

/** https://docs.github.com/rest/pulls/pulls#create-a-pull-request */
export async function createPull({ repository, body, caller }: RestCall) {
  const {
    title,
    head,
    base,
    body: text,
  } = body as Record<'title' | 'head' | 'base' | 'body', string>
  const { git, pulls } = repository
  checkBody(text)
  const [from, to] = [await git.head(head), await git.head(base)]
  if (from === undefined) throw invalid({ resource: 'PullRequest', field: 'head', code: 'invalid' })
  if (to === undefined) throw invalid({ resource: 'PullRequest', field: 'base', code: 'invalid' })
  if (await git.isAncestor(from, to)) {
    throw custom('PullRequest', `No commits between ${base} and ${head}`)
  }
  if (pulls.some((pull) => pull.state === 'open' && pull.head === head && pull.base === base)) {
    const owner = repository.name.split('/')[0]!
    throw custom('PullRequest', `A pull request already exists for ${owner}:${head}.`)
  }
  const pull: PullRequestState = {
    number: pulls.length + 1,
    title,
    body: text,
    head,
    base,
    state: 'open',
    merged: false,
    autoMerge: false,
    author: caller.token.login,
    labels: new Set(),
    reviewers: new Set(),
    teams: new Set(),
    reviews: [],
  }
  pulls.push(pull)
  return shown(repository, pull)
}

/** As of 2026-09 GitHub takes no longer one. */
function checkBody(body = ''): void {
  if (body.length > 65_536)
    throw custom('PullRequest', 'body is too long (maximum is 65536 characters)')
}

export function updatePull({ repository, parameters, body }: RestCall) {
  const pull = pullOf(repository, parameters)
  checkBody((body as { body?: string }).body)
  Object.assign(pull, body)
  return shown(repository, pull)
}

export function listReviews({ repository, parameters }: RestCall) {
  const { reviews } = pullOf(repository, parameters)
  return reviews.map(({ user, state }) => ({ user: { login: user }, state }))
}

/** https://docs.github.com/rest/pulls/review-requests#request-reviewers-for-a-pull-request */
export function requestReviewers({ repository, parameters, body }: RestCall) {
  const pull = pullOf(repository, parameters)
  const { reviewers = [], team_reviewers: teams = [] } = body as Record<string, readonly string[]>
  if (reviewers.includes(pull.author)) {
    throw invalid('Review cannot be requested from pull request author.')
  }
  reviewers.forEach((name) => pull.reviewers.add(name))
  teams.forEach((name) => pull.teams.add(name))
  return shown(repository, pull)
}

/** https://docs.github.com/rest/pulls/pulls#merge-a-pull-request */
export async function mergePull({ repository, parameters, body, caller }: RestCall) {
  const pull = pullOf(repository, parameters)
  const { sha, merge_method: method } = body as { sha: string; merge_method: string }
  const { git } = repository
  const [head, base] = [(await git.head(pull.head))!, (await git.head(pull.base))!]
  if (sha !== head) {
    const message = 'Head branch was modified. Review and try the merge again.'
    throw new GitHubRefusal(409, 'CONFLICT', message)
  }
  const tree = await git.mergeTree(base, head)
  const refused = new GitHubRefusal(405, 'UNPROCESSABLE', 'Pull Request is not mergeable')
  if (tree === undefined || pull.state !== 'open') throw refused
  if (repository.protectedBranches.has(pull.base)) throw refused
  const parents = method === 'squash' ? [base] : [base, head]
  const commit = await git.writeCommit(tree, parents, pull.title, personOf(caller.token))
  if (!(await git.move(pull.base, base, commit))) throw refused
  Object.assign(pull, { state: 'closed', merged: true })
  return { sha: commit, merged: true, message: 'Pull Request successfully merged' }
}

function pullOf(repository: RepositoryState, parameters: RestCall['parameters']): PullRequestState {
  const pull = repository.pulls.find(({ number }) => number === Number(parameters['number']))
  if (pull === undefined) throw notFound()
  return pull
}

async function shown(repository: RepositoryState, pull: PullRequestState) {
  const { number, title, body, state, merged, labels, reviewers, teams, autoMerge } = pull
  let head = pull.closedAt ?? (await repository.git.head(pull.head)) ?? ''
  if (state === 'closed') head = pull.closedAt ??= head
  return {
    number,
    node_id: nodeId(repository, pull),
    html_url: `https://github.com/${repository.name}/pull/${number}`,
    title,
    body,
    state,
    merged,
    head: { ref: pull.head, sha: head },
    base: { ref: pull.base },
    labels: [...labels].map((name) => ({ name })),
    requested_reviewers: [...reviewers].map((login) => ({ login })),
    requested_teams: [...teams].map((slug) => ({ slug })),
    auto_merge: autoMerge ? { merge_method: repository.mergeMethod.toLowerCase() } : null,
  }
}
