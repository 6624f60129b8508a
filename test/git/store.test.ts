import { afterEach, beforeEach, expect, test } from '@jest/globals'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gitEnvironment } from '#git/environment'
import { gitIn, type Git } from '#git/git'
import { fillStore, keepIds } from '#git/store'
import { startOrigin, type Origin } from './origin.ts'

let origin: Origin
let folder: string
let git: Git
beforeEach(async () => {
  origin = await startOrigin({ a: '1' })
  folder = mkdtempSync(join(tmpdir(), 'store-'))
  const access = { env: {}, config: [], close: () => Promise.resolve() }
  git = gitIn(folder, gitEnvironment(process.env, access, folder), 60_000)
})
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true })
  await origin.close()
})

const inStore = (...names: readonly string[]) => join(folder, 'objects.git', ...names)
const fill = async () => {
  const ids = [origin.git('rev-parse', 'main')]
  const store = await fillStore({ git, url: origin.url, wantsMost: true }, inStore(), ids)
  await keepIds(store, ids)
}

test('what a killed run left behind goes a day later, and not before', async () => {
  await fill()
  const leftovers = [
    `${inStore()}.new-Ab12Cd`,
    inStore('objects', 'pack', 'tmp_pack_Ab12Cd'),
    inStore('objects', 'pack', '.tmp-123-pack-ab12.pack'),
  ]
  const recent = inStore('objects', 'pack', 'tmp_pack_Xy34Zw')
  const foreign = join(folder, 'new-thing')
  for (const path of [...leftovers, foreign]) {
    mkdirSync(path)
    const twoDaysAgo = (Date.now() - 2 * 24 * 3_600_000) / 1000
    utimesSync(path, twoDaysAgo, twoDaysAgo)
  }
  writeFileSync(recent, 'half a pack')
  await fill()
  expect(leftovers.filter((path) => existsSync(path))).toEqual([])
  expect([recent, foreign].filter((path) => !existsSync(path))).toEqual([])
})

test('a store that came from elsewhere has no settings from a third place', async () => {
  await fill()
  const other = join(folder, 'other')
  cpSync(inStore(), other, { recursive: true })
  const rule = `[url "http://127.0.0.1:1/"]\n\tinsteadOf = ${new URL(origin.url).origin}/\n`
  writeFileSync(join(other, 'config'), `[core]\n\tbare = true\n${rule}`)
  writeFileSync(inStore('commondir'), `${other}\n`)
  origin.push({ a: '2' })
  await fill()
  expect(existsSync(inStore('commondir'))).toBe(false)
})

test('what a link in it points to is not written to', async () => {
  await fill()
  const victim = join(folder, 'victim')
  writeFileSync(victim, 'mine')
  for (const name of ['config', 'HEAD']) {
    rmSync(inStore(name))
    symlinkSync(victim, inStore(name))
  }
  origin.push({ a: '2' })
  await fill()
  expect(readFileSync(victim, 'utf8')).toBe('mine')
  expect(readFileSync(inStore('config'), 'utf8')).toContain('bare = true')
})
