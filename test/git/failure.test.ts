import { describe, expect, test } from '@jest/globals'
import { TransientError } from '#git/commit'
import { gitFailure } from '#git/failure'
import { push } from '#git/push'

// What servers and git say, as they say it (2023 to 2026).

describe('another try can help', () => {
  test.each([
    [
      'no such host',
      "fatal: unable to access 'https://github.com/a/certificate-denied/': Could not resolve host: github.com",
    ],
    [
      'a refused connection',
      "fatal: unable to access 'http://127.0.0.1:1/a/': Failed to connect to 127.0.0.1 port 1 after 0 ms: Couldn't connect to server",
    ],
    [
      'a broken answer',
      'error: RPC failed; curl 56 Recv failure: Connection reset by peer\nfatal: expected flush after ref listing',
    ],
    [
      '502',
      "fatal: unable to access 'https://github.com/a/b/': The requested URL returned error: 502",
    ],
    [
      'too many requests',
      "fatal: unable to access 'https://github.com/a/b/': The requested URL returned error: 429",
    ],
    [
      'a connection that ssh lost',
      'kex_exchange_identification: read: Connection reset by peer\nfatal: Could not read from remote repository.',
    ],
    [
      'a time limit of ssh',
      'ssh: connect to host github.com port 22: Connection timed out\nfatal: Could not read from remote repository.',
    ],
    ['what nobody has seen before', 'fatal: the moon is full'],
  ])('%s', (_, stderr) => {
    expect(gitFailure('reading x', stderr)).toBeInstanceOf(TransientError)
  })
})

describe('no other try can', () => {
  test.each([
    [
      'a deploy key that may only read',
      'ERROR: The key you are authenticating with has been marked as read only.\nfatal: Could not read from remote repository.',
      'the deploy key may only read',
    ],
    [
      'a wrong token',
      "remote: Invalid username or token. Password authentication is not supported for Git operations.\nfatal: Authentication failed for 'https://github.com/a/b/'",
      'the server wants a valid token',
    ],
    [
      'a token without the right',
      "remote: Permission to a/b.git denied to github-actions[bot].\nfatal: unable to access 'https://github.com/a/b/': The requested URL returned error: 403",
      'contents: write',
    ],
    [
      'no such repository',
      "remote: Repository not found.\nfatal: repository 'https://github.com/a/b/' not found",
      'no such repository',
    ],
    [
      'nor over ssh',
      'ERROR: Repository not found.\nfatal: Could not read from remote repository.',
      'no such repository',
    ],
    [
      'a deploy key of another repository',
      'ERROR: Permission to a/b.git denied to deploy key\nfatal: Could not read from remote repository.',
      'may not do this',
    ],
    [
      'an authority that nobody trusts',
      "fatal: unable to access 'https://git.example.com/a/': server certificate verification failed. CAfile: none CRLfile: none",
      'GIT_SSL_CAINFO',
    ],
    [
      'a host key that changed',
      '@@@@@ WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED! @@@@@\nHost key verification failed.\nfatal: Could not read from remote repository.',
      'ssh-known-hosts',
    ],
  ])('%s', (_, stderr, advice) => {
    const error = gitFailure('reading x', stderr)
    expect(error).not.toBeInstanceOf(TransientError)
    expect(error.message).toMatch(/^reading x: /)
    expect(error.message).toContain(advice)
  })
})

describe('what a push is answered', () => {
  const answer = (told: string, remote = '') =>
    push(
      () =>
        Promise.resolve({
          exitCode: told.startsWith('!') ? 1 : 0,
          stdout: Buffer.from(`To https://github.com/a/protected\n${told}\nDone\n`),
          stderr: `${remote}\nerror: failed to push some refs to 'https://github.com/a/protected'`,
        }),
      'branch main of x',
      'refs/heads/main',
      'aaa',
      'bbb',
    )
  const rejected = (reason: string) => `!\tbbb:refs/heads/main\t${reason}`

  test.each([
    ['landed', ' \tbbb:refs/heads/main\taaa..bbb', 'landed'],
    ['there already', '=\tbbb:refs/heads/main\t[up to date]', 'landed'],
    ['a head that moved', rejected('[rejected] (stale info)'), 'moved'],
    [
      'GitHub: a head that moves',
      rejected("[remote rejected] (cannot lock ref 'refs/heads/main': is at ccc but expected aaa)"),
      'unsure',
    ],
    ['GitLab: the same', rejected('[remote rejected] (reference already exists)'), 'unsure'],
    ['a lock that another holds', rejected('[remote rejected] (failed to update ref)'), 'unsure'],
    [
      'Gerrit, Gitea: the same',
      rejected('[remote rejected] (incorrect old value provided)'),
      'unsure',
    ],
  ])('%s', async (_, told, outcome) => {
    expect(await answer(told)).toBe(outcome)
  })

  test.each([
    [
      'a protected branch',
      '[remote rejected] (protected branch hook declined)',
      'remote: error: GH006: Protected branch update failed for refs/heads/main.',
    ],
    [
      'a ruleset',
      '[remote rejected] (push declined due to repository rule violations)',
      'remote: error: GH013: Repository rule violations found for refs/heads/main.',
    ],
    [
      'GitLab',
      '[remote rejected] (pre-receive hook declined)',
      'remote: GitLab: You are not allowed to push code to protected branches on this project.',
    ],
  ])('refused by %s', async (_, reason, remote) => {
    const error = await answer(rejected(reason), remote).catch((error: unknown) => error)
    expect(error).not.toBeInstanceOf(TransientError)
    expect((error as Error).message).toBe(
      `pushing to branch main of x: ${reason}: ${remote}; let this token or key push to the branch, or go by a pull request`,
    )
  })

  test.each([
    ['an outage of GitHub', '[remote rejected] (failure)', 'remote: fatal error in commit_refs'],
    ['an internal error', '[remote rejected] (Internal Server Error)', ''],
    ['no report', '[remote failure] (remote failed to report status)', ''],
  ])('%s can pass', async (_, reason, remote) => {
    await expect(answer(rejected(reason), remote)).rejects.toThrow(TransientError)
  })
})
