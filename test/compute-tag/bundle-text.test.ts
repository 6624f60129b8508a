import { describe, expect, test } from '@jest/globals'
import { runAction, type Step } from '../runner.ts'
import { causedBy, on, onBranch, onMergeGroup, onTag, pushed } from './steps.ts'

describe('time', () => {
  const commit = { timestamp: '2024-05-01T01:30:00+09:00' }

  test.each<[string, Step]>([
    ['push', on('push', 'refs/heads/main', { head_commit: commit }, { branch: '{timestamp}' })],
    ['merge_group', onMergeGroup({ head_commit: commit }, { 'merge-queue': '{timestamp}' })],
    ['workflow_run', causedBy({ head_commit: commit }, { branch: '{timestamp}' })],
  ])('of the commit, in UTC, where a %s tells it', async (_, step) => {
    const { outputs } = await runAction('compute-tag', step)
    expect(outputs['tag']).toBe('20240430163000')
    expect(outputs['labels']).toContain('org.opencontainers.image.created=2024-04-30T16:30:00Z')
  })

  test('else of the run', async () => {
    const before = new Date()
    const { outputs } = await runAction('compute-tag', onBranch('main', { branch: '{timestamp}' }))
    const [, ...parts] = /^(....)(..)(..)(..)(..)(..)$/.exec(outputs['tag'] ?? '') ?? []
    const [year, month, day, hour, minute, second] = parts
    const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.999Z`)
    expect(time.getTime()).toBeGreaterThanOrEqual(before.getTime())
    expect(time.getTime()).toBeLessThanOrEqual(Date.now() + 1_000)
    expect(outputs['labels']).not.toContain('created')
  })
})

describe('what strangers write', () => {
  const description = 'one\r\norg.opencontainers.image.source=https://evil\n::add-mask::x\u2028|<b>'
  const event = { repository: { description, license: { spdx_id: 'MIT' } } }
  const branch = 'x`|<script>::error::'

  test('makes no label, command, heredoc or Markdown of its own', async () => {
    const step = on('push', `refs/heads/${branch}`, event)
    const { outputs, errors, masks, summary } = await runAction('compute-tag', step)
    expect(outputs['labels']?.split('\n')).toEqual([
      'org.opencontainers.image.description=one org.opencontainers.image.source=https://evil ' +
        '::add-mask::x |<b>',
      'org.opencontainers.image.licenses=MIT',
      `org.opencontainers.image.revision=${pushed}`,
      'org.opencontainers.image.source=https://github.com/octo-org/shop',
      'org.opencontainers.image.title=shop',
      'org.opencontainers.image.url=https://github.com/octo-org/shop',
      'org.opencontainers.image.version=x-script-error-ffac537',
    ])
    expect({ errors, masks }).toEqual({ errors: [], masks: [] })
    expect(outputs['branch']).toBe(branch)
    expect(summary).toContain('| Branch | <code>x&#96;&#124;&#60;script&#62;::error::</code> |')
  })
})

test('it runs without a checkout, again the same, and writes a summary', async () => {
  const first = await runAction('compute-tag', onTag('v1.2.3'))
  const second = await runAction('compute-tag', onTag('v1.2.3'))
  expect(second.outputs).toEqual(first.outputs)
  expect(first.summary).toContain('### Image tag `1.2.3`')
  expect(first.summary).toContain('| Made from | `{version}` |')
})
