import { expect, test } from '@jest/globals'
import { mayDeploy, type RefPattern } from '#github/environment'

const allows = (deploys: 'all' | 'protected' | readonly RefPattern[], ref: string) =>
  mayDeploy({ name: 'prod', reviewers: [], preventSelfReview: false, waitMinutes: 0, deploys }, ref)
const tag = (pattern: string) => [{ type: 'tag', pattern }] as const
const branch = (pattern: string) => [{ type: 'branch', pattern }] as const

test.each([
  ['all' as const, 'refs/tags/v1', true],
  ['protected' as const, 'refs/heads/main', undefined],
  ['protected' as const, 'refs/tags/v1', false],
  [[], 'refs/heads/main', false],
  [branch('main'), 'refs/heads/main', true],
  [branch('main'), 'refs/heads/maintenance', false],
  [branch('v*'), 'refs/tags/v1', false],
  [tag('v*'), 'refs/tags/v1.2.3', true],
  [tag('v*'), 'refs/heads/v1', false],
  [tag('v[0-9]*'), 'refs/tags/v1.2.3', true],
  [tag('v[!0-9]*'), 'refs/tags/v1.2.3', false],
  [tag('v?.0'), 'refs/tags/v1.0', true],
  [branch('release/*'), 'refs/heads/release/1', true],
  [branch('release/*'), 'refs/heads/release/1/2', false],
  [branch('**/fix'), 'refs/heads/a/b/fix', true],
  [branch('a.b'), 'refs/heads/axb', false],
  [branch('a[b'), 'refs/heads/a[b', true],
])('%j and %s: %s', (deploys, ref, expected) => {
  expect(allows(deploys, ref)).toBe(expected)
})
