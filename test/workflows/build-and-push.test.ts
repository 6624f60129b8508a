import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRepository, defaultSettings } from '#sandbox/ecr-registry'
import { describeWithPeers } from '../peers.ts'
import { root } from '../sources.ts'
import { filled, filledText } from './caller.ts'
import { account, manifests, startSetting, token, type Setting } from './setting.ts'

const peers = ['act', 'dockerd', 'docker', 'docker-buildx']
const services = ['shop-api', 'shop-worker']
const zeros = '0'.repeat(40)

describeWithPeers('build-and-push, called by a monorepo', peers, () => {
  let setting: Setting
  let first: string

  beforeAll(async () => {
    setting = await startSetting({ builds: true })
    const registry = await setting.ecr.registry(account)
    for (const name of services) {
      const settings = { ...defaultSettings, imageTagMutability: 'IMMUTABLE' as const }
      createRepository(registry, `dev-${name}`, settings, 0)
    }
    const dockerfile = 'FROM scratch\nCOPY name.txt /name.txt\n'
    first = setting.commit({
      ...{ 'services/api/Dockerfile': dockerfile, 'services/api/name.txt': 'api' },
      ...{ 'services/worker/Dockerfile': dockerfile, 'services/worker/name.txt': 'worker' },
    })
  })
  afterAll(() => setting.close())

  const caller = () => filled('monorepo.yml', {})
  const push = (ref: string, before: string) => ({
    name: 'push',
    payload: { ref, before, after: setting.work('rev-parse', 'HEAD'), deleted: false },
  })
  const digestOf = async (service: string, tag: string) =>
    (await (await setting.ecr.registry(account)).backend.manifest(`dev-${service}`, tag))?.digest
  const overlay = (service: string, environment = 'dev') =>
    setting.git('show', `main:apps/${service}/overlays/${environment}/kustomization.yaml`)
  const head = () => setting.git('rev-parse', 'main')
  const built = (jobs: readonly string[]) => jobs.filter((job) => job === 'build success')

  test('a first push builds all, and brings them to dev in one commit', async () => {
    const before = head()
    const ran = await setting.run({ caller: caller(), event: push('refs/heads/main', zeros) })
    expect(ran).toMatchObject({ errors: [], ok: true })
    expect([...ran.jobs].sort()).toEqual([
      'build success',
      'build success',
      'deploy success',
      'images success',
      'plan success',
    ])
    const tag = `main-${first.slice(0, 7)}`
    expect(setting.git('rev-parse', 'main^')).toBe(before)
    expect(setting.git('log', '-1', '--format=%s', 'main')).toBe(
      `deploy(shop-api, shop-worker): ${tag} to dev`,
    )
    for (const service of services) {
      const digest = await digestOf(service, tag)
      expect(digest).toMatch(/^sha256:/)
      expect(overlay(service)).toContain(`newTag: ${tag}\n    digest: ${digest}`)
    }
    expect(ran.log).toContain('assumed arn:aws:iam::111122223333:role/shop-push eu-west-1')
    expect(ran.log).toContain('minted for my-org/manifests contents write pulls')
  })

  test('a second push builds what changed, and leaves the rest as it is', async () => {
    const [before, api] = [head(), overlay('shop-api')]
    const sha = setting.commit({ 'services/worker/name.txt': 'worker 2', 'README.md': 'new' })
    const ran = await setting.run({ caller: caller(), event: push('refs/heads/main', first) })
    expect(ran).toMatchObject({ errors: [], ok: true })
    expect(built(ran.jobs)).toHaveLength(1)
    const tag = `main-${sha.slice(0, 7)}`
    expect(overlay('shop-worker')).toContain(`digest: ${await digestOf('shop-worker', tag)}`)
    expect(overlay('shop-api')).toBe(api)
    expect(await digestOf('shop-api', tag)).toBeUndefined()
    expect(setting.git('rev-parse', 'main^')).toBe(before)
  })

  test('the quick start of the README, as it stands there, brings a push to dev', async () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8')
    const [, block = ''] = /## Call a workflow\n.*?```yaml\n(.*?)```/s.exec(readme) ?? []
    expect(block).toBe(readFileSync(join(root, 'workflows/service.yml'), 'utf8'))
    const registry = await setting.ecr.registry(account)
    createRepository(registry, 'shop-api', defaultSettings, 0)
    const ran = await setting.run({
      caller: filledText(block, {}),
      event: push('refs/heads/main', zeros),
    })
    expect(ran).toMatchObject({ errors: [], ok: true })
    const tag = `main-${setting.work('rev-parse', '--short=7', 'HEAD')}`
    const found = await registry.backend.manifest('shop-api', tag)
    expect(overlay('shop-api')).toContain(`newTag: ${tag}\n    digest: ${found?.digest}`)
    expect(setting.git('log', '-1', '--format=%s', 'main')).toBe(`deploy(shop-api): ${tag} to dev`)
  })

  test('a push that touches no service builds and commits nothing', async () => {
    const [before, base] = [head(), setting.work('rev-parse', 'HEAD')]
    setting.commit({ 'services/worker/README.md': 'read me' })
    const ran = await setting.run({ caller: caller(), event: push('refs/heads/main', base) })
    expect(ran).toMatchObject({ errors: [], ok: true })
    expect(ran.jobs).toEqual(['plan success'])
    expect(ran.summary).toContain('Nothing to build')
    expect(head()).toBe(before)
  })

  test('a pull request builds, pushes nothing, and shows what merging would deploy', async () => {
    const [before, base] = [head(), setting.work('rev-parse', 'HEAD')]
    setting.work('checkout', '--quiet', '-b', 'topic')
    const sha = setting.commit({ 'services/api/name.txt': 'api 2' })
    const head_ = { sha, ref: 'topic' }
    const pull_request = { number: 12, head: head_, base: { sha: base, ref: 'main' } }
    setting.ecr.traffic.seen.length = 0
    const ran = await setting.run({
      caller: caller(),
      event: { name: 'pull_request', payload: { number: 12, pull_request } },
    })
    setting.work('checkout', '--quiet', 'main')
    expect(ran).toMatchObject({ errors: [], ok: true })
    expect([...ran.jobs].sort()).toEqual(['build success', 'plan success', 'preview success'])
    expect(ran.summary).toContain(`+    newTag: pr-12-${sha.slice(0, 7)}`)
    expect(ran.log).not.toContain('assumed')
    expect(ran.log).toContain('minted for my-org/manifests contents read pulls')
    expect(setting.ecr.traffic.seen).toEqual([])
    expect(head()).toBe(before)
  })

  const ofFork = (number: number) => {
    const sha = setting.work('rev-parse', 'HEAD')
    const pull_request = { number, head: { sha, ref: 'main' }, base: { sha, ref: 'main' } }
    return {
      caller: caller().replace('      region:', '      select: all\n      region:'),
      event: { name: 'pull_request', payload: { number, pull_request } },
    }
  }

  test('a pull request of a fork, which has no secrets, builds and says what it cannot show', async () => {
    const ran = await setting.run({
      ...ofFork(13),
      secrets: { GITHUB_TOKEN: 'reads this repository alone' },
    })
    expect(ran).toMatchObject({ errors: [], ok: true })
    expect(built(ran.jobs)).toHaveLength(2)
    expect(ran.summary).toContain('No preview of the manifests: this run has no access to them.')
  })

  test('where this repository holds the manifests too, a fork is shown them, and no App is asked', async () => {
    const fork = ofFork(14)
    const ran = await setting.run({
      ...{ ...fork, caller: fork.caller.replace(/^ +manifest-repository: .*\n/m, '') },
      secrets: { GITHUB_TOKEN: token },
      env: { GITHUB_REPOSITORY: manifests },
    })
    expect(ran).toMatchObject({ errors: [], ok: true })
    expect(ran.summary).toContain('+    newTag: pr-14-')
    expect(ran.log).not.toContain('minted')
  })

  test('by dispatch: one event a service, which the manifest repository makes a commit of', async () => {
    const before = head()
    const sha = setting.commit({ 'services/api/name.txt': 'api by event' })
    const ran = await setting.run({
      caller: caller().replace('environment: dev,', 'environment: dev, deploy: dispatch,'),
      event: push('refs/heads/main', setting.work('rev-parse', 'HEAD^')),
    })
    expect(ran).toMatchObject({ errors: [], ok: true })
    expect(head()).toBe(before)
    const [sent, ...more] = setting.github.repository(manifests).dispatches
    expect(more).toEqual([])
    expect(sent).toMatchObject({ event_type: 'update-image' })
    const received = await setting.run({
      caller: filled('manifests-kustomize.yml', {}),
      event: { name: 'repository_dispatch', payload: { client_payload: sent?.client_payload } },
      env: { GITHUB_REPOSITORY: manifests },
    })
    expect(received).toMatchObject({ errors: [], ok: true })
    const tag = `main-${sha.slice(0, 7)}`
    expect(overlay('shop-api')).toContain(
      `newTag: ${tag}\n    digest: ${await digestOf('shop-api', tag)}`,
    )
    expect(setting.git('log', '-1', '--format=%B', 'main')).toContain(`Source-Commit: ${sha}`)
  })

  test('a version tag builds all under one tag, and opens pull requests for stg', async () => {
    const before = head()
    const ran = await setting.run({ caller: caller(), event: push('refs/tags/v1.2.3', zeros) })
    expect(ran).toMatchObject({ errors: [], ok: true })
    expect(built(ran.jobs)).toHaveLength(2)
    expect(head()).toBe(before)
    const { pulls } = setting.github.repository(manifests)
    for (const service of services) {
      const digest = await digestOf(service, '1.2.3')
      const pull = pulls.find(({ title }) => title.includes(service))
      expect(pull).toMatchObject({ base: 'main', state: 'open' })
      const path = `apps/${service}/overlays/stg/kustomization.yaml`
      expect(setting.git('show', `${pull?.head}:${path}`)).toContain(
        `newTag: 1.2.3\n    digest: ${digest}`,
      )
    }
    expect(ran.log).toContain('minted for my-org/manifests contents write pulls write')
  })

  test('with attest each image is attested by its digest, with a login, before it is deployed', async () => {
    const base = setting.work('rev-parse', 'HEAD')
    const sha = setting.commit({ 'services/api/name.txt': 'signed' })
    const ran = await setting.run({
      caller: caller().replace('      region:', '      attest: true\n      region:'),
      event: push('refs/heads/main', base),
    })
    expect(ran).toMatchObject({ errors: [], ok: true })
    const digest = await digestOf('shop-api', `main-${sha.slice(0, 7)}`)
    const { host } = new URL((await setting.ecr.registry(account)).origin)
    expect(ran.log).toContain(`attested ${host}/dev-shop-api@${digest}`)
    expect(ran.jobs.indexOf('attest success')).toBeGreaterThan(-1)
    expect(ran.jobs.indexOf('deploy success')).toBeGreaterThan(ran.jobs.indexOf('attest success'))
  })

  test('two callers at once both land', async () => {
    const base = setting.work('rev-parse', 'HEAD')
    const before = head()
    const sha = setting.commit({ 'services/api/name.txt': '3', 'services/worker/name.txt': '3' })
    const only = (service: string) =>
      caller()
        .split('\n')
        .filter((line) => !line.includes('{ name:') || line.includes(service))
        .join('\n')
    const event = push('refs/heads/main', base)
    const both = await Promise.all(
      services.map((service) => setting.run({ caller: only(service), event })),
    )
    expect(both).toMatchObject([
      { errors: [], ok: true },
      { errors: [], ok: true },
    ])
    expect(setting.git('rev-list', '--count', `${before}..main`)).toBe('2')
    const tag = `main-${sha.slice(0, 7)}`
    for (const service of services) {
      expect(overlay(service)).toContain(`digest: ${await digestOf(service, tag)}`)
    }
  })
})
