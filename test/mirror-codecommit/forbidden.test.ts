import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import type { RefOutcome } from '../../actions/mirror-codecommit/outcome.ts'
import { changes, counts, refsOf, startSetting, type Setting } from './setting.ts'

// IAM changes its mind, or the keys in the environment run out, while a run is at work.

let setting: Setting
beforeEach(async () => {
  setting = await startSetting()
  setting.source.push({ x: '1' }, 'gone')
  expect((await setting.run()).errors).toEqual([])
  setting.source.push({ x: '2' })
  setting.source.push({ x: '3' }, 'new')
  setting.source.git('update-ref', '-d', 'refs/heads/gone')
})
afterEach(() => setting.close())

const isPush = (url: string) => url.endsWith('/git-receive-pack')
const before = () => refsOf(setting.source.folder)

/** Allows an action no more once the first push has arrived. */
function withdraw(action: string): void {
  setting.cloud.traffic.fault = ({ url }) => {
    if (!isPush(url)) return undefined
    // This push itself has been let in.
    const isFirst = setting.cloud.api.permits
    let asked = 0
    setting.cloud.api.permits = (wanted, name) =>
      asked++ === 0 ? isFirst(wanted, name) : wanted !== action
    setting.cloud.traffic.fault = () => undefined
    return undefined
  }
}

describe('GitPush is withdrawn between two pushes', () => {
  test('what landed stays and is reported, what did not is named with the action to allow', async () => {
    withdraw('codecommit:GitPush')
    const run = await setting.run({ prune: 'true' })
    expect(run.exitCode).toBe(1)
    expect(run.errors).toHaveLength(1)
    expect(run.errors[0]).toMatch(
      /1 ref could not be mirrored: refs\/heads\/gone: pushing to .*403; allow codecommit:GitPush on deploy-mirror, /,
    )
    expect(counts(run)).toBe('1 1 0 0 1')
    const outcomes = Object.fromEntries(changes(run).map(({ ref, outcome }) => [ref, outcome]))
    expect(outcomes).toEqual({
      'refs/heads/main': 'fast-forwarded',
      'refs/heads/new': 'created',
      'refs/heads/gone': 'rejected',
    })
    const report = JSON.parse(readFileSync(run.outputs['report'] ?? '', 'utf8')) as RefOutcome[]
    expect(report).toEqual(changes(run))
    expect(run.outputs['changed']).toBe('true')
    expect(refsOf(setting.folder)).toMatchObject(before())

    setting.cloud.api.permits = () => true
    const again = await setting.run({ prune: 'true' })
    expect(counts(again)).toBe('0 0 1 2 0')
    expect(refsOf(setting.folder)).toEqual(before())
  })

  test('it is no fault that another try may mend: nothing is asked again', async () => {
    withdraw('codecommit:GitPush')
    setting.cloud.traffic.seen.length = 0
    await setting.run({ prune: 'true' })
    const refused = setting.cloud.traffic.seen.filter(({ status }) => status === 403)
    expect(refused).toHaveLength(1)
  })
})

test('GitPull is withdrawn after a push: what cannot be compared fails the run', async () => {
  withdraw('codecommit:GitPull')
  const run = await setting.run({ prune: 'true' })
  expect(run.exitCode).toBe(1)
  expect(run.errors).toEqual([
    expect.stringMatching(/^listing the refs of .*403; allow codecommit:GitPull and .*GitPush on /),
  ])
  expect(refsOf(setting.folder)).toMatchObject(before())
})

test('keys of the environment that ran out are told, since nobody can renew them', async () => {
  const { principals } = setting.cloud.api
  setting.cloud.traffic.fault = ({ url }) => {
    if (url.endsWith('service=git-receive-pack')) principals.length = 0
    return undefined
  }
  const run = await setting.run()
  expect(run.exitCode).toBe(1)
  expect(run.errors).toHaveLength(1)
  expect(run.errors[0]).toMatch(/and that the AWS credentials have not run out/)
})
