import { dispatch } from '#github/dispatch'
import { history } from '#github/history'
import { formatRepo, type Repo } from '#github/repo'
import type { GitHub } from '#github/client'
import { connect, onGitHub } from './by-api.ts'
import type { Inputs } from './inputs.ts'
import type { Machine } from './machine.ts'
import type { Outcome } from './outcome.ts'
import { parseTrailers } from './trailers.ts'
import type { Update } from './updates.ts'

/** Between two looks at the branch, in milliseconds. */
const pause = 3_000
/** So many of its newest commits are looked at. */
const most = 100

/**
 * Tells the manifest repository's workflows of each image. GitHub's yes says that it took the event;
 * with a time to wait, the branch is watched for the commit that the receiver makes of it.
 */
export async function announce(inputs: Inputs, machine: Machine): Promise<Outcome> {
  const { task, target, dispatch: options, source, timeoutMs, dryRun } = inputs
  const updates = 'updates' in task ? task.updates : []
  const { repo, token } = onGitHub(target)
  const payloads = updates.map((update) => payloadOf(update, inputs))
  const none = { changes: new Map<string, Buffer>(), previous: [], diff: '', warnings: [] }
  const said = { ...none, task, reason: 'dispatched', order: undefined, stale: [] } as const
  const events = payloads.map((payload) => JSON.stringify(payload))
  const outcome = { ...said, attempts: 1, branch: target.branch, others: [], events }
  if (dryRun) return { ...outcome, changed: false, commit: undefined }
  const github = await connect(target.urls, token, timeoutMs + options.waitMs, machine)
  const isWaiting = options.waitMs > 0
  if (isWaiting && source.sha === undefined) {
    throw new Error('Waiting for the receiver: the source commit is not known; give source-sha')
  }
  const before = isWaiting ? await newest(github, repo, target.branch, 1) : []
  for (const payload of payloads) {
    machine.signal.throwIfAborted()
    await dispatch(github, repo, options.eventType, payload)
  }
  if (!isWaiting) return { ...outcome, changed: false, commit: undefined }
  const { commit, isNew } = await landed(github, repo, updates, inputs, machine, before[0]?.id)
  return { ...outcome, changed: isNew, commit }
}

/** The contract of the event: what is not known is left out. */
function payloadOf(
  { app, tag, environment, digest, image }: Update,
  { source, dispatch: { runId } }: Inputs,
): Readonly<Record<string, string>> {
  const { repository, sha } = source
  const all = { app, tag, env: environment, digest, image, repository, sha, run_id: runId }
  return Object.fromEntries(
    Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== undefined),
  )
}

const newest = (github: GitHub, repo: Repo, branch: string | undefined, limit: number) =>
  history(github, repo, { branch, limit })

/** Watches until each app has a commit of this source on the branch. */
async function landed(
  github: GitHub,
  repo: Repo,
  updates: readonly Update[],
  { target, source, dispatch: { waitMs, eventType } }: Inputs,
  { clock, signal }: Machine,
  before: string | undefined,
): Promise<{ readonly commit: string; readonly isNew: boolean }> {
  const deadline = clock.now() + waitMs
  for (;;) {
    signal.throwIfAborted()
    const commits = await newest(github, repo, target.branch, most)
    const old = commits.findIndex(({ id }) => id === before)
    const found = updates.map((update) =>
      commits.findIndex(({ message }) => isOf(message, update, source.sha)),
    )
    if (found.every((index) => index >= 0)) {
      const first = Math.min(...found)
      return { commit: commits[first]!.id, isNew: old < 0 || first < old }
    }
    const left = deadline - clock.now()
    if (left <= 0) break
    await clock.sleep(Math.min(pause, left))
  }
  const where = `${target.branch ?? 'the default branch'} of ${formatRepo(repo)}`
  throw new Error(
    `Waiting for the receiver of ${JSON.stringify(eventType)}: GitHub took the event, and no commit ` +
      `with Source-Commit: ${source.sha} came to ${where} within ${waitMs / 1000} s; look at the ` +
      "receiver's run there (it makes none for an image that is stale)",
  )
}

function isOf(message: string, { app, environment }: Update, sha: string | undefined): boolean {
  const trailers = parseTrailers(message)
  if (trailers.source.sha !== sha || trailers.rollback !== undefined) return false
  return trailers.edits.some(
    (edit) => edit.app === app && (edit.environment ?? environment) === environment,
  )
}
