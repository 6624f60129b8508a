import type { GitHub } from './client.ts'
import { describe, type Revision } from './files.ts'
import { noBranch } from './ref.ts'
import { formatRepo, type Repo } from './repo.ts'

export interface Commit {
  /** In hex. */
  readonly id: string
  readonly parents: readonly string[]
  /** Without white space at its end. */
  readonly message: string
}

export interface HistoryOptions {
  /** Where to begin, by its full id, instead of a branch. */
  readonly commit?: string
  /** Without it, the default branch. */
  readonly branch?: string | undefined
  /** Only commits that changed this file or folder. */
  readonly path?: string
  /** How many at most. */
  readonly limit: number
  /** Stops before this commit. */
  readonly until?: string
}

/** The most that GitHub gives in one page. */
const page = 100

interface Page {
  readonly nodes: readonly {
    readonly oid: string
    readonly message: string
    readonly parents: { readonly nodes: readonly { readonly oid: string }[] }
  }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

interface Answer {
  readonly repository: {
    readonly ref?: { readonly target: { readonly history: Page } } | null
    readonly object?: { readonly history?: Page } | null
  }
}

/** The newest commits of a branch, or below a commit and with it, newest first. */
export async function history(
  github: GitHub,
  repo: Repo,
  { commit, branch, path, limit, until }: HistoryOptions,
): Promise<readonly Commit[]> {
  const revision = commit === undefined ? { branch } : { commit }
  const doing = `reading the history of ${describe(repo, revision)}`
  const commits: Commit[] = []
  for (let after: string | null = null; ;) {
    const first = Math.min(page, limit - commits.length)
    const start = startOf(revision)
    const answer: Answer = await github.graphql(
      { doing, needs: 'contents: read' },
      compose(start),
      { ...repo, ...start.variables, path: path ?? null, first, after },
    )
    const { ref, object } = answer.repository
    const found = ref?.target.history ?? object?.history
    if (found === undefined && commit === undefined) throw noBranch(repo, branch)
    if (found === undefined) throw new Error(`${doing}: there is no such commit; check its id`)
    const { nodes, pageInfo } = found
    for (const { oid: id, message, parents } of nodes) {
      if (id === until) return commits
      commits.push({ id, message: message.trimEnd(), parents: parents.nodes.map(({ oid }) => oid) })
    }
    if (!pageInfo.hasNextPage || commits.length >= limit) return commits
    after = pageInfo.endCursor
  }
}

interface Start {
  readonly declared: string
  readonly field: string
  readonly variables: Readonly<Record<string, string>>
}

function startOf(revision: Revision): Start {
  if ('commit' in revision) {
    const variables = { oid: revision.commit }
    return { declared: '$oid: GitObjectID!, ', field: 'object(oid: $oid) { ...below }', variables }
  }
  const target = '{ target { ...below } }'
  const { branch } = revision
  if (branch === undefined) {
    return { declared: '', field: `ref: defaultBranchRef ${target}`, variables: {} }
  }
  const variables = { ref: `refs/heads/${branch}` }
  return { declared: '$ref: String!, ', field: `ref(qualifiedName: $ref) ${target}`, variables }
}

function compose({ declared, field }: Start): string {
  return `query($owner: String!, $repo: String!, ${declared}$path: String, $first: Int!, $after: String) {
  repository(owner: $owner, name: $repo) { ${field} }
}
fragment below on Commit {
  history(path: $path, first: $first, after: $after) {
    nodes { oid message parents(first: 10) { nodes { oid } } }
    pageInfo { hasNextPage endCursor }
  }
}`
}

/** One commit and the paths that it changed against its first parent, old names included. */
export async function readCommit(
  github: GitHub,
  repo: Repo,
  id: string,
): Promise<Commit & { readonly paths: readonly string[] }> {
  const doing = `reading commit ${id} of ${formatRepo(repo)}`
  const call = { doing, needs: 'contents: read' } as const
  const commit = await github.rest(call, (rest) => rest.repos.getCommit({ ...repo, ref: id }))
  const files = commit.files ?? []
  // https://docs.github.com/rest/commits/commits#get-a-commit: 300 files a page, 3,000 in all
  if (files.length >= 300)
    throw new Error(`${doing}: it changes 300 files or more, too many to go through`)
  const paths = files.flatMap((file) => [file.filename, file.previous_filename ?? []].flat())
  return {
    id: commit.sha,
    parents: commit.parents.map(({ sha }) => sha),
    message: commit.commit.message.trimEnd(),
    paths: [...new Set(paths)],
  }
}
