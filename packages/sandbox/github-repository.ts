import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Person {
  readonly name: string
  readonly email: string
}

export interface CommitObject {
  readonly id: string
  readonly tree: string
  readonly parents: readonly string[]
  readonly message: string
}

export interface TreeItem {
  readonly mode: string
  readonly type: string
  readonly id: string
  readonly path: string
}

/** Git's answer to a question that has none: an object or a ref that is not there. */
class GitError extends Error {}

/** GitHub itself, which commits what its API is asked to. */
const committer: Person = { name: 'GitHub', email: 'noreply@github.com' }

/** A bare repository, by git's own plumbing. */
export class BareRepository {
  readonly folder: string
  constructor(folder: string) {
    this.folder = folder
  }

  /** The commit of a branch, undefined where there is none. */
  async head(branch: string): Promise<string | undefined> {
    return this.#ask(['rev-parse', '--verify', '--quiet', `refs/heads/${branch}^{commit}`])
  }

  /** The id of what a tag names, a commit or a tag's own object; undefined where there is none. */
  async tag(name: string): Promise<string | undefined> {
    return this.#ask(['rev-parse', '--verify', '--quiet', `refs/tags/${name}`])
  }

  /** `commit`, `tag` and the like; undefined where there is no such object. */
  async type(id: string): Promise<string | undefined> {
    return this.#ask(['cat-file', '-t', id])
  }

  /** Whether a tag is signed by one whom the repository's configuration trusts. */
  async isVerified(tag: string): Promise<boolean> {
    return (await this.#ask(['verify-tag', tag])) !== undefined
  }

  /** Sets a tag that is at `from`; false where it was elsewhere. Zeros stand for no tag. */
  async setTag(name: string, to: string, from: string): Promise<boolean> {
    return (await this.#ask(['update-ref', `refs/tags/${name}`, to, from])) !== undefined
  }

  async defaultBranch(): Promise<string> {
    return (await this.#text(['symbolic-ref', 'HEAD'])).slice('refs/heads/'.length)
  }

  /** The full id of a commit, given in full or shortened; undefined where there is none. */
  async commitId(id: string): Promise<string | undefined> {
    return this.#ask(['rev-parse', '--verify', '--quiet', `${id}^{commit}`])
  }

  async commit(id: string): Promise<CommitObject> {
    const [head = '', ...rest] = (await this.#text(['cat-file', 'commit', id])).split('\n\n')
    const lines = head.split('\n').map((line) => line.split(' '))
    const values = (name: string) => lines.filter(([key]) => key === name).map(([, id = '']) => id)
    const [tree = ''] = values('tree')
    return { id, tree, parents: values('parent'), message: rest.join('\n\n') }
  }

  /** All that stands in a commit, files and folders. */
  async entries(commit: string): Promise<readonly TreeItem[]> {
    const listing = await this.#text(['ls-tree', '-z', '-r', '-t', '--full-tree', commit])
    return listing
      .split('\0')
      .filter(Boolean)
      .map((line) => {
        const [head = '', path = ''] = line.split(/\t(.*)/s)
        const [mode = '', type = '', id = ''] = head.split(' ')
        return { mode, type, id, path }
      })
  }

  /** A blob's bytes, undefined where there is none. */
  async blob(id: string): Promise<Buffer | undefined> {
    return this.#git(['cat-file', 'blob', id]).catch(absent)
  }

  writeBlob(bytes: Buffer): Promise<string> {
    return this.#text(['hash-object', '-w', '--stdin'], { input: bytes })
  }

  /** The id of a tree with these entries in place of those that `base` has at their paths. */
  async writeTree(base: string, entries: readonly Omit<TreeItem, 'type'>[]): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'index-'))
    const env = { GIT_INDEX_FILE: join(folder, 'index') }
    const lines = entries.map(({ mode, id, path }) => `${mode} ${id}\t${path}\0`).join('')
    try {
      await this.#git(['read-tree', base], { env })
      await this.#git(['update-index', '-z', '--index-info'], { env, input: Buffer.from(lines) })
      return await this.#text(['write-tree'], { env })
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }

  writeCommit(
    tree: string,
    parents: readonly string[],
    message: string,
    author: Person,
  ): Promise<string> {
    const env = {
      GIT_AUTHOR_NAME: author.name,
      GIT_AUTHOR_EMAIL: author.email,
      GIT_COMMITTER_NAME: committer.name,
      GIT_COMMITTER_EMAIL: committer.email,
    }
    const args = ['commit-tree', tree, ...parents.flatMap((id) => ['-p', id])]
    return this.#text(args, { env, input: Buffer.from(message) })
  }

  /** Moves a branch by compare and swap; false where it was elsewhere. '' stands for no branch. */
  async move(branch: string, from: string, to: string): Promise<boolean> {
    const none = '0'.repeat(40)
    return this.#git(['update-ref', `refs/heads/${branch}`, to, from || none]).then(
      () => true,
      () => false,
    )
  }

  async isAncestor(ancestor: string, descendant: string): Promise<boolean> {
    const args = ['merge-base', '--is-ancestor', ancestor, descendant]
    return (await this.#ask(args)) !== undefined
  }

  async mergeBase(a: string, b: string): Promise<string | undefined> {
    return this.#ask(['merge-base', a, b])
  }

  /** Newest first; with `path` only the commits that changed it. */
  async log(range: readonly string[], path?: string): Promise<readonly string[]> {
    const args = ['rev-list', ...range, '--', ...(path === undefined ? [] : [path])]
    return (await this.#text(args)).split('\n').filter(Boolean)
  }

  /** The tree of two commits merged; undefined where they conflict. */
  async mergeTree(ours: string, theirs: string): Promise<string | undefined> {
    return this.#ask(['merge-tree', '--write-tree', ours, theirs])
  }

  /** The paths in which two commits differ. */
  async changedPaths(from: string, to: string): Promise<readonly string[]> {
    const args = ['diff-tree', '-r', '-z', '--no-renames', '--name-only', from, to]
    return (await this.#text(args)).split('\0').filter(Boolean)
  }

  async #ask(args: readonly string[]): Promise<string | undefined> {
    return this.#text(args).catch(absent)
  }

  async #text(args: readonly string[], options: Run = {}): Promise<string> {
    return (await this.#git(args, options)).toString().trimEnd()
  }

  #git(args: readonly string[], { env, input }: Run = {}): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      const child = execFile(
        'git',
        // Many writers wait for one lock here, which GitHub does not tell them of.
        ['-c', 'core.filesRefLockTimeout=10000', ...args],
        {
          cwd: this.folder,
          env: { ...clean, ...env },
          encoding: 'buffer',
          maxBuffer: 256 * 1024 * 1024,
        },
        (error, stdout, stderr) => {
          if (error === null) return resolve(stdout)
          reject(new GitError(`git ${args.join(' ')}: ${stderr.toString().trim()}`))
        },
      )
      child.stdin?.on('error', () => undefined)
      child.stdin?.end(input)
    })
  }
}

interface Run {
  readonly env?: Readonly<Record<string, string>>
  readonly input?: Buffer
}

const clean = {
  PATH: process.env['PATH'],
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
}

function absent(error: unknown): undefined {
  if (!(error instanceof GitError)) throw error
  return undefined
}
