import { afterEach, expect, test } from '@jest/globals'
import { history, readCommit } from '#github/history'
import { repo, startHub, type Hub } from './hub.ts'

let hub: Hub
afterEach(() => hub.close())

test('the newest commits come first, with their trailers', async () => {
  hub = await startHub()
  const first = hub.push({ 'a.yaml': '1' }, { message: 'first\n' })
  const message = 'deploy(shop): v2 to prod\n\nApp: shop\nSource-Commit: 12ab\n'
  const second = hub.push({ 'a.yaml': '2' }, { message })
  expect(await history(await hub.open(), repo, { limit: 10 })).toEqual([
    { id: second, parents: [first], message: message.trim() },
    { id: first, parents: [], message: 'first' },
  ])
})

test('of a path alone, of a branch, up to a commit', async () => {
  hub = await startHub()
  hub.push({ 'a.yaml': '1' }, { message: '1' })
  hub.push({ 'b.yaml': '2' }, { message: '2' })
  const third = hub.push({ 'a.yaml': '3' }, { message: '3' })
  hub.git('branch', 'prod', third)
  hub.push({ 'a.yaml': '4' }, { branch: 'prod', message: '4' })
  const github = await hub.open()
  const found = async (options: Parameters<typeof history>[2]) =>
    (await history(github, repo, options)).map(({ message }) => message)
  expect(await found({ path: 'a.yaml', limit: 10 })).toEqual(['3', '1'])
  expect(await found({ path: 'a.yaml', branch: 'prod', limit: 10 })).toEqual(['4', '3', '1'])
  expect(await found({ branch: 'prod', until: third, limit: 10 })).toEqual(['4'])
  expect(await found({ limit: 1 })).toEqual(['3'])
  await expect(found({ branch: 'gone', limit: 1 })).rejects.toThrow(
    'reading branch gone of acme/deploy: there is no such branch; create it first',
  )
})

test('goes on over pages', async () => {
  hub = await startHub()
  for (let n = 0; n < 105; n++) hub.push({ x: String(n) }, { message: String(n) })
  const commits = await history(await hub.open(), repo, { limit: 103 })
  expect(commits.map(({ message }) => Number(message))).toEqual(
    Array.from({ length: 103 }, (_, n) => 104 - n),
  )
  expect(hub.traffic.seen).toHaveLength(2)
})

test('one commit, and what it changed', async () => {
  hub = await startHub({ 'a.yaml': '1', 'b.yaml': '1' })
  const parent = hub.git('rev-parse', 'main')
  const id = hub.push({ 'a.yaml': '2', 'c.yaml': '2' }, { message: 'two files\n' })
  expect(await readCommit(await hub.open(), repo, id)).toEqual({
    id,
    parents: [parent],
    message: 'two files',
    paths: ['a.yaml', 'c.yaml'],
  })
})
