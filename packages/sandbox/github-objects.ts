import { personOf } from './github-access.ts'
import { invalid, notFound, GitHubRefusal } from './github-refusal.ts'
import type { BareRepository } from './github-repository.ts'
import type { RestCall } from './github-rest.ts'

/** https://docs.github.com/rest/git/blobs#get-a-blob */
export async function getBlob({ repository, parameters }: RestCall) {
  const bytes = await repository.git.blob(parameters['sha']!)
  if (bytes === undefined) throw notFound()
  // Lines of 60 characters, as the real one.
  const content = bytes.toString('base64').replace(/.{60}/g, '$&\n')
  return { sha: parameters['sha'], size: bytes.length, content, encoding: 'base64' }
}

export async function createBlob({ repository, body }: RestCall) {
  const { content, encoding } = body as { content: string; encoding: 'base64' | 'utf-8' }
  return { sha: await repository.git.writeBlob(Buffer.from(content, encoding)) }
}

/** https://docs.github.com/rest/git/trees#get-a-tree, recursively */
export async function getTree({ repository: { git }, parameters }: RestCall) {
  const commit = await git.commitId(parameters['sha']!)
  if (commit === undefined) throw notFound()
  const tree = (await git.entries(commit)).map(({ id: sha, ...item }) => ({ ...item, sha }))
  return { sha: commit, tree, truncated: false }
}

interface Entry {
  readonly path: string
  readonly mode: string
  readonly sha: string
}

export async function createTree({ repository, body }: RestCall) {
  const { base_tree, tree } = body as { base_tree: string; tree: readonly Entry[] }
  const entries = tree.map(({ path, mode, sha: id }) => ({ path, mode, id }))
  return { sha: await repository.git.writeTree(base_tree, entries) }
}

export async function getCommit({ repository: { git }, parameters }: RestCall) {
  const commit = await git.commit(await existing(git, parameters['sha']!))
  return { sha: commit.id, tree: { sha: commit.tree }, message: commit.message }
}

export async function createCommit({ repository: { git }, body, caller }: RestCall) {
  const { message, tree, parents, author } = body as {
    message: string
    tree: string
    parents: readonly string[]
    author?: unknown
  }
  // Who sends one gets a commit that GitHub does not sign; the actions never do.
  if (author !== undefined) throw invalid({ resource: 'Commit', field: 'author', code: 'invalid' })
  return { sha: await git.writeCommit(tree, parents, message, personOf(caller.token)) }
}

/** https://docs.github.com/rest/commits/commits#get-a-commit */
export async function showCommit({ repository: { git }, parameters }: RestCall) {
  const { id, parents, message } = await git.commit(await existing(git, parameters['sha']!))
  const paths = parents[0] === undefined ? [] : await git.changedPaths(parents[0], id)
  return {
    sha: id,
    commit: { message },
    parents: parents.map((sha) => ({ sha })),
    files: paths.map((filename) => ({ filename, status: 'modified' })),
  }
}

/** https://docs.github.com/rest/commits/commits#compare-two-commits */
export async function compare({ repository: { git }, parameters, url }: RestCall) {
  const [base = '', head = ''] = parameters['basehead']!.split('...')
  const [from, to] = [await existing(git, base), await existing(git, head)]
  if ((await git.mergeBase(from, to)) === undefined) {
    throw notFound(`No common ancestor between ${base} and ${head}.`)
  }
  const ahead = [...(await git.log([`${from}..${to}`]))].reverse()
  const behind = await git.log([`${to}..${from}`])
  const page = Number(url.searchParams.get('page') ?? 1)
  const size = Number(url.searchParams.get('per_page') ?? 250)
  const shown = ahead.slice((page - 1) * size, page * size)
  return {
    status: standing(ahead.length, behind.length),
    ahead_by: ahead.length,
    behind_by: behind.length,
    total_commits: ahead.length,
    commits: await Promise.all(
      shown.map(async (sha) => ({ sha, commit: { message: (await git.commit(sha)).message } })),
    ),
  }
}

function standing(ahead: number, behind: number): string {
  if (ahead > 0 && behind > 0) return 'diverged'
  if (ahead > 0) return 'ahead'
  return behind > 0 ? 'behind' : 'identical'
}

async function existing(git: BareRepository, id: string): Promise<string> {
  const commit = await git.commitId(id)
  if (commit !== undefined) return commit
  throw new GitHubRefusal(404, 'NOT_FOUND', 'Not Found')
}
