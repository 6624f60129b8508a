import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { createRepository, defaultSettings } from '#sandbox/ecr-registry'
import type { Variables } from '#sandbox/runner'
import { describeWithPeers } from '../peers.ts'
import { filled } from './caller.ts'
import { account, startSetting, token, type Setting } from './setting.ts'

const peers = ['act', 'dockerd', 'docker', 'docker-buildx']

// act gives the jobs a home and an environment of their own; npm needs what it has on this machine,
// and finds what it has fetched once.
const {
  npm_config_cache = join(homedir(), '.npm'),
  npm_config_userconfig,
  NODE_EXTRA_CA_CERTS,
} = process.env
const npm: Variables = {
  ...{ npm_config_cache, npm_config_prefer_offline: 'true' },
  ...(npm_config_userconfig !== undefined && { npm_config_userconfig }),
  ...(NODE_EXTRA_CA_CERTS !== undefined && { NODE_EXTRA_CA_CERTS }),
}

describeWithPeers('release, called by a service, with semantic-release itself', peers, () => {
  let setting: Setting

  beforeAll(async () => {
    setting = await startSetting({ builds: true })
    const settings = { ...defaultSettings, imageTagMutability: 'IMMUTABLE' as const }
    createRepository(await setting.ecr.registry(account), 'shop-api', settings, 0)
    // As actions/checkout leaves it: an origin, and no login for it.
    setting.work('remote', 'add', 'origin', `${setting.serverUrl}/my-org/shop.git`)
    const dockerfile = 'FROM scratch\nCOPY name.txt /name.txt\n'
    setting.commit({ Dockerfile: dockerfile, 'name.txt': '0' }, 'chore: begin')
    setting.work('tag', 'v1.2.3')
    setting.served('fetch', '--quiet', setting.checkout, 'refs/tags/*:refs/tags/*')
  })
  afterAll(() => setting.close())

  const release = (env: Variables = {}) => {
    const after = setting.work('rev-parse', 'HEAD')
    return setting.run({
      caller: filled('release.yml', {}),
      event: { name: 'push', payload: { ref: 'refs/heads/main', after, deleted: false } },
      env: { ...npm, ...env },
    })
  }
  const releases = () => setting.github.repository('my-org/shop').releases
  const overlay = () => setting.git('show', 'main:apps/shop-api/overlays/stg/kustomization.yaml')
  const digestOf = async (tag: string) =>
    (await (await setting.ecr.registry(account)).backend.manifest('shop-api', tag))?.digest
  /** All that a run may change: the manifests, the service's refs, its releases and images. */
  const state = async () => ({
    ...{ manifests: setting.git('rev-parse', 'main'), refs: setting.served('show-ref') },
    releases: releases().map(({ tag }) => tag),
    images: await (await setting.ecr.registry(account)).backend.tags('shop-api'),
  })

  /** A folder with a `git` that writes its arguments down, before it is git. */
  function watchedGit(): { readonly folder: string; seen(): string } {
    const folder = join(setting.folder, 'programs')
    const seen = join(folder, 'seen')
    mkdirSync(folder)
    const git = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim()
    const script = `#!/bin/sh\nprintf '%s\\n' "$*" >> '${seen}'\nexec '${git}' "$@"\n`
    writeFileSync(join(folder, 'git'), script, { mode: 0o755 })
    return { folder, seen: () => readFileSync(seen, 'utf8') }
  }

  test('a feature makes a version, its tag and notes, and its images in the same run', async () => {
    const before = setting.git('rev-parse', 'main')
    setting.commit({ 'name.txt': '1' }, 'fix: a small thing')
    const sha = setting.commit({ 'name.txt': '2' }, 'feat(api): greet by name')
    const git = watchedGit()
    const PATH = [git.folder, process.env['PATH']].join(delimiter)
    const ran = await release({ PATH })
    expect(ran).toMatchObject({ errors: [], ok: true })
    expect(setting.served('rev-parse', 'v1.3.0^{commit}')).toBe(sha)
    expect(releases()).toMatchObject([{ tag: 'v1.3.0', draft: false }])
    expect(releases()[0]?.body).toMatch(/### Bug Fixes.*a small thing.*### Features.*greet/s)
    expect(overlay()).toContain(`newTag: 1.3.0\n    digest: ${await digestOf('1.3.0')}`)
    expect(setting.git('rev-parse', 'main^')).toBe(before)
    expect(setting.git('log', '-1', '--format=%B', 'main')).toContain(`Source-Commit: ${sha}`)
    // The token is in no command line, where every process of the machine sees it.
    expect(git.seen()).toMatch(/^push --tags -- http:\/\/127\.0\.0\.1/m)
    expect(git.seen()).not.toContain(token)
  })

  test('the same run again keeps the version, and changes nothing', async () => {
    const before = await state()
    const ran = await release()
    expect(ran).toMatchObject({ errors: [], ok: true })
    expect([...ran.jobs].sort()).toEqual(
      ['build', 'deploy', 'images', 'plan', 'version'].map((job) => `${job} success`),
    )
    expect(await state()).toEqual(before)
  })

  test('commits that ask for no version release nothing, build nothing, and succeed', async () => {
    setting.commit({ 'README.md': 'read me' }, 'docs: say more')
    const before = await state()
    const ran = await release()
    expect(ran).toMatchObject({ errors: [], ok: true, jobs: ['version success'] })
    expect(ran.log).toContain('no new version is released')
    expect(await state()).toEqual(before)
  })
})
