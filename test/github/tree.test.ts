import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { openBranch } from '#github/commit'
import { breakAfter, faultAt, repo, startHub, type Hub } from './hub.ts'

let hub: Hub
afterEach(() => hub.close())

const path = 'apps/dev/values.yaml'
const message = 'deploy(app): v2 to dev\n\nApp: app\n'

describe('an executable file', () => {
  const script = 'apps/dev/deploy.sh'
  beforeEach(async () => {
    hub = await startHub({ [path]: 'tag: v1\n' })
    hub.push({ [script]: '#!/bin/sh\ntag=v1\n' }, { executable: true })
  })

  const commitScript = async (text = 'tag=v2\n') => {
    const branch = openBranch({ github: await hub.open(), repo })
    const snapshot = await branch.read([script, path])
    const changes = new Map([
      [script, Buffer.from(text)],
      [path, Buffer.from('tag: v2\n')],
    ])
    return branch.commit(snapshot, changes, message)
  }

  test('stays one, beside one that is not', async () => {
    const before = hub.git('rev-parse', 'main')
    expect(await commitScript()).toBe(hub.git('rev-parse', 'main'))
    expect(hub.git('rev-parse', 'main^')).toBe(before)
    expect(hub.git('ls-tree', 'main', script)).toMatch(/^100755 /)
    expect(hub.git('ls-tree', 'main', path)).toMatch(/^100644 /)
    expect(hub.show(`main:${script}`).toString()).toBe('tag=v2\n')
    expect(hub.git('log', '-1', '--format=%an', 'main')).toBe('deployer[bot]')
  })

  test('gives nothing where the branch moved while the objects were made', async () => {
    const other = { id: '' }
    hub.traffic.fault = faultAt('/git/commits', {
      2: () => void (other.id = hub.push({ [path]: 'theirs\n' })),
    })
    expect(await commitScript()).toBeUndefined()
    expect(hub.git('rev-parse', 'main')).toBe(other.id)
  })

  test('gives nothing where the branch was set back meanwhile, and the reset stays', async () => {
    const first = hub.git('rev-parse', 'main^')
    hub.traffic.fault = faultAt('/git/commits', {
      2: () => void hub.git('update-ref', 'refs/heads/main', first),
    })
    expect(await commitScript()).toBeUndefined()
    expect(hub.git('rev-parse', 'main')).toBe(first)
  })

  test('lands once where the answer to the last step got lost', async () => {
    hub.traffic.fault = faultAt('/graphql', { 2: breakAfter })
    expect(await commitScript()).toBe(hub.git('rev-parse', 'main'))
    expect(hub.git('rev-list', '--count', 'main')).toBe('3')
  })

  test('is found where that answer got lost and others have built on it', async () => {
    let ours = ''
    const others = () => {
      ours = hub.git('rev-parse', 'main')
      hub.push({ 'other.yaml': 'more\n' })
    }
    hub.traffic.fault = faultAt('/graphql', { 2: breakAfter, 3: others })
    expect(await commitScript()).toBe(ours)
  })
})
