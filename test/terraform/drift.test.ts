import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { classify } from '#terraform/classify'
import { ignoreRules } from '#terraform/ignore'
import { readPlan } from '#terraform/plan'
import { openWorkspace, TerraformError, type WorkspaceOptions } from '#terraform/run'
import { describeWithPeers, peerPath } from '../peers.ts'
import { told } from './plans.ts'
import { startWorld, worldConfiguration, type World } from './provider.ts'

const credentials =
  'give this job credentials for the provider or the state, in a step before this one'

const configuration = `${worldConfiguration}
resource "world_thing" "a" {
  name   = "a"
  size   = 3
  tags   = { team = "x" }
  secret = "hush-hush"
}
resource "world_thing" "scaled" {
  name = "scaled"
  lifecycle { ignore_changes = [size] }
}
resource "world_thing" "child" {
  name   = "child"
  parent = world_thing.a.id
}
resource "terraform_data" "follower" {
  input = world_thing.scaled.stamp
}
module "part" {
  source = "./part"
}
check "size" {
  assert {
    condition     = world_thing.scaled.size < 100
    error_message = "it is \${world_thing.scaled.size}"
  }
}
output "size" {
  value = world_thing.a.size
}
`

for (const name of ['terraform', 'tofu']) {
  describeWithPeers(`${name}, with things that somebody changes outside`, [name], () => {
    const root = mkdtempSync(join(tmpdir(), 'drift-'))
    const folder = join(root, 'infra')
    let world: World
    beforeAll(async () => {
      world = await startWorld()
      mkdirSync(join(folder, 'part'), { recursive: true })
      writeFileSync(join(folder, 'main.tf'), configuration)
      writeFileSync(join(folder, 'part', 'main.tf'), 'resource "terraform_data" "x" { input = 1 }')
    })
    afterAll(async () => {
      await world.close()
      rmSync(root, { recursive: true })
    })

    const env = () => ({ PATH: process.env['PATH'] ?? '', HOME: root, ...world.env })

    /** Makes things as the configuration says. */
    async function apply(): Promise<void> {
      rmSync(join(folder, 'terraform.tfstate'), { force: true })
      world.things.clear()
      const options = { cwd: folder, env: { ...env(), TF_DATA_DIR: join(root, 'own') } }
      await promisify(execFile)(peerPath(name), ['init', '-input=false'], options)
      await promisify(execFile)(peerPath(name), ['apply', '-auto-approve'], options)
      rmSync(join(folder, '.terraform.lock.hcl'), { force: true })
    }

    async function planned(options: Partial<WorkspaceOptions> = {}) {
      const scratch = mkdtempSync(join(root, 'scratch-'))
      const pluginCache = join(scratch, 'plugins')
      mkdirSync(pluginCache)
      const lines: string[] = []
      const workspace = await openWorkspace({
        ...{ folder, scratch, pluginCache, binary: peerPath(name), initArgs: [], planArgs: [] },
        ...{ env: env(), timeoutMs: 60_000, now: () => 0, signal: new AbortController().signal },
        onLine: (line) => lines.push(line),
        ...options,
      })
      try {
        const init = await workspace.init()
        const bytes = await workspace.plan()
        const result = classify(readPlan(bytes, { values: true }), ignoreRules([]), true)
        return { result, lines, init, left: readdirSync(scratch) }
      } finally {
        await workspace.close()
      }
    }

    const thing = (wanted: string) =>
      [...world.things.values()].find(({ name }) => name === wanted)!

    test('nothing changed: nothing is told, and nothing is left behind', async () => {
      await apply()
      const { result, left } = await planned()
      expect(result).toEqual({ findings: [], outputs: [], checks: [], ignored: 0 })
      expect(left).not.toContain('plan')
      expect(left).not.toContain('plan.json')
      expect(readdirSync(folder).sort()).toEqual(['main.tf', 'part', 'terraform.tfstate'])
    })

    test('a change that would be undone, one that is left, and a secret that nobody sees', async () => {
      await apply()
      Object.assign(thing('a'), { size: 7, secret: 'hush-other', tags: { team: 'x', by: 'hand' } })
      Object.assign(thing('scaled'), { size: 9 })
      const { result, lines } = await planned()
      expect(told(result).sort()).toEqual([
        'drift world_thing.a update secret* size* tags.by*',
        'note world_thing.scaled none size*',
      ])
      const [drift] = result.findings
      expect(drift?.attributes).toMatchObject([
        { path: 'secret', sensitive: true, before: '"(sensitive)"', after: '"(sensitive)"' },
        { path: 'size', before: '7', after: '3' },
        { path: 'tags.by', before: '"hand"', after: 'null' },
      ])
      expect(JSON.stringify(result) + lines.join('\n')).not.toContain('hush')
      expect(lines).toContain('world_thing.a: Plan to update')
    })

    test('a thing that is gone, and those that were made from it', async () => {
      await apply()
      world.things.delete(thing('a')['id'] as string)
      const { result } = await planned()
      expect(told(result)).toEqual([
        'drift world_thing.a gone,create',
        'drift world_thing.child update parent* <world_thing.a',
      ])
    })

    test('a change outside that another resource was made from', async () => {
      await apply()
      thing('scaled')['stamp'] = 'other'
      const { result } = await planned()
      expect(told(result)).toEqual([
        'drift terraform_data.follower update input* <world_thing.scaled',
        'note world_thing.scaled none stamp*',
      ])
    })

    test('a check that fails', async () => {
      await apply()
      thing('scaled')['size'] = 200
      const { result } = await planned()
      expect(result.checks).toEqual([
        { address: 'check.size', status: 'fail', messages: ['it is 200'] },
      ])
    })

    test('a configuration that is not applied yet, and its output', async () => {
      await apply()
      const main = join(folder, 'main.tf')
      writeFileSync(
        main,
        configuration.replace('size   = 3', 'size   = 4').replace('"child"\n', '"kid"\n'),
      )
      const { result } = await planned()
      writeFileSync(main, configuration)
      expect(told(result)).toEqual([
        'pending world_thing.a update size',
        'pending world_thing.child replace name',
      ])
      expect(result.findings[1]).toMatchObject({ reason: 'replace_because_cannot_update' })
      expect(result.outputs).toEqual([{ name: 'size', action: 'update' }])
    })

    test('an error of the provider is told in its own words', async () => {
      await apply()
      world.failure = {
        summary: 'No valid credential sources found',
        detail: 'Please see\nthe docs.',
      }
      try {
        await expect(planned()).rejects.toThrow(
          new TerraformError(
            `plan: No valid credential sources found: Please see the docs. (world_thing.a, world_thing.scaled); ${credentials}`,
          ),
        )
      } finally {
        delete world.failure
      }
    })

    test('an error of the configuration is told without the line that it quotes', async () => {
      const broken = join(folder, 'broken.tf')
      writeFileSync(broken, 'resource "terraform_data" "y" {\n  password = "hush-hush"\n}\n')
      const error = await planned().catch((error: unknown) => error)
      rmSync(broken)
      expect(error).toBeInstanceOf(TerraformError)
      expect((error as Error).message).toMatch(/^(plan|init): .*Unsupported argument/)
      expect((error as Error).message).not.toContain('hush')
    })

    test('a lock file that init would change is put back', async () => {
      const lock = join(folder, '.terraform.lock.hcl')
      writeFileSync(lock, '# by hand\n')
      await planned()
      expect(readFileSync(lock, 'utf8')).toBe('# by hand\n')
      rmSync(lock)
    })

    test('what takes too long is ended, with all that it started', async () => {
      world.hold = true
      try {
        await expect(planned({ timeoutMs: 3_000 })).rejects.toThrow(
          'still running after 3 s, and was ended; raise timeout if it needs longer',
        )
        expect(readdirSync(folder).sort()).toEqual(['main.tf', 'part', 'terraform.tfstate'])
      } finally {
        world.hold = false
      }
    })

    test('a cancelled job ends it, and leaves nothing', async () => {
      world.hold = true
      const cancel = new AbortController()
      const reason = new Error('the job was cancelled')
      try {
        const going = planned({
          signal: cancel.signal,
          onLine: (line) => /Refreshing state/.test(line) && cancel.abort(reason),
        })
        await expect(going).rejects.toBe(reason)
        expect(readdirSync(folder).sort()).toEqual(['main.tf', 'part', 'terraform.tfstate'])
      } finally {
        world.hold = false
      }
    })
  })
}
