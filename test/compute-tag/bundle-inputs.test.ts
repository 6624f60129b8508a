import { describe, expect, test } from '@jest/globals'
import { createHash } from 'node:crypto'
import { runAction, type Step } from '../runner.ts'
import { onBranch, onTag, pushed } from './steps.ts'

const hashOf = (name: string) => createHash('sha256').update(name).digest('hex').slice(0, 6)

describe('inputs', () => {
  test.each<[string, Step, Record<string, string>]>([
    [
      'an explicit tag is used as it is',
      onBranch('main', { tag: 'My_Tag.1-x' }),
      { tag: 'My_Tag.1-x', kind: 'explicit', branch: 'main', sha: pushed },
    ],
    [
      'an explicit tag on a version tag leaves the version',
      onTag('v1.2.3', { tag: 'stable' }),
      { tag: 'stable', kind: 'explicit', version: '1.2.3' },
    ],
    [
      'an explicit tag on a Git tag that is no version',
      onTag('nightly', { tag: 'stable' }),
      { tag: 'stable', kind: 'explicit', version: '' },
    ],
    [
      'strip-v: false keeps it in tag and version',
      onTag('v1.2.3', { 'strip-v': 'false' }),
      { tag: 'v1.2.3', version: 'v1.2.3' },
    ],
    [
      'strip-v: false adds none',
      onTag('1.2.3', { 'strip-v': 'FALSE' }),
      { tag: '1.2.3', version: '1.2.3' },
    ],
    [
      'build metadata is changed in the tag alone',
      onTag('v1.2.3-rc.1+build.5'),
      { tag: '1.2.3-rc.1_build.5', version: '1.2.3-rc.1+build.5', kind: 'prerelease' },
    ],
    [
      'build metadata makes no prerelease',
      onTag('v1.2.3+a-b'),
      { tag: '1.2.3_a-b', kind: 'release' },
    ],
    ['a version stands as it is', onTag('v1.0.0-a--b.-'), { tag: '1.0.0-a--b.-' }],
    [
      'the parts of a version',
      onTag('v10.20.30-rc.1', { release: '{major}.{minor}_{patch}-{short-sha}' }),
      { tag: '10.20_30-ffac537', version: '10.20.30-rc.1' },
    ],
    ['tag-prefix with /v', onTag('api/v1.2.3', { 'tag-prefix': 'api' }), { tag: '1.2.3' }],
    ['tag-prefix with -v', onTag('api-v1.2.3', { 'tag-prefix': 'api' }), { tag: '1.2.3' }],
    ['tag-prefix with @', onTag('api@1.2.3', { 'tag-prefix': 'api' }), { tag: '1.2.3' }],
    ['tag-prefix with @v', onTag('api@v1.2.3', { 'tag-prefix': 'api' }), { tag: '1.2.3' }],
    [
      'tag-prefix of a package with a scope',
      onTag('@shop/api@1.2.3', { 'tag-prefix': '@shop/api' }),
      { version: '1.2.3' },
    ],
    [
      'tag-prefix and strip-v: false',
      onTag('api/v1.2.3', { 'tag-prefix': 'api', 'strip-v': 'false' }),
      { tag: 'v1.2.3', version: 'v1.2.3' },
    ],
    ['tag-prefix on a branch', onBranch('main', { 'tag-prefix': 'api' }), { tag: 'main-ffac537' }],
    [
      'short-sha-length',
      onBranch('main', { 'short-sha-length': '12' }),
      { tag: 'main-ffac537e6cbb', 'short-sha': 'ffac537e6cbb' },
    ],
    [
      'inputs that are empty are not given',
      onBranch('main', { tag: '', branch: '', 'strip-v': '', 'short-sha-length': '' }),
      { tag: 'main-ffac537' },
    ],
    [
      'all placeholders of a branch',
      onBranch('main', { branch: '{branch}.{sha}.{run-id}.{run-number}.{run-attempt}' }),
      { tag: `main.${pushed}.1658821493.42.1` },
    ],
  ])('%s', async (_, step, expected) => {
    const { exitCode, outputs, errors } = await runAction('compute-tag', step)
    expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: [] })
    expect(outputs).toMatchObject(expected)
  })
})

describe('names', () => {
  const versionHash = hashOf(`1.2.3-${'a'.repeat(200)}`)
  const long = `feature/${'x'.repeat(240)}`
  test.each<[string, Step, string]>([
    ['other characters', onBranch('feature/Ünï #1'), 'feature-n-1-ffac537'],
    ['runs of -', onBranch('a---b/-c', { branch: 'x--{branch}' }), `x-a-b-c-${hashOf('a---b/-c')}`],
    ['leading . and -', onBranch('.-.a'), 'a-ffac537'],
    ['no character that a tag can hold', onBranch('日本語'), 'ffac537'],
    ['too long with a sha', onBranch(long), `feature-${'x'.repeat(112)}-ffac537`],
    [
      'too long without a sha',
      onBranch(long, { branch: '{branch}' }),
      `feature-${'x'.repeat(113)}-${hashOf(long)}`,
    ],
    ['unchanged without a sha', onBranch('feature-a', { branch: '{branch}' }), 'feature-a'],
    [
      'changed without a sha',
      onBranch('feature/a', { branch: '{branch}' }),
      `feature-a-${hashOf('feature/a')}`,
    ],
    [
      'changed without a sha, in the middle',
      onBranch('feature/a', { branch: 'b-{branch}-{run-number}' }),
      `b-feature-a-${hashOf('feature/a')}-42`,
    ],
    ['nothing left without a sha', onBranch('日本語', { branch: '{branch}' }), hashOf('日本語')],
    [
      'the sha survives in front',
      onBranch(long, { branch: '{sha}-{branch}' }),
      `${pushed}-feature-${'x'.repeat(79)}`,
    ],
    [
      'a long version',
      onTag(`v1.2.3-${'a'.repeat(200)}`),
      `1.2.3-${'a'.repeat(115)}-${versionHash}`,
    ],
    [
      'a long version with a sha',
      onTag(`v1.2.3-${'a'.repeat(200)}`, { release: '{version}-{short-sha}' }),
      `1.2.3-${'a'.repeat(114)}-ffac537`,
    ],
    [
      "the sha survives the template's own text",
      onBranch('main', { branch: `${'y'.repeat(200)}-{short-sha}` }),
      `${'y'.repeat(121)}ffac537`,
    ],
  ])('%s', async (_, step, expected) => {
    const { outputs, errors } = await runAction('compute-tag', step)
    expect(errors).toEqual([])
    expect(outputs['tag']).toBe(expected)
  })
})
