import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { faultAt, jointClock, startHub, writer, type Hub } from './hub.ts'
import { ahead, head, path, propose, tag, titles, type RunOptions } from './proposal.ts'

let hub: Hub
beforeEach(async () => {
  hub = await startHub({ [path]: 'tag: v1\n', 'other.yaml': 'stays\n' })
})
afterEach(() => hub.close())

const run = (version: number, options?: RunOptions) => propose(hub, version, options)

describe('a commit of another run that has no pull request yet', () => {
  const theirs = (version: number) => {
    if (hub.git('for-each-ref', `refs/heads/${head}`) === '') hub.git('branch', head, 'main')
    const message = `deploy(shop): v${version} to prod\n\nApp: shop\nSource-Run: ${version}\n`
    return hub.push({ [path]: `tag: v${version}\n` }, { branch: head, message })
  }

  test.each([2, 9])('is not taken back by one for v%i, which opens it', async (version) => {
    const commit = theirs(9)
    const result = await run(version)
    expect(result).toMatchObject({ outcome: 'unchanged', commit: undefined, attempts: 1 })
    expect(result.pullRequest).toMatchObject({ number: 1, head: commit })
    expect(tag(hub)).toBe('tag: v9\n')
    expect(titles(hub)).toEqual(['deploy(shop): v9 to prod (open)'])
  })

  test('is not taken back where it is opened meanwhile', async () => {
    // Between the question for the pull request and the one for the branch.
    hub.traffic.fault = faultAt('/graphql', {
      2: () => {
        theirs(9)
        hub.state.pulls.push({
          number: 1,
          title: 'deploy(shop): v9 to prod',
          body: '',
          head,
          base: 'main',
          state: 'open',
          merged: false,
          autoMerge: false,
          author: writer.login,
          labels: new Set(),
          reviewers: new Set(),
          teams: new Set(),
          reviews: [],
        })
      },
    })
    const result = await run(8)
    expect(result).toMatchObject({ outcome: 'unchanged', pullRequest: { number: 1 }, attempts: 2 })
    expect(tag(hub)).toBe('tag: v9\n')
    expect(titles(hub)).toEqual(['deploy(shop): v9 to prod (open)'])
  })

  test('gives way to something newer', async () => {
    theirs(9)
    expect((await run(10)).outcome).toBe('opened')
    expect([tag(hub), ahead(hub)]).toEqual(['tag: v10\n', '1'])
  })

  test('stays as it is in a dry run', async () => {
    const commit = theirs(9)
    expect(await run(8, { dryRun: true })).toMatchObject({ outcome: 'unchanged' })
    expect([hub.git('rev-parse', head), titles(hub)]).toEqual([commit, []])
  })

  test('does not count once its pull request was closed', async () => {
    await run(9)
    hub.state.pulls[0]!.state = 'closed'
    expect(await run(8)).toMatchObject({ outcome: 'opened', pullRequest: { number: 2 } })
    expect(tag(hub)).toBe('tag: v8\n')
    expect(titles(hub)).toEqual([
      'deploy(shop): v9 to prod (closed)',
      'deploy(shop): v8 to prod (open)',
    ])
  })
})

describe('eight runs at once', () => {
  test('make one pull request, and the newest wins', async () => {
    const versions = [4, 2, 9, 3, 7, 5, 8, 6]
    const joint = jointClock(versions.length)
    const { clock } = joint
    const results = await Promise.all(
      versions.map((version) => run(version, { clock }).finally(() => joint.leave())),
    )
    expect(tag(hub)).toBe('tag: v9\n')
    expect(ahead(hub)).toBe('1')
    expect(titles(hub)).toEqual(['deploy(shop): v9 to prod (open)'])
    expect(results.filter(({ outcome }) => outcome === 'opened').length).toBeLessThanOrEqual(1)
  })
})
