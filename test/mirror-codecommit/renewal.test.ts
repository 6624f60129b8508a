import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { counts, refsOf, startSetting, type Setting } from './setting.ts'

let setting: Setting
let folder: string
beforeEach(async () => {
  setting = await startSetting()
  folder = mkdtempSync(join(tmpdir(), 'aws-'))
  // One push sets what is new, and another deletes what is gone.
  setting.source.push({ x: '1' }, 'gone')
  expect((await setting.run()).errors).toEqual([])
  setting.source.push({ x: '1' })
  setting.source.git('update-ref', '-d', 'refs/heads/gone')
  const script = `[profile ci]\ncredential_process = cat ${join(folder, 'keys.json')}\n`
  writeFileSync(join(folder, 'config'), script)
})
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true })
  await setting.close()
})

const minute = 60_000
const keysOf = (name: string) => ({
  accessKeyId: `ASIA${name}`,
  secretAccessKey: `secret-of-${name}`,
  sessionToken: `token-of-${name}`,
})

/** What the profile's command gives from now on; in `minutes` that runs out. */
function give(name: string, minutes: number): void {
  const { accessKeyId, secretAccessKey, sessionToken } = keysOf(name)
  const keys = {
    Version: 1,
    AccessKeyId: accessKeyId,
    SecretAccessKey: secretAccessKey,
    SessionToken: sessionToken,
    Expiration: new Date(Date.now() + minutes * minute).toISOString(),
  }
  writeFileSync(join(folder, 'keys.json'), JSON.stringify(keys))
}

const run = () =>
  setting.run(
    { prune: 'true' },
    {
      env: {
        AWS_PROFILE: 'ci',
        AWS_CONFIG_FILE: join(folder, 'config'),
        AWS_ACCESS_KEY_ID: '',
        AWS_SECRET_ACCESS_KEY: '',
      },
    },
  )

const isPush = (url: string) => url.endsWith('/git-receive-pack')

/** Calls `then` as the first push arrives. */
function atFirstPush(then: () => void): void {
  let pushes = 0
  setting.cloud.traffic.fault = ({ url }) => {
    if (isPush(url) && ++pushes === 1) then()
    return undefined
  }
}

test('keys that run out between two pushes: the next login is made of new ones', async () => {
  const { principals } = setting.cloud.api
  principals.splice(0, 1, keysOf('ONE'))
  give('ONE', 2)
  let pushes = 0
  setting.cloud.traffic.fault = ({ url }) => {
    if (isPush(url) && ++pushes === 1) {
      give('TWO', 60)
      principals.push(keysOf('TWO'))
    }
    // The greeting of the next git, whose login is still to come.
    if (url.includes('?service=') && pushes === 1) {
      principals.splice(0, principals.length, keysOf('TWO'))
    }
    return undefined
  }
  const outcome = await run()
  expect(outcome.errors).toEqual([])
  expect(counts(outcome)).toBe('0 1 1 0 0')
  expect(pushes).toBe(2)
  expect(refsOf(setting.folder)).toEqual(refsOf(setting.source.folder))
  const { masks } = outcome
  expect(masks).toEqual(expect.arrayContaining(['secret-of-ONE', 'secret-of-TWO', 'token-of-TWO']))
})

test('where they cannot be renewed yet, those at hand go on while they last', async () => {
  setting.cloud.api.principals.splice(0, 1, keysOf('ONE'))
  give('ONE', 2)
  atFirstPush(() => writeFileSync(join(folder, 'keys.json'), 'no JSON'))
  const outcome = await run()
  expect(outcome.errors).toEqual([])
  expect(refsOf(setting.folder)).toEqual(refsOf(setting.source.folder))
})

test('a profile that gives none is told before anything is asked for', async () => {
  writeFileSync(join(folder, 'keys.json'), 'no JSON')
  setting.cloud.traffic.seen.length = 0
  const outcome = await run()
  expect(outcome.errors).toEqual([
    expect.stringMatching(
      /^AWS credentials for CodeCommit: Could not load credentials .*; give the job credentials/,
    ),
  ])
  expect(setting.cloud.traffic.seen).toEqual([])
})
