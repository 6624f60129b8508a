import { ownOf, type Authored } from './author.ts'
import type { Call, GitHub } from './client.ts'
import { GitHubError } from './failure.ts'
import { formatRepo, type Repo } from './repo.ts'
import { divide } from './section.ts'

export interface Issue {
  readonly number: number
  /** The page that a person opens. */
  readonly url: string
  readonly title: string
  readonly body: string
  readonly state: 'open' | 'closed'
  readonly labels: readonly string[]
}

export interface NewIssue {
  readonly title: string
  readonly body: string
  readonly labels: readonly string[]
  readonly assignees: readonly string[]
}

/** What is given is changed; the rest stays. */
export interface IssueChange {
  readonly title?: string
  readonly body?: string
  readonly state?: 'open' | 'closed'
  readonly state_reason?: 'completed' | 'not_planned' | 'reopened'
}

/** GitHub answers a longer body, of an issue or a comment, with 422. */
export const longestBody = 65_536

const [read, write] = ['issues: read', 'issues: write'] as const
const page = 100

/**
 * The issues of this token's own that hold a section under the key, oldest first. Found by listing,
 * as GitHub's search lags behind; one of another author counts for nothing, whatever it holds.
 */
export async function findIssues(
  github: GitHub,
  repo: Repo,
  { label, key, state }: { label: string; key: string; state: 'open' | 'closed' },
): Promise<Issue[]> {
  const listed = await list(github, repo, { labels: label, state })
  const marked = listed.filter(({ body }) => divide(body ?? '', key) !== undefined)
  return marked.length === 0 ? [] : (await ownOf(github, repo, marked)).map(parse)
}

/** Reads an issue as it is now. */
export async function readIssue(github: GitHub, repo: Repo, number: number): Promise<Issue> {
  const doing = `reading issue ${number} of ${formatRepo(repo)}`
  const told = await call(github, { doing, needs: read }, (rest) =>
    rest.issues.get({ ...repo, issue_number: number }),
  )
  return parse(told)
}

/** Opens an issue; GitHub makes the labels that the repository lacks. */
export async function createIssue(github: GitHub, repo: Repo, issue: NewIssue): Promise<Issue> {
  const doing = `opening an issue in ${formatRepo(repo)}`
  const { labels, assignees } = issue
  const [title, body] = [wellFormed(issue.title), wellFormed(issue.body)]
  let sent = false
  const created = await call(github, { doing, needs: write }, async (rest) => {
    // An answer that got lost may have been a yes: a second issue would stay for ever.
    if (sent) {
      const recent = { ...repo, state: 'open', sort: 'created', direction: 'desc' } as const
      const { data } = await rest.issues.listForRepo({ ...recent, per_page: page })
      const twin = data.find((other) => same(other.body, body) && other.title === title)
      if (twin !== undefined) return { data: twin }
    }
    sent = true
    return rest.issues.create({
      ...repo,
      ...{ title, body, labels: [...labels], assignees: [...assignees] },
    })
  })
  const made = parse(created)
  // Labels that a token may not give are dropped without a word, and without them it is never found.
  const told = (created as Told).labels !== undefined
  if (told) await relabel(github, repo, made, { add: labels, remove: [] })
  return made
}

export async function updateIssue(
  github: GitHub,
  repo: Repo,
  number: number,
  change: IssueChange,
): Promise<Issue> {
  const doing = `updating issue ${number} of ${formatRepo(repo)}`
  const texts = {
    ...(change.title !== undefined && { title: wellFormed(change.title) }),
    ...(change.body !== undefined && { body: wellFormed(change.body) }),
  }
  const updated = await call(github, { doing, needs: write }, (rest) =>
    rest.issues.update({ ...repo, issue_number: number, ...change, ...texts }),
  )
  return parse(updated)
}

/** Adds a comment; also where an answer gets lost, only one. */
export async function commentOn(
  github: GitHub,
  repo: Repo,
  number: number,
  text: string,
): Promise<void> {
  const body = wellFormed(text)
  const doing = `commenting on issue ${number} of ${formatRepo(repo)}`
  let before: number | undefined
  await call(github, { doing, needs: write }, async (rest) => {
    const where = { ...repo, issue_number: number }
    const { data: issue } = await rest.issues.get(where)
    before ??= issue.comments
    if (issue.comments > before) {
      const last = { per_page: page, page: Math.ceil(issue.comments / page) }
      const { data } = await rest.issues.listComments({ ...where, ...last })
      const twin = data.find((comment) => same(comment.body, body))
      if (twin !== undefined) return { data: twin }
    }
    return rest.issues.createComment({ ...where, body })
  })
}

/** Puts labels on an issue and takes others off, without touching those that people gave it. */
export async function relabel(
  github: GitHub,
  repo: Repo,
  { number, labels }: Issue,
  { add, remove }: { add: readonly string[]; remove: readonly string[] },
): Promise<void> {
  const doing = `labelling issue ${number} of ${formatRepo(repo)}`
  const where = { ...repo, issue_number: number }
  const has = (name: string) => labels.some((one) => one.toLowerCase() === name.toLowerCase())
  const missing = add.filter((name) => !has(name))
  if (missing.length > 0) {
    await call(github, { doing, needs: write }, (rest) =>
      rest.issues.addLabels({ ...where, labels: missing }),
    )
  }
  for (const name of remove.filter(has)) {
    await call(github, { doing, needs: write }, (rest) =>
      rest.issues.removeLabel({ ...where, name }),
    ).catch((error: unknown) => {
      // Somebody else just took it off.
      if (!(error instanceof GitHubError) || error.refusal.status !== 404) throw error
    })
  }
}

async function list(
  github: GitHub,
  repo: Repo,
  filter: { readonly labels: string; readonly state: 'open' | 'closed' },
): Promise<Told[]> {
  const doing = `listing the issues of ${formatRepo(repo)}`
  const found: Told[] = []
  const order = { sort: 'created', direction: 'asc' } as const
  for (let number = 1; ; number++) {
    const part = await call(github, { doing, needs: read }, (rest) =>
      rest.issues.listForRepo({ ...repo, ...filter, ...order, per_page: page, page: number }),
    )
    // Pull requests are listed among them.
    found.push(...part.filter((one) => (one.pull_request ?? null) === null))
    if (part.length < page) return found
  }
}

type Rest = Parameters<Parameters<GitHub['rest']>[1]>[0]

/** A repository without issues refuses every call about them with 410. */
async function call<T>(
  github: GitHub,
  call: Call,
  send: (rest: Rest) => Promise<{ readonly data: T }>,
): Promise<T> {
  try {
    return await github.rest(call, send)
  } catch (error) {
    if (!(error instanceof GitHubError) || error.refusal.status !== 410) throw error
    const advice = "turn issues on in the repository's settings, or name another repository"
    throw new Error(`${error.message}; ${advice}`, { cause: error })
  }
}

/** Whether two texts are one, whatever became of blanks around it and of its lines' ends. */
function same(one: string | null | undefined, other: string): boolean {
  const bare = (text: string) => text.replaceAll('\r\n', '\n').trim()
  return bare(one ?? '') === bare(other)
}

/** Text without half of a pair of surrogates, which a cut leaves and no UTF-8 holds. */
function wellFormed(text: string): string {
  return Buffer.from(text).toString()
}

interface Told extends Authored {
  readonly html_url: string
  readonly title: string
  readonly body?: string | null
  readonly state: string
  readonly labels?: readonly (string | { readonly name?: string })[]
}

function parse(told: Told): Issue {
  return {
    number: told.number,
    url: told.html_url,
    title: told.title,
    body: told.body ?? '',
    state: told.state === 'open' ? 'open' : 'closed',
    labels: (told.labels ?? []).map((label) =>
      typeof label === 'string' ? label : (label.name ?? ''),
    ),
  }
}
