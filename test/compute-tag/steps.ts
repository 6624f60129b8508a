import type { Step } from '../runner.ts'

/** The commit of GITHUB_SHA. */
export const pushed = 'ffac537e6cbbf934b08745a378932722df287a53'
/** The head of a pull request, a merge group or a causing run. */
export const head = '0123456789abcdef0123456789abcdef01234567'
/** What GITHUB_SHA is in a pull request: a commit that nobody wrote. */
export const merge = 'fedcba9876543210fedcba9876543210fedcba98'
export const queueBranch = `gh-readonly-queue/main/pr-12-${merge}`

type Inputs = Readonly<Record<string, string>>

/** A step of a workflow that this event started. */
export function on(name: string, ref: string, event: unknown = {}, inputs: Inputs = {}): Step {
  const env = { GITHUB_EVENT_NAME: name, GITHUB_REF: ref, GITHUB_SHA: pushed }
  return { env, event, inputs }
}

export function onBranch(branch: string, inputs: Inputs = {}): Step {
  return on('push', `refs/heads/${branch}`, {}, inputs)
}

export function onTag(tag: string, inputs: Inputs = {}): Step {
  return on('push', `refs/tags/${tag}`, {}, inputs)
}

export function onPullRequest(name: string): Step {
  const ref = 'refs/pull/12/merge'
  const event = {
    number: 12,
    pull_request: { number: 12, head: { ref: 'feature/a', sha: head }, base: { ref: 'main' } },
  }
  const env = { GITHUB_EVENT_NAME: name, GITHUB_REF: ref, GITHUB_SHA: merge }
  return { ...on(name, ref, event), env }
}

export function onMergeGroup(more: object = {}, inputs: Inputs = {}): Step {
  const ref = `refs/heads/${queueBranch}`
  return on('merge_group', ref, { merge_group: { head_sha: head, head_ref: ref, ...more } }, inputs)
}

/** A `workflow_run` that `run` caused, by default a push to a branch of the same repository. */
export function causedBy(run: object, inputs: Inputs = {}): Step {
  const repository = { id: 1, full_name: 'octo-org/shop' }
  const caused = {
    event: 'push',
    head_branch: 'release/1',
    head_sha: head,
    head_repository: { full_name: 'octo-org/shop' },
    pull_requests: [],
    ...run,
  }
  return on('workflow_run', 'refs/heads/main', { repository, workflow_run: caused }, inputs)
}

/** What a causing run has that a pull request from a fork started. */
export const fork = { event: 'pull_request', head_repository: { full_name: 'stranger/shop' } }
