import { describe, expect, test } from '@jest/globals'
import { createHash } from 'node:crypto'
import { runAction, type Step } from '../runner.ts'

const pushed = 'ffac537e6cbbf934b08745a378932722df287a53'
const head = '0123456789abcdef0123456789abcdef01234567'
const merge = 'fedcba9876543210fedcba9876543210fedcba98'
const hashOf = (name: string) => createHash('sha256').update(name).digest('hex').slice(0, 6)

const on = (name: string, ref: string, event: unknown = {}, inputs = {}): Step => ({
  env: { GITHUB_EVENT_NAME: name, GITHUB_REF: ref, GITHUB_SHA: pushed },
  event,
  inputs,
})
const onBranch = (branch: string, inputs = {}) => on('push', `refs/heads/${branch}`, {}, inputs)
const onTag = (tag: string, inputs = {}) => on('push', `refs/tags/${tag}`, {}, inputs)

const pullRequest = {
  number: 12,
  pull_request: { number: 12, head: { ref: 'feature/a', sha: head }, base: { ref: 'main' } },
}
const onPullRequest = (name: string, inputs = {}): Step => ({
  ...on(name, 'refs/pull/12/merge', pullRequest, inputs),
  env: { GITHUB_EVENT_NAME: name, GITHUB_REF: 'refs/pull/12/merge', GITHUB_SHA: merge },
})

const queueBranch = `gh-readonly-queue/main/pr-12-${merge}`
const mergeGroup = { merge_group: { head_sha: head, head_ref: `refs/heads/${queueBranch}` } }

const causedBy = (run: object, inputs = {}) =>
  on(
    'workflow_run',
    'refs/heads/main',
    {
      repository: { id: 1, full_name: 'octo-org/shop' },
      workflow_run: {
        event: 'push',
        head_branch: 'release/1',
        head_sha: head,
        head_repository: { full_name: 'octo-org/shop' },
        pull_requests: [],
        ...run,
      },
    },
    inputs,
  )
const fork = { event: 'pull_request', head_repository: { full_name: 'stranger/shop' } }

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
      on('merge_group', `refs/heads/${queueBranch}`, mergeGroup),
      { tag: 'queue-12-0123456', kind: 'merge-queue', branch: queueBranch, sha: head },
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

describe('inputs', () => {
  test.each<[string, Step, Record<string, string>]>([
    [
      'an explicit tag is used as it is',
      onBranch('main', { tag: 'My_Tag.1-x' }),
      { tag: 'My_Tag.1-x', kind: 'explicit', branch: 'main', sha: pushed },
    ],
    [
      'an explicit tag on a version tag leaves the version',
      onTag('v1.2.3', { tag: 'stable' }),
      { tag: 'stable', kind: 'explicit', version: '1.2.3' },
    ],
    [
      'an explicit tag on a Git tag that is no version',
      onTag('nightly', { tag: 'stable' }),
      { tag: 'stable', kind: 'explicit', version: '' },
    ],
    [
      'strip-v: false keeps it in tag and version',
      onTag('v1.2.3', { 'strip-v': 'false' }),
      { tag: 'v1.2.3', version: 'v1.2.3' },
    ],
    [
      'strip-v: false adds none',
      onTag('1.2.3', { 'strip-v': 'FALSE' }),
      { tag: '1.2.3', version: '1.2.3' },
    ],
    [
      'build metadata is changed in the tag alone',
      onTag('v1.2.3-rc.1+build.5'),
      { tag: '1.2.3-rc.1_build.5', version: '1.2.3-rc.1+build.5', kind: 'prerelease' },
    ],
    [
      'build metadata makes no prerelease',
      onTag('v1.2.3+a-b'),
      { tag: '1.2.3_a-b', kind: 'release' },
    ],
    ['a version stands as it is', onTag('v1.0.0-a--b.-'), { tag: '1.0.0-a--b.-' }],
    [
      'the parts of a version',
      onTag('v10.20.30-rc.1', { release: '{major}.{minor}_{patch}-{short-sha}' }),
      { tag: '10.20_30-ffac537', version: '10.20.30-rc.1' },
    ],
    ['tag-prefix with /v', onTag('api/v1.2.3', { 'tag-prefix': 'api' }), { tag: '1.2.3' }],
    ['tag-prefix with -v', onTag('api-v1.2.3', { 'tag-prefix': 'api' }), { tag: '1.2.3' }],
    ['tag-prefix with @', onTag('api@1.2.3', { 'tag-prefix': 'api' }), { tag: '1.2.3' }],
    ['tag-prefix with @v', onTag('api@v1.2.3', { 'tag-prefix': 'api' }), { tag: '1.2.3' }],
    [
      'tag-prefix of a package with a scope',
      onTag('@shop/api@1.2.3', { 'tag-prefix': '@shop/api' }),
      { version: '1.2.3' },
    ],
    [
      'tag-prefix and strip-v: false',
      onTag('api/v1.2.3', { 'tag-prefix': 'api', 'strip-v': 'false' }),
      { tag: 'v1.2.3', version: 'v1.2.3' },
    ],
    ['tag-prefix on a branch', onBranch('main', { 'tag-prefix': 'api' }), { tag: 'main-ffac537' }],
    [
      'short-sha-length',
      onBranch('main', { 'short-sha-length': '12' }),
      { tag: 'main-ffac537e6cbb', 'short-sha': 'ffac537e6cbb' },
    ],
    [
      'inputs that are empty are not given',
      onBranch('main', { tag: '', branch: '', 'strip-v': '', 'short-sha-length': '' }),
      { tag: 'main-ffac537' },
    ],
    [
      'all placeholders of a branch',
      onBranch('main', { branch: '{branch}.{sha}.{run-id}.{run-number}.{run-attempt}' }),
      { tag: `main.${pushed}.1658821493.42.1` },
    ],
  ])('%s', async (_, step, expected) => {
    const { exitCode, outputs, errors } = await runAction('compute-tag', step)
    expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: [] })
    expect(outputs).toMatchObject(expected)
  })
})

describe('names', () => {
  const long = `feature/${'x'.repeat(240)}`
  test.each<[string, Step, string]>([
    ['other characters', onBranch('feature/Ünï #1'), 'feature-n-1-ffac537'],
    ['runs of -', onBranch('a---b/-c', { branch: 'x--{branch}' }), `x-a-b-c-${hashOf('a---b/-c')}`],
    ['leading . and -', onBranch('.-.a'), 'a-ffac537'],
    ['no character that a tag can hold', onBranch('日本語'), 'ffac537'],
    ['too long with a sha', onBranch(long), `feature-${'x'.repeat(112)}-ffac537`],
    [
      'too long without a sha',
      onBranch(long, { branch: '{branch}' }),
      `feature-${'x'.repeat(113)}-${hashOf(long)}`,
    ],
    ['unchanged without a sha', onBranch('feature-a', { branch: '{branch}' }), 'feature-a'],
    [
      'changed without a sha',
      onBranch('feature/a', { branch: '{branch}' }),
      `feature-a-${hashOf('feature/a')}`,
    ],
    [
      'changed without a sha, in the middle',
      onBranch('feature/a', { branch: 'b-{branch}-{run-number}' }),
      `b-feature-a-${hashOf('feature/a')}-42`,
    ],
    ['nothing left without a sha', onBranch('日本語', { branch: '{branch}' }), hashOf('日本語')],
    [
      'the sha survives in front',
      onBranch(long, { branch: '{sha}-{branch}' }),
      `${pushed}-feature-${'x'.repeat(79)}`,
    ],
    [
      "the sha survives the template's own text",
      onBranch('main', { branch: `${'y'.repeat(200)}-{short-sha}` }),
      `${'y'.repeat(121)}ffac537`,
    ],
  ])('%s', async (_, step, expected) => {
    const { outputs, errors } = await runAction('compute-tag', step)
    expect(errors).toEqual([])
    expect(outputs['tag']).toBe(expected)
  })
})

describe('refused, in one line', () => {
  const known =
    '{version} {major} {minor} {patch} {branch} {sha} {short-sha} {pr} ' +
    '{run-id} {run-number} {run-attempt} {timestamp}'
  const shapes = 'api/v1.2.3, api-v1.2.3, api@1.2.3, api@v1.2.3'
  test.each<[string, Step, string]>([
    [
      'a tag that no image can have',
      onBranch('main', { tag: 'a/b' }),
      'Reading the input tag: tag: found "a/b"; use 1 to 128 letters, digits, "_", "." and "-", ' +
        'with no "." or "-" in front',
    ],
    [
      'an unknown placeholder',
      onBranch('main', { branch: '{branch}-{commit}' }),
      'Reading the input branch: "{branch}-{commit}": {commit} is not a placeholder; ' +
        `the known ones are ${known}`,
    ],
    [
      'an unknown placeholder in a template that this event does not need',
      onBranch('main', { release: '{Version}' }),
      'Reading the input release: "{Version}": {Version} is not a placeholder; ' +
        `the known ones are ${known}`,
    ],
    [
      'a brace that stays open',
      onBranch('main', { branch: 'x{branch' }),
      `Reading the input branch: "x{branch": x{branch is not a placeholder; the known ones are ${known}`,
    ],
    [
      'a placeholder without a value',
      onBranch('main', { branch: '{version}' }),
      'Expanding the template "{version}": {version} has no value for this event; ' +
        'use {branch} {sha} {short-sha} {run-id} {run-number} {run-attempt} {timestamp}',
    ],
    [
      'a branch on a tag',
      onTag('v1.2.3', { release: '{branch}' }),
      'Expanding the template "{branch}": {branch} has no value for this event; ' +
        'use {version} {major} {minor} {patch} {sha} {short-sha} {run-id} {run-number} ' +
        '{run-attempt} {timestamp}',
    ],
    [
      'a pull request of this repository without a number',
      causedBy({ event: 'pull_request' }),
      'Expanding the template "pr-{pr}-{short-sha}": {pr} has no value for this event; ' +
        'use {branch} {sha} {short-sha} {run-id} {run-number} {run-attempt} {timestamp}',
    ],
    [
      'a template that leaves nothing',
      onBranch('main', { branch: '-.-' }),
      'Expanding the template "-.-": it comes to ""; a tag is 1 to 128 letters, digits, "_", "." ' +
        'and "-", with no "." or "-" in front: change the template',
    ],
    [
      'a Git tag that is no version',
      onTag('v1.2'),
      'Reading the version of the Git tag "v1.2": it is not a version of SemVer 2.0.0; push a ' +
        'tag such as v1.2.3, or set tag-prefix to what stands in front of the version',
    ],
    [
      "another service's tag",
      onTag('web/v1.2.3', { 'tag-prefix': 'api' }),
      'Reading the version of the Git tag "web/v1.2.3": with tag-prefix a version of SemVer 2.0.0 ' +
        `is ${shapes}; push one of these`,
    ],
    [
      'a boolean that is none',
      onBranch('main', { 'strip-v': 'yes' }),
      'Reading the input strip-v: "yes" is not allowed; give true or false',
    ],
    [
      'a sha too short',
      onBranch('main', { 'short-sha-length': '3' }),
      'Reading the input short-sha-length: "3" is not allowed; give a whole number from 4 to 40',
    ],
    [
      'a prefix with its separator',
      onBranch('main', { 'tag-prefix': 'api/' }),
      'Reading the input tag-prefix: "api/" ends with a separator; give the name in front of it, ' +
        'as "backend" for backend/v1.2.3',
    ],
    [
      'a branch that was deleted',
      on('push', 'refs/heads/old', { deleted: true, after: '0'.repeat(40) }),
      'Finding the commit of this push event: refs/heads/old was deleted; ' +
        'skip the job for deletions (if: ${{ !github.event.deleted }})',
    ],
    [
      'a delete event',
      on('delete', 'refs/heads/main', { ref: 'v1.2.3', ref_type: 'tag' }),
      'Finding the commit of this delete event: v1.2.3 was deleted; ' +
        'use another event, such as push',
    ],
    [
      'a pull request without a head',
      on('pull_request', 'refs/pull/12/merge', { pull_request: { number: 12 } }),
      'Finding the commit of this pull_request event: the payload has no pull_request.head.sha; ' +
        'run this in the workflow that the pull request started',
    ],
  ])('%s', async (_, step, message) => {
    const { exitCode, outputs, errors, log } = await runAction('compute-tag', step)
    expect(errors).toEqual([message])
    expect({ exitCode, outputs }).toEqual({ exitCode: 1, outputs: {} })
    expect(log.trim().split('\n')).toHaveLength(1)
  })

  test.each(['api/1.2.3', 'api-1.2.3', 'apiv1.2.3', 'api', 'v1.2.3', 'api/v1.2', 'api@vv1.2.3'])(
    'with tag-prefix: api the tag %s',
    async (tag) => {
      const { errors } = await runAction('compute-tag', onTag(tag, { 'tag-prefix': 'api' }))
      expect(errors).toHaveLength(1)
    },
  )

  test('the stack is shown only where the runner debugs', async () => {
    const step = onTag('v1.2')
    const quiet = await runAction('compute-tag', step)
    const debugging = await runAction('compute-tag', {
      ...step,
      env: { ...step.env, RUNNER_DEBUG: '1' },
    })
    expect(quiet.log).not.toContain('    at ')
    expect(debugging.log).toContain('    at ')
    expect(debugging.errors).toEqual(quiet.errors)
  })
})

describe('time', () => {
  const commit = { timestamp: '2024-05-01T01:30:00+09:00' }

  test.each<[string, Step]>([
    ['push', on('push', 'refs/heads/main', { head_commit: commit }, { branch: '{timestamp}' })],
    [
      'merge_group',
      on(
        'merge_group',
        `refs/heads/${queueBranch}`,
        { merge_group: { head_sha: head, head_commit: commit } },
        { 'merge-queue': '{timestamp}' },
      ),
    ],
    ['workflow_run', causedBy({ head_commit: commit }, { branch: '{timestamp}' })],
  ])('of the commit, in UTC, where a %s tells it', async (_, step) => {
    const { outputs } = await runAction('compute-tag', step)
    expect(outputs['tag']).toBe('20240430163000')
    expect(outputs['labels']).toContain('org.opencontainers.image.created=2024-04-30T16:30:00Z')
  })

  test('else of the run', async () => {
    const before = new Date()
    const { outputs } = await runAction('compute-tag', onBranch('main', { branch: '{timestamp}' }))
    const [, ...parts] = /^(....)(..)(..)(..)(..)(..)$/.exec(outputs['tag'] ?? '') ?? []
    const [year, month, day, hour, minute, second] = parts
    const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.999Z`)
    expect(time.getTime()).toBeGreaterThanOrEqual(before.getTime())
    expect(time.getTime()).toBeLessThanOrEqual(Date.now() + 1_000)
    expect(outputs['labels']).not.toContain('created')
  })
})

describe('what strangers write', () => {
  const description = 'one\r\norg.opencontainers.image.source=https://evil\n::add-mask::x\u2028|<b>'
  const event = { repository: { description, license: { spdx_id: 'MIT' } } }
  const branch = 'x`|<script>::error::'

  test('makes no label, command, heredoc or Markdown of its own', async () => {
    const step = on('push', `refs/heads/${branch}`, event)
    const { outputs, errors, masks, summary } = await runAction('compute-tag', step)
    expect(outputs['labels']?.split('\n')).toEqual([
      'org.opencontainers.image.description=one org.opencontainers.image.source=https://evil ' +
        '::add-mask::x |<b>',
      'org.opencontainers.image.licenses=MIT',
      `org.opencontainers.image.revision=${pushed}`,
      'org.opencontainers.image.source=https://github.com/octo-org/shop',
      'org.opencontainers.image.title=shop',
      'org.opencontainers.image.url=https://github.com/octo-org/shop',
      'org.opencontainers.image.version=x-script-error-ffac537',
    ])
    expect({ errors, masks }).toEqual({ errors: [], masks: [] })
    expect(outputs['branch']).toBe(branch)
    expect(summary).toContain('| Branch | <code>x&#96;&#124;&#60;script&#62;::error::</code> |')
  })
})

test('it runs without a checkout, again the same, and writes a summary', async () => {
  const first = await runAction('compute-tag', onTag('v1.2.3'))
  const second = await runAction('compute-tag', onTag('v1.2.3'))
  expect(second.outputs).toEqual(first.outputs)
  expect(first.summary).toContain('### Image tag `1.2.3`')
  expect(first.summary).toContain('| Made from | `{version}` |')
})
