import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { workflowsIn } from './document.ts'

const { jobs } = workflowsIn('.github/workflows').find(({ file }) => file === 'publish.yml')!
const steps = jobs['publish']?.steps ?? []
const sha = 'a'.repeat(40)

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'publish-'))
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: folder })
  git('init', '--quiet')
  const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.invalid']
  git(...who, 'commit', '--quiet', '--allow-empty', '--message', 'first')
  for (const tag of ['v1.2.4', 'v1.10.0', 'v1.11.0-rc.1', 'v2.0.0', 'v1']) git('tag', tag)
})
afterEach(() => rmSync(folder, { recursive: true }))

/** The step that moves the major tag, with a `gh` that writes down what it is asked. */
function moveMajor(tag: string): string {
  const asked = join(folder, 'asked')
  writeFileSync(asked, '')
  writeFileSync(join(folder, 'gh'), `#!/bin/sh\necho "$@" >> '${asked}'\n`, { mode: 0o755 })
  const { run = '' } = steps.find((step) => step.name === 'the major tag, last')!
  const PATH = [folder, process.env['PATH']].join(delimiter)
  const env = { PATH, TAG: tag, SHA: sha, REPOSITORY: 'o/r' }
  const args = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run]
  const { status, stderr } = spawnSync('bash', args, { cwd: folder, env, encoding: 'utf8' })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return readFileSync(asked, 'utf8')
}

test('the major tag moves last, to the newest version of it', () => {
  expect(steps.at(-1)?.name).toBe('the major tag, last')
  const asked = `api --method PATCH repos/o/r/git/refs/tags/v1 -f sha=${sha} -F force=true\n`
  expect(moveMajor('v1.10.0')).toBe(asked)
})

test('a patch of an older version, or a run of it that is run again, does not move it back', () => {
  expect(moveMajor('v1.2.4')).toBe('')
})
