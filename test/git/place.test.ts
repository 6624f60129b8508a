import { expect, test } from '@jest/globals'
import { locate } from '#git/place'

const none = { server: undefined, api: undefined }
const enterprise = { server: 'https://git.acme.test', api: 'https://git.acme.test/api/v3' }
const shop = { owner: 'my-org', repo: 'shop' }

test.each([
  ['a name', 'my-org/shop', none, undefined, 'https://github.com/my-org/shop', shop, true],
  [
    'a name with .git',
    'my-org/shop.git',
    none,
    undefined,
    'https://github.com/my-org/shop',
    shop,
    true,
  ],
  [
    'a name on a server',
    'my-org/shop',
    enterprise,
    undefined,
    'https://git.acme.test/my-org/shop',
    shop,
    true,
  ],
  [
    'a name, by key',
    'my-org/shop',
    enterprise,
    'key',
    'ssh://git@git.acme.test/my-org/shop.git',
    shop,
    true,
  ],
  [
    'its URL',
    'https://github.com/my-org/shop.git',
    none,
    undefined,
    'https://github.com/my-org/shop.git',
    shop,
    true,
  ],
  [
    'a URL of elsewhere',
    'https://github.com/my-org/shop',
    enterprise,
    undefined,
    'https://github.com/my-org/shop',
    undefined,
    false,
  ],
  [
    'its host by ssh',
    'ssh://git@github.com/my-org/shop',
    none,
    'key',
    'ssh://git@github.com/my-org/shop',
    undefined,
    false,
  ],
  [
    'its host, not its scheme',
    'http://127.0.0.1:1/my-org/shop',
    { ...none, server: 'https://127.0.0.1:1' },
    undefined,
    'http://127.0.0.1:1/my-org/shop',
    undefined,
    false,
  ],
  ['a dot for a name', 'my-org/..', none, undefined, undefined, undefined, false],
] as const)('%s', (_, given, github, key, url, repo, isGitHub) => {
  if (url === undefined) {
    expect(() => locate(given, github, key)).toThrow()
    return
  }
  const place = locate(given, github, key)
  expect({ url: place.remote.url, repo: place.repo, isGitHub: place.isGitHub }).toEqual({
    ...{ url, repo, isGitHub },
  })
  expect(place.https.protocol === 'ssh').toBe(given.startsWith('ssh'))
})
