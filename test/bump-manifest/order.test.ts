import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { rmSync } from 'node:fs'
import { faultAt, startHub, type Hub } from '../github/hub.ts'
import { checkout, file, kustomization, runOne, type RunOptions } from './run.ts'

const values = 'apps/web/values.yaml'
let source: ReturnType<typeof checkout>
let side: string
let hub: Hub
beforeAll(() => {
  source = checkout(4)
  side = source.branch()
})
afterAll(() => rmSync(source.folder, { recursive: true }))
beforeEach(async () => {
  hub = await startHub({ [file]: kustomization('none'), [values]: 'image: { tag: "1.9.0" }\n' })
})
afterEach(() => hub.close())

/** A run for the source commit of this place; its tag names that commit. */
const run = (
  commit: number,
  options: RunOptions & { readonly inputs?: Readonly<Record<string, string>> } = {},
) => {
  const sha = source.ids[commit]!
  const inputs = { app: 'api', environment: 'dev', file, tag: `v${commit}`, 'source-sha': sha }
  const env = { GITHUB_WORKSPACE: source.folder }
  return runOne(hub, { ...inputs, ...options.inputs }, { env, ...options })
}
const told = ({ changed, reason, order }: Awaited<ReturnType<typeof run>>) => [
  changed,
  reason,
  order,
]
const shown = () => hub.show(`main:${file}`).toString()

describe.each(['api', 'git'] as const)('never backwards, by %s', (transport) => {
  const bump = (commit: number, inputs = {}) => run(commit, { transport, inputs })

  test('a newer commit replaces an older one; an older one changes nothing, and is no failure', async () => {
    expect(told(await bump(1))).toEqual([true, 'updated', 'unknown'])
    expect(told(await bump(2))).toEqual([true, 'updated', 'newer'])
    const head = hub.git('rev-parse', 'main')
    const old = await bump(1)
    expect(told(old)).toEqual([false, 'stale', 'older'])
    expect(old.commit).toBe(head)
    expect(old.stale.join()).toMatch(
      /^api in apps\/api\/kustomization.yaml: the image of a newer commit is there, by [0-9a-f]{10} \(source commit [0-9a-f]{10}\)$/,
    )
    expect(hub.git('rev-parse', 'main')).toBe(head)
    expect(shown()).toBe(kustomization('v2'))
    expect(told(await bump(1, { 'allow-rollback': 'true' }))).toEqual([true, 'updated', 'older'])
    expect(shown()).toBe(kustomization('v1'))
  })

  test('what somebody has set back stays, until a newer commit comes', async () => {
    await bump(1)
    await bump(2)
    hub.push({ [file]: kustomization('v1') }, { message: 'Revert "deploy(api): v2 to dev"' })
    hub.push({ [values]: 'image: { tag: "1.9.1" }\n' })
    expect(told(await bump(2))).toEqual([false, 'stale', 'same'])
    expect(shown()).toBe(kustomization('v1'))
    expect(told(await bump(3))).toEqual([true, 'updated', 'newer'])
    expect(shown()).toBe(kustomization('v3'))
  })

  test('nor does another attempt of its run bring it back, by the commit in the tag', async () => {
    const built = (attempt: number) => ({
      tag: `main-${source.ids[2]!.slice(0, 7)}-${attempt}`,
    })
    await bump(1)
    await bump(2, built(1))
    hub.push({ [file]: kustomization('v1') })
    expect(told(await bump(2, built(2)))).toEqual([false, 'stale', 'same'])
    expect(told(await bump(3))).toEqual([true, 'updated', 'newer'])
  })

  test('a stale run succeeds, whatever its message wants to name', async () => {
    await bump(2)
    const old = await bump(1, { message: 'ship {app} {tag} to {environment}' })
    expect(told(old)).toEqual([false, 'stale', 'older'])
  })

  test('again, it says the same and writes nothing, also where others have come since', async () => {
    await bump(1)
    const first = await bump(2)
    hub.push({ [values]: 'image: { tag: "1.9.1" }\n' })
    const head = hub.git('rev-parse', 'main')
    const second = await bump(2)
    const outputs = ({ order, commit, previous, diff }: typeof first) => {
      return { order, commit, previous, diff }
    }
    expect(outputs(second)).toEqual(outputs(first))
    expect([second.changed, second.reason]).toEqual([false, 'unchanged'])
    expect(hub.git('rev-parse', 'main')).toBe(head)
  })

  test('another tag of the same commit is no rollback, and not what was rolled back', async () => {
    await bump(2)
    expect(told(await bump(2, { tag: 'v2-rebuilt' }))).toEqual([true, 'updated', 'same'])
    hub.push({ [file]: kustomization('v1') })
    expect(told(await bump(2, { tag: 'v2-other' }))).toEqual([true, 'updated', 'same'])
  })

  test('two places of one app in one file are told apart', async () => {
    hub.push({ [values]: 'a: { tag: old }\nb: { tag: old }\n' })
    const at = (key: string) => ({ file: values, format: 'helm', key, app: 'web' })
    expect(told(await bump(2, at('a.tag')))).toEqual([true, 'updated', 'unknown'])
    expect(told(await bump(2, at('b.tag')))).toEqual([true, 'updated', 'unknown'])
    expect(told(await bump(3, at('b.tag')))).toEqual([true, 'updated', 'newer'])
    expect(told(await bump(2, { ...at('a.tag'), tag: 'x' }))).toEqual([true, 'updated', 'same'])
  })

  test('without an app the places are told apart as well', async () => {
    hub.push({ [values]: 'a: { tag: old }\nb: { tag: old }\n' })
    const at = (key: string) => ({
      ...{ file: values, format: 'helm', key, app: '', environment: '' },
    })
    await bump(3, at('a.tag'))
    expect(told(await bump(2, at('b.tag')))).toEqual([true, 'updated', 'unknown'])
    expect(told(await bump(2, at('a.tag')))).toEqual([false, 'stale', 'older'])
  })
})

describe('the order', () => {
  const tagged = (commit: number) => `main-${source.ids[commit]!.slice(0, 7)}`

  test('of images that no bump of ours has set is told by the commit in the tag', async () => {
    hub.push({ [file]: kustomization(tagged(2)) })
    expect(told(await run(1, { inputs: { tag: tagged(1) } }))).toEqual([false, 'stale', 'older'])
    expect(told(await run(3, { inputs: { tag: tagged(3) } }))).toEqual([true, 'updated', 'newer'])
  })

  test('of what somebody has set forward by hand too', async () => {
    await run(1, { inputs: { tag: tagged(1) } })
    hub.push({ [file]: kustomization(tagged(3)) })
    expect(told(await run(2, { inputs: { tag: tagged(2) } }))).toEqual([false, 'stale', 'older'])
  })

  test.each([
    ['1.9.0', '1.10.0', true, 'newer'],
    ['1.10.0', '1.9.0', false, 'older'],
    ['2.0.0', '2.0.0-rc.1', false, 'older'],
    ['v1.4.0', '1.4.0', true, 'same'],
  ])('of the version %s, when %s comes: %s, %s', async (there, tag, changed, order) => {
    hub.push({ [values]: `image: { tag: "${there}" }\n` })
    const outcome = await runOne(hub, { file: values, tag, environment: 'dev' })
    expect([outcome.changed, outcome.order]).toEqual([changed, order])
    expect(outcome.warnings).toEqual([])
  })

  test('that nobody can tell is a warning, and the edit is made', async () => {
    await run(2)
    const { changed, order, warnings } = await run(0, {
      env: {},
      inputs: { 'source-sha': 'f'.repeat(40) },
    })
    expect([changed, order]).toEqual([true, 'unknown'])
    expect(warnings).toEqual([
      `api in ${file}: the edit is made, though it may be of an older image: nothing here tells ` +
        `the order of the source commits ffffffffff and ${source.ids[2]!.slice(0, 10)}: check out ` +
        'the whole history (fetch-depth: 0), or give a source-token that may read the source repository',
    ])
  })

  test('is not that of a branch, whatever a trailer says', async () => {
    const message = 'x\n\nApp: api\nEnvironment: dev\nImage: api:v9\nSource-Commit: main\n'
    hub.push({ [file]: kustomization('v9') }, { message })
    expect(told(await run(1))).toEqual([true, 'updated', 'unknown'])
  })

  test('of two branches is not known', async () => {
    await run(3)
    const outcome = await run(0, { inputs: { 'source-sha': side } })
    expect(told(outcome)).toEqual([true, 'updated', 'unknown'])
  })

  test("is asked of the source repository's API, where a token allows", async () => {
    const ids = ['1', '2', '3'].map((text) => hub.push({ x: text }, { branch: 'source' }))
    const bump = (index: number, token: string) =>
      run(index, {
        env: {},
        inputs: {
          'source-repository': 'acme/deploy',
          'source-sha': ids[index]!,
          'source-token': token,
        },
      })
    await bump(1, 'ghs_reader')
    expect(told(await bump(0, 'ghs_reader'))).toEqual([false, 'stale', 'older'])
    expect(told(await bump(2, 'ghs_stranger'))).toEqual([true, 'updated', 'unknown'])
    expect(told(await bump(1, 'ghs_reader'))).toEqual([false, 'stale', 'older'])
  })

  test('is looked at again where a newer one lands in between', async () => {
    await run(1)
    const message =
      'deploy(api): v3 to dev\n\nApp: api\nEnvironment: dev\nImage: api:v3\n' +
      `Source-Repository: acme/shop\nSource-Commit: ${source.ids[3]}\n`
    // The third request is our commit, after the file and its history.
    const newer = () => void hub.push({ [file]: kustomization('v3') }, { message })
    hub.traffic.fault = faultAt('/api/graphql', { 3: newer })
    const outcome = await run(2)
    expect(told(outcome)).toEqual([false, 'stale', 'older'])
    expect(outcome.attempts).toBe(2)
    expect(shown()).toBe(kustomization('v3'))
  })

  test('of several edits: the stale one is left out, and told', async () => {
    await run(3)
    const updates = JSON.stringify([
      { app: 'api', file, tag: 'v2' },
      { app: 'web', file: values, tag: '1.10.0' },
    ])
    const outcome = await run(2, { inputs: { updates, tag: '', app: '', file: '' } })
    expect(told(outcome)).toEqual([true, 'updated', 'newer'])
    expect(outcome.stale).toHaveLength(1)
    expect(hub.git('log', '-1', '--format=%B', 'main')).toMatch(/^deploy\(web\): 1.10.0 to dev/)
    expect(shown()).toBe(kustomization('v3'))
  })
})
