import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createRepository, defaultSettings } from '#sandbox/ecr-registry'
import { describeWithPeers } from '../peers.ts'
import { image } from '../sandbox/image.ts'
import { basic, push } from '../sandbox/push.ts'
import { filled } from './caller.ts'
import { account, manifests, startSetting, type Setting } from './setting.ts'

const services = ['shop-api', 'shop-worker']
const images = Object.fromEntries(services.map((name) => [name, image([3000, 20])]))

describeWithPeers('promote and roll back, called by the manifest repository', ['act'], () => {
  let setting: Setting

  beforeAll(async () => {
    setting = await startSetting({ builds: false })
    const registry = await setting.ecr.registry(account)
    const settings = { ...defaultSettings, imageTagMutability: 'IMMUTABLE' as const }
    for (const name of services) {
      for (const environment of ['dev', 'stg', 'prod']) {
        createRepository(registry, `${environment}-${name}`, settings, 0)
      }
      const root = images[name]!
      const { status } = await push(
        registry.origin,
        `stg-${name}`,
        root,
        [tagOf(name)],
        await basic(setting.ecr),
      )
      expect(status).toBe(201)
      const path = `apps/${name}/overlays/stg/kustomization.yaml`
      const text = setting
        .git('show', `main:${path}`)
        .replace(/newTag: .*/, `newTag: ${tagOf(name)}`)
        .replace(/digest: .*/, `digest: ${root.digest}`)
      setting.write({ [path]: `${text}\n` })
    }
  })
  afterAll(() => setting.close())

  // Each service has a version of its own.
  const tagOf = (service: string) => (service === 'shop-api' ? 'main-1111111' : '2.0.0')
  const head = () => setting.git('rev-parse', 'main')
  const overlay = (service: string, environment: string) =>
    setting.git('show', `main:apps/${service}/overlays/${environment}/kustomization.yaml`)
  const digestOf = async (repository: string, tag: string) =>
    (await (await setting.ecr.registry(account)).backend.manifest(repository, tag))?.digest
  const run = (
    name: string,
    inputs: Readonly<Record<string, string>>,
    edit = (text: string) => text,
  ) =>
    setting.run({
      caller: edit(filled(name, {})),
      event: { name: 'workflow_dispatch', payload: { inputs } },
      env: { GITHUB_REPOSITORY: manifests },
    })

  test('prod gets what stg runs, by digest, in one commit', async () => {
    const before = head()
    const prod = { environment: 'prod', services: 'all', version: '' }
    const ran = await run('promote.yml', prod)
    expect(ran).toMatchObject({ errors: [], ok: true })
    expect(setting.git('rev-parse', 'main^')).toBe(before)
    const { origin } = await setting.ecr.registry(account)
    for (const name of services) {
      const { digest } = images[name]!
      expect(await digestOf(`prod-${name}`, tagOf(name))).toBe(digest)
      expect(overlay(name, 'prod')).toContain(
        `newName: ${new URL(origin).host}/prod-${name}\n    newTag: ${tagOf(name)}\n    digest: ${digest}`,
      )
    }
    expect(ran.log).toContain('assumed arn:aws:iam::111122223333:role/promote eu-west-1')

    const again = await run('promote.yml', prod)
    expect(again).toMatchObject({ errors: [], ok: true })
    expect(setting.git('rev-parse', 'main^')).toBe(before)
  })

  test('a rollback undoes it', async () => {
    const promoted = head()
    const before = services.map((name) =>
      setting.git('show', `main^:apps/${name}/overlays/prod/kustomization.yaml`),
    )
    const ran = await run('rollback.yml', {
      ...{ environment: 'prod', service: 'all', commit: 'previous' },
    })
    expect(ran).toMatchObject({ errors: [], ok: true })
    expect(setting.git('rev-parse', 'main^')).toBe(promoted)
    expect(services.map((name) => overlay(name, 'prod'))).toEqual(before)
  })

  test('a version that is typed is promoted for the services that are named', async () => {
    const before = [head(), overlay('shop-api', 'prod')]
    const typed = { environment: 'prod', services: 'shop-worker', version: 'v2.0.0' }
    const ran = await run('promote.yml', typed)
    expect(ran).toMatchObject({ errors: [], ok: true })
    expect([setting.git('rev-parse', 'main^'), overlay('shop-api', 'prod')]).toEqual(before)
    expect(overlay('shop-worker', 'prod')).toContain(`digest: ${images['shop-worker']!.digest}`)
  })

  test('an overlay of a digest alone takes the tag that is to be given in the target', async () => {
    const path = 'apps/shop-api/overlays/stg/kustomization.yaml'
    const before = setting.git('show', `main:${path}`)
    setting.write({ [path]: `${before.replace(/ +newTag: .*\n/, '')}\n` })
    const inputs = { environment: 'prod', services: 'shop-api', version: '' }
    const refused = await run('promote.yml', inputs)
    expect(refused.errors).toEqual([
      expect.stringMatching(/^Reading the input target-tag: it is empty/),
    ])
    const ran = await run('promote.yml', inputs, (text) =>
      text.replace('      from:', '      target-tag: rescued\n      from:'),
    )
    expect(ran).toMatchObject({ errors: [], ok: true })
    const { digest } = images['shop-api']!
    expect(await digestOf('prod-shop-api', 'rescued')).toBe(digest)
    expect(overlay('shop-api', 'prod')).toContain(`newTag: rescued\n    digest: ${digest}`)
  })

  test('without a version and an environment to read it from, it says so', async () => {
    const inputs = { environment: 'prod', services: 'all', version: '' }
    const ran = await run('promote.yml', inputs, (text) => text.replace(/^ +from: .*\n/m, ''))
    expect(ran.errors).toEqual([
      'Promoting: neither version nor from is given; give the version, or the environment whose overlays name it',
    ])
  })

  test('a service that the caller does not list is refused, before anything is copied', async () => {
    const before = head()
    const ran = await run('promote.yml', { environment: 'prod', services: 'shop', version: '' })
    expect(ran.ok).toBe(false)
    expect(ran.errors).toEqual([
      'Reading the input select: "shop" is none of the services; the nearest are shop-api, shop-worker',
    ])
    expect(head()).toBe(before)
  })
})
