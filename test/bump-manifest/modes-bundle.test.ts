import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { startEcr, type SandboxEcr } from '#sandbox/ecr'
import { createRepository, defaultSettings } from '#sandbox/ecr-registry'
import type { Variables } from '#sandbox/runner'
import { startHub, writer, type Hub } from '../github/hub.ts'
import { runAction } from '../runner.ts'
import { image } from '../sandbox/image.ts'
import { pushTo } from '../sandbox/push.ts'
import { file, kustomization } from './run.ts'

let hub: Hub
let ecr: SandboxEcr
beforeAll(async () => {
  ecr = await startEcr()
  hub = await startHub({ [file]: kustomization('v0') })
})
afterAll(() => Promise.all([hub.close(), ecr.close()]))
beforeEach(() => void hub.push({ [file]: kustomization('v0') }))

/** The action as the runner runs it, on a GitHub of this machine. */
const bump = (inputs: Variables, env: Variables = {}) =>
  runAction('bump-manifest', {
    inputs: {
      ...{ repository: 'acme/deploy', token: writer.token, timeout: '60' },
      ...{ app: 'api', environment: 'dev', file, ...inputs },
    },
    env: { GITHUB_API_URL: hub.apiUrl, GITHUB_GRAPHQL_URL: hub.graphqlUrl, ...env },
  })
const head = () => hub.git('rev-parse', 'main')
const shown = () => hub.show(`main:${file}`).toString()

test('a commit by the API; again the same; and back', async () => {
  const first = await bump({ tag: 'v1' })
  expect(first.errors).toEqual([])
  expect(first.outputs).toMatchObject({ changed: 'true', reason: 'updated', commit: head() })
  expect(shown()).toBe(kustomization('v1'))
  const second = await bump({ tag: 'v1' })
  expect(second.outputs).toEqual({ ...first.outputs, changed: 'false', reason: 'unchanged' })
  const { outputs, summary } = await bump({ restore: 'previous', file: '', environment: '' })
  expect(outputs).toMatchObject({ changed: 'true', order: 'older', commit: head() })
  expect(summary).toContain(`git revert ${head()}`)
  expect(shown()).toBe(kustomization('v0'))
  const stale = await bump({ tag: 'v1' })
  expect(stale.exitCode).toBe(0)
  expect(stale.outputs).toMatchObject({ changed: 'false', reason: 'stale', order: 'same' })
  expect(stale.summary).toContain('allow-rollback')
  const log = [first, second, stale].map((one) => one.log).join('')
  expect(log.replaceAll(`::add-mask::${writer.token}`, '')).not.toContain(writer.token)
}, 120_000)

test('a pull request, and an event', async () => {
  const proposed = await bump({
    ...{ tag: 'v2', environment: 'prod' },
    ...{ mode: 'pull-request', 'pull-request-labels': 'deploy' },
  })
  expect(proposed.errors).toEqual([])
  expect(proposed.outputs).toMatchObject({
    changed: 'true',
    'pull-request-number': '1',
    'pull-request-url': 'https://github.com/acme/deploy/pull/1',
  })
  const sent = await bump({ tag: 'v2', mode: 'dispatch' })
  expect(sent.errors).toEqual([])
  expect(sent.outputs).toMatchObject({ changed: 'false', reason: 'dispatched', commit: '' })
  expect(sent.log + sent.summary).toContain('that is not a deployment')
  expect(hub.state.dispatches).toHaveLength(1)
}, 120_000)

test('an image has to be in its registry first', async () => {
  const registry = await ecr.registry()
  createRepository(registry, 'team/api', defaultSettings, 0)
  const pushed = image([10])
  await pushTo(ecr, 'team/api', pushed, ['v3'])
  const { host } = new URL(registry.origin)
  const verified = (inputs: Variables) =>
    bump(
      {
        ...{ environment: 'stg', 'new-name': `${host}/team/api`, 'verify-image': 'true' },
        ...inputs,
      },
      ecr.environment(),
    )
  const before = head()
  const missing = await verified({ tag: 'v4' })
  expect(missing.errors).toEqual([
    `Verifying the image ${host}/team/api:v4: ${host}/team/api:v4 is not there; push it first, or ` +
      'check name, tag and digest',
  ])
  expect(head()).toBe(before)
  const there = await verified({ tag: 'v3', digest: pushed.digest })
  expect(there.errors).toEqual([])
  expect(there.outputs).toMatchObject({ changed: 'true', commit: head() })
  // ECR's own name for it leads to where ECR says that the registry is.
  const { account, region } = registry
  const own = `${account}.dkr.ecr.${region}.amazonaws.com/team/api`
  const named = await verified({ tag: 'v3', digest: pushed.digest, 'new-name': own })
  expect(named.errors).toEqual([])
  expect(named.outputs).toMatchObject({ changed: 'true', commit: head() })
}, 120_000)
