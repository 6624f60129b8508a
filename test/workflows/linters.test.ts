import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describeWithPeers, peerPath } from '../peers.ts'
import { root } from '../sources.ts'

describeWithPeers('linters', ['actionlint', 'zizmor'], () => {
  let folder: string

  // actionlint 1.7.12 knows no `$/` (rhysd/actionlint#711): `./` is the same here, and lets it look
  // into the actions and workflows that are used.
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'linters-'))
    for (const part of ['actions', 'dist'])
      cpSync(join(root, part), join(folder, part), { recursive: true })
    const copy = (from: string, to: string) => {
      mkdirSync(join(folder, to), { recursive: true })
      for (const name of readdirSync(join(root, from)).filter((file) => file.endsWith('.yml'))) {
        const text = readFileSync(join(root, from, name), 'utf8')
        writeFileSync(
          join(folder, to, name),
          text
            .replaceAll('uses: $/', 'uses: ./')
            .replace('uses: gitops-actions/gitops-actions/', 'uses: ./')
            .replace(/(uses: \.\/\S+)@v1/, '$1'),
        )
      }
    }
    copy('.github/workflows', '.github/workflows')
    copy('workflows', 'callers')
    spawnSync('git', ['init', '--quiet', folder])
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('actionlint has nothing to say, but for what it does not know yet', () => {
    const files = ['.github/workflows', 'callers'].flatMap((part) =>
      readdirSync(join(folder, part)).map((name) => join(part, name)),
    )
    // Documented since 2026-05 (rhysd/actionlint#657).
    const ignored = ['-ignore', 'unexpected key "queue" for "concurrency" section']
    const args = ['-no-color', '-shellcheck=', '-pyflakes=', ...ignored, ...files]
    const { stdout } = spawnSync(peerPath('actionlint'), args, { cwd: folder, encoding: 'utf8' })
    expect(stdout).toBe('')
    expect(files.length).toBeGreaterThan(15)
  })

  test('zizmor neither, pedantic as it can be', () => {
    const callers = readdirSync(join(root, 'workflows')).map((name) => join('workflows', name))
    const paths = ['.github/workflows', 'action.yml', ...callers]
    const args = ['--offline', '--persona=pedantic', '--no-progress', '--format=plain', ...paths]
    const { status, stdout } = spawnSync(peerPath('zizmor'), args, { cwd: root, encoding: 'utf8' })
    expect(stdout).toContain('No findings to report')
    expect(status).toBe(0)
  })
})
