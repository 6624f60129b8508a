import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { grantAccess, type Credentials } from './credentials.ts'
import { gitEnvironment } from './environment.ts'
import { gitFailure } from './failure.ts'
import { checkVersion, gitIn, locally, type Git } from './git.ts'
import { checkBranch, type Remote } from './remote.ts'

export interface PushTrial {
  readonly remote: Remote
  /** Without it, the branch that the repository calls its default. */
  readonly branch?: string
  readonly credentials: Credentials
  /** What git inherits: PATH, and how the network is reached. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** Where a folder of its own is made, and removed. */
  readonly temporary: string
  readonly signal?: AbortSignal
}

export interface Writable {
  /** The branch's name, and the commit it is at. */
  readonly branch: string
  readonly commit: string
}

/** A branch that is never made: the push is a dry run. */
const trial = 'refs/heads/gitops-actions/verify-setup'

/**
 * Tries whether these credentials may read a branch and push to its repository. The push is git's dry
 * run: it gets what the server advertises to those who may push, which is where servers refuse
 * tokens and keys that only read, and sends nothing. Rules of a branch are not asked for that way.
 */
export async function tryPush(options: PushTrial): Promise<Writable> {
  const { remote, branch, credentials, env, temporary, signal } = options
  if (branch !== undefined) checkBranch(branch)
  const folder = await mkdtemp(join(temporary, 'git-'))
  try {
    const access = await grantAccess(remote, credentials, folder)
    try {
      const git = gitIn(folder, gitEnvironment(env, access, folder), 60_000, signal)
      await checkVersion(git)
      const head = await readHead(git, remote, branch)
      await pushNothing(git, remote, head)
      return head
    } finally {
      await access.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function readHead(git: Git, { url }: Remote, branch: string | undefined): Promise<Writable> {
  const what = branch === undefined ? 'the default branch' : `branch ${branch}`
  const attempted = `reading ${what} of ${url}`
  const wanted = branch === undefined ? 'HEAD' : `refs/heads/${branch}`
  const { exitCode, stdout, stderr } = await git(['ls-remote', '--symref', '--', url, wanted])
  if (exitCode !== 0) throw gitFailure(attempted, stderr)
  const lines = stdout.toString().split('\n')
  const commit = lines.map((line) => /^([0-9a-f]{40,64})\t(.+)$/.exec(line)).find(isOf(wanted))?.[1]
  const symbolic = lines.map((line) => /^ref: refs\/heads\/(.+)\tHEAD$/.exec(line)?.[1])
  if (commit === undefined) {
    const isEmpty = branch === undefined
    throw new Error(
      `${attempted}: ${isEmpty ? 'the repository is empty; push a first commit' : 'there is no such branch; create it first'}`,
    )
  }
  return { branch: branch ?? symbolic.find((name) => name !== undefined) ?? 'HEAD', commit }
}

function isOf(ref: string) {
  return (match: RegExpExecArray | null): boolean => match?.[2] === ref
}

/** Pushes, in a dry run, an empty commit that exists on this machine alone. */
async function pushNothing(git: Git, { url }: Remote, { commit }: Writable): Promise<void> {
  const format = commit.length === 64 ? 'sha256' : 'sha1'
  const name = 'trial.git'
  await locally(git, [
    'init',
    '--quiet',
    '--bare',
    '--template=',
    `--object-format=${format}`,
    name,
  ])
  const inside: Git = (args, input) => git([`--git-dir=${name}`, ...args], input)
  const tree = (await locally(inside, ['mktree'], Buffer.alloc(0))).toString().trim()
  const person = ['-c', 'user.name=verify-setup', '-c', 'user.email=verify-setup@localhost']
  const made = await locally(inside, [...person, 'commit-tree', tree, '-m', 'dry run'])
  const options = ['--dry-run', '--porcelain', '--no-verify', '--recurse-submodules=no']
  const { exitCode, stderr, stdout } = await inside([
    ...['push', ...options, '--', url],
    `${made.toString().trim()}:${trial}`,
  ])
  if (exitCode !== 0)
    throw gitFailure(`a dry run of a push to ${url}`, `${stderr}\n${stdout.toString()}`)
}
