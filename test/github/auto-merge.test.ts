import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { fakeClock, faultAt, startHub, type Hub } from './hub.ts'
import { path, propose, tag, titles, writes, type RunOptions } from './proposal.ts'

let hub: Hub
beforeEach(async () => {
  hub = await startHub({ [path]: 'tag: v1\n', 'other.yaml': 'stays\n' })
})
afterEach(() => hub.close())

const run = (version: number, options?: RunOptions) => propose(hub, version, options)

describe('auto-merge', () => {
  test('auto-merge waits for the rules of the branch', async () => {
    hub.state.allowAutoMerge = true
    hub.state.protectedBranches.add('main')
    const { merged } = await run(2, { autoMerge: true })
    expect(merged).toBeUndefined()
    expect(hub.state.pulls[0]).toMatchObject({ state: 'open', autoMerge: true })
    const count = writes(hub).length
    expect(await run(2, { autoMerge: true })).toMatchObject({ outcome: 'unchanged' })
    expect(writes(hub)).toHaveLength(count)
  })

  test.each(['SQUASH', 'MERGE'] as const)(
    'merges by %s where no rule is to be waited for',
    async (method) => {
      hub.state.allowAutoMerge = true
      hub.state.mergeMethod = method
      const { merged, outcome } = await run(2, { autoMerge: true })
      expect({ outcome, merged }).toEqual({
        outcome: 'opened',
        merged: hub.git('rev-parse', 'main'),
      })
      expect(tag(hub, 'main')).toBe('tag: v2\n')
      expect(await run(2, { autoMerge: true })).toMatchObject({ outcome: 'unchanged' })
      expect(titles(hub)).toEqual(['deploy(shop): v2 to prod (closed)'])
    },
  )

  test('waits while GitHub works out whether it can merge', async () => {
    hub.state.allowAutoMerge = true
    const clock = fakeClock()
    const unsettled = { kind: 'answer', status: 405, body: '{"message":"not mergeable"}' } as const
    hub.traffic.fault = faultAt('/merge', { 1: unsettled, 2: { ...unsettled, status: 409 } })
    const { merged } = await run(2, { autoMerge: true, clock })
    expect(merged).toBe(hub.git('rev-parse', 'main'))
    expect(clock.pauses.filter((pause) => pause === 2000)).toHaveLength(2)
  })

  test('that the repository does not allow is an error with the way out', async () => {
    await expect(run(2, { autoMerge: true })).rejects.toThrow(
      'enabling auto-merge of pull request 1 of acme/deploy: GitHub answered Auto merge is not allowed ' +
        "for this repository; allow it in the repository's settings",
    )
  })
})
