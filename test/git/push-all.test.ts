import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gitEnvironment } from '#git/environment'
import { gitIn, type Git } from '#git/git'
import { listRefs } from '#git/listing'
import { pushAll, stepPrefix, type Limits } from '#git/push-all'
import { fillStore } from '#git/store'
import { fakeClock, startOrigin, type Origin } from './origin.ts'

let source: Origin
let target: Origin
let folder: string
let git: Git
beforeEach(async () => {
  source = await startOrigin()
  target = await startOrigin()
  folder = mkdtempSync(join(tmpdir(), 'push-'))
  const access = { env: {}, config: [], close: () => Promise.resolve() }
  git = gitIn(folder, gitEnvironment(process.env, access, folder), 60_000)
})
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true })
  await source.close()
  await target.close()
})

const isPush = (url: string) => url.endsWith('/git-receive-pack')
const refs = (origin: Origin) => origin.git('for-each-ref', '--format=%(objectname) %(refname)')

/** Pushes all that the source has, and deletes what is left of the steps. */
async function push(limits: Limits) {
  const from = await listRefs(git, source.url)
  const to = await listRefs(git, target.url)
  const path = join(folder, 'objects.git')
  const ids = [...from.refs.values()]
  const store = await fillStore({ git, url: source.url, wantsMost: true }, path, ids)
  const list = () => listRefs(git, target.url)
  const clock = fakeClock(() => 0)
  const changes = [...from.refs].map(([ref, id]) => ({
    ref,
    old: to.refs.get(ref) ?? null,
    new: id,
  }))
  const pushing = { git, url: target.url, store, folder, limits, clock, list }
  return pushAll(pushing, changes, to)
}

/** 20 commits of 20 kB that can't be compressed, with a branch on the side. */
function history(): void {
  for (let i = 0; i < 20; i++) source.push({ [`f${i}`]: randomBytes(10_000).toString('hex') })
  source.git('update-ref', 'refs/heads/side', source.git('rev-parse', 'main~15'))
  source.push({ side: randomBytes(10_000).toString('hex') }, 'side')
}

test('a long history goes in steps, of which none is much above the limit', async () => {
  history()
  const limit = 50_000
  target.git('config', 'receive.maxInputSize', String(limit * 2))
  const results = await push({ refs: 100, bytes: limit })
  expect([...results.values()].every(({ kind }) => kind === 'landed')).toBe(true)
  const pushes = target.traffic.seen.filter(({ url }) => isPush(url))
  expect(pushes.length).toBeGreaterThanOrEqual(4)
  expect(target.git('rev-parse', 'main', 'side')).toBe(source.git('rev-parse', 'main', 'side'))
  expect(refs(target)).toContain(stepPrefix)
})

test('the same history in one push is more than that server takes', async () => {
  history()
  target.git('config', 'receive.maxInputSize', '100000')
  const results = await push({ refs: 100, bytes: 1e9 }).catch((error: Error) => error.message)
  expect(JSON.stringify(results instanceof Map ? [...results] : results)).toMatch(
    /refused|pushing to/,
  )
  // What is small enough by itself is there all the same.
  expect(target.git('for-each-ref', 'refs/heads/main')).toBe('')
})

test('a connection that broke in the middle: what arrived is not sent again', async () => {
  history()
  let pushes = 0
  target.traffic.fault = ({ url }) => {
    if (!isPush(url)) return undefined
    return ++pushes === 4 ? { kind: 'reset', afterBytes: 1000 } : undefined
  }
  await push({ refs: 100, bytes: 50_000 })
  expect(target.git('rev-parse', 'main')).toBe(source.git('rev-parse', 'main'))
  const sizes = target.traffic.seen.filter(({ url }) => isPush(url)).map(({ received }) => received)
  const total = sizes.reduce((sum, size) => sum + size, 0)
  // All 21 blobs take 210 kB, compressed from hex; a second time all of them would be 420 kB.
  expect(total).toBeLessThan(350_000)
})

test('no push sets more refs than the limit', async () => {
  source.push({ a: '1' })
  const id = source.git('rev-parse', 'main')
  const lines = Array.from({ length: 24 }, (_, i) => `create refs/tags/v${i} ${id}\n`).join('')
  execFileSync('git', ['update-ref', '--stdin'], { cwd: source.folder, input: lines })
  await push({ refs: 10, bytes: 1e9 })
  expect(refs(target)).toBe(refs(source))
  expect(
    target.traffic.seen.filter(({ url, status }) => isPush(url) && status === 200),
  ).toHaveLength(3)
})
