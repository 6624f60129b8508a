import { at, textAt, type Event } from './event.ts'

/**
 * The commit that a run is about, and how it came. Of a pull request it is the head, not the merge
 * commit; of a `workflow_run` it is that of the run which caused it.
 */
export interface Source {
  readonly kind: 'tag' | 'branch' | 'pull-request' | 'merge-queue'
  /** Full commit id. */
  readonly sha: string
  /** The branch's name; of a pull request the head's; of a merge queue the queue's own. */
  readonly branch?: string | undefined
  /** The Git tag's name. */
  readonly tag?: string | undefined
  /** The pull request's number; `fork` where a fork's run doesn't tell it. */
  readonly pullRequest?: string | undefined
  /** When the commit was made, where the event tells. */
  readonly committedAt?: Date | undefined
}

/** Finds the commit that a run is about. Throws for a ref that was deleted. */
export function sourceOf(event: Event): Source {
  const { name, payload } = event
  refuseDeleted(event)
  if (name === 'workflow_run') return causeOf(event)
  if (name === 'merge_group') {
    const queue = branchOf(textAt(payload, 'merge_group', 'head_ref') ?? event.ref)
    const committedAt = dateAt(payload, 'merge_group', 'head_commit', 'timestamp')
    return queued(queue, textAt(payload, 'merge_group', 'head_sha') ?? event.sha, committedAt)
  }
  const number = /^refs\/pull\/([0-9]+)\//.exec(event.ref ?? '')?.[1]
  if (number !== undefined || name === 'pull_request' || name === 'pull_request_target') {
    return pullRequest(event, number)
  }
  const tag = after('refs/tags/', event.ref)
  const committedAt = dateAt(payload, 'head_commit', 'timestamp')
  if (tag !== undefined) return { kind: 'tag', sha: event.sha, tag, committedAt }
  return { kind: 'branch', sha: event.sha, branch: branchOf(event.ref), committedAt }
}

function refuseDeleted({ name, ref, sha, payload }: Event): void {
  const [what, instead] =
    name === 'delete'
      ? [textAt(payload, 'ref'), 'use another event, such as push']
      : [ref, 'skip the job for deletions (if: ${{ !github.event.deleted }})']
  const isPushed = at(payload, 'deleted') !== true && !/^0+$/.test(textAt(payload, 'after') ?? sha)
  if (name !== 'delete' && (name !== 'push' || isPushed)) return
  throw new Error(
    `Finding the commit of this ${name} event: ${what ?? 'the ref'} was deleted; ${instead}`,
  )
}

function pullRequest({ name, payload }: Event, numberInRef: string | undefined): Source {
  const sha = textAt(payload, 'pull_request', 'head', 'sha')
  if (sha === undefined) {
    throw new Error(
      `Finding the commit of this ${name} event: the payload has no pull_request.head.sha; ` +
        'run this in the workflow that the pull request started',
    )
  }
  return {
    kind: 'pull-request',
    sha,
    branch: textAt(payload, 'pull_request', 'head', 'ref'),
    pullRequest:
      textAt(payload, 'pull_request', 'number') ?? textAt(payload, 'number') ?? numberInRef,
  }
}

// gh-readonly-queue/<base branch>/pr-<number>-<sha of the base>: the group's last pull request.
function queued(queue: string | undefined, sha: string, committedAt: Date | undefined): Source {
  const number = /\/pr-([0-9]+)-[^/]+$/.exec(queue ?? '')?.[1]
  return { kind: 'merge-queue', sha, branch: queue, pullRequest: number, committedAt }
}

function causeOf({ payload, repository }: Event): Source {
  const sha = textAt(payload, 'workflow_run', 'head_sha')
  if (sha === undefined) {
    throw new Error(
      'Finding the commit of this workflow_run event: the payload has no workflow_run.head_sha; ' +
        'run this in the workflow that the event started',
    )
  }
  const branch = textAt(payload, 'workflow_run', 'head_branch')
  const cause = textAt(payload, 'workflow_run', 'event')
  const committedAt = dateAt(payload, 'workflow_run', 'head_commit', 'timestamp')
  if (cause === 'merge_group') return queued(branch, sha, committedAt)
  const foreign = isForeign(payload, repository)
  // pull_request, pull_request_target, pull_request_review, pull_request_review_comment
  if (!foreign && !cause?.startsWith('pull_request')) {
    return { kind: 'branch', sha, branch, committedAt }
  }
  const pullRequest = numberOf(payload, sha) ?? (foreign ? 'fork' : undefined)
  return { kind: 'pull-request', sha, branch, pullRequest, committedAt }
}

// A fork that was deleted since leaves null.
function isForeign(payload: unknown, repository: string): boolean {
  const head = at(payload, 'workflow_run', 'head_repository')
  const here = textAt(payload, 'workflow_run', 'repository', 'full_name') ?? repository
  const name = textAt(head, 'full_name') ?? here
  return head === null || name.toLowerCase() !== here.toLowerCase()
}

// The list also holds pull requests that other repositories opened from this branch, and, late,
// those whose head has moved on (seen 2024).
function numberOf(payload: unknown, sha: string): string | undefined {
  const list = at(payload, 'workflow_run', 'pull_requests')
  const here = at(payload, 'repository', 'id')
  const own = (Array.isArray(list) ? (list as unknown[]) : []).filter((entry) => {
    const base = at(entry, 'base', 'repo', 'id')
    return base === undefined || here === undefined || base === here
  })
  const exact = own.find((entry) => at(entry, 'head', 'sha') === sha)
  return textAt(exact ?? own[0], 'number')
}

function branchOf(ref: string | undefined): string | undefined {
  return after('refs/heads/', ref)
}

function after(prefix: string, ref: string | undefined): string | undefined {
  return ref?.startsWith(prefix) && ref.length > prefix.length
    ? ref.slice(prefix.length)
    : undefined
}

function dateAt(payload: unknown, ...path: readonly string[]): Date | undefined {
  const date = new Date(textAt(payload, ...path) ?? '')
  return Number.isNaN(date.getTime()) ? undefined : date
}
