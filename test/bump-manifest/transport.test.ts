import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Fault } from '#sandbox/fault'
import {
  badGateway,
  breakAfter,
  breakBefore,
  fakeClock,
  faultAt,
  jointClock,
  startHub,
  type Hub,
} from '../github/hub.ts'
import { file, kustomization, runOne } from './run.ts'

const sha = 'a'.repeat(40)
const inputs = { app: 'api', environment: 'dev', file, tag: 'v1', 'source-sha': sha }
let hub: Hub
beforeEach(async () => (hub = await startHub({ [file]: kustomization('v0') })))
afterEach(() => hub.close())
const shown = () => hub.show(`main:${file}`).toString()

test('by the API: no clone, three requests, an author of GitHub', async () => {
  const outcome = await runOne(hub, { ...inputs, transport: 'auto', author: 'Ann <ann@x.y>' })
  expect(outcome).toMatchObject({
    changed: true,
    attempts: 1,
    commit: hub.git('rev-parse', 'main'),
  })
  expect(hub.traffic.seen.map(({ url }) => url)).toEqual(Array(3).fill('/api/graphql'))
  expect(hub.git('log', '-1', '--format=%an', 'main')).toBe('deployer[bot]')
  expect(shown()).toBe(kustomization('v1'))
})

test('by the API the history is read once for all edits of a file', async () => {
  const keys = ['a', 'b', 'c']
  const text = (tag: string) => keys.map((key) => `${key}: { tag: ${tag} }\n`).join('')
  hub.push({ 'values.yaml': text('old') })
  const updates = keys.map((app) => ({ app, key: `${app}.tag`, tag: 'v1' }))
  const { environment, 'source-sha': id } = inputs
  const many = { environment, 'source-sha': id, file: 'values.yaml' }
  await runOne(hub, { ...many, updates: JSON.stringify(updates) })
  expect(hub.traffic.seen).toHaveLength(3)
  expect(hub.show('main:values.yaml').toString()).toBe(text('v1'))
})

test.each([
  ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
  ['a byte order mark', (text: string) => `\uFEFF${text}`],
  ['no final newline', (text: string) => text.trimEnd()],
])('by the API bytes stay as they are: %s', async (_, style) => {
  hub.push({ [file]: style(kustomization('v0')) })
  await runOne(hub, inputs)
  expect(shown()).toBe(style(kustomization('v1')))
})

test.each(['api', 'git'] as const)('an executable file stays one, by %s', async (transport) => {
  hub.push({ [file]: kustomization('v0') }, { executable: true })
  await runOne(hub, inputs, { transport })
  expect(hub.git('ls-tree', 'main', file)).toMatch(/^100755 /)
  expect(shown()).toBe(kustomization('v1'))
})

describe('by the API, a fault', () => {
  const limited: Fault = {
    kind: 'answer',
    status: 403,
    headers: { 'Retry-After': '60' },
    body: '{"message":"You have exceeded a secondary rate limit"}',
  }
  const kinds = {
    '502': badGateway,
    'a broken connection': breakBefore,
    'a lost answer': breakAfter,
  }
  const table = Object.entries({ ...kinds, 'a secondary limit': limited }).flatMap(
    ([name, fault]) => [1, 2, 3].map((place) => [place, name, fault] as const),
  )
  test.each(table)('at request %i, %s: one commit, all the same', async (place, name, fault) => {
    const clock = fakeClock()
    hub.traffic.fault = faultAt('/api/graphql', { [place]: fault })
    const { commit } = await runOne(hub, inputs, { clock })
    expect(commit).toBe(hub.git('rev-parse', 'main'))
    expect(hub.git('rev-list', '--count', 'main')).toBe('2')
    expect(shown()).toBe(kustomization('v1'))
    if (name === 'a secondary limit') expect(Math.max(...clock.pauses)).toBeGreaterThan(59_999)
  })

  test('that lasts ends in time, and nothing is written', async () => {
    hub.traffic.fault = () => badGateway
    await expect(runOne(hub, { ...inputs, timeout: '20' })).rejects.toThrow(
      /^reading the default branch of acme\/deploy: GitHub answered 502; gave up after \d+ attempts/,
    )
    expect(shown()).toBe(kustomization('v0'))
  })
})

test('by the API, a head that has moved ten times in a row', async () => {
  let moved = 0
  hub.traffic.fault = ({ url }) => {
    const isCommit = hub.traffic.seen.length % 2 === 0 && hub.traffic.seen.length > 0
    if (url.endsWith('/graphql') && isCommit && moved < 10) hub.push({ other: String(++moved) })
    return undefined
  }
  const outcome = await runOne(hub, inputs)
  expect(outcome.attempts).toBe(11)
  expect(outcome.others.length).toBeGreaterThan(0)
  expect(hub.git('rev-list', '--count', 'main')).toBe('12')
  expect(shown()).toBe(kustomization('v1'))
})

test('twenty writers of one file by the API, at 80 writes a minute: all land', async () => {
  await hub.close()
  const joint = jointClock(20)
  const { clock } = joint
  const names = Array.from({ length: 20 }, (_, index) => `svc${index}`)
  const many = (tag: (name: string) => string) =>
    `images:\n${names.map((name) => `  - { name: ${name}, newTag: ${tag(name)} }\n`).join('')}`
  const files = { 'kustomization.yaml': many(() => 'old') }
  hub = await startHub(files, { writesPerMinute: 80, now: () => clock.now() })
  await Promise.all(
    names.map((app) =>
      runOne(hub, { app, file: 'kustomization.yaml', tag: `${app}-1` }, { clock }).finally(() =>
        joint.leave(),
      ),
    ),
  )
  expect(hub.show('main:kustomization.yaml').toString()).toBe(many((name) => `${name}-1`))
  expect(hub.git('rev-list', '--count', 'main')).toBe('21')
  expect(hub.git('rev-list', '--min-parents=2', 'main')).toBe('')
  expect(joint.elapsed()).toBeLessThan(300_000)
}, 300_000)

test('a run that is cancelled writes nothing', async () => {
  const job = new AbortController()
  hub.traffic.fault = faultAt('/api/graphql', { 2: () => job.abort(new Error('cancelled')) })
  await expect(runOne(hub, inputs, { signal: job.signal })).rejects.toThrow('cancelled')
  expect(shown()).toBe(kustomization('v0'))
})
