import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gitEnvironment } from '#git/environment'
import { gitIn } from '#git/git'
import { listRefs, nothing } from '#git/listing'
import { fillStore } from '#git/store'
import { inspect } from '../../actions/mirror-codecommit/transfer.ts'
import { startOrigin, type Origin } from '../git/origin.ts'
import { changes, counts, refsOf, startSetting } from './setting.ts'

const large = 'x'.repeat(2000)

/** Three refs have the large blob, one of them in its past alone; three do not. */
function fillSource(source: Origin): void {
  const start = source.git('rev-parse', 'main')
  for (const branch of ['large', 'past', 'small']) {
    source.git('update-ref', `refs/heads/${branch}`, start)
  }
  source.push({ big: large }, 'large')
  source.push({ big: large }, 'past')
  source.push({ big: 'small again' }, 'past')
  source.push({ b: '1' }, 'small')
  source.git('tag', 'v1', start)
  source.git('-c', 'user.name=a', '-c', 'user.email=a@b', 'tag', '-a', '-m', 'x', 'v2', 'large')
}

const withLarge = ['refs/heads/large', 'refs/heads/past', 'refs/tags/v2']
const without = ['refs/heads/main', 'refs/heads/small', 'refs/tags/v1']

let source: Origin
let folder: string
beforeEach(async () => {
  source = await startOrigin({ a: '1' })
  folder = mkdtempSync(join(tmpdir(), 'large-'))
  fillSource(source)
})
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true })
  await source.close()
})

async function refusedAbove(blobLimit: number) {
  const access = { env: {}, config: [], close: () => Promise.resolve() }
  const git = gitIn(folder, gitEnvironment(process.env, access, folder), 60_000)
  const { refs } = await listRefs(git, source.url)
  const path = join(folder, 'objects.git')
  const store = await fillStore({ git, url: source.url, wantsMost: true }, path, [...refs.values()])
  const sets = [...refs].map(([ref, id]) => ({ ref, old: null, new: id }))
  const { refused } = await inspect(store, { blobLimit }, nothing, { sets, lateSets: [] })
  return refused
}

test('refs with a blob above the limit are refused, by its id and size; others are not', async () => {
  const refused = await refusedAbove(large.length - 1)
  expect(refused.map(({ ref }) => ref).sort()).toEqual(withLarge)
  const id = source.git('rev-parse', 'large:big').slice(0, 10)
  expect(new Set(refused.map(({ reason }) => reason))).toEqual(
    new Set([`it holds the blob ${id} of 2000 bytes, and 1999 is the most`]),
  )
})

test('one as large as the limit is not above it', async () => {
  expect(await refusedAbove(large.length)).toEqual([])
})

test('where only the server knows of its limit, the refs that it refuses are told', async () => {
  const setting = await startSetting({ limits: { blobBytes: large.length - 1 } })
  try {
    fillSource(setting.source)
    const run = await setting.run()
    expect(counts(run)).toBe('3 0 0 0 3')
    expect(run.errors).toEqual([expect.stringMatching(/Git blob is too large/)])
    const rejected = changes(run).filter(({ outcome }) => outcome === 'rejected')
    expect(rejected.map(({ ref }) => ref).sort()).toEqual(withLarge)
    expect(Object.keys(refsOf(setting.folder))).toEqual(without)
  } finally {
    await setting.close()
  }
})
