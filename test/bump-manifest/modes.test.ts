import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { dispatch } from '#github/dispatch'
import { fakeClock, repo, startHub, type Hub } from '../github/hub.ts'
import { file, kustomization, runAll, runOne } from './run.ts'

const web = 'apps/web/values.yaml'
const sha = (digit: number) => String(digit).repeat(40)
let hub: Hub
beforeEach(async () => {
  hub = await startHub({ [file]: kustomization('1.0.0'), [web]: 'image: { tag: "1.0.0" }\n' })
})
afterEach(() => hub.close())

describe('a pull request', () => {
  const propose = (tag: string, inputs: Readonly<Record<string, string>> = {}) =>
    runOne(hub, {
      ...{ mode: 'pull-request', transport: 'auto', app: 'api', environment: 'prod', file, tag },
      ...inputs,
    })
  const writes = () => hub.traffic.seen.filter(({ method }) => method !== 'GET').length
  const open = () => hub.state.pulls.map(({ number, title, state }) => [number, title, state])

  test('is opened, with labels, reviewers and what a reviewer needs', async () => {
    const outcome = await propose('1.1.0', {
      'pull-request-labels': 'deploy, prod',
      'pull-request-reviewers': 'ann\nacme/release',
      'source-sha': sha(1),
    })
    expect(outcome).toMatchObject({
      changed: true,
      reason: 'updated',
      order: 'newer',
      commit: hub.git('rev-parse', 'bump/prod/api'),
      pullRequest: { number: 1, url: 'https://github.com/acme/deploy/pull/1' },
    })
    const [pull] = hub.state.pulls
    expect([...pull!.labels, ...pull!.reviewers, ...pull!.teams]).toEqual([
      'deploy',
      'prod',
      'ann',
      'release',
    ])
    expect(open()).toEqual([[1, 'deploy(api): 1.1.0 to prod', 'open']])
    expect(pull!.body).toContain('+    newTag: 1.1.0')
    expect(pull!.body).toContain(`Source-Commit: ${sha(1)}`)
    expect(hub.show(`main:${file}`).toString()).toBe(kustomization('1.0.0'))
    expect(hub.git('log', '-1', '--format=%B', 'bump/prod/api')).toContain('App: api\n')
  })

  test('tells of a change that no body has room for as much as there is', async () => {
    const keys = Array.from({ length: 20 }, (_, index) => `service-${index}`)
    const note = 'x'.repeat(2_000)
    const values = (tag: string) =>
      keys.map((key) => `${key}: { tag: ${tag} } # ${note}\n`).join('')
    hub.push({ [web]: values('v1') })
    const updates = keys.map((key) => ({ file: web, key: `${key}.tag`, tag: 'v2' }))
    await propose('', { file: '', updates: JSON.stringify(updates) })
    expect(hub.show(`bump/prod/api:${web}`).toString()).toBe(values('v2'))
    const { body } = hub.state.pulls[0]!
    expect(body).toContain(`-service-0: { tag: v1 } # ${note}\n`)
    expect(body).toContain('\n… and more: see the files\n```\n')
    expect(body).toContain('Source-Repository: acme/shop')
  })

  test('is updated by a newer tag, left alone by an equal one, and never set back', async () => {
    await propose('1.1.0')
    const second = await propose('1.2.0')
    expect(second).toMatchObject({ changed: true, pullRequest: { number: 1 } })
    expect(open()).toEqual([[1, 'deploy(api): 1.2.0 to prod', 'open']])
    const before = hub.git('rev-parse', 'bump/prod/api')
    const again = await propose('1.2.0')
    const { commit, diff, previous, order } = second
    expect(again).toMatchObject({ changed: false, reason: 'unchanged', pullRequest: { number: 1 } })
    expect([again.commit, again.order]).toEqual([commit, 'same'])
    expect(diff).not.toBe('')
    expect([previous.length, order]).toEqual([1, 'newer'])
    expect(await propose('1.1.0')).toMatchObject({ changed: false, reason: 'stale' })
    expect(hub.git('rev-parse', 'bump/prod/api')).toBe(before)
  })

  test('says the same again, where the source commit is known', async () => {
    const inputs = { 'source-sha': sha(1) }
    const first = await propose('1.1.0', inputs)
    const second = await propose('1.1.0', inputs)
    const { commit, diff, previous, order, pullRequest } = first
    expect(second).toMatchObject({ changed: false, commit, diff, previous, order })
    expect(second.pullRequest?.number).toBe(pullRequest?.number)
  })

  test('is one for each app; what is wrong with one is found before any is opened', async () => {
    const updates = (tag: string) =>
      JSON.stringify([
        { app: 'api', file, tag },
        { app: 'web', file: web, tag, key: 'image.tag' },
        { app: 'web', file: web, tag, key: tag === 'bad' ? 'nowhere' : 'image.tag' },
      ])
    const run = (tag: string) =>
      runAll(hub, { mode: 'pull-request', environment: 'prod', updates: updates(tag) })
    const count = writes()
    await expect(run('bad')).rejects.toThrow('found no nowhere')
    expect(hub.state.pulls).toEqual([])
    expect(writes()).toBe(count + 1)
    const outcomes = await run('1.1.0')
    expect(outcomes.map(({ pullRequest }) => pullRequest?.number)).toEqual([1, 2])
    expect(open().map(([, title]) => title)).toEqual([
      'deploy(api): 1.1.0 to prod',
      'deploy(web): 1.1.0 to prod',
    ])
  })

  test('is merged at once where nothing is to be waited for', async () => {
    hub.state.allowAutoMerge = true
    const outcome = await propose('1.1.0', { 'pull-request-auto-merge': 'true' })
    expect(outcome).toMatchObject({ merged: true, commit: hub.git('rev-parse', 'main') })
    expect(hub.show(`main:${file}`).toString()).toBe(kustomization('1.1.0'))
  })

  test('can put an old image back', async () => {
    const { commit } = await runOne(hub, { app: 'api', environment: 'prod', file, tag: '1.1.0' })
    const outcome = await propose('', { tag: '', restore: commit! })
    expect(outcome.pullRequest?.number).toBe(1)
    expect(open()).toEqual([[1, 'rollback(api): 1.0.0 to prod', 'open']])
  })

  test('that would be opened is only told in a dry run', async () => {
    const outcome = await propose('1.1.0', { 'dry-run': 'true' })
    expect(outcome).toMatchObject({ changed: true, commit: undefined, pullRequest: undefined })
    expect(hub.state.pulls).toEqual([])
  })
})

describe('an event', () => {
  const announce = (inputs: Readonly<Record<string, string>> = {}, clock = fakeClock()) =>
    runOne(
      hub,
      {
        ...{ mode: 'dispatch', transport: 'auto', app: 'api', environment: 'dev', tag: '1.1.0' },
        ...{ 'source-sha': sha(1), ...inputs },
      },
      { clock },
    )

  test('has the whole payload, and its being taken is no deployment', async () => {
    const digest = `sha256:${'ab'.repeat(32)}`
    const outcome = await announce({ digest })
    expect(outcome).toMatchObject({ changed: false, reason: 'dispatched', commit: undefined })
    expect(hub.state.dispatches).toEqual([
      {
        event_type: 'update-image',
        client_payload: {
          ...{ app: 'api', tag: '1.1.0', env: 'dev', digest, image: 'api' },
          ...{ repository: 'acme/shop', sha: sha(1), run_id: '77' },
        },
      },
    ])
  })

  test('makes the same commit at the receiver, with the trailers of the sender', async () => {
    await announce()
    const receive = () =>
      runOne(
        hub,
        { file, updates: JSON.stringify(hub.state.dispatches[0]!.client_payload) },
        { env: { GITHUB_REPOSITORY: 'acme/deploy', GITHUB_RUN_ID: '5', GITHUB_SHA: sha(9) } },
      )
    expect(await receive()).toMatchObject({ changed: true, order: 'newer' })
    expect(hub.git('log', '-1', '--format=%B', 'main')).toBe(
      `deploy(api): 1.1.0 to dev

App: api
Environment: dev
Image: api:1.1.0
Source-Repository: acme/shop
Source-Commit: ${sha(1)}
Source-Run: https://github.com/acme/shop/actions/runs/77`,
    )
    expect(await receive()).toMatchObject({ changed: false, reason: 'unchanged' })
  })

  test('of the short form does as well, and says nothing of a source', async () => {
    await dispatch(await hub.open(), repo, 'x', { app: 'api', tag: '1.1.0', env: 'dev' })
    const updates = JSON.stringify(hub.state.dispatches[0]!.client_payload)
    await runOne(hub, { file, updates }, { env: { GITHUB_SHA: sha(9), GITHUB_EVENT_NAME: 'x' } })
    const message = hub.git('log', '-1', '--format=%B', 'main')
    expect(message).toBe(
      'deploy(api): 1.1.0 to dev\n\nApp: api\nEnvironment: dev\nImage: api:1.1.0',
    )
  })

  test('is waited for, until its commit is there', async () => {
    const clock = fakeClock()
    const message = `x\n\nApp: api\nEnvironment: dev\nSource-Commit: ${sha(1)}\n`
    let commit = ''
    const sleep = clock.sleep.bind(clock)
    const watched = {
      ...clock,
      async sleep(milliseconds: number) {
        if (clock.pauses.length === 3) {
          hub.push({ [file]: kustomization('9') }, { message: message.replace('api', 'web') })
        }
        if (clock.pauses.length === 4)
          commit = hub.push({ [file]: kustomization('1') }, { message })
        await sleep(milliseconds)
      },
    }
    const outcome = await announce({ wait: '60' }, watched)
    expect(outcome).toMatchObject({ changed: true, reason: 'dispatched', commit })
    const again = await announce({ wait: '60' })
    expect(again).toMatchObject({ changed: false, reason: 'dispatched', commit })
  })

  test('that nobody receives in time is a failure that says so', async () => {
    await expect(announce({ wait: '60' })).rejects.toThrow(
      'Waiting for the receiver of "update-image": GitHub took the event, and no commit with ' +
        `Source-Commit: ${sha(1)} came to the default branch of acme/deploy within 60 s`,
    )
  })

  test('is only told in a dry run', async () => {
    const { reason, events } = await announce({ 'dry-run': 'true' })
    expect([reason, events?.length]).toEqual(['dispatched', 1])
    expect(hub.state.dispatches).toEqual([])
  })

  test('for each of several apps', async () => {
    const updates = JSON.stringify([
      { app: 'api', tag: '2' },
      { app: 'web', tag: '3' },
    ])
    await announce({ updates, app: '', tag: '', 'event-type': 'deploy' })
    expect(hub.state.dispatches.map(({ client_payload }) => client_payload)).toMatchObject([
      { app: 'api', tag: '2', env: 'dev' },
      { app: 'web', tag: '3', env: 'dev' },
    ])
  })
})
