import { createHash } from 'node:crypto'
import { gitFailure } from './failure.ts'
import { locally, type Git } from './git.ts'
import { nearestPaths, parseEntries, type Entry } from './tree.ts'

/** A branch's head as the local repository has it. */
export interface Head {
  /** As `refs/heads/main`. */
  readonly ref: string
  readonly commit: string
}

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
export async function localHead(git: Git): Promise<Head | undefined> {
  const args = ['for-each-ref', '--format=%(refname) %(objectname)', 'refs/heads/']
  const [ref, commit] = (await locally(git, args)).toString().trim().split(' ')
  return ref && commit ? { ref, commit } : undefined
}

/** The entries of a commit at these paths, in their order. */
export async function findEntries(
  git: Git,
  commit: string,
  paths: readonly string[],
  where: string,
): Promise<Entry[]> {
  const list = ['ls-tree', '-z', '--full-tree']
  const found = parseEntries(await locally(git, [...list, commit, '--', ...paths]))
  const byPath = new Map(found.map((entry) => [entry.path, entry]))
  const missing = paths.find((path) => !byPath.has(path))
  if (missing === undefined) return paths.map((path) => byPath.get(path)!)
  const all = parseEntries(await locally(git, [...list, '-r', commit]))
  const nearest = nearestPaths(
    missing,
    all.map(({ path }) => path),
  )
  const advice = nearest.length === 0 ? 'there is no file at all' : `nearest: ${nearest.join(', ')}`
  throw new Error(`file ${missing}: not in ${where}; ${advice}`)
}

/** Those of a commit's entries at these paths that are there and are files. */
export async function presentEntries(
  git: Git,
  commit: string,
  paths: readonly string[],
): Promise<Entry[]> {
  const args = ['ls-tree', '-z', '--full-tree', commit, '--', ...paths]
  return parseEntries(await locally(git, args)).filter(({ mode }) => /^100(644|755)$/.test(mode))
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

/** The bytes of blobs, each held against its id. Git itself fetches what is not here. */
export async function readBlobs(
  git: Git,
  ids: readonly string[],
  where: string,
): Promise<Map<string, Buffer>> {
  const input = Buffer.from(ids.map((id) => `${id}\n`).join(''))
  const { exitCode, stdout: output, stderr } = await git(['cat-file', '--batch'], input)
  if (exitCode !== 0) throw gitFailure(`reading files of ${where}`, stderr)
  const blobs = new Map<string, Buffer>()
  let offset = 0
  for (const id of ids) {
    // https://git-scm.com/docs/git-cat-file#_batch_output: <id> SP <type> SP <size> LF <bytes> LF
    const end = output.indexOf('\n', offset)
    const [name, type, size] = output.subarray(offset, end).toString().split(' ')
    const bytes = output.subarray(end + 1, end + 1 + Number(size))
    if (name !== id || type !== 'blob' || blobId(bytes, id.length) !== id) {
      throw new Error(`reading files of ${where}: git gave other bytes than those of blob ${id}`)
    }
    blobs.set(id, bytes)
    offset = end + 1 + bytes.length + 1
  }
  return blobs
}

function blobId(bytes: Buffer, hexLength: number): string {
  const hash = createHash(hexLength === 40 ? 'sha1' : 'sha256')
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}
