import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { openBranch, type BranchOptions, type GitBranch } from '#git/branch'
import type { Clock } from '#git/commit'
import { parseRemote } from '#git/remote'
import { startGitHost, type Account } from '#sandbox/git-host'
import { newTraffic, type Traffic } from '#sandbox/traffic'

export const author = 'Robot <robot@example.com>'
export const writer: Account = {
  username: 'x-access-token',
  password: 's3cret-t0ken',
  access: 'write',
}

/** Files by path; a value of `->x` is a symbolic link to x, one of `+x…` an executable file. */
export type Files = Readonly<Record<string, string>>

/** Bare repositories on this machine, served over http. */
export interface Origin {
  readonly folder: string
  readonly url: string
  readonly traffic: Traffic
  git(...args: readonly string[]): string
  /** A commit made on the server, behind everybody's back; returns its id. */
  push(files: Files, branch?: string): string
  close(): Promise<void>
}

export interface OriginOptions {
  readonly accounts?: readonly Account[]
  readonly config?: Readonly<Record<string, string>>
  readonly initArgs?: readonly string[]
}

const clean = {
  ...process.env,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'Server',
  GIT_AUTHOR_EMAIL: 'server@example.com',
  GIT_COMMITTER_NAME: 'Server',
  GIT_COMMITTER_EMAIL: 'server@example.com',
}

export async function startOrigin(files?: Files, options: OriginOptions = {}): Promise<Origin> {
  const root = mkdtempSync(join(tmpdir(), 'origin-'))
  const folder = join(root, 'acme', 'deploy.git')
  mkdirSync(folder, { recursive: true })
  const git = (...args: readonly string[]) => run(folder, args)
  git('init', '--quiet', '--bare', '--initial-branch=main', ...(options.initArgs ?? []), '.')
  const push = (more: Files, branch = 'main') => {
    const before = run(folder, ['for-each-ref', '--format=%(objectname)', `refs/heads/${branch}`])
    const stream = commitStream(branch, before, more)
    return run(folder, ['fast-import', '--quiet', '--force', '--done'], stream)
  }
  if (files !== undefined) push(files)
  const traffic = newTraffic()
  const { accounts, config } = options
  const host = await startGitHost({
    root,
    traffic,
    ...(accounts && { accounts }),
    ...(config && { config }),
  })
  return {
    folder,
    url: `${host.origin}/acme/deploy`,
    traffic,
    git,
    push,
    async close() {
      await host.close()
      rmSync(root, { recursive: true, force: true })
    },
  }
}

export async function withOrigin<T>(
  files: Files | undefined,
  use: (origin: Origin) => Promise<T>,
  options: OriginOptions = {},
): Promise<T> {
  const origin = await startOrigin(files, options)
  try {
    return await use(origin)
  } finally {
    await origin.close()
  }
}

function run(cwd: string, args: readonly string[], input = ''): string {
  return execFileSync('git', args, { cwd, env: clean, input }).toString().trim()
}

let made = 0

function commitStream(branch: string, parent: string, files: Files): string {
  const message = `change ${++made}`
  const lines = [`commit refs/heads/${branch}`, 'mark :1']
  lines.push(`committer ${author} ${1_700_000_000 + made} +0000`, `data ${message.length}`, message)
  if (parent !== '') lines.push(`from ${parent}`)
  for (const [path, text] of Object.entries(files)) {
    const mode = text.startsWith('->') ? '120000' : text.startsWith('+x') ? '100755' : '100644'
    const content = text.replace(/^->/, '')
    lines.push(`M ${mode} inline ${path}`, `data ${Buffer.byteLength(content)}`, content)
  }
  return [...lines, 'get-mark :1', 'done', ''].join('\n')
}

/** Time that passes only where somebody sleeps. */
export function fakeClock(random = () => 1): Clock & { readonly pauses: readonly number[] } {
  const pauses: number[] = []
  let time = 1_700_000_000_000
  return {
    pauses,
    now: () => time,
    random,
    sleep: (milliseconds) => {
      pauses.push(milliseconds)
      time += milliseconds
      return Promise.resolve()
    },
  }
}

export const realClock: Clock = {
  now: Date.now,
  random: Math.random,
  sleep: (milliseconds) => setTimeout(milliseconds),
}

/** Does something with a branch of its own, which is closed at the end. */
export async function withBranch<T>(
  url: string,
  use: (branch: GitBranch) => Promise<T>,
  options: Partial<BranchOptions> = {},
): Promise<T> {
  const branch = await openBranch({
    remote: parseRemote(url),
    credentials: {},
    author,
    env: process.env,
    temporary: tmpdir(),
    clock: realClock,
    ...options,
  })
  try {
    return await use(branch)
  } finally {
    await branch.close()
  }
}
