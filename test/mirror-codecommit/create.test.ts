import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listen } from '#sandbox/listen'
import { writer } from '../git/origin.ts'
import { counts, gitIn, refsOf, startSetting, type Setting } from './setting.ts'

let setting: Setting
beforeEach(async () => (setting = await startSetting()))
afterEach(() => setting.close())

const created = { repository: 'new-one', 'create-repository': 'true' }

test('a repository that is missing is created, with the default branch of the source', async () => {
  setting.source.push({ x: '1' }, 'aaa')
  const run = await setting.run(created)
  expect(run.errors).toEqual([])
  expect(counts(run)).toBe('2 0 0 0 0')
  const folder = setting.cloud.folder('new-one')
  expect(refsOf(folder)).toEqual(refsOf(setting.source.folder))
  expect(gitIn(folder, 'symbolic-ref', 'HEAD')).toBe('refs/heads/main')
})

test('two runs at once end in the same state', async () => {
  const runs = await Promise.all([setting.run(created), setting.run(created)])
  expect(runs.map(({ errors }) => errors)).toEqual([[], []])
  expect(refsOf(setting.cloud.folder('new-one'))).toEqual(refsOf(setting.source.folder))
})

test('without the input it is an error that says what to do', async () => {
  const run = await setting.run({ repository: 'new-one' })
  expect(run.errors).toHaveLength(1)
  expect(run.errors[0]).toMatch(
    /there is no new-one in eu-west-1: create it, or set create-repository: true$/,
  )
})

test('where that is not allowed, the error names the permission', async () => {
  setting.cloud.api.permits = (action) => action !== 'codecommit:CreateRepository'
  const run = await setting.run(created)
  expect(run.errors[0]).toMatch(/allow codecommit:CreateRepository on the repository new-one$/)
})

test('a signature of other keys is refused, with a word what to look at', async () => {
  const run = await setting.run({}, { env: { AWS_SECRET_ACCESS_KEY: 'another' } })
  expect(run.errors[0]).toMatch(
    /403; allow codecommit:GitPull and codecommit:GitPush on deploy-mirror/,
  )
})

test('the description is that of the source on GitHub, in one line', async () => {
  const asked: unknown[] = []
  const github = await listen(({ url, headers }, response) => {
    asked.push([url, headers.authorization?.split(' ')[1]])
    response.writeHead(200, { 'Content-Type': 'application/json' })
    response.end(JSON.stringify({ description: 'What runs where,\nand why' }))
  })
  const run = await setting
    .run(created, {
      env: {
        GITHUB_SERVER_URL: new URL(setting.source.url).origin,
        GITHUB_API_URL: `${github.origin}/api/v3`,
        GITHUB_GRAPHQL_URL: `${github.origin}/api/graphql`,
      },
    })
    .finally(() => github.close())
  expect(run.errors).toEqual([])
  expect(asked).toEqual([['/api/v3/repos/acme/deploy', writer.password]])
  const file = join(setting.cloud.folder('new-one'), 'description')
  expect(readFileSync(file, 'utf8')).toBe('What runs where, and why')
})

test('where GitHub tells none, it is created without', async () => {
  const github = await listen((_, response) => response.writeHead(404).end('{}'))
  const server = new URL(setting.source.url).origin
  const env = { GITHUB_SERVER_URL: server, GITHUB_API_URL: `${github.origin}/api/v3` }
  const run = await setting.run(created, { env }).finally(() => github.close())
  expect(run.errors).toEqual([])
  expect(run.log).toMatch(/the repository is created without a description/)
  expect(existsSync(join(setting.cloud.folder('new-one'), 'description'))).toBe(false)
})
