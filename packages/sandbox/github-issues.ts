import { custom, GitHubRefusal, notFound } from './github-refusal.ts'
import type { RestCall } from './github-rest.ts'
import type { PullRequestState, RepositoryState } from './github-state.ts'

export interface IssueState {
  readonly number: number
  title: string
  body: string
  state: 'open' | 'closed'
  state_reason: string | null
  readonly author: string
  readonly labels: Set<string>
  readonly assignees: readonly string[]
  readonly comments: { readonly user: string; readonly body: string }[]
}

/** https://docs.github.com/rest/issues/issues#list-repository-issues, pull requests among them */
export function listIssues({ repository, url }: RestCall) {
  refuseWithout(repository)
  const { searchParams: query } = url
  const wanted = (query.get('labels') ?? '').split(',').filter(Boolean)
  const state = query.get('state') ?? 'open'
  const all: readonly (IssueState | PullRequestState)[] = [
    ...repository.issues,
    ...repository.pulls,
  ]
  const found = all
    .filter((one) => state === 'all' || one.state === state)
    .filter(({ labels }) => wanted.every((label) => has(labels, label)))
    .sort((one, other) => one.number - other.number)
  if (query.get('direction') !== 'asc') found.reverse()
  const size = Number(query.get('per_page') ?? 30)
  const from = (Number(query.get('page') ?? 1) - 1) * size
  return found.slice(from, from + size).map((one) => shown(repository, one))
}

/** https://docs.github.com/rest/issues/issues#create-an-issue */
export function createIssue({ repository, body, caller }: RestCall) {
  refuseWithout(repository)
  const {
    title,
    body: text,
    labels = [],
    assignees = [],
  } = body as Partial<{
    readonly title: string
    readonly body: string
    readonly labels: readonly string[]
    readonly assignees: readonly string[]
  }>
  refuseLong(text)
  const issue: IssueState = {
    number: repository.issues.length + repository.pulls.length + 1,
    title: title ?? '',
    body: text ?? '',
    state: 'open',
    state_reason: null,
    author: caller.token.login,
    labels: new Set(labels),
    assignees,
    comments: [],
  }
  repository.issues.push(issue)
  return shown(repository, issue)
}

export function getIssue({ repository, parameters }: RestCall) {
  return shown(repository, issueOf(repository, parameters))
}

/** https://docs.github.com/rest/issues/issues#update-an-issue */
export function updateIssue({ repository, parameters, body }: RestCall) {
  const issue = issueOf(repository, parameters)
  refuseLong((body as { readonly body?: string }).body)
  Object.assign(issue, body)
  return shown(repository, issue)
}

/** https://docs.github.com/rest/issues/comments#list-issue-comments, oldest first */
export function listComments({ repository, parameters, url }: RestCall) {
  const { comments } = issueOf(repository, parameters)
  const size = Number(url.searchParams.get('per_page') ?? 30)
  const from = (Number(url.searchParams.get('page') ?? 1) - 1) * size
  return comments
    .slice(from, from + size)
    .map(({ user, body }) => ({ user: { login: user }, body }))
}

export function createComment({ repository, parameters, body, caller }: RestCall) {
  const { comments } = issueOf(repository, parameters)
  const { body: text } = body as { readonly body: string }
  refuseLong(text)
  comments.push({ user: caller.token.login, body: text })
  return { id: comments.length, body: text }
}

/** https://docs.github.com/rest/issues/labels#add-labels-to-an-issue, or to a pull request */
export function addLabels({ repository, parameters, body }: RestCall) {
  const { labels } = labelledOf(repository, parameters)
  for (const label of (body as { readonly labels: readonly string[] }).labels) labels.add(label)
  return [...labels].map((name) => ({ name }))
}

/** https://docs.github.com/rest/issues/labels#remove-a-label-from-an-issue */
export function removeLabel({ repository, parameters }: RestCall) {
  const { labels } = labelledOf(repository, parameters)
  if (!labels.delete(parameters['name']!)) throw notFound('Label does not exist')
  return [...labels].map((name) => ({ name }))
}

export function issueOf(
  repository: RepositoryState,
  parameters: Readonly<Record<string, unknown>>,
): IssueState {
  refuseWithout(repository)
  const found = repository.issues.find(({ number }) => number === Number(parameters['number']))
  if (found === undefined) throw notFound()
  return found
}

function labelledOf(repository: RepositoryState, parameters: RestCall['parameters']) {
  const pull = repository.pulls.find(({ number }) => number === Number(parameters['number']))
  return pull ?? issueOf(repository, parameters)
}

/** https://docs.github.com/rest/issues/issues: "If issues are disabled in the repository, the API returns a 410 Gone status." */
function refuseWithout({ hasIssues }: RepositoryState): void {
  if (!hasIssues)
    throw new GitHubRefusal(410, 'GONE', 'Issues has been disabled in this repository.')
}

/** Seen by many, as hashicorp/terraform-cdk-action#150. */
function refuseLong(body: string | undefined): void {
  if ((body ?? '').length <= 65_536) return
  throw custom('Issue', 'body is too long (maximum is 65536 characters)')
}

/** Labels know no case. */
function has(labels: ReadonlySet<string>, wanted: string): boolean {
  return [...labels].some((label) => label.toLowerCase() === wanted.toLowerCase())
}

function shown(repository: RepositoryState, one: IssueState | PullRequestState) {
  const { number, title, body, state, labels, author } = one
  const isPull = 'head' in one
  return {
    number,
    html_url: `https://github.com/${repository.name}/${isPull ? 'pull' : 'issues'}/${number}`,
    title,
    body,
    state,
    labels: [...labels].map((name) => ({ name })),
    user: { login: author },
    ...(isPull ? { pull_request: {} } : { comments: one.comments.length }),
  }
}
