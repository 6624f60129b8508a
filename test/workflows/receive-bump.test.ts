import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { describeWithPeers } from '../peers.ts'
import { filled } from './caller.ts'
import { manifests, startSetting, type Setting } from './setting.ts'

const digest = `sha256:${'5'.repeat(64)}`
const payload = {
  ...{ app: 'shop-api', tag: 'main-2222222', env: 'dev', digest, image: 'shop-api' },
  ...{ repository: 'my-org/shop', sha: '2'.repeat(40), run_id: '77' },
}

describeWithPeers('receive-bump, called by the manifest repository', ['act'], () => {
  let setting: Setting
  beforeAll(async () => (setting = await startSetting({ builds: false })))
  afterAll(() => setting.close())

  const head = () => setting.git('rev-parse', 'main')
  const receive = (client_payload: object, caller = 'manifests-kustomize.yml') =>
    setting.run({
      caller: filled(caller, {}),
      event: {
        name: 'repository_dispatch',
        payload: { action: 'update-image', client_payload, repository: { name: 'manifests' } },
      },
      env: { GITHUB_REPOSITORY: manifests },
    })

  test('an event is one commit, with the trailers of the service', async () => {
    const before = head()
    const ran = await receive(payload)
    expect(ran).toMatchObject({ errors: [], ok: true })
    expect(setting.git('rev-parse', 'main^')).toBe(before)
    expect(setting.git('show', 'main:apps/shop-api/overlays/dev/kustomization.yaml')).toContain(
      `newTag: main-2222222\n    digest: ${digest}`,
    )
    const message = setting.git('log', '-1', '--format=%B', 'main')
    expect(message).toContain('deploy(shop-api): main-2222222 to dev')
    expect(message).toContain(`Source-Repository: my-org/shop\nSource-Commit: ${'2'.repeat(40)}`)
    expect(message).toContain('/my-org/shop/actions/runs/77')
  })

  test('an environment with reviews gets a pull request, and no commit', async () => {
    const before = head()
    const ran = await receive({ ...payload, env: 'stg' })
    expect(ran).toMatchObject({ errors: [], ok: true })
    expect(head()).toBe(before)
    expect(setting.github.repository(manifests).pulls).toMatchObject([
      { base: 'main', state: 'open' },
    ])
  })

  test('Helm values are bumped by the caller for Helm', async () => {
    const event = { ...payload, app: 'shop-worker', image: '' }
    const ran = await receive(event, 'manifests-helm.yml')
    expect(ran).toMatchObject({ errors: [], ok: true })
    expect(setting.git('show', 'main:apps/shop-worker/values-dev.yaml')).toContain(
      `tag: 'main-2222222' # by CI\n  digest: '${digest}'`,
    )
  })

  test.each<[name: string, event: object, error: string]>([
    ['an app', { ...payload, app: 'payments' }, 'the app payments is not allowed here'],
    ['an environment', { ...payload, env: 'prod' }, 'the environment prod is not allowed here'],
    ['an image', { ...payload, image: 'sidecar' }, 'the image sidecar is not allowed here'],
    ['a line in a name', { ...payload, app: 'shop-api\nx' }, 'no plain app, env or image'],
    ['no app', { tag: 'x', env: 'dev' }, 'no plain app, env or image'],
  ])('%s that the caller does not list is refused', async (_, event, error) => {
    const before = head()
    const ran = await receive(event)
    expect(ran.ok).toBe(false)
    expect(ran.errors.join('\n')).toContain(`Receiving a bump: `)
    expect(ran.errors.join('\n')).toContain(error)
    expect(ran.jobs).toEqual(['check failure'])
    expect(head()).toBe(before)
  })
})
