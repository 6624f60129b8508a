import { eventOf } from '#action/event'
import { inputsOf, type Environment, type Inputs as Reader } from '#action/inputs'
import { sourceOf } from '#action/source'
import { plainLine } from '#action/template'
import { checkAuthor } from '#git/fast-import'
import { readTarget, urlsOf, type GitHubUrls, type Target } from './target.ts'
import { readTask, type Task } from './task.ts'
import type { Source } from './trailers.ts'

export interface PullRequestInputs {
  readonly labels: readonly string[]
  readonly reviewers: readonly string[]
  readonly autoMerge: boolean
}

export interface DispatchInputs {
  readonly eventType: string
  readonly waitMs: number
  readonly runId: string | undefined
}

export interface Inputs {
  readonly mode: 'commit' | 'pull-request' | 'dispatch'
  readonly target: Target
  readonly task: Task
  readonly message: string | undefined
  /** `Name <address>` */
  readonly author: string
  readonly source: Source
  /** For the history of the source repository. */
  readonly sourceToken: string | undefined
  readonly urls: GitHubUrls
  /** This run's own address. */
  readonly run: string | undefined
  readonly workspace: string | undefined
  readonly pullRequest: PullRequestInputs
  readonly dispatch: DispatchInputs
  readonly verifyImage: boolean
  readonly allowRollback: boolean
  readonly timeoutMs: number
  readonly dryRun: boolean
}

const bot = 'github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>'
const longestWait = 21_600

/** Parses all inputs; the first malformed one throws, before anything is read or written. */
export function readInputs(env: Environment): Inputs {
  const inputs = inputsOf(env)
  const mode = inputs.choice('mode', ['commit', 'pull-request', 'dispatch'], 'commit')
  const target = readTarget(inputs, env, mode === 'commit' ? undefined : mode)
  const task = readTask(inputs, mode)
  return {
    mode,
    target,
    task,
    message: inputs.optional('message'),
    author: inputs.text('author', bot, checkedAuthor),
    source: readSource(inputs, env, task),
    sourceToken: inputs.secret('source-token'),
    urls: urlsOf(env),
    run: addressOfRun(env, env['GITHUB_REPOSITORY'], env['GITHUB_RUN_ID']),
    workspace: env['GITHUB_WORKSPACE'] || undefined,
    pullRequest: {
      labels: inputs.names('pull-request-labels'),
      reviewers: inputs.names('pull-request-reviewers', parseReviewer),
      autoMerge: inputs.flag('pull-request-auto-merge', false),
    },
    dispatch: {
      eventType: inputs.text('event-type', 'update-image', parseEventType),
      waitMs: inputs.integer('wait', { min: 0, max: longestWait }, 0) * 1000,
      runId: env['GITHUB_RUN_ID'] || undefined,
    },
    verifyImage: readVerify(inputs, mode, task),
    allowRollback: inputs.flag('allow-rollback', false),
    timeoutMs: inputs.integer('timeout', { min: 1, max: longestWait }, 300) * 1000,
    dryRun: inputs.flag('dry-run', false),
  }
}

/** Of an event it is what the event says: the receiver's own commit is of another repository. */
function readSource(inputs: Reader, env: Environment, task: Task): Source {
  const given = {
    repository: inputs.optional('source-repository', plainLine),
    sha: inputs.optional('source-sha', parseSha),
    run: inputs.optional('source-run', plainLine),
  }
  const payload = 'updates' in task ? task.payload : undefined
  if (payload !== undefined) {
    const { repository, sha, runId } = payload
    return {
      repository: given.repository ?? repository,
      sha: given.sha ?? sha,
      run: given.run ?? addressOfRun(env, repository, runId),
    }
  }
  // What is put back was built from another commit than this run's.
  if ('restore' in task) return given
  return {
    repository: given.repository ?? env['GITHUB_REPOSITORY'],
    sha: given.sha ?? shaOfRun(env),
    run: given.run ?? addressOfRun(env, env['GITHUB_REPOSITORY'], env['GITHUB_RUN_ID']),
  }
}

function readVerify(inputs: Reader, mode: Inputs['mode'], task: Task): boolean {
  const isWanted = inputs.flag('verify-image', false)
  const fault =
    mode === 'dispatch'
      ? 'an event names no registry; let the receiver verify the image'
      : 'restore' in task
        ? 'what restore puts back is told by the history alone; leave verify-image out'
        : undefined
  if (isWanted && fault !== undefined) throw new Error(`Reading the input verify-image: ${fault}`)
  return isWanted
}

function checkedAuthor(text: string): string {
  checkAuthor(text)
  return text
}

function parseSha(text: string): string {
  if (/^[0-9a-f]{40}([0-9a-f]{24})?$/i.test(text)) return text.toLowerCase()
  throw new Error(`${JSON.stringify(text)} is no commit; give its full id, 40 or 64 hex digits`)
}

/** A user's name, or a team's as `organization/team`. */
function parseReviewer(text: string): string {
  if (/^@?[A-Za-z0-9][\w-]*(\/[\w.-]+)?$/.test(text)) return text
  throw new Error(
    `${JSON.stringify(text)} is not allowed; give a user's name, or organization/team`,
  )
}

function parseEventType(text: string): string {
  if (text.length <= 100 && !/\p{Cc}/u.test(text)) return text
  throw new Error(`${JSON.stringify(text)} is not allowed; give one line of at most 100 characters`)
}

/** Of a pull request or a workflow_run this is not GITHUB_SHA. */
function shaOfRun(env: Environment): string | undefined {
  return env['GITHUB_EVENT_NAME'] && env['GITHUB_SHA'] ? sourceOf(eventOf(env)).sha : undefined
}

function addressOfRun(
  env: Environment,
  repository: string | undefined,
  id: string | undefined,
): string | undefined {
  const server = env['GITHUB_SERVER_URL'] || 'https://github.com'
  return repository && id ? `${server}/${repository}/actions/runs/${id}` : undefined
}
