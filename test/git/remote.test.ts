import { describe, expect, test } from '@jest/globals'
import { parseRemote, withoutUserinfo } from '#git/remote'

describe('a Git URL', () => {
  test.each([
    ['https://github.com/acme/deploy', 'https', 'github.com'],
    ['https://GitHub.com:8443/acme/deploy.git', 'https', 'github.com:8443'],
    ['http://127.0.0.1:3000/acme/deploy', 'http', '127.0.0.1:3000'],
    ['http://localhost/acme/deploy', 'http', 'localhost'],
    ['http://[::1]:3000/acme/deploy', 'http', '[::1]:3000'],
    ['ssh://git@github.com/acme/deploy.git', 'ssh', 'github.com'],
    ['ssh://git@ssh.github.com:443/acme/deploy.git', 'ssh', 'ssh.github.com:443'],
    ['git@github.com:acme/deploy.git', 'ssh', 'github.com'],
    ['github.example.com:acme/deploy', 'ssh', 'github.example.com'],
    ['file:///srv/git/deploy.git', 'file', ''],
  ])('%s', (url, protocol, host) => {
    expect(parseRemote(url)).toEqual({ protocol, url, host })
  })

  test.each([
    [
      'plain http to elsewhere',
      'http://git.example.com/a/b',
      'plain http is for loopback only; use https',
    ],
    [
      'a host that only looks like loopback',
      'http://127.0.0.1.example.com/a',
      'plain http is for loopback',
    ],
    ['a token in it', 'https://x:s3cret@github.com/a/b', 'it holds credentials'],
    ['a user in it', 'https://s3cret@github.com/a/b', 'it holds credentials'],
    ['an ssh password', 'ssh://git:s3cret@github.com/a/b', 'it holds credentials'],
    ['a helper program', 'ext::sh -c evil', 'it holds a blank'],
    ['a helper program without blanks', 'ext::evil', 'it names a helper program'],
    ['the git protocol', 'git://github.com/a/b', 'git is not one of https, ssh and file'],
    ['ftp', 'ftp://example.com/a', 'ftp is not one of'],
    ['a plain path', '/srv/git/deploy.git', 'it is no URL'],
    ['a relative path', '../deploy', 'it is no URL'],
    ['owner/name', 'acme/deploy', 'it is no URL'],
    ['no repository', 'https://github.com/', 'it names no repository'],
    ['no host', 'ssh:///path', 'it names no host'],
    ['an option as host', 'ssh://-oProxyCommand=evil/x', 'it names no host'],
    ['an option as user', '-oProxyCommand=evil@host:path', 'it is no URL'],
    ['a query', 'https://github.com/a/b?x=1', 'it holds a `?` or a `#`'],
    ['a line break', 'https://github.com/a\n/b', 'it holds a blank or a control character'],
    ['what is no URL', 'https://[::/a', 'it is no valid URL'],
    ['nothing', '', 'it is no URL'],
  ])('is refused: %s', (_, url, message) => {
    const parsing = () => parseRemote(url)
    expect(parsing).toThrow(message)
    expect(parsing).toThrow(/; the forms are https:\/\/host\/path, /)
    expect(parsing).not.toThrow(/s3cret/)
  })
})

test('a text for people has no user and no password in its URLs', () => {
  const text = "unable to access 'https://x:s3cret@h/a' and ssh://git@h/b, mail a@b.c"
  expect(withoutUserinfo(text)).toBe("unable to access 'https://h/a' and ssh://h/b, mail a@b.c")
})
