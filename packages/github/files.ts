import { fileMode, isFileMode, nearestPaths } from '#git/tree'
import { readBlob } from './blob.ts'
import type { Call, GitHub } from './client.ts'
import { formatRepo, type Repo } from './repo.ts'

export interface FileAt {
  readonly bytes: Buffer
  readonly mode: '100644' | '100755'
}

/** Files as they are in exactly this commit. */
export interface Snapshot {
  /** The commit's id, in hex. */
  readonly commit: string
  readonly files: ReadonlyMap<string, FileAt>
}

/** A branch; the default one; or a commit by its full id. */
export type Revision =
  { readonly branch: string } | { readonly branch: undefined } | { readonly commit: string }

/** A snapshot, and where it was read. */
export interface Reading extends Snapshot {
  /** Of the commit, without white space at its end. */
  readonly message: string
  /** The node id of the repository, which some mutations want. */
  readonly repositoryId: string
  /** The branch's name; undefined where a commit was read. */
  readonly branch: string | undefined
}

/** So many files go into one query, as GitHub ends a query that takes over 10 s. */
const batch = 50

/**
 * Reads files of one commit without a clone. The commit's id and its files come from one answer, and
 * the files hang on that commit, not on the branch, so that nobody can come between. Returns
 * undefined where there is no such branch or commit; a path that holds no regular file is an error
 * that says what is there instead, or which paths are the nearest. With 'skip' a path
 * that holds none is left out.
 */
export async function readFiles(
  github: GitHub,
  repo: Repo,
  revision: Revision,
  paths: readonly string[],
  absent: 'refuse' | 'skip' = 'refuse',
): Promise<Reading | undefined> {
  const first = await query(github, repo, revision, paths.slice(0, batch))
  if (first === undefined) return undefined
  const entries = new Map(first.entries)
  for (let next = batch; next < paths.length; next += batch) {
    const at = { commit: first.commit }
    const more = await query(github, repo, at, paths.slice(next, next + batch))
    for (const [path, entry] of more?.entries ?? []) entries.set(path, entry)
  }
  const { commit, message, branch, repositoryId } = first
  const files = new Map<string, FileAt>()
  for (const path of paths) {
    const entry = entries.get(path) ?? undefined
    if (absent === 'skip' && (entry === undefined || !isFileMode(octal(entry)))) continue
    if (entry === undefined) throw await missing(github, repo, commit, branch, path)
    const mode = fileMode({ path, mode: octal(entry) })
    files.set(path, { mode, bytes: await readBlob(github, repo, entry.oid, entry.object?.text) })
  }
  return { commit, message, files, branch, repositoryId }
}

interface Entry {
  /** As a number: 33188 is 100644. */
  readonly mode: number
  readonly oid: string
  readonly object: { readonly text?: string | null } | null
}

interface Found {
  readonly commit: string
  readonly message: string
  readonly branch: string | undefined
  readonly repositoryId: string
  readonly entries: readonly (readonly [path: string, entry: Entry | null])[]
}

/** A commit with the files that were asked, as `f0`, `f1` … in their order. */
type Commit = { readonly oid?: string; readonly message?: string } & Readonly<
  Record<string, unknown>
>

interface Answer {
  readonly repository: {
    readonly id: string
    readonly ref?: { readonly name: string; readonly target: Commit } | null
    readonly object?: Commit | null
  }
}

async function query(
  github: GitHub,
  repo: Repo,
  revision: Revision,
  paths: readonly string[],
): Promise<Found | undefined> {
  const { text, variables } = compose(revision, paths)
  const call: Call = { doing: `reading ${describe(repo, revision)}`, needs: 'contents: read' }
  const { repository } = await github.graphql<Answer>(call, text, { ...repo, ...variables })
  const commit = repository.ref?.target ?? repository.object
  // Of an object that is no commit the fragment gives nothing.
  if (commit?.oid === undefined) return undefined
  return {
    commit: commit.oid,
    message: (commit.message ?? '').trimEnd(),
    branch: repository.ref?.name,
    repositoryId: repository.id,
    entries: paths.map((path, index) => [path, commit[`f${index}`] as Entry | null] as const),
  }
}

function compose(revision: Revision, paths: readonly string[]) {
  const start = startOf(revision)
  const declared = paths.map((_, index) => `, $p${index}: String!`).join('')
  const files = paths.map((_, index) => `f${index}: file(path: $p${index}) { ...entry }`)
  const text = `query($owner: String!, $repo: String!${start.declared}${declared}) {
  repository(owner: $owner, name: $repo) { id ${start.field} }
}
fragment commit on Commit { oid message ${files.join(' ')} }
${paths.length === 0 ? '' : 'fragment entry on TreeEntry { mode oid object { ... on Blob { text } } }'}`
  const named = Object.fromEntries(paths.map((path, index) => [`p${index}`, path]))
  return { text, variables: { ...start.variables, ...named } }
}

function startOf(revision: Revision) {
  const target = '{ name target { ...commit } }'
  if ('commit' in revision) {
    const field = 'object(oid: $oid) { ...commit }'
    return { declared: ', $oid: GitObjectID!', field, variables: { oid: revision.commit } }
  }
  if (revision.branch === undefined) {
    return { declared: '', field: `ref: defaultBranchRef ${target}`, variables: {} }
  }
  const variables = { ref: `refs/heads/${revision.branch}` }
  return { declared: ', $ref: String!', field: `ref(qualifiedName: $ref) ${target}`, variables }
}

export function describe(repo: Repo, revision: Revision): string {
  const name = formatRepo(repo)
  if ('commit' in revision) return `commit ${revision.commit.slice(0, 10)} of ${name}`
  const { branch } = revision
  return branch === undefined ? `the default branch of ${name}` : `branch ${branch} of ${name}`
}

/** The mode as Git's own listings write it. */
function octal({ mode }: Entry): string {
  return mode.toString(8).padStart(6, '0')
}

async function missing(
  github: GitHub,
  repo: Repo,
  commit: string,
  branch: string | undefined,
  path: string,
): Promise<Error> {
  const where = describe(repo, branch === undefined ? { commit } : { branch })
  const doing = `looking for paths near ${path} in ${where}`
  // At most 100,000 entries come, and near ones will do. A commit's id stands for its tree.
  const { tree } = await github.rest({ doing, needs: 'contents: read' }, (rest) =>
    rest.git.getTree({ ...repo, tree_sha: commit, recursive: 'true' }),
  )
  const files = tree.filter(({ type }) => type === 'blob').map((entry) => entry.path)
  const near = nearestPaths(path, files)
  const advice = near.length === 0 ? 'there is no file at all' : `nearest: ${near.join(', ')}`
  return new Error(`file ${path}: not in ${where} at ${commit.slice(0, 10)}; ${advice}`)
}
