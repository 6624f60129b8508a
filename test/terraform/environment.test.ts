import { afterAll, expect, test } from '@jest/globals'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { environment } from '#terraform/environment'

const root = mkdtempSync(join(tmpdir(), 'environment-'))
afterAll(() => rmSync(root, { recursive: true }))

const of = (folder: string, env: Readonly<Record<string, string>> = {}) =>
  environment({ folder: join(root, folder), scratch: '/s', pluginCache: '/p', env })

function selected(folder: string, name: string): void {
  mkdirSync(join(root, folder), { recursive: true })
  writeFileSync(join(root, folder, 'environment'), name)
}

test('data and plugins have their own folders, and nobody is asked', async () => {
  const caller = { PATH: '/bin', TF_DATA_DIR: 'theirs', TF_INPUT: '1' }
  expect(await of('plain', caller)).toEqual({
    PATH: '/bin',
    TF_DATA_DIR: '/s/data',
    TF_IN_AUTOMATION: '1',
    TF_INPUT: '0',
    CHECKPOINT_DISABLE: '1',
    TF_PLUGIN_CACHE_DIR: '/p',
    TF_PLUGIN_CACHE_MAY_BREAK_DEPENDENCY_LOCK_FILE: '1',
  })
})

test('the workspace that a step before selected is planned, and the variable wins', async () => {
  selected('a/.terraform', 'prod')
  selected('b/theirs', 'stg\n')
  selected('c/.terraform', 'default')
  expect(await of('c')).not.toHaveProperty('TF_WORKSPACE')
  expect((await of('a'))['TF_WORKSPACE']).toBe('prod')
  expect((await of('b', { TF_DATA_DIR: 'theirs' }))['TF_WORKSPACE']).toBe('stg')
  expect((await of('a', { TF_WORKSPACE: 'dev' }))['TF_WORKSPACE']).toBe('dev')
})

test('a log of values is kept only where the caller has a file for it', async () => {
  const env = { TF_LOG: 'trace', TF_LOG_PROVIDER: 'debug' }
  expect(await of('plain', env)).not.toHaveProperty('TF_LOG')
  expect(await of('plain', env)).not.toHaveProperty('TF_LOG_PROVIDER')
  expect(await of('plain', { ...env, TF_LOG_PATH: '/x' })).toMatchObject(env)
})
