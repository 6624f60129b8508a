import { describe, expect, test } from '@jest/globals'
import { runAction, type Step } from '../runner.ts'
import { causedBy, on, onBranch, onTag } from './steps.ts'

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
      'a number that the runner does not tell',
      { ...onBranch('main', { branch: '{run-number}' }), env: { GITHUB_RUN_NUMBER: '' } },
      'Expanding the template "{run-number}": {run-number} has no value for this event; ' +
        'use {branch} {sha} {short-sha} {run-id} {run-attempt} {timestamp}',
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
      on('push', 'refs/heads/old', { deleted: true }),
      'Finding the commit of this push event: refs/heads/old was deleted; ' +
        'skip the job for deletions (if: ${{ !github.event.deleted }})',
    ],
    [
      'a tag that was deleted',
      on('push', 'refs/tags/v1.2.3', { after: '0'.repeat(40) }, { tag: 'x' }),
      'Finding the commit of this push event: refs/tags/v1.2.3 was deleted; ' +
        'skip the job for deletions (if: ${{ !github.event.deleted }})',
    ],
    [
      'a push that only tells the null commit',
      { env: { GITHUB_SHA: '0'.repeat(40) } },
      'Finding the commit of this push event: refs/heads/main was deleted; ' +
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
