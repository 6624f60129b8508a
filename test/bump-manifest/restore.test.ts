import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { withOrigin } from '../git/origin.ts'
import { badGateway, faultAt, startHub, type Hub } from '../github/hub.ts'
import { file, kustomization, runOne } from './run.ts'

const application = 'apps/web/application.yaml'
const webApplication = (tag: string, replicas = 1) => `apiVersion: argoproj.io/v1alpha1
kind: Application
spec:
  source:
    helm:
      values: |
        image: { tag: "${tag}" }
        replicas: ${replicas}
`
const [one, two, three] = ['1', '2', '3'].map((digit) => digit.repeat(40)) as [
  string,
  string,
  string,
]

let hub: Hub
beforeEach(async () => {
  hub = await startHub({ [file]: kustomization('v0'), [application]: webApplication('w0') })
})
afterEach(() => hub.close())

describe.each(['api', 'git'] as const)('by %s', (transport) => {
  const run = (inputs: Readonly<Record<string, string>>) =>
    runOne(hub, { environment: 'dev', ...inputs }, { transport })
  const bump = (tag: string, sha: string, inputs = {}) =>
    run({ app: 'api', file, tag, 'source-sha': sha, ...inputs })
  const shown = () => hub.show(`main:${file}`).toString()
  const message = () => hub.git('log', '-1', '--format=%B', 'main')

  test('previous puts back what the last bump replaced; again, nothing more', async () => {
    await bump('v1', one)
    const { commit: second } = await bump('v2', two)
    const restored = await run({ restore: 'previous', app: 'api' })
    expect(restored).toMatchObject({ changed: true, reason: 'updated', order: 'older' })
    expect(restored.previous).toEqual([{ file, key: 'images[0].newTag', value: 'v2' }])
    expect(shown()).toBe(kustomization('v1'))
    expect(message()).toBe(
      `rollback(api): v1 to dev

App: api
Environment: dev
Image: api:v1
Source-Repository: acme/shop
Source-Commit: ${one}
Source-Run: https://github.com/acme/shop/actions/runs/77
Rollback-Of: ${second}
Rollback-Run: https://github.com/acme/shop/actions/runs/77`,
    )
    const again = await run({ restore: 'previous', app: 'api' })
    const { commit, diff, previous, order } = restored
    expect(again).toMatchObject({ changed: false, reason: 'unchanged' })
    expect(again).toMatchObject({ commit, diff, previous, order })
    expect(shown()).toBe(kustomization('v1'))
  })

  test('a template tells of what is put back, also where the history names no tag', async () => {
    const template = 'undo {app} in {environment}: {tag}'
    await bump('v1', one)
    await bump('v2', two)
    await run({ restore: 'previous', app: 'api', message: template })
    expect(message()).toMatch(/^undo api in dev: v1\n\nApp: api\n/)
    const byHand = hub.push({ [file]: kustomization('v9') }, { message: 'by hand' })
    await run({ restore: byHand, app: 'api', message: template })
    expect(message()).toMatch(
      `undo api in dev: the values before ${byHand.slice(0, 10)}\n\nApp: api`,
    )
    expect(shown()).toBe(kustomization('v1'))
  })

  test('a rollback stays: the run that it undid does not bring its image back', async () => {
    await bump('v1', one)
    await bump('v2', two)
    await run({ restore: 'previous', file })
    expect(await bump('v2', two)).toMatchObject({ reason: 'stale', order: 'same' })
    expect(shown()).toBe(kustomization('v1'))
    await bump('v3', three)
    expect(shown()).toBe(kustomization('v3'))
  })

  test('a commit is undone value by value: what has been edited since stays', async () => {
    await bump('w1', one, { app: 'web', file: application, format: 'application' })
    const { commit } = await bump('w2', two, {
      ...{ app: 'web', file: application, format: 'application' },
    })
    hub.push({ [application]: `# by hand\n${webApplication('w2', 5)}` })
    const restored = await run({ restore: commit!.slice(0, 10) })
    expect(restored.changed).toBe(true)
    expect(hub.show(`main:${application}`).toString()).toBe(`# by hand\n${webApplication('w1', 5)}`)
  })

  test('a digest that the commit brought goes, and the entry is found where it is now', async () => {
    const digest = `sha256:${'ab'.repeat(32)}`
    await bump('v1', one, { digest })
    expect(shown()).toContain(digest)
    const moved = shown().replace('images:\n', 'images:\n  - name: other\n    newTag: x\n')
    hub.push({ [file]: moved })
    const restored = await run({ restore: 'previous', file })
    expect(shown()).toBe(
      kustomization('v0').replace('images:\n', 'images:\n  - name: other\n    newTag: x\n'),
    )
    expect(restored.previous.map(({ key }) => key)).toEqual([
      'images[1].newTag',
      'images[1].digest',
    ])
  })

  test('app and image narrow a commit of several edits', async () => {
    const updates = JSON.stringify([
      { app: 'api', file, tag: 'v1' },
      { app: 'web', file: application, format: 'application', tag: 'w1' },
    ])
    const { commit } = await run({ updates })
    await run({ restore: commit!, app: 'web' })
    expect(shown()).toBe(kustomization('v1'))
    expect(hub.show(`main:${application}`).toString()).toBe(webApplication('w0'))
    expect(message()).toMatch(/^rollback\(web\): /)
    await run({ restore: commit!, image: 'api' })
    expect(shown()).toBe(kustomization('v0'))
  })

  test('a commit is undone too where the first look at the history ends with it', async () => {
    hub.push({ 'x.yaml': 'image: { tag: x1 }\n' })
    const commit = hub.push({ 'x.yaml': 'image: { tag: x2 }\n' })
    for (let count = 1; count < 100; count++) hub.push({ other: String(count) })
    expect(await run({ restore: commit })).toMatchObject({ changed: true })
    expect(hub.show('main:x.yaml').toString()).toBe('image: { tag: x1 }\n')
  })

  test('a dry run says what would be, and writes nothing', async () => {
    await bump('v1', one)
    const head = hub.git('rev-parse', 'main')
    const restored = await run({ restore: 'previous', 'dry-run': 'true' })
    expect(restored).toMatchObject({ changed: true, commit: undefined })
    expect(restored.diff).toContain('+    newTag: v0')
    expect(hub.git('rev-parse', 'main')).toBe(head)
  })

  test.each([
    ['nothing to undo', { restore: 'previous', app: 'api' }, 'found no bump (app api, environment'],
    ['a commit that is not there', { restore: 'f'.repeat(40) }, 'found no such commit in the'],
  ])('is refused: %s', async (_, inputs, error) => {
    await expect(run(inputs)).rejects.toThrow(error)
  })

  test('is refused where it would not be exact, with the reason', async () => {
    const before = 'spec:\n  replicas: 1\n'
    hub.push({ 'x.yaml': before })
    const commit = hub.push({ 'x.yaml': before.replace('1', '2') })
    await expect(run({ restore: commit })).rejects.toThrow(
      'Restoring x.yaml: found spec.replicas to be no text (1); revert the commit by git',
    )
    await expect(run({ restore: commit, app: 'api' })).rejects.toThrow(
      'nothing there is of app api; x.yaml: spec.replicas; narrow it by file',
    )
  })
})

test('by the API a commit of a fork, or of another branch, is none of the history', async () => {
  const elsewhere = hub.push({ [file]: kustomization('evil') }, { branch: 'fork' })
  await expect(runOne(hub, { restore: elsewhere })).rejects.toThrow('found no such commit')
})

test('by the API one of the newest commits is found without the call that compares', async () => {
  const commit = hub.push({ [file]: kustomization('v9') })
  hub.traffic.fault = ({ url }) =>
    url.includes('/compare/') ? { kind: 'answer', status: 404, body: '{}' } : undefined
  expect(await runOne(hub, { restore: commit.slice(0, 12) })).toMatchObject({ changed: true })
  expect(hub.show(`main:${file}`).toString()).toBe(kustomization('v0'))
})

test('by git a fault is borne also while the commit is looked for', () =>
  withOrigin({ [file]: kustomization('v0') }, async (origin) => {
    const commit = origin.push({ [file]: kustomization('v9') })
    origin.traffic.fault = faultAt('/info/refs', { 1: badGateway })
    const inputs = { restore: commit, repository: origin.url }
    expect(await runOne(hub, inputs, { transport: 'git' })).toMatchObject({ changed: true })
    expect(`${origin.git('show', `main:${file}`)}\n`).toBe(kustomization('v0'))
  }))
