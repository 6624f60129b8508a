import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'
import { describeWithPeers, peerPath } from '../peers.ts'
import { root } from '../sources.ts'

const page = readFileSync(join(root, 'docs/enterprise-server.md'), 'utf8')
const [, command = ''] = /```sh\n( +git grep [^`]*)```/.exec(page) ?? []

let folder: string
let sha: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'enterprise-server-'))
  for (const part of ['.github/workflows', 'action.yml', 'workflows'])
    cpSync(join(root, part), join(folder, part), { recursive: true })
  const git = (...args: readonly string[]) =>
    execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim()
  git('init', '--quiet')
  git('add', '--all')
  const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.invalid']
  git(...who, 'commit', '--quiet', '--message', 'a copy')
  sha = git('rev-parse', 'HEAD')
  execFileSync('bash', ['-euo', 'pipefail', '-c', command], { cwd: folder })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const files = () => [
  'action.yml',
  ...readdirSync(join(folder, '.github/workflows')).map((name) => join('.github/workflows', name)),
]

test('the page’s command writes every reference out, and changes nothing else', () => {
  for (const file of files()) {
    const before = readFileSync(join(root, file), 'utf8')
    const after = readFileSync(join(folder, file), 'utf8')
    expect(after).not.toMatch(/uses: \$\//)
    const references = [...after.matchAll(/uses: my-org\/gitops-actions\/(\S+)@(\S+)$/gm)]
    const [own] = [[...before.matchAll(/uses: \$\/(\S+)$/gm)].map(([, path]) => path)]
    expect(references.map(([, path]) => path)).toEqual(own)
    expect(references.every(([, , at]) => at === sha)).toBe(true)
    const back = after
      .replaceAll('uses: my-org/gitops-actions/', 'uses: $/')
      .replaceAll(`@${sha}`, '')
    expect(parse(back)).toEqual(parse(before))
  }
})

describeWithPeers('a linter', ['actionlint'], () => {
  test('has nothing to say of what comes out', () => {
    const workflows = files().filter((file) => file !== 'action.yml')
    const ignored = ['-ignore', 'unexpected key "queue" for "concurrency" section']
    const args = ['-no-color', '-shellcheck=', '-pyflakes=', ...ignored, ...workflows]
    const { stdout, status } = spawnSync(peerPath('actionlint'), args, {
      ...{ cwd: folder, encoding: 'utf8' },
    })
    expect({ stdout, status }).toEqual({ stdout: '', status: 0 })
  })
})
