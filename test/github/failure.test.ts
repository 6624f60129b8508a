import { afterEach, describe, expect, test } from '@jest/globals'
import { fakeClock } from './hub.ts'
import { closeAll, open, question, read, serve, type Answer } from './script.ts'

afterEach(closeAll)

describe('refusals', () => {
  test.each<[string, Answer, string]>([
    [
      'a wrong token',
      { status: 401, body: { message: 'Bad credentials' } },
      'reading the thing: GitHub answered 401 Bad credentials; the token is wrong or has ended; give a valid one',
    ],
    [
      'a missing permission that GitHub names',
      {
        status: 403,
        body: { message: 'Resource not accessible by integration' },
        headers: {
          'x-accepted-github-permissions': 'pull_requests=write,contents=read; issues=write',
        },
      },
      'reading the thing: GitHub answered 403 Resource not accessible by integration; the token lacks ' +
        'the permission pull-requests: write and contents: read or issues: write: give it to the job ' +
        '(permissions:) or to the App; the token of a workflow reaches no repository but its own',
    ],
    [
      'a missing permission that it does not name',
      {
        body: {
          errors: [{ type: 'INSUFFICIENT_SCOPES', message: 'Your token has not been granted' }],
        },
      },
      'reading the thing: GitHub answered Your token has not been granted; the token lacks the permission ' +
        'contents: read: give it to the job (permissions:) or to the App; the token of a workflow reaches ' +
        'no repository but its own',
    ],
    [
      'another 403, in its own words',
      { status: 403, body: { message: 'Repository was archived so is read-only.' } },
      'reading the thing: GitHub answered 403 Repository was archived so is read-only.',
    ],
    [
      'what is not there',
      { status: 404, body: { message: 'Not Found' } },
      'reading the thing: GitHub answered 404 Not Found; it is not there or this token may not see it ' +
        '(the token of a workflow sees no repository but its own)',
    ],
    [
      'what is not valid',
      {
        status: 422,
        body: {
          message: 'Validation Failed',
          errors: [{ resource: 'PullRequest', field: 'head', code: 'invalid' }, 'and\nmore'],
        },
      },
      'reading the thing: GitHub answered 422 Validation Failed: PullRequest head invalid, and more',
    ],
    ['501', { status: 501 }, 'reading the thing: GitHub answered 501'],
  ])('%s: at once, in one clear message', async (_, answer, message) => {
    const clock = fakeClock()
    const server = await serve([answer])
    const github = await open(server, { clock })
    const error = await github.graphql(read, question, {}).then(
      () => undefined,
      (thrown: unknown) => thrown as Error,
    )
    expect(error?.message).toBe(message)
    expect(server.requests).toHaveLength(1)
    expect(clock.pauses).toEqual([])
  })
})
