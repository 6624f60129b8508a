import { expect, test } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inputVariables } from '#sandbox/runner'
import { bump } from '../../actions/bump-manifest/bump.ts'
import { readInputs } from '../../actions/bump-manifest/inputs.ts'
import { realClock, withOrigin } from '../git/origin.ts'

const file = 'apps/kustomization.yaml'
const writers = 50
const names = Array.from({ length: writers }, (_, index) => `svc-${index}`)
const kustomization = (tag: (name: string) => string) =>
  `images: # all of them\n${names.map((name) => `  - { name: ${name}, newTag: ${tag(name)} }\n`).join('')}`

/** One run of the action, in this process; its git is real, and so is the server's. */
async function run(repository: string, app: string) {
  const folder = mkdtempSync(join(tmpdir(), 'bump-'))
  const env = {
    PATH: process.env['PATH'] ?? '',
    GITHUB_REPOSITORY: `acme/${app}`,
    ...inputVariables({
      ...{ repository, app, environment: 'dev', file, tag: `${app}-1`, timeout: '1700' },
      'source-sha': 'a'.repeat(40),
    }),
  }
  const { signal } = new AbortController()
  try {
    const machine = { env, folder, home: folder, clock: realClock, signal }
    return (await bump(readInputs(env), machine))[0]!
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

test(
  '50 writers at once on one file by git: all land, one commit each, nothing lost',
  () =>
    withOrigin({ [file]: kustomization(() => 'old'), 'other.yaml': 'x\n' }, async (origin) => {
      const outcomes = await Promise.all(names.map((name) => run(origin.url, name)))

      expect(outcomes.map(({ reason }) => reason)).toEqual(names.map(() => 'updated'))
      expect(`${origin.git('show', `main:${file}`)}\n`).toBe(kustomization((name) => `${name}-1`))
      // A line: each commit has one parent, changes one line of the file, and is one writer's own.
      const log = [
        'log',
        '--reverse',
        '--format=%x00%H %P %(trailers:key=App,valueonly,separator=)',
      ]
      const commits = origin
        .git(...log, '--numstat', `main~${writers}..main`)
        .split('\0')
        .slice(1)
      const told = commits.map((text) => text.trim().split(/\s+/))
      expect(told.map(([, , app]) => app).toSorted()).toEqual(names.toSorted())
      expect(new Set(told.map((parts) => parts.slice(3).join(' ')))).toEqual(
        new Set([`1 1 ${file}`]),
      )
      expect(told.map(([id]) => id).toSorted()).toEqual(
        outcomes.map(({ commit }) => commit).toSorted(),
      )
      expect(told.slice(1).map(([, parent]) => parent)).toEqual(told.slice(0, -1).map(([id]) => id))
      expect(origin.git('rev-list', '--count', 'main')).toBe(String(writers + 1))
    }),
  1_800_000,
)
