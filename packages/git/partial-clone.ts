import { gitFailure } from './failure.ts'
import { locally, type Git } from './git.ts'
import { readObjects } from './objects.ts'
import { isFileMode, nearestPaths, parseEntries, type Entry } from './tree.ts'

export interface Source {
  readonly url: string
  /** Without it, the default one. */
  readonly branch: string | undefined
  /** Branch and repository for messages. */
  readonly where: string
}

/**
 * What comes along with a commit and its trees. 'small blobs' is for a branch on which others write
 * to our very files, and saves their two requests; but git gets them as differences from what came
 * before, and has to ask for those it never read, so that it would cost two where others write to
 * other files. 'all blobs' where the server can't leave them out, or gives none out by its id.
 */
export type Carried = 'no blobs' | 'small blobs' | 'all blobs'

const filters: Record<Carried, string> = {
  'no blobs': '--filter=blob:none',
  'small blobs': '--filter=blob:limit=1m',
  'all blobs': '--no-filter',
}

const fetchQuietly = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head']

/**
 * Makes the bare repository `name` with one commit of a branch and all of its trees, but without
 * blobs: three requests. All trees at once is the best rule up to 50,000 files at least: to ask for
 * those along the path one by one saves bytes, but costs two requests and a connection each
 * (bench/README.md). Returns what came along: not every server can leave blobs out.
 */
export async function cloneHead(
  git: Git,
  source: Source,
  name: string,
  carried: Carried,
): Promise<Carried> {
  const { url, branch, where } = source
  const one = ['--bare', '--depth=1', '--single-branch', '--no-tags', '--no-local']
  const plain = ['--quiet', '--template=', '--origin=origin']
  const chosen = branch === undefined ? [] : [`--branch=${branch}`]
  const filter = carried === 'all blobs' ? [] : [filters[carried]]
  const result = await git(['clone', ...plain, ...one, ...filter, ...chosen, '--', url, name])
  const attempted = `reading ${where}`
  if (/filter .+ not supported/.test(result.stderr)) {
    return cloneHead(git, source, name, 'all blobs')
  }
  if (result.exitCode !== 0) throw gitFailure(attempted, result.stderr)
  if (/cloned an empty repository/.test(result.stderr)) {
    const found = 'the repository is empty, or its default branch was never made'
    throw new Error(`${attempted}: ${found}; push a first commit, or name a branch`)
  }
  return /filtering not recognized/.test(result.stderr) ? 'all blobs' : carried
}

/** Brings the branch's head up to date: what changed since the last read. */
export async function fetchHead(
  git: Git,
  ref: string,
  where: string,
  carried: Carried,
  depth = 1,
): Promise<void> {
  const args = [`--depth=${depth}`, filters[carried], 'origin', `+${ref}:${ref}`]
  const { exitCode, stderr } = await git([...fetchQuietly, ...args])
  if (exitCode !== 0) throw gitFailure(`reading ${where}`, stderr)
}

/** The only branch there is; undefined where what was cloned is none, but a tag or a bare commit. */
export async function onlyBranch(git: Git): Promise<string | undefined> {
  const args = ['for-each-ref', '--format=%(refname)', 'refs/heads/']
  return (await locally(git, args)).toString().trim() || undefined
}

/** The error for a path at which a commit has nothing. */
export async function missingFile(
  git: Git,
  commit: string,
  missing: string,
  where: string,
): Promise<Error> {
  const all = parseEntries(await locally(git, ['ls-tree', '-z', '--full-tree', '-r', commit]))
  const nearest = nearestPaths(
    missing,
    all.map(({ path }) => path),
  )
  const advice = nearest.length === 0 ? 'there is no file at all' : `nearest: ${nearest.join(', ')}`
  return new Error(`file ${missing}: not in ${where}; ${advice}`)
}

/** Those of a commit's entries at these paths that are there and are files. */
export async function presentEntries(
  git: Git,
  commit: string,
  paths: readonly string[],
): Promise<Entry[]> {
  const args = ['ls-tree', '-z', '--full-tree', commit, '--', ...paths]
  return parseEntries(await locally(git, args)).filter(({ mode }) => isFileMode(mode))
}

/** Fetches blobs by their ids, all in one; false where the server gives out branches only. */
export async function fetchBlobs(
  git: Git,
  ids: readonly string[],
  where: string,
): Promise<boolean> {
  // Without `noop` git would first tell the server all that it has.
  const fetch = ['-c', 'fetch.negotiationAlgorithm=noop', ...fetchQuietly]
  const args = [...fetch, '--filter=blob:none', '--stdin', 'origin']
  const { exitCode, stderr } = await git(args, Buffer.from(ids.map((id) => `${id}\n`).join('')))
  if (exitCode === 0) return true
  if (/request for unadvertised object/.test(stderr)) return false
  throw gitFailure(`reading files of ${where}`, stderr)
}

/** The bytes of blobs by their ids. Git itself fetches what is not here. */
export async function readBlobs(
  git: Git,
  ids: readonly string[],
  where: string,
): Promise<Map<string, Buffer>> {
  const attempted = `reading files of ${where}`
  const objects = await readObjects(git, ids, attempted)
  return new Map(
    ids.map((id, index) => {
      const found = objects[index]
      if (found?.type === 'blob') return [id, found.bytes]
      throw new Error(`${attempted}: git has no blob ${id}`)
    }),
  )
}
