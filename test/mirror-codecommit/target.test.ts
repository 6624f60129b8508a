import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startOrigin, writer, type Origin } from '../git/origin.ts'
import { runAction } from '../runner.ts'
import { changes, counts, gitIn, refsOf } from './setting.ts'

let source: Origin
let target: Origin
beforeEach(async () => {
  source = await startOrigin({ 'a.yaml': '1\n' }, { accounts: [writer] })
  target = await startOrigin(undefined, { accounts: [{ ...writer, password: 'target-t0ken' }] })
})
afterEach(async () => {
  await source.close()
  await target.close()
})

const run = (inputs: Readonly<Record<string, string>> = {}) =>
  runAction('mirror-codecommit', {
    inputs: {
      source: source.url,
      'source-token': writer.password,
      target: target.url,
      'target-token': 'target-t0ken',
      ...inputs,
    },
  })

const hook = (name: string, script: string) => {
  const file = join(target.folder, 'hooks', name)
  mkdirSync(join(target.folder, 'hooks'), { recursive: true })
  writeFileSync(file, `#!/bin/sh\n${script}\n`)
  chmodSync(file, 0o755)
}

test('any Git server; its default branch is never deleted, and that is told', async () => {
  expect((await run()).errors).toEqual([])
  source.git('branch', '-m', 'main', 'trunk')
  source.git('symbolic-ref', 'HEAD', 'refs/heads/trunk')
  const second = await run({ prune: 'true' })
  expect(second.errors).toEqual([])
  expect(counts(second)).toBe('1 0 0 0 0')
  expect(second.warnings).toEqual([expect.stringMatching(/^refs\/heads\/main stays: /)])
  expect(Object.keys(refsOf(target.folder))).toEqual(['refs/heads/main', 'refs/heads/trunk'])
})

test('unusual names, annotated and nested tags, and a branch in place of a folder', async () => {
  const id = source.git('rev-parse', 'main')
  for (const name of ['a/b', 'ü/日本', "it's", 'x"y', '-dash', 'a%b', 'HEAD2', '$(x)', 'emoji😀']) {
    source.git('update-ref', `refs/heads/${name}`, id)
    source.git('update-ref', `refs/tags/${name}`, id)
  }
  const tag = (name: string, on: string) =>
    source.git('-c', 'user.name=a', '-c', 'user.email=a@b', 'tag', '-a', '-m', name, name, on)
  tag('annotated', 'main')
  tag('nested', 'annotated')
  expect((await run()).errors).toEqual([])
  expect(refsOf(target.folder)).toEqual(refsOf(source.folder))
  source.git('update-ref', '-d', 'refs/heads/a/b')
  source.git('update-ref', 'refs/heads/a', id)
  const second = await run({ prune: 'true' })
  expect(second.errors).toEqual([])
  expect(counts(second)).toMatch(/^1 0 1 /)
  expect(refsOf(target.folder)).toEqual(refsOf(source.folder))
})

describe('a ref that the server refuses', () => {
  const push = () => {
    for (const name of ['one', 'bad', 'two']) source.push({ x: name }, name)
  }

  test.each([
    [
      'alone',
      'update',
      'test "$1" = refs/heads/bad && { echo "not this one" >&2; exit 1; }; exit 0',
    ],
    [
      'with all that come with it',
      'pre-receive',
      'grep -q refs/heads/bad && { echo "not this one" >&2; exit 1; }; exit 0',
    ],
  ])('%s does not stop the others', async (_, name, script) => {
    push()
    hook(name, script)
    const outcome = await run()
    expect(outcome.exitCode).toBe(1)
    expect(counts(outcome)).toBe('3 0 0 0 1')
    expect(outcome.errors).toHaveLength(1)
    expect(outcome.errors[0]).toMatch(
      /1 ref could not be mirrored: refs\/heads\/bad: .*not this one/,
    )
    expect(changes(outcome).find(({ ref }) => ref === 'refs/heads/bad')?.outcome).toBe('rejected')
    const { 'refs/heads/bad': bad, ...rest } = refsOf(source.folder)
    expect(bad).toBeDefined()
    expect(refsOf(target.folder)).toEqual(rest)
  })
})

test('what somebody else pushed meanwhile is neither undone nor overwritten', async () => {
  await run()
  const before = target.git('rev-parse', 'main')
  source.push({ 'a.yaml': '2\n' })
  let foreign = ''
  target.traffic.fault = ({ url }) => {
    if (url.endsWith('service=git-receive-pack') && foreign === '') {
      foreign = target.push({ 'a.yaml': 'foreign\n' })
    }
    return undefined
  }
  const outcome = await run()
  expect(outcome.exitCode).toBe(1)
  expect(outcome.errors[0]).toMatch(/refs\/heads\/main: somebody else changed it meanwhile: it is/)
  expect(target.git('rev-parse', 'main', 'main^')).toBe(`${foreign}\n${before}`)
})

test.each([
  ['a 502', { kind: 'answer', status: 502 }],
  ['a reset before anything came', { kind: 'reset', afterBytes: 0 }],
  ['a reset after its effect', { kind: 'truncate', afterBytes: 0 }],
] as const)('a push that meets %s is tried again', async (_, fault) => {
  let faults = 0
  target.traffic.fault = ({ url }) =>
    url.endsWith('/git-receive-pack') && faults++ < 2 ? fault : undefined
  const outcome = await run()
  expect(outcome.errors).toEqual([])
  expect(counts(outcome)).toBe('1 0 0 0 0')
  expect(refsOf(target.folder)).toEqual(refsOf(source.folder))
})

test('a cache is used, survives damage, and its settings and hooks are not', async () => {
  const cache = join(source.folder, '..', 'cache')
  await run({ cache })
  source.push({ 'a.yaml': '2\n' })
  const store = join(cache, 'objects.git')
  writeFileSync(
    join(store, 'config'),
    '[core]\nbare = true\nfsmonitor = /bin/false\nsshCommand = false\n',
  )
  source.traffic.seen.length = 0
  const second = await run({ cache })
  expect(second.errors).toEqual([])
  expect(counts(second)).toBe('0 1 0 0 0')
  expect(readFileSync(join(store, 'config'), 'utf8')).not.toContain('fsmonitor')
  expect(gitIn(store, 'rev-list', '--count', source.git('rev-parse', 'main'))).toBe('2')
  source.push({ 'a.yaml': '3\n' })
  rmSync(join(store, 'objects', 'pack'), { recursive: true })
  const third = await run({ cache })
  expect(third.errors).toEqual([])
  expect(refsOf(target.folder)).toEqual(refsOf(source.folder))
})

test('a cache that lost a part of what it has is made anew', async () => {
  const cache = join(source.folder, '..', 'cache')
  const packs = () => readdirSync(join(cache, 'objects.git', 'objects', 'pack'))
  await run({ cache })
  const [pack = ''] = packs().filter((name) => name.endsWith('.pack'))
  source.push({ 'b.yaml': '1\n' })
  await run({ cache })
  for (const name of packs().filter((one) => one.startsWith(pack.replace('.pack', '')))) {
    rmSync(join(cache, 'objects.git', 'objects', 'pack', name))
  }
  target.git('update-ref', '-d', 'refs/heads/main')
  const third = await run({ cache })
  expect(third.errors).toEqual([])
  expect(third.log).toMatch(/the cache is made anew/)
  expect(refsOf(target.folder)).toEqual(refsOf(source.folder))
})

test('a source that wants another token is told in words for a reader', async () => {
  const outcome = await run({ 'source-token': 'wrong' })
  expect(outcome.errors).toEqual([
    expect.stringMatching(
      /the server wants a valid token; give one that may read this repository$/,
    ),
  ])
})

test('pointers of Git LFS are warned of', async () => {
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 12345\n`
  source.push({ 'big.bin': pointer })
  const outcome = await run()
  expect(outcome.errors).toEqual([])
  expect(outcome.warnings).toEqual([
    '1 object is a pointer of Git LFS: what they point to is not mirrored',
  ])
})

describe('inputs', () => {
  test.each([
    ['both', { repository: 'x' }, /^Reading the inputs repository and target: both are given/],
    ['none', { target: '' }, /^Reading the inputs repository and target: neither is given/],
    ['itself', { target: 'SOURCE' }, /^Reading the input target: it is the source itself/],
    ['a region', { region: 'eu-west-1' }, /^Reading the input region: it is for repository only/],
    ['plain http', { target: 'http://example.com/x' }, /plain http is for loopback only/],
    ['a password in it', { target: 'https://a:b@example.com/x' }, /it holds credentials/],
    [
      'a key of ssh for https',
      { target: 'https://git.example/x', 'target-token': '', 'ssh-key': 'x' },
      /^Reading the input ssh-key: it is for a target over ssh and https:\/\/git\.example\/x is over https; leave it out$/,
    ],
    [
      'host keys for https',
      { 'ssh-known-hosts': 'x' },
      /^Reading the input ssh-known-hosts: it is for a target over ssh and \S+ is over http; leave it out$/,
    ],
    [
      'a token for ssh',
      { target: 'ssh://git@git.example/x', 'ssh-key': 'x' },
      /^Reading the input target-token: it is for a target over https and ssh:\S+ is over ssh; leave it out$/,
    ],
    [
      'a token for a file',
      { target: 'file:///x' },
      /^Reading the input target-token: it is for a target over https and file:\/\/\/x is over file; leave it out$/,
    ],
    [
      'no key for ssh',
      { target: 'git@git.example:x', 'target-token': '' },
      /^Reading the input ssh-key: git@git\.example:x is reached over ssh; give a private key$/,
    ],
    [
      'full names',
      { branches: 'refs/heads/main' },
      /^Reading the input branches: .*without refs\/heads/,
    ],
    [
      'a number',
      { 'max-deletions': '-1' },
      /^Reading the input max-deletions: "-1" is not allowed/,
    ],
  ])('%s', async (_, inputs: Readonly<Record<string, string>>, message) => {
    const given = inputs['target'] === 'SOURCE' ? { target: source.url } : inputs
    const outcome = await run(given)
    expect(outcome.errors).toEqual([expect.stringMatching(message)])
    expect(refsOf(target.folder)).toEqual({})
  })
})

test("the workflow's token goes to GitHub alone", async () => {
  const outcome = await runAction('mirror-codecommit', {
    inputs: { source: source.url, target: target.url },
    expressions: { 'github.token': writer.password },
  })
  expect(outcome.errors[0]).toMatch(/the server wants a valid token/)
  const given = source.traffic.seen.filter(({ authorization }) => authorization !== undefined)
  expect(given).toEqual([])
})
