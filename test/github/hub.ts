import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openGitHub, type Clock, type GitHub, type GitHubOptions } from '#github/client'
import type { Repo } from '#github/repo'
import { startGitHub, type GitHubOptions as HostOptions } from '#sandbox/github'
import type { Token } from '#sandbox/github-access'
import type { Fault } from '#sandbox/fault'
import type { RepositoryState } from '#sandbox/github-state'
import { newTraffic, type Arrival, type Traffic } from '#sandbox/traffic'

export const repo: Repo = { owner: 'acme', repo: 'deploy' }

const everything = { contents: 'write', issues: 'write', pull_requests: 'write' } as const
export const writer: Token = {
  token: 'ghs_writer',
  login: 'deployer[bot]',
  repositories: { 'acme/deploy': everything },
}
export const reader: Token = {
  token: 'ghs_reader',
  login: 'reader[bot]',
  repositories: { 'acme/deploy': { contents: 'read', issues: 'read', pull_requests: 'read' } },
}
export const stranger: Token = { token: 'ghs_stranger', login: 'stranger[bot]', repositories: {} }

/** Content by path; a link is given as `{ link }`, a submodule as `{ submodule }`. */
export type Files = Readonly<
  Record<string, string | Buffer | { readonly link: string } | { readonly submodule: string }>
>

/** A GitHub with one repository, acme/deploy. */
export interface Hub {
  readonly traffic: Traffic
  readonly state: RepositoryState
  readonly apiUrl: string
  readonly graphqlUrl: string
  open(options?: Partial<GitHubOptions>): Promise<GitHub>
  git(...args: readonly string[]): string
  /** A commit made behind everybody's back; returns its id. */
  push(files: Files, options?: { branch?: string; executable?: boolean; message?: string }): string
  show(revision: string): Buffer
  close(): Promise<void>
}

export async function startHub(files?: Files, options: Partial<HostOptions> = {}): Promise<Hub> {
  const root = mkdtempSync(join(tmpdir(), 'hub-'))
  const folder = join(root, 'acme', 'deploy.git')
  mkdirSync(folder, { recursive: true })
  const git = (...args: readonly string[]) => run(folder, args).toString().trim()
  git('init', '--quiet', '--bare', '--initial-branch=main', '.')
  const push: Hub['push'] = (more, { branch = 'main', executable = false, message } = {}) => {
    const ref = `refs/heads/${branch}`
    const parent = git('for-each-ref', '--format=%(objectname)', ref)
    const stream = commitStream(ref, parent, more, executable, message)
    return run(folder, ['fast-import', '--quiet', '--force', '--done'], stream).toString().trim()
  }
  if (files !== undefined) push(files)
  const traffic = newTraffic()
  const host = await startGitHub({ root, tokens: [writer, reader, stranger], traffic, ...options })
  const { apiUrl, graphqlUrl } = host
  return {
    traffic,
    state: host.repository('acme/deploy'),
    apiUrl,
    graphqlUrl,
    git,
    push,
    show: (revision) => run(folder, ['cat-file', 'blob', revision]),
    open: (more) =>
      openGitHub({
        apiUrl,
        graphqlUrl,
        token: writer.token,
        timeoutMs: 300_000,
        clock: fakeClock(),
        ...more,
      }),
    async close() {
      await host.close()
      rmSync(root, { recursive: true, force: true })
    },
  }
}

const clean = { ...process.env, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' }

function run(cwd: string, args: readonly string[], input: Buffer | string = ''): Buffer {
  return execFileSync('git', args, { cwd, env: clean, input, maxBuffer: 64 * 1024 * 1024 })
}

let made = 0

function commitStream(
  ref: string,
  parent: string,
  files: Files,
  executable: boolean,
  message = `change ${++made}`,
): Buffer {
  const parts: (string | Buffer)[] = []
  const line = (text: string) => parts.push(`${text}\n`)
  line(`commit ${ref}`)
  line('mark :1')
  line(`committer Person <person@example.com> ${1_700_000_000 + ++made} +0000`)
  line(`data ${Buffer.byteLength(message)}`)
  line(message)
  if (parent !== '') line(`from ${parent}`)
  for (const [path, content] of Object.entries(files)) {
    if (typeof content === 'object' && 'submodule' in content) {
      line(`M 160000 ${content.submodule} ${path}`)
      continue
    }
    const isLink = typeof content === 'object' && 'link' in content
    const bytes = Buffer.from(isLink ? content.link : content)
    line(`M ${isLink ? '120000' : executable ? '100755' : '100644'} inline ${path}`)
    line(`data ${bytes.length}`)
    parts.push(bytes, '\n')
  }
  line('get-mark :1')
  line('done')
  return Buffer.concat(parts.map((part) => Buffer.from(part)))
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

/**
 * Time that several writers share, and that passes only while all of them sleep. They wake together
 * where they would within a quarter of a second, as long as a request takes: so they race.
 */
export function jointClock(writers: number, start = 1_700_000_000_000) {
  let time = start
  let awake = writers
  let sleepers: { readonly until: number; readonly wake: () => void }[] = []
  const settle = () => {
    awake -= 1
    if (awake > 0 || sleepers.length === 0) return
    time = Math.min(...sleepers.map(({ until }) => until)) + 250
    const due = sleepers.filter(({ until }) => until <= time)
    sleepers = sleepers.filter(({ until }) => until > time)
    awake = due.length
    due.forEach(({ wake }) => wake())
  }
  const clock: Clock = {
    now: () => time,
    random: Math.random,
    sleep: (milliseconds) =>
      new Promise((wake) => {
        sleepers.push({ until: time + milliseconds, wake })
        settle()
      }),
  }
  /** To be called by each writer at its end. */
  return { clock, leave: () => settle(), elapsed: () => time - start }
}

/** Gives a request this fault, by its place among those to a path, from 1. */
export function faultAt(
  path: string,
  places: Readonly<Record<number, Fault | (() => void)>>,
): (arrival: Arrival) => Fault | undefined {
  let count = 0
  return ({ url }) => {
    if (!url.includes(path)) return undefined
    const fault = places[++count]
    if (typeof fault !== 'function') return fault
    fault()
    return undefined
  }
}

export const badGateway: Fault = { kind: 'answer', status: 502, body: '<html>Bad gateway</html>' }
export const breakBefore: Fault = { kind: 'reset', afterBytes: 0 }
export const breakAfter: Fault = { kind: 'truncate', afterBytes: 0 }
