import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { startHub, type Hub } from './hub.ts'
import { path, propose, writes, type RunOptions } from './proposal.ts'

let hub: Hub
beforeEach(async () => {
  hub = await startHub({ [path]: 'tag: v1\n', 'other.yaml': 'stays\n' })
})
afterEach(() => hub.close())

const run = (version: number, options?: RunOptions) => propose(hub, version, options)

describe('labels and reviewers', () => {
  const wanted = { labels: ['deploy', 'prod'], reviewers: ['Ann', '@acme/platform'] }

  test('are given to a new one', async () => {
    await run(2, wanted)
    const { labels, reviewers, teams } = hub.state.pulls[0]!
    expect([...labels]).toEqual(['deploy', 'prod'])
    expect([...reviewers, ...teams]).toEqual(['Ann', 'platform'])
  })

  test('are not given twice; what is missing of the labels is', async () => {
    await run(2, wanted)
    const count = writes(hub).length
    await run(2, wanted)
    expect(writes(hub)).toHaveLength(count)
    hub.state.pulls[0]!.labels.delete('prod')
    await run(2, wanted)
    expect([...hub.state.pulls[0]!.labels]).toEqual(['deploy', 'prod'])
    expect(writes(hub)).toHaveLength(count + 1)
  })

  test('reviewers who have answered are asked again for what is new, and only then', async () => {
    await run(2, { reviewers: ['ann'] })
    const pull = hub.state.pulls[0]!
    pull.reviewers.clear()
    pull.reviews.push({ user: 'ann', state: 'APPROVED' })
    await run(2, { reviewers: ['ann'] })
    expect([...pull.reviewers]).toEqual([])
    await run(3, { reviewers: ['ann'] })
    expect([...pull.reviewers]).toEqual(['ann'])
  })

  test('reviewers whom a run that broke off did not reach are asked by the next', async () => {
    await run(2)
    await run(2, { reviewers: ['ann'] })
    expect([...hub.state.pulls[0]!.reviewers]).toEqual(['ann'])
  })

  test('a reviewer whom GitHub refuses is an error that names the pull request', async () => {
    await expect(run(2, { reviewers: ['deployer[bot]'] })).rejects.toThrow(
      'asking for reviews of pull request 1 of acme/deploy: GitHub answered 422 Validation Failed: ' +
        'Review cannot be requested from pull request author.',
    )
  })
})
