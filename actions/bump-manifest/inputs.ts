import { eventOf } from '#action/event'
import { inputsOf, type Environment } from '#action/inputs'
import { sourceOf } from '#action/source'
import { plainLine } from '#action/template'
import { checkAuthor } from '#git/fast-import'
import { checkBranch, parseRemote, type Remote } from '#git/remote'
import type { Source } from './message.ts'
import { parseUpdates, updateKeys, type Update } from './updates.ts'

/** The manifest repository, and what opens it. */
export interface Target {
  readonly remote: Remote
  readonly branch?: string | undefined
  /** Only where the URL is of GitHub's own host. */
  readonly token?: string | undefined
  readonly sshKey?: string | undefined
  readonly knownHosts?: string | undefined
}

export interface Inputs {
  readonly target: Target
  readonly updates: readonly Update[]
  readonly message?: string | undefined
  /** `Name <address>` */
  readonly author: string
  readonly source: Source
  readonly timeoutMs: number
  readonly dryRun: boolean
}

const bot = 'github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>'

/** Parses all inputs; the first malformed one throws, before anything is read or written. */
export function readInputs(env: Environment): Inputs {
  const inputs = inputsOf(env)
  const token = inputs.secret('token')
  const sshKey = inputs.secret('ssh-key')
  const defaults = Object.fromEntries(updateKeys.map((key) => [key, inputs.text(key, '')]))
  return {
    target: {
      ...locate(inputs.text('repository', env['GITHUB_REPOSITORY'] ?? ''), env, token, sshKey),
      branch: inputs.optional('branch', checked(checkBranch)),
      knownHosts: inputs.optional('ssh-known-hosts'),
    },
    updates: parseUpdates(inputs.block('updates'), defaults),
    message: inputs.optional('message'),
    author: inputs.text('author', bot, checked(checkAuthor)),
    source: {
      repository: inputs.optional('source-repository', plainLine) ?? env['GITHUB_REPOSITORY'],
      sha: inputs.optional('source-sha', parseSha) ?? shaOfRun(env),
      run: inputs.optional('source-run', plainLine) ?? addressOfRun(env),
    },
    timeoutMs: inputs.integer('timeout', { min: 1, max: 21_600 }, 300) * 1000,
    dryRun: inputs.flag('dry-run', false),
  }
}

/** GitHub's `owner/name` grammar; anything else is taken as a Git URL. */
const onGitHub = /^[A-Za-z0-9][A-Za-z0-9-]*\/[A-Za-z0-9._-]+$/

function locate(
  repository: string,
  env: Environment,
  token: string | undefined,
  sshKey: string | undefined,
): Target {
  const server = new URL(env['GITHUB_SERVER_URL'] || 'https://github.com')
  if (onGitHub.test(repository)) {
    return sshKey === undefined
      ? { remote: parseRemote(new URL(repository, `${server.origin}/`).href), token }
      : { remote: parseRemote(`ssh://git@${server.hostname}/${repository}.git`), sshKey }
  }
  const api = new URL(env['GITHUB_API_URL'] || 'https://api.github.com')
  const host = URL.canParse(repository) ? new URL(repository).host : ''
  const ours = host === server.host || host === api.host
  return { remote: parseRemote(repository), sshKey, token: ours ? token : undefined }
}

function checked(check: (text: string) => void): (text: string) => string {
  return (text) => {
    check(text)
    return text
  }
}

function parseSha(text: string): string {
  if (/^[0-9a-f]{40}([0-9a-f]{24})?$/i.test(text)) return text.toLowerCase()
  throw new Error(`${JSON.stringify(text)} is no commit; give its full id, 40 or 64 hex digits`)
}

/** Of a pull request or a workflow_run this is not GITHUB_SHA. */
function shaOfRun(env: Environment): string | undefined {
  return env['GITHUB_EVENT_NAME'] && env['GITHUB_SHA'] ? sourceOf(eventOf(env)).sha : undefined
}

function addressOfRun(env: Environment): string | undefined {
  const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id } = env
  const server = env['GITHUB_SERVER_URL'] || 'https://github.com'
  return repository && id ? `${server}/${repository}/actions/runs/${id}` : undefined
}
