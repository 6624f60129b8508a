import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { runAction } from '../runner.ts'

const services = `
- { name: api, context: services/api }
- { name: web, context: services/web, paths: "services/web/*, libs/*, !*.md" }
- { name: docs }`
const environments = `
- { branch: main, environment: dev, url: "https://dev.example.com" }
- { branch: "release/*", environment: stg, deploy: none }
- { tag: "v*", environment: prod, deploy: pull-request }`

let folder: string
let shas: readonly string[]

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'select-builds-'))
  git('init', '--quiet', '--initial-branch=main')
  shas = [
    commit({ 'services/api/a.ts': '1', 'services/web/w.ts': '1', 'libs/x y/ü.ts': '1' }),
    commit({ 'services/api/a.ts': '2' }),
    commit({ 'libs/x y/ü.ts': '2' }),
    commit({ 'services/web/README.md': '3' }),
  ]
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function git(...args: readonly string[]): string {
  const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.invalid']
  return execFileSync('git', [...who, ...args], { cwd: folder, encoding: 'utf8' }).trim()
}

function commit(files: Readonly<Record<string, string>>): string {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  git('add', '--all')
  git('commit', '--quiet', '--message', 'change')
  return git('rev-parse', 'HEAD')
}

interface Run {
  readonly name?: string
  readonly ref?: string
  readonly payload?: object
  readonly inputs?: Readonly<Record<string, string>>
  /** What is checked out. */
  readonly head?: string
}

async function select({ name = 'push', ref = 'refs/heads/main', payload, inputs, head }: Run) {
  git('checkout', '--quiet', '--detach', head ?? shas.at(-1)!)
  const outcome = await runAction('select-builds', {
    inputs: { services, environments, ...inputs },
    env: { GITHUB_EVENT_NAME: name, GITHUB_REF: ref, GITHUB_SHA: head ?? shas.at(-1)! },
    event: payload ?? {},
    workspace: folder,
  })
  const list = JSON.parse(outcome.outputs['services'] ?? '[]') as { name: string }[]
  return { ...outcome, selected: list.map((service) => service.name).join(' ') }
}

const before = (sha: string) => ({ before: sha, after: 'f'.repeat(40), deleted: false })
const pull = (base: string, head: string) => ({
  number: 7,
  pull_request: { number: 7, head: { sha: head, ref: 'topic' }, base: { sha: base, ref: 'main' } },
})

test.each<[name: string, run: () => Run, selected: string]>([
  ['a push, by its paths', () => ({ payload: before(shas[0]!), head: shas[1]! }), 'api docs'],
  [
    'a push, by a path with blanks and letters beyond ASCII',
    () => ({ payload: before(shas[1]!), head: shas[2]! }),
    'web docs',
  ],
  ['a push, without what is excluded', () => ({ payload: before(shas[2]!) }), 'docs'],
  ['a new branch', () => ({ payload: before('0'.repeat(40)) }), 'api web docs'],
  [
    'a force push away from a commit that is gone',
    () => ({ payload: before('e'.repeat(40)) }),
    'api web docs',
  ],
  ['a schedule', () => ({ name: 'schedule' }), 'api web docs'],
  ['a version tag', () => ({ ref: 'refs/tags/v1.2.3', payload: before(shas[2]!) }), 'api web docs'],
  [
    'a version that this run released',
    () => ({ payload: before(shas[2]!), inputs: { version: '1.2.3' } }),
    'api web docs',
  ],
  [
    'all, where that is asked for',
    () => ({ payload: before(shas[2]!), inputs: { select: 'all' } }),
    'api web docs',
  ],
  ['a base that is given', () => ({ name: 'schedule', inputs: { base: shas[1]! } }), 'web docs'],
  [
    'a merge queue',
    () => ({
      name: 'merge_group',
      payload: {
        merge_group: { base_sha: shas[0]!, base_ref: 'refs/heads/main', head_sha: shas[1]! },
      },
      head: shas[1]!,
    }),
    'api docs',
  ],
])('%s', async (_, run, selected) => {
  const outcome = await select(run())
  expect(outcome.errors).toEqual([])
  expect(outcome.selected).toBe(selected)
})

test('of a pull request what it changed itself counts, not what its base has got since', async () => {
  git('checkout', '--quiet', '--detach', shas[0]!)
  const topic = commit({ 'services/web/w.ts': 'topic' })
  const payload = pull(shas[1]!, topic)
  const outcome = await select({
    name: 'pull_request',
    ref: 'refs/pull/7/merge',
    payload,
    head: topic,
  })
  expect(outcome.selected).toBe('web docs')
  expect(outcome.outputs).toMatchObject({ push: 'false', environment: 'dev', deploy: 'commit' })
})

test.each<[ref: string, outputs: object]>([
  [
    'refs/heads/main',
    { push: 'true', environment: 'dev', deploy: 'commit', url: 'https://dev.example.com' },
  ],
  ['refs/heads/release/1', { push: 'true', environment: 'stg', deploy: 'none', url: '' }],
  ['refs/heads/topic', { push: 'true', environment: '', deploy: 'none', url: '' }],
  ['refs/tags/v1.0.0', { push: 'true', environment: 'prod', deploy: 'pull-request' }],
  ['refs/tags/main', { push: 'true', environment: '', deploy: 'none' }],
])('%s goes to the first environment that fits', async (ref, outputs) => {
  const outcome = await select({ ref, inputs: { select: 'all' } })
  expect(outcome.outputs).toMatchObject(outputs)
})

test('the outputs serve a matrix, read-images and a preview', async () => {
  const { outputs } = await select({
    inputs: { select: 'all', repository: 'dev/{service}', tag: 'main-1' },
  })
  expect(JSON.parse(outputs['services'] ?? '')).toContainEqual({
    ...{ name: 'api', repository: 'dev/api', context: 'services/api', file: '', target: '' },
    ...{ platforms: '', 'build-args': '' },
  })
  expect(outputs['names']).toBe('api=dev/api\nweb=dev/web\ndocs=dev/docs')
  const digest = `sha256:${'0'.repeat(64)}`
  expect(JSON.parse(outputs['preview'] ?? '')).toContainEqual({ app: 'web', tag: 'main-1', digest })
  const plain = await select({ inputs: { select: 'all', tag: 'main-1', pin: 'tag' } })
  expect(JSON.parse(plain.outputs['preview'] ?? '')).toContainEqual({ app: 'web', tag: 'main-1' })
})

test.each<[name: string, run: Run, error: string]>([
  ['no list', { inputs: { services: 'api' } }, 'Reading the input services: not a list'],
  [
    'an unknown key',
    { inputs: { services: '[{name: a, path: x}]' } },
    'item 1: unknown key "path"; the known ones are name,',
  ],
  [
    'a name that is a path',
    { inputs: { services: '[{name: ../a}]' } },
    'item 1: name: "../a" is not allowed',
  ],
  [
    'a context outside',
    { inputs: { services: '[{name: a, context: ../b}]' } },
    'item 1: context: "../b" holds ".."',
  ],
  ['two of one name', { inputs: { services: '[{name: a}, {name: a}]' } }, 'a stands twice'],
  [
    'a ref of both kinds',
    { inputs: { environments: '[{branch: a, tag: b, environment: dev}]' } },
    'it needs one of branch and tag, and has both',
  ],
  [
    'a way that is none',
    { inputs: { environments: '[{branch: a, environment: dev, deploy: push}]' } },
    'deploy: "push" is not allowed; give one of commit, pull-request, dispatch, none',
  ],
  ['a version that is none', { inputs: { version: 'next' } }, '"next" is no version'],
  ['an option for a base', { inputs: { base: '--output=x' } }, '"--output=x" is no commit'],
  [
    'pull_request_target',
    { name: 'pull_request_target', payload: pull('a', 'b') },
    'start the workflow on pull_request',
  ],
  [
    'workflow_run, whose checkout is another commit than its tag',
    {
      name: 'workflow_run',
      payload: { workflow_run: { event: 'push', head_sha: 'a'.repeat(40), head_branch: 'main' } },
    },
    'start the workflow on push',
  ],
])('refuses %s', async (_, run, error) => {
  const outcome = await select(run)
  expect(outcome.exitCode).toBe(1)
  expect(outcome.errors).toHaveLength(1)
  expect(outcome.errors[0]).toContain(error)
  expect(outcome.outputs).toEqual({})
})
