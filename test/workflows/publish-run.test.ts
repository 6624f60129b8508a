import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describeWithPeers, peerPath } from '../peers.ts'
import { root } from '../sources.ts'
import { ghSocket, type GhSocket } from './gh.ts'
import { startSetting, type Setting } from './setting.ts'

const files = {
  'package.json': JSON.stringify({
    ...{ name: 'project', version: '1.2.3', license: 'MIT' },
    scripts: { test: 'node -e ""', bundle: 'node bundle.cjs' },
  }),
  'package-lock.json': JSON.stringify({
    ...{ name: 'project', version: '1.2.3', lockfileVersion: 3, requires: true },
    packages: { '': { name: 'project', version: '1.2.3', license: 'MIT' } },
  }),
  'bundle.cjs': `require('fs').copyFileSync('source.js', 'dist/x/index.js')\n`,
  'source.js': 'one\n',
  'dist/x/index.js': 'one\n',
  '.gitignore': 'node_modules\n',
}
const programs = ['act', 'gh', 'ssh-keygen']

// A project of the same shape as this one, small enough to be published in seconds.
describeWithPeers('publish, with GitHub’s own CLI', programs, () => {
  let setting: Setting
  let gh: GhSocket
  let first: string

  beforeEach(async () => {
    setting = await startSetting({ builds: false })
    gh = await ghSocket(setting.github.apiUrl, setting.folder)
    const key = join(setting.folder, 'key')
    execFileSync(peerPath('ssh-keygen'), ['-q', '-t', 'ed25519', '-N', '', '-f', key])
    const trusted = join(setting.folder, 'trusted')
    writeFileSync(trusted, `test@example.invalid ${readFileSync(`${key}.pub`, 'utf8')}`)
    setting.work('config', 'gpg.format', 'ssh')
    setting.work('config', 'user.signingKey', key)
    setting.served('config', 'gpg.ssh.allowedSignersFile', trusted)
    setting.work('remote', 'add', 'origin', join(setting.folder, 'git/my-org/shop.git'))
    first = setting.commit(files)
    tag('-a', 'v1.0.0')
    tag('v1')
    setting.work('fetch', '--quiet', 'origin')
  })
  afterEach(async () => {
    await Promise.all([gh.close(), setting.close()])
  })

  const tag = (...args: readonly string[]) => {
    setting.work('tag', ...(args.length > 1 ? ['-m', 'a version'] : []), ...args)
    setting.work('push', '--quiet', 'origin', '--tags')
  }
  const publish = () =>
    setting.run({
      // act 0.2.89 knows no `queue`.
      caller: readFileSync(join(root, '.github/workflows/publish.yml'), 'utf8').replace(
        '  queue: max\n',
        '',
      ),
      event: { name: 'push', payload: { ref: 'refs/tags/v1.2.3', deleted: false } },
      env: gh.env,
    })
  const major = () => setting.served('rev-parse', 'v1^{commit}')
  const releases = () => setting.github.repository('my-org/shop').releases
  const change = (changed: Readonly<Record<string, string>>) => {
    const sha = setting.commit(changed)
    setting.work('fetch', '--quiet', 'origin')
    return sha
  }

  test('a signed tag becomes a release with its SBOM, and the major tag moves last', async () => {
    const sha = change({ 'source.js': 'two\n', 'dist/x/index.js': 'two\n' })
    tag('-s', 'v1.2.3')
    const ran = await publish()
    expect(ran).toMatchObject({ errors: [], ok: true })
    expect(releases()).toMatchObject([{ tag: 'v1.2.3', draft: false }])
    const { assets } = releases()[0]!
    expect([...assets.keys()].sort()).toEqual(['dist.tar.gz', 'sbom.spdx.json'])
    const sbom = JSON.parse(String(assets.get('sbom.spdx.json'))) as { spdxVersion: string }
    expect(sbom.spdxVersion).toMatch(/^SPDX-/)
    expect(ran.log).toMatch(/attested dist\/x\/index\.js .*dist\.tar\.gz/)
    expect(ran.log).toMatch(/attested dist\/x\/index\.js with SPDX-/)
    expect(major()).toBe(sha)
    expect(gh.writes.at(-1)).toBe('PATCH /repos/my-org/shop/git/refs/tags/v1')
    expect(gh.writes.at(-2)).toBe('PATCH /repos/my-org/shop/releases/1')
  })

  test('a failure in the middle leaves the major tag; the same run again completes it', async () => {
    const sha = change({ 'README.md': 'new\n' })
    tag('-s', 'v1.2.3')
    gh.refused = /^PATCH .*\/releases\//
    const failed = await publish()
    expect(failed.ok).toBe(false)
    expect([major(), releases().map(({ draft }) => draft)]).toEqual([first, [true]])
    gh.refused = /\/git\/refs/
    expect((await publish()).ok).toBe(false)
    expect([major(), releases().map(({ draft }) => draft)]).toEqual([first, [false]])
    gh.refused = undefined
    expect(await publish()).toMatchObject({ errors: [], ok: true })
    expect([major(), releases().map(({ draft }) => draft)]).toEqual([sha, [false]])
  })

  test('a first version of a major one makes its tag', async () => {
    setting.served('tag', '--delete', 'v1')
    setting.work('tag', '--delete', 'v1')
    tag('-s', 'v1.2.3')
    expect(await publish()).toMatchObject({ errors: [], ok: true })
    expect(major()).toBe(first)
  })

  test.each([
    [
      'bundles that are not of the sources',
      { 'source.js': 'two\n' },
      '-s',
      / M dist\/x\/index\.js/,
    ],
    [
      'a new chunk that is not committed',
      { 'bundle.cjs': `require('fs').writeFileSync('dist/x/2.index.js', '')\n` },
      '-s',
      /\?\? dist\/x\/2\.index\.js/,
    ],
    ['a tag that is not signed', {}, '-a', /GitHub does not verify its signature; sign it/],
    [
      'another version in package.json',
      { 'package.json': files['package.json'].replace('1.2.3', '1.2.4') },
      '-s',
      /Publishing v1\.2\.3: package\.json says 1\.2\.4; make them the same/,
    ],
  ])('%s: refused, and nothing is written', async (_, changed, how, text) => {
    if (Object.keys(changed).length > 0) change(changed)
    tag(how, 'v1.2.3')
    const { ok, log, errors } = await publish()
    expect(ok).toBe(false)
    expect(`${log}\n${errors.join('\n')}`).toMatch(text)
    expect([major(), releases(), gh.writes]).toEqual([first, [], []])
  })

  test('a commit that is not on main, and a tag without an object: refused', async () => {
    setting.work('checkout', '--quiet', '-b', 'other')
    change({ 'README.md': 'not merged\n' })
    tag('-s', 'v1.2.3')
    expect((await publish()).errors).toEqual([
      'Publishing v1.2.3: it is not on main; merge it first',
    ])
    setting.work('checkout', '--quiet', 'main')
    setting.work('tag', '--force', 'v1.2.3', 'main')
    setting.work('push', '--quiet', '--force', 'origin', 'v1.2.3')
    expect((await publish()).errors).toEqual([
      'Publishing v1.2.3: it is a lightweight tag; sign it (git tag -s)',
    ])
    expect([major(), releases(), gh.writes]).toEqual([first, [], []])
  })
})
