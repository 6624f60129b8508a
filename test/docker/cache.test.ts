import { expect, test } from '@jest/globals'
import { buildArguments } from '#docker/build'
import { githubCache, hasGithubCache, registryCache } from '#docker/cache'

test("GitHub's cache service, by scope", () => {
  expect(githubCache('team/app')).toEqual({
    from: 'type=gha,scope=team/app',
    to: 'type=gha,scope=team/app,mode=max,ignore-error=true',
  })
})

test('a tag of a registry, as an image that ECR takes', () => {
  expect(registryCache('r.example/app:buildcache', false)).toEqual({
    from: 'type=registry,ref=r.example/app:buildcache',
    to: 'type=registry,ref=r.example/app:buildcache,mode=max,image-manifest=true,oci-mediatypes=true,ignore-error=true',
  })
  expect(registryCache('127.0.0.1:5000/app:x', true).to).toContain('registry.insecure=true')
})

test('both are given to buildx, and a builder by its name', () => {
  const cache = githubCache('app')
  const build = {
    ...{ context: '.', platforms: [], buildArgs: [], secrets: [], ssh: [], labels: new Map() },
    ...{ annotations: [], addHosts: [], cache },
  }
  const args = buildArguments(build, { to: 'nowhere' }, '/m', 'own')
  expect(args.slice(2, 7)).toEqual([
    '--progress=plain',
    '--metadata-file',
    '/m',
    '--builder',
    'own',
  ])
  expect(args[args.indexOf('--cache-from') + 1]).toBe(cache.from)
  expect(args[args.indexOf('--cache-to') + 1]).toBe(cache.to)
})

test.each([
  [{}, false],
  [{ ACTIONS_RUNTIME_TOKEN: 't' }, false],
  [{ ACTIONS_RESULTS_URL: 'https://x' }, false],
  [{ ACTIONS_RUNTIME_TOKEN: 't', ACTIONS_RESULTS_URL: 'https://x' }, true],
  [{ ACTIONS_RUNTIME_TOKEN: 't', ACTIONS_CACHE_URL: 'https://x' }, true],
])('whether the runner offers it: %j', (env, expected) => {
  expect(hasGithubCache(env)).toBe(expected)
})
