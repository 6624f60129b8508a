import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { startMoto, type Moto } from '../moto.ts'
import { describeWithPeers, peerPath } from '../peers.ts'
import { runAction, type Step } from '../runner.ts'
import { startWorld, worldConfiguration, type World } from '../terraform/provider.ts'
import { startStateServer, type StateServer } from '../terraform/state-server.ts'

type Environment = Readonly<Record<string, string>>

for (const name of ['terraform', 'tofu']) {
  describeWithPeers(`a state elsewhere, with ${name}`, [name, 'moto_server'], () => {
    const folder = mkdtempSync(join(tmpdir(), 'drift-backend-'))
    const path = 'main.tf'
    let world: World
    beforeAll(async () => {
      world = await startWorld()
    })
    afterAll(async () => {
      await world.close()
      rmSync(folder, { recursive: true })
    })

    /** Makes one thing, whose state goes to a backend. */
    async function apply(backend: string, env: Environment): Promise<void> {
      const block = `terraform {\n  backend ${backend}\n}\n${worldConfiguration}`
      const thing = 'resource "world_thing" "x" {\n  name = "x"\n  size = 3\n}\n'
      writeFileSync(join(folder, path), block + thing)
      world.things.clear()
      const own = mkdtempSync(join(tmpdir(), 'drift-own-'))
      const all = { PATH: process.env['PATH'] ?? '', TF_DATA_DIR: own, ...world.env, ...env }
      const options = { cwd: folder, env: all }
      await promisify(execFile)(peerPath(name), ['init', '-input=false'], options)
      await promisify(execFile)(peerPath(name), ['apply', '-auto-approve'], options)
      rmSync(own, { recursive: true })
      rmSync(join(folder, '.terraform.lock.hcl'), { force: true })
    }

    const run = (env: Environment, more: Partial<Step> = {}) =>
      runAction('drift-report', {
        inputs: {
          ...{ workspaces: '.', terraform: peerPath(name), issue: 'false', 'fail-on': 'never' },
        },
        workspace: folder,
        env: { ...world.env, ...env },
        ...more,
      })
    const changeOutside = () => {
      for (const thing of world.things.values()) thing['size'] = 9
    }

    describe('over HTTP', () => {
      let server: StateServer
      beforeAll(async () => {
        server = await startStateServer()
        const addresses = `address = "${server.url}"\nlock_address = "${server.url}"\nunlock_address = "${server.url}"`
        await apply(`"http" {\n${addresses}\n}`, server.env)
        server.methods.length = 0
      })
      afterAll(() => server.close())

      test('clean, then drift; the state is read, never locked and never written', async () => {
        const before = await run(server.env)
        expect(before.errors).toEqual([])
        expect(before.outputs['status']).toBe('clean')
        changeOutside()
        const after = await run(server.env)
        expect(after.outputs['status']).toBe('drift')
        expect(new Set(server.methods)).toEqual(new Set(['GET']))
      })

      test('without the right to read it: an error that quotes no password', async () => {
        const outcome = await run({ ...server.env, TF_HTTP_USERNAME: 'nobody' })
        expect(outcome.outputs['status']).toBe('error')
        expect(outcome.summary).toMatch(/(HTTP remote state|unauthorized|requires auth)/i)
        expect(outcome.log + outcome.summary).not.toContain(server.env['TF_HTTP_PASSWORD'])
      })

      test('a job that is cancelled leaves no lock', async () => {
        world.hold = true
        const outcome = await run(server.env, { cancelAfter: 'Planning .' }).finally(() => {
          world.hold = false
        })
        expect(outcome.exitCode).toBe(1)
        expect(new Set(server.methods)).toEqual(new Set(['GET']))
      })
    })

    describe('in S3', () => {
      const bucket = 'states'
      const keys = {
        AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
        AWS_SECRET_ACCESS_KEY: 'hush-of-s3',
      }
      const outside = { AWS_EC2_METADATA_DISABLED: 'true' }
      let moto: Moto
      let env: Environment
      const objects = async () => {
        const list = await fetch(`${moto.endpoint}/${bucket}?list-type=2`)
        return Array.from(
          (await list.text()).matchAll(/<Key>(.*?)<\/Key>|<ETag>(.*?)<\/ETag>/g),
          String,
        )
      }
      beforeAll(async () => {
        moto = await startMoto()
        env = { ...outside, AWS_ENDPOINT_URL_S3: moto.endpoint }
        expect((await fetch(`${moto.endpoint}/${bucket}`, { method: 'PUT' })).status).toBe(200)
        await apply(
          `"s3" {
            bucket = "${bucket}"
            key = "dev/state"
            region = "us-east-1"
            use_path_style = true
            use_lockfile = true
            skip_credentials_validation = true
            skip_requesting_account_id = true
          }`,
          { ...env, ...keys },
        )
      })
      afterAll(() => moto.close())

      test('clean, then drift; nothing is written to the bucket, a lock neither', async () => {
        const stored = await objects()
        expect(stored.join()).toContain('dev/state')
        const before = await run({ ...env, ...keys })
        expect(before.errors).toEqual([])
        expect(before.outputs['status']).toBe('clean')
        changeOutside()
        const after = await run({ ...env, ...keys })
        expect(after.outputs['status']).toBe('drift')
        expect(await objects()).toEqual(stored)
      })

      test('without credentials it says so, and what to do', async () => {
        const outcome = await run(env)
        expect(outcome.outputs['status']).toBe('error')
        expect(outcome.summary).toContain('No valid credential sources found')
        expect(outcome.summary).toContain('give this job credentials for the provider or the state')
      })
    })
  })
}
