import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { writer } from '../git/origin.ts'
import { changes, counts, gitIn, refsOf, startSetting, type Setting } from './setting.ts'

let setting: Setting
beforeEach(async () => (setting = await startSetting()))
afterEach(() => setting.close())

const source = () => setting.source.folder
const sourceGit = (...args: readonly string[]) => setting.source.git(...args)

test('a first run, one without changes, and one with all kinds of changes', async () => {
  const first = setting.source.push({ 'a.yaml': '2\n' }, 'old')
  sourceGit('tag', 'v1', first)
  const one = await setting.run()
  expect(one.errors).toEqual([])
  expect(counts(one)).toBe('3 0 0 0 0')
  expect(refsOf(setting.folder)).toEqual(refsOf(source()))
  expect(one.outputs['changed']).toBe('true')
  expect(changes(one)).toContainEqual({
    ref: 'refs/tags/v1',
    old: null,
    new: first,
    outcome: 'created',
  })

  setting.source.traffic.seen.length = 0
  setting.cloud.traffic.seen.length = 0
  const two = await setting.run()
  expect(counts(two)).toBe('0 0 0 3 0')
  expect(two.outputs).toMatchObject({ changed: 'false', refs: '[]' })
  expect(two.summary).toContain('The mirror is up to date')
  const listing = /upload-pack/
  const seen = [...setting.source.traffic.seen, ...setting.cloud.traffic.seen]
  expect(seen.filter(({ url }) => !listing.test(url))).toEqual([])
  // Version 2 of the protocol: the greeting, asked again with a password, and the listing.
  expect(seen).toHaveLength(6)

  const main = setting.source.push({ 'a.yaml': '3\n' })
  const forced = setting.source.push({ 'a.yaml': '4\n' }, 'other')
  sourceGit('update-ref', 'refs/heads/old', forced)
  sourceGit('update-ref', '-d', 'refs/heads/other')
  sourceGit('tag', '-f', 'v1', main)
  const three = await setting.run()
  expect(three.errors).toEqual([])
  expect(counts(three)).toBe('0 3 0 0 0')
  const outcomes = Object.fromEntries(changes(three).map(({ ref, outcome }) => [ref, outcome]))
  expect(outcomes).toEqual({
    'refs/heads/main': 'fast-forwarded',
    'refs/heads/old': 'forced',
    'refs/tags/v1': 'forced',
  })
  expect(refsOf(setting.folder)).toEqual(refsOf(source()))
  const report = JSON.parse(readFileSync(three.outputs['report'] ?? '', 'utf8')) as unknown[]
  expect(report).toHaveLength(3)
})

describe('prune', () => {
  beforeEach(async () => {
    for (const name of ['a', 'b', 'c']) setting.source.push({ x: name }, name)
    sourceGit('tag', 'v1', 'a')
    await setting.run()
    for (const name of ['a', 'b']) sourceGit('update-ref', '-d', `refs/heads/${name}`)
    sourceGit('tag', '-d', 'v1')
  })

  test('is off by itself', async () => {
    const run = await setting.run()
    expect(counts(run)).toBe('0 0 0 2 0')
    expect(Object.keys(refsOf(setting.folder))).toHaveLength(5)
  })

  test('deletes what the source has lost', async () => {
    const run = await setting.run({ prune: 'true' })
    expect(run.errors).toEqual([])
    expect(counts(run)).toBe('0 0 3 2 0')
    expect(changes(run).every((one) => one.outcome === 'deleted' && one.new === null)).toBe(true)
    expect(refsOf(setting.folder)).toEqual(refsOf(source()))
  })

  test('deletes nothing above max-deletions, while the rest goes on, and fails', async () => {
    setting.source.push({ x: 'new' }, 'new')
    const run = await setting.run({ prune: 'true', 'max-deletions': '2' })
    expect(run.exitCode).toBe(1)
    expect(run.errors).toHaveLength(1)
    expect(run.errors[0]).toMatch(/3 refs would be deleted and max-deletions is 2/)
    expect(counts(run)).toBe('1 0 0 2 3')
    expect(Object.keys(refsOf(setting.folder))).toHaveLength(6)
  })

  test('deletes nothing where the source lists no branch', async () => {
    for (const name of ['main', 'c']) sourceGit('update-ref', '-d', `refs/heads/${name}`)
    const run = await setting.run({ prune: 'true', 'max-deletions': '100' })
    expect(run.errors[0]).toMatch(/the source lists no branch at all, so nothing is deleted/)
    expect(Object.keys(refsOf(setting.folder))).toHaveLength(5)
  })

  test('never touches what the globs exclude', async () => {
    const run = await setting.run({ prune: 'true', branches: '!a', tags: '!v*' })
    expect(run.errors).toEqual([])
    expect(changes(run).map(({ ref }) => ref)).toEqual(['refs/heads/b'])
    expect(refsOf(setting.folder)).toHaveProperty(['refs/heads/a'])
  })

  test('a dry run says so and does nothing', async () => {
    const before = refsOf(setting.folder)
    const run = await setting.run({ prune: 'true', 'dry-run': 'true' })
    expect(counts(run)).toBe('0 0 3 2 0')
    expect(run.outputs['changed']).toBe('true')
    expect(refsOf(setting.folder)).toEqual(before)
    expect(
      setting.cloud.traffic.seen.filter(({ url }) => url.endsWith('/git-receive-pack')).length,
    ).toBe(1)
  })
})

describe('the default branch', () => {
  test('is switched before the old one is deleted', async () => {
    await setting.run()
    expect(gitIn(setting.folder, 'symbolic-ref', 'HEAD')).toBe('refs/heads/main')
    sourceGit('branch', '-m', 'main', 'trunk')
    sourceGit('symbolic-ref', 'HEAD', 'refs/heads/trunk')
    const run = await setting.run({ prune: 'true' })
    expect(run.errors).toEqual([])
    expect(counts(run)).toBe('1 0 1 0 0')
    expect(gitIn(setting.folder, 'symbolic-ref', 'HEAD')).toBe('refs/heads/trunk')
    expect(refsOf(setting.folder)).toEqual(refsOf(source()))
  })

  test('stays, and so does the old branch, where that is not allowed', async () => {
    await setting.run()
    sourceGit('branch', '-m', 'main', 'trunk')
    sourceGit('symbolic-ref', 'HEAD', 'refs/heads/trunk')
    setting.cloud.api.permits = (action) => action !== 'codecommit:UpdateDefaultBranch'
    const run = await setting.run({ prune: 'true' })
    expect(counts(run)).toBe('1 0 0 0 1')
    expect(run.errors[0]).toMatch(/refs\/heads\/main: it is the target's default branch/)
    expect(run.warnings[0]).toMatch(/allow codecommit:UpdateDefaultBranch on the repository/)
  })

  test('follows the source where only that has changed', async () => {
    setting.source.push({ x: '1' }, 'next')
    await setting.run()
    sourceGit('symbolic-ref', 'HEAD', 'refs/heads/next')
    const run = await setting.run()
    expect(counts(run)).toBe('0 0 0 2 0')
    expect(run.outputs['changed']).toBe('true')
    expect(gitIn(setting.folder, 'symbolic-ref', 'HEAD')).toBe('refs/heads/next')
  })

  test('is asked for where a listing does not tell it and a branch would go', async () => {
    setting.source.push({ x: '1' }, 'gone')
    await setting.run()
    gitIn(setting.folder, 'symbolic-ref', 'HEAD', 'refs/heads/none')
    setting.cloud.api.permits = (action) => action !== 'codecommit:GetRepository'
    const asked = () =>
      setting.cloud.traffic.seen.filter(({ operation }) => operation === 'GetRepository')
    const same = await setting.run({ prune: 'true' })
    expect(counts(same)).toBe('0 0 0 2 0')
    expect(asked()).toEqual([])
    sourceGit('update-ref', '-d', 'refs/heads/gone')
    const run = await setting.run({ prune: 'true' })
    expect(run.errors).toEqual([])
    expect(counts(run)).toBe('0 0 1 1 0')
    expect(asked()).toHaveLength(1)
    expect(run.log).toMatch(/GetRepository of .*; CodeCommit itself keeps its default branch/)
  })

  test('is not touched where it is no part of the mirror', async () => {
    setting.source.push({ x: '1' }, 'release/1')
    const run = await setting.run({ branches: 'release/*', tags: '!*' })
    expect(run.errors).toEqual([])
    expect(Object.keys(refsOf(setting.folder))).toEqual(['refs/heads/release/1'])
    expect(gitIn(setting.folder, 'symbolic-ref', 'HEAD')).toBe('refs/heads/release/1')
  })
})

test('only branches and tags travel, and none called HEAD', async () => {
  const id = sourceGit('rev-parse', 'main')
  for (const ref of [
    'refs/pull/1/head',
    'refs/notes/x',
    'refs/heads/HEAD',
    'refs/github-services/a',
  ]) {
    sourceGit('update-ref', ref, id)
  }
  const run = await setting.run({ prune: 'true' })
  expect(run.errors).toEqual([])
  expect(gitIn(setting.folder, 'for-each-ref', '--format=%(refname)')).toBe('refs/heads/main')
})

test('a name that CodeCommit takes not is told, and the rest goes on', async () => {
  const id = sourceGit('rev-parse', 'main')
  const hex = 'a'.repeat(40)
  sourceGit('update-ref', `refs/heads/${hex}`, id)
  sourceGit('update-ref', 'refs/heads/ok', id)
  const run = await setting.run()
  expect(run.exitCode).toBe(1)
  expect(counts(run)).toBe('2 0 0 0 1')
  expect(run.errors[0]).toMatch(
    /refs\/heads\/a{40}: CodeCommit takes no branch of this name: it looks like/,
  )
  expect(changes(run).filter(({ outcome }) => outcome === 'rejected')).toHaveLength(1)
})

test('no secret is in the log, the outputs or the summary, and nothing is left', async () => {
  const principal = {
    accessKeyId: 'ASIATEMPORARY',
    secretAccessKey: 'very-secret-key',
    sessionToken: 'FQo/b+%=token',
  }
  setting.cloud.api.principals.push(principal)
  const run = await setting.run({}, { env: setting.cloud.environment(principal) })
  expect(run.errors).toEqual([])
  const masked = [writer.password, principal.secretAccessKey, principal.sessionToken]
  for (const secret of masked) expect(run.masks).toContain(secret)
  const rest = run.log
    .split('\n')
    .filter((line) => !line.startsWith('::add-mask::'))
    .join('\n')
  const told = JSON.stringify([rest, run.outputs, run.summary])
  for (const secret of run.masks) expect(told).not.toContain(secret)
  const passwords = run.masks.filter((text) => /^\d{8}T\d{6}Z[0-9a-f]{64}$/.test(text))
  expect(passwords.length).toBeGreaterThanOrEqual(3)
})
