import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Branch, Clock, FileAt, Snapshot } from './commit.ts'
import { grantAccess, type Access, type Credentials } from './credentials.ts'
import { gitEnvironment } from './environment.ts'
import { checkAuthor, writeCommit } from './fast-import.ts'
import { checkVersion, gitIn, type Git } from './git.ts'
import { changedPaths, commitId, isShallow, readLog, type History } from './history.ts'
import { readStanding } from './objects.ts'
import * as clone from './partial-clone.ts'
import { push } from './push.ts'
import { checkBranch, type Remote } from './remote.ts'
import { fileMode, type Entry } from './tree.ts'

export interface BranchOptions {
  readonly remote: Remote
  /** Without it, the branch that the repository calls its default. */
  readonly branch?: string
  readonly credentials: Credentials
  /** `Name <address>`, for author and committer alike. */
  readonly author: string
  /** What git inherits: PATH, and how the network is reached. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** Where a folder of its own is made; close() removes it. */
  readonly temporary: string
  readonly clock: Pick<Clock, 'now'>
  /** The longest that one git command may take; 2 minutes. */
  readonly commandTimeoutMs?: number
  /** Ends the git command that runs, and lets no other begin. */
  readonly signal?: AbortSignal
}

const name = 'repository.git'
/** As many commits may lie on top of ours for landed() to find it. */
const searchDepth = 100

/** A branch by git's own protocols; nothing is read yet. Call close() in a `finally`. */
export async function openBranch(options: BranchOptions): Promise<GitBranch> {
  checkAuthor(options.author)
  if (options.branch !== undefined) checkBranch(options.branch)
  const folder = await mkdtemp(join(options.temporary, 'git-'))
  try {
    const access = await grantAccess(options.remote, options.credentials, folder)
    const env = gitEnvironment(options.env, access, folder)
    const git = gitIn(folder, env, options.commandTimeoutMs ?? 120_000, options.signal)
    await checkVersion(git)
    return new GitBranch(options, folder, access, git)
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

/** It lives as long as its folder, in which every read leaves what the next need not fetch. */
export class GitBranch implements Branch {
  readonly #options: BranchOptions
  readonly #folder: string
  readonly #access: Access
  readonly #outside: Git
  /** In the repository that the first read makes. */
  readonly #git: Git
  readonly #blobs = new Map<string, Buffer>()
  /** As `refs/heads/main`; undefined until the first read. */
  #ref: string | undefined
  #headIsFresh = false
  #carried: clone.Carried = 'no blobs'
  /** How many commits below the branch's head are here. */
  #depth = 1
  /** The last commit that was pushed, while it is not known what became of it. */
  #sent: string | undefined

  constructor(options: BranchOptions, folder: string, access: Access, git: Git) {
    this.#options = options
    this.#folder = folder
    this.#access = access
    this.#outside = git
    this.#git = (args, input, more) => git([`--git-dir=${name}`, ...args], input, more)
  }

  /** The branch's name; undefined where it is the default one and was not read yet. */
  get name(): string | undefined {
    return this.#ref?.slice('refs/heads/'.length) ?? this.#options.branch
  }

  async read(paths: readonly string[]): Promise<Snapshot> {
    const isReread = this.#ref !== undefined
    const ref = (this.#ref = await this.#newestHead())
    const withBlobs = this.#carried !== 'no blobs'
    const reading = `reading ${this.#where}`
    const standing = await readStanding(this.#git, ref, paths, withBlobs, reading)
    if (standing === undefined) throw new Error(`${reading}: that is no branch; name one`)
    const { commit, blobs } = standing
    const where = `${this.#where} at ${commit.slice(0, 10)}`
    const missing = paths[standing.entries.indexOf(undefined)]
    if (missing !== undefined) throw await clone.missingFile(this.#git, commit, missing, where)
    const entries = standing.entries as readonly Entry[]
    entries.forEach(fileMode)
    const ids = entries.map(({ id }) => id).filter((id) => !this.#blobs.has(id))
    for (const [id, bytes] of blobs) this.#blobs.set(id, bytes)
    const wanted = ids.filter((id) => !blobs.has(id))
    if (!(await this.#keepBlobs(wanted, where))) {
      this.#carried = 'all blobs'
      this.#ref = undefined
      return this.read(paths)
    }
    if (isReread && this.#carried !== 'all blobs') {
      this.#carried = ids.length > 0 ? 'small blobs' : 'no blobs'
    }
    return { commit, files: this.#filesOf(entries) }
  }

  /**
   * The newest commits that changed a path, or all of them, from a snapshot's commit on; at most as
   * many as lie within `depth` of the branch's head, which costs one fetch of commits and trees.
   */
  async history(at: string, path: string | undefined, depth: number): Promise<History> {
    const ref = this.#ref!
    if (this.#depth < depth) {
      const carried = this.#carried === 'all blobs' ? 'all blobs' : 'no blobs'
      await clone.fetchHead(this.#git, ref, this.#where, carried, depth)
      this.#depth = depth
    }
    const commits = await readLog(this.#git, at, path, depth)
    return { commits, complete: !(await isShallow(this.#git)) }
  }

  /** Those of the files that are in a commit which history() told of. */
  async filesAt(commit: string, paths: readonly string[]): Promise<ReadonlyMap<string, FileAt>> {
    const where = `${this.#where} at ${commit.slice(0, 10)}`
    const entries = await clone.presentEntries(this.#git, commit, paths)
    const ids = entries.map(({ id }) => id).filter((id) => !this.#blobs.has(id))
    await this.#keepBlobs(ids, where)
    return this.#filesOf(entries)
  }

  /**
   * The full id of a commit that is here; undefined where it is not, or `head` is not above it. Git
   * would fetch a commit that it lacks, with all that is below it.
   */
  async find(id: string, head: string): Promise<string | undefined> {
    const local: Git = (args, input) =>
      this.#git(args, input, { env: { GIT_ALLOW_PROTOCOL: 'none' } })
    const commit = await commitId(local, id)
    if (commit === undefined) return undefined
    const { exitCode } = await this.#git(['merge-base', '--is-ancestor', commit, head])
    return exitCode === 0 ? commit : undefined
  }

  /** The paths in which two commits that are here differ. */
  changedPaths(from: string, to: string): Promise<readonly string[]> {
    return changedPaths(this.#git, from, to)
  }

  async commit(
    parent: Snapshot,
    changes: ReadonlyMap<string, Buffer>,
    message: string,
  ): Promise<string | undefined> {
    const { author, clock } = this.#options
    const files = Array.from(changes, ([path, bytes]): [string, FileAt] => [
      path,
      { bytes, mode: parent.files.get(path)?.mode ?? '100644' },
    ])
    const commit = await writeCommit(this.#git, {
      parent: parent.commit,
      files: new Map(files),
      message,
      author,
      time: Math.floor(clock.now() / 1000),
    })
    this.#sent = commit
    const ref = this.#ref!
    const outcome = await push(this.#git, this.#where, ref, parent.commit, commit)
    if (outcome !== 'unsure') this.#sent = undefined
    return outcome === 'landed' ? commit : undefined
  }

  async landed(): Promise<string | undefined> {
    const sent = this.#sent
    const ref = this.#ref
    if (sent === undefined || ref === undefined) return undefined
    await clone.fetchHead(this.#git, ref, this.#where, this.#carried, searchDepth)
    this.#headIsFresh = true
    this.#depth = searchDepth
    this.#sent = undefined
    const { exitCode } = await this.#git(['merge-base', '--is-ancestor', sent, ref])
    return exitCode === 0 ? sent : undefined
  }

  async close(): Promise<void> {
    try {
      await this.#access.close()
    } finally {
      await rm(this.#folder, { recursive: true, force: true })
    }
  }

  get #where(): string {
    const { remote } = this.#options
    return `${this.name === undefined ? 'the default branch' : `branch ${this.name}`} of ${remote.url}`
  }

  /** Brings the branch here as it is now, and returns its full name. */
  async #newestHead(): Promise<string> {
    const { remote, branch } = this.#options
    if (this.#ref !== undefined) {
      if (!this.#headIsFresh) {
        await clone.fetchHead(this.#git, this.#ref, this.#where, this.#carried)
        this.#depth = 1
      }
      this.#headIsFresh = false
      return this.#ref
    }
    // What a broken attempt may have left would be in the way of the next.
    await rm(join(this.#folder, name), { recursive: true, force: true })
    const source = { url: remote.url, branch, where: this.#where }
    this.#carried = await clone.cloneHead(this.#outside, source, name, this.#carried)
    this.#depth = 1
    const ref = await clone.onlyBranch(this.#git)
    if (ref !== undefined) return ref
    throw new Error(`reading ${this.#where}: that is no branch; name one`)
  }

  /** Brings blobs here and holds them; false where the server gives none out by its id. */
  async #keepBlobs(ids: readonly string[], where: string): Promise<boolean> {
    if (ids.length === 0) return true
    if (this.#carried === 'no blobs' && !(await clone.fetchBlobs(this.#git, ids, where))) {
      return false
    }
    const blobs = await clone.readBlobs(this.#git, ids, where)
    for (const [id, bytes] of blobs) this.#blobs.set(id, bytes)
    return true
  }

  #filesOf(entries: readonly Entry[]): ReadonlyMap<string, FileAt> {
    const files = entries.map((entry): [string, FileAt] => [
      entry.path,
      { bytes: this.#blobs.get(entry.id)!, mode: fileMode(entry) },
    ])
    return new Map(files)
  }
}
