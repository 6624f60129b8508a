import { describe, expect, test } from '@jest/globals'
import { signGit } from '#codecommit/sign'
import { branchFault } from '#codecommit/branch-name'
import { endpointOf, parseHost, parseRepositoryName, regionOfHost } from '#codecommit/endpoint'

const now = new Date('2017-12-24T11:53:20Z')
const keys = { accessKeyId: 'access', secretAccessKey: 'secret' }
const path = '/v1/repos/test_repo'

describe('the published vectors of git-remote-codecommit (test/git_url_test.py)', () => {
  test.each([
    [
      'git-codecommit.us-west-2.amazonaws.com',
      '20171224T115320Zb6df2d758a8023b2f000a546417007b65494f3ce8ad0300fd45fcfa173f1959a',
    ],
    [
      'land.called.honahlee',
      '20171224T115320Za14a37a53035bbceb6e1748247b143124fe7326cdffd3d418236a592ce6158a0',
    ],
  ])('%s', (host, password) => {
    const login = signGit({ host, path, region: 'us-west-2' }, keys, now)
    expect(login).toMatchObject({ username: 'access', password })
  })

  test('a session token is in the name and not in the signature', () => {
    const signed = { host: 'land.called.honahlee', path, region: 'us-west-2' }
    const login = signGit(signed, { ...keys, sessionToken: 'a/b+c=' }, now)
    expect(login.username).toBe('access%a/b+c=')
    expect(login.password).toBe(signGit(signed, keys, now).password)
  })
})

test.each([
  ['git-codecommit.eu-west-1.amazonaws.com', 'eu-west-1'],
  ['git-codecommit-fips.us-gov-west-1.amazonaws.com', 'us-gov-west-1'],
  ['vpce-0a1b-2c3d.git-codecommit.us-east-1.vpce.amazonaws.com', 'us-east-1'],
  ['vpce-0a1b-2c3d.git-codecommit-fips.us-east-1.vpce.amazonaws.com:443', 'us-east-1'],
  ['git-codecommit.cn-north-1.amazonaws.com.cn', 'cn-north-1'],
  ['git.internal.example', undefined],
  ['git-codecommit.eu-west-1.amazonaws.com.evil.example', undefined],
])('the region of %s', (host, region) => expect(regionOfHost(host)).toBe(region))

test.each([
  ['eu-west-1', undefined, 'https', 'git-codecommit.eu-west-1.amazonaws.com'],
  ['cn-northwest-1', undefined, 'https', 'git-codecommit.cn-northwest-1.amazonaws.com.cn'],
  ['eu-west-1', '127.0.0.1:8080', 'http', '127.0.0.1:8080'],
  ['eu-west-1', '127.evil.example', 'https', '127.evil.example'],
])('the endpoint in %s, given %s', (region, given, protocol, host) => {
  expect(endpointOf(region, given)).toEqual({ protocol, host, region })
})

test.each(['https://x', 'a/b', 'user@host', 'a b', '-x', 'x:', ''])('%j is no host', (text) => {
  expect(() => parseHost(text)).toThrow(/is no host; give/)
})

test.each(['a/b', 'x.git', '', '..', 'ä', 'a'.repeat(101)])('%j is no repository', (text) => {
  expect(() => parseRepositoryName(text)).toThrow(/is no name of a CodeCommit repository/)
})

// Git itself has no names with the characters of the last rule, but for the no-break space.
test.each([
  ['main', true],
  ['feature/a-b_c', true],
  ['ümlaut/日本', true],
  ['a'.repeat(256), true],
  ['a'.repeat(257), false],
  ['b'.repeat(40), false],
  [`x${'b'.repeat(40)}`, true],
  ['@', false],
  ['a.', false],
  ['a\u00a0b', false],
])('branch %s: %s', (name, isTaken) => expect(branchFault(name) === undefined).toBe(isTaken))
