import { describe, expect, test } from '@jest/globals'
import { runAction, type Step } from '../runner.ts'
import {
  causedBy,
  fork,
  head,
  merge,
  on,
  onBranch,
  onMergeGroup,
  onPullRequest,
  onTag,
  pushed,
  queueBranch,
} from './steps.ts'

const prefixed = { 'tag-prefix': 'api' }

describe('each event', () => {
  test.each<[string, Step, Record<string, string>]>([
    [
      'push of a branch',
      onBranch('main'),
      { tag: 'main-ffac537', kind: 'branch', branch: 'main', sha: pushed, 'short-sha': 'ffac537' },
    ],
    [
      'push of a version tag',
      onTag('v1.2.3'),
      { tag: '1.2.3', version: '1.2.3', kind: 'release', branch: '', sha: pushed },
    ],
    [
      'push of a prerelease tag',
      onTag('v1.2.3-rc.1'),
      { tag: '1.2.3-rc.1', version: '1.2.3-rc.1', kind: 'prerelease' },
    ],
    [
      'pull_request',
      onPullRequest('pull_request'),
      { tag: 'pr-12-0123456', kind: 'pull-request', branch: 'feature/a', sha: head, version: '' },
    ],
    [
      'pull_request_target',
      onPullRequest('pull_request_target'),
      { tag: 'pr-12-0123456', kind: 'pull-request', branch: 'feature/a', sha: head },
    ],
    [
      'pull_request_review, which has the same ref',
      onPullRequest('pull_request_review'),
      { tag: 'pr-12-0123456', kind: 'pull-request', sha: head },
    ],
    [
      'merge_group',
      onMergeGroup(),
      { tag: 'queue-12-0123456', kind: 'merge-queue', branch: queueBranch, sha: head },
    ],
    [
      'merge_group of a base branch that looks like a queue',
      onMergeGroup({ head_ref: 'refs/heads/gh-readonly-queue/a/pr-1-b/pr-12-c0ffee' }),
      { tag: 'queue-12-0123456', kind: 'merge-queue' },
    ],
    [
      'workflow_run after a push',
      causedBy({}),
      { tag: 'release-1-0123456', kind: 'branch', branch: 'release/1', sha: head },
    ],
    [
      'workflow_run after a pull request',
      causedBy({ event: 'pull_request', pull_requests: [{ number: 9 }] }),
      { tag: 'pr-9-0123456', kind: 'pull-request', branch: 'release/1', sha: head },
    ],
    [
      'workflow_run after a pull request, with others of the same branch',
      causedBy({
        event: 'pull_request',
        pull_requests: [
          { number: 7, head: { sha: head }, base: { repo: { id: 2 } } },
          { number: 8, head: { sha: merge }, base: { repo: { id: 1 } } },
          { number: 9, head: { sha: head }, base: { repo: { id: 1 } } },
        ],
      }),
      { tag: 'pr-9-0123456', kind: 'pull-request' },
    ],
    [
      'workflow_run after a review of a pull request',
      causedBy({ event: 'pull_request_review', pull_requests: [{ number: 9 }] }),
      { tag: 'pr-9-0123456', kind: 'pull-request' },
    ],
    [
      'workflow_run after a fork',
      causedBy(fork),
      { tag: 'pr-fork-0123456', kind: 'pull-request', sha: head },
    ],
    [
      'workflow_run after a fork whose number is known',
      causedBy({ ...fork, pull_requests: [{ number: 9 }] }),
      { tag: 'pr-9-0123456', kind: 'pull-request' },
    ],
    [
      "workflow_run after a push to another repository's branch",
      causedBy({ head_repository: { full_name: 'stranger/shop' } }),
      { tag: 'pr-fork-0123456', kind: 'pull-request' },
    ],
    [
      'workflow_run after a fork that is gone',
      causedBy({ event: 'pull_request', head_repository: null }),
      { tag: 'pr-fork-0123456', kind: 'pull-request' },
    ],
    [
      'workflow_run after a merge queue',
      causedBy({ event: 'merge_group', head_branch: queueBranch }),
      { tag: 'queue-12-0123456', kind: 'merge-queue' },
    ],
    [
      'workflow_dispatch on a branch',
      on('workflow_dispatch', 'refs/heads/feature/x', { inputs: null }),
      { tag: 'feature-x-ffac537', kind: 'branch', branch: 'feature/x' },
    ],
    [
      'workflow_dispatch on a tag',
      on('workflow_dispatch', 'refs/tags/v2.0.0'),
      { tag: '2.0.0', version: '2.0.0', kind: 'release' },
    ],
    [
      'schedule',
      on('schedule', 'refs/heads/main', { schedule: '0 4 * * *' }),
      { tag: 'main-ffac537', kind: 'branch' },
    ],
    [
      'release',
      on('release', 'refs/tags/v1.2.3', { action: 'published', release: { tag_name: 'v1.2.3' } }),
      { tag: '1.2.3', version: '1.2.3', kind: 'release' },
    ],
    [
      'release without a ref, as runs sometimes are',
      on('release', '', { action: 'published', release: { tag_name: 'api/v1.2.3' } }, prefixed),
      { tag: '1.2.3', version: '1.2.3', kind: 'release', branch: '' },
    ],
    [
      'create of a branch',
      on('create', 'refs/heads/topic', { ref: 'topic', ref_type: 'branch' }),
      { tag: 'topic-ffac537', kind: 'branch' },
    ],
    [
      'create of a tag',
      on('create', 'refs/tags/v1.2.3', { ref: 'v1.2.3', ref_type: 'tag' }),
      { tag: '1.2.3', kind: 'release' },
    ],
    [
      'repository_dispatch',
      on('repository_dispatch', 'refs/heads/main', { action: 'x', client_payload: { tag: 'y' } }),
      { tag: 'main-ffac537', kind: 'branch' },
    ],
    [
      'issue_comment on a pull request',
      on('issue_comment', 'refs/heads/main', { issue: { pull_request: {} } }),
      { tag: 'main-ffac537', kind: 'branch' },
    ],
    [
      'an event that is yet to be invented',
      on('telepathy', 'refs/heads/main'),
      { tag: 'main-ffac537', kind: 'branch' },
    ],
    [
      'deployment of a commit without a ref, with a template that needs none',
      on('deployment', '', {}, { branch: 'commit-{short-sha}' }),
      { tag: 'commit-ffac537', kind: 'branch', branch: '' },
    ],
  ])('%s', async (_, step, expected) => {
    const { exitCode, outputs, errors } = await runAction('compute-tag', step)
    expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: [] })
    expect(outputs).toMatchObject(expected)
  })
})
