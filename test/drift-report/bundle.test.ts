import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describeWithPeers, peerPath } from '../peers.ts'
import { startWorld, worldConfiguration, type World } from '../terraform/provider.ts'
import { runAction, type Step } from '../runner.ts'

const root = mkdtempSync(join(tmpdir(), 'drift-report-'))
afterAll(() => rmSync(root, { recursive: true }))

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}

for (const name of ['terraform', 'tofu']) {
  describeWithPeers(`workspaces, with ${name}`, [name], () => {
    let world: World
    beforeAll(async () => {
      world = await startWorld()
      write({
        'envs/dev/00-network/main.tf':
          'module "m" { source = "../../../modules/m" }\noutput "o" { value = module.m.o }',
        'envs/dev/20-app/main.tf': `${worldConfiguration}resource "world_thing" "x" { name = "x" }`,
        'envs/prod/00-network/main.tf':
          'resource "terraform_data" "y" { input = var.z }\nvariable "z" {}',
        'envs/dev/notes/readme.md': 'no module',
        'modules/m/main.tf': 'output "o" { value = 1 }',
      })
    })
    afterAll(() => world.close())

    const run = (inputs: Record<string, string>, more: Partial<Step> = {}) =>
      runAction('drift-report', {
        inputs: { terraform: peerPath(name), issue: 'false', ...inputs },
        workspace: root,
        ...more,
        env: { ...world.env, TF_VAR_password: 'hush-hush', ...more.env },
      })

    test('each with its status; one that can not be planned does not stop the others', async () => {
      const before = readdirSync(join(root, 'envs/dev/20-app'))
      const outcome = await run({ workspaces: 'envs/*', 'fail-on': 'never' })
      expect(outcome.errors).toEqual([])
      const workspaces = JSON.parse(outcome.outputs['workspaces']!) as {
        path: string
        status: string
      }[]
      expect(workspaces.map(({ path, status }) => `${path} ${status}`)).toEqual([
        'envs/dev/00-network pending',
        'envs/dev/20-app pending',
        'envs/prod/00-network error',
      ])
      expect(outcome.outputs).toMatchObject({
        status: 'error',
        drifted: 'false',
        'issue-number': '',
      })
      const groups = [...outcome.log.matchAll(/^::group::(envs.*)$/gm)].map(([, title]) => title)
      expect(groups).toEqual([
        'envs/dev/00-network: pending',
        'envs/dev/20-app: pending',
        'envs/prod/00-network: error',
      ])
      expect(outcome.summary).toContain('No value for required variable')
      expect(readdirSync(join(root, 'envs/dev/20-app'))).toEqual(before)
      expect(readdirSync(outcome.temp).filter((entry) => entry.startsWith('drift-plans'))).toEqual(
        [],
      )
    })

    test('fail-on error names the first that failed, and the report is there', async () => {
      const outcome = await run({ workspaces: 'envs/prod/00-network' })
      expect(outcome.exitCode).toBe(1)
      expect(outcome.errors).toEqual([
        expect.stringMatching(
          /^Planning the workspaces: 1 of 1 could not be planned, first envs\/prod\/00-network: plan: No value for required variable.*; see the summary$/,
        ),
      ])
      const report = readFileSync(outcome.outputs['report-json']!, 'utf8')
      expect(JSON.parse(report)).toMatchObject({ schema: 'drift-report/1' })
      expect(readFileSync(outcome.outputs['report']!, 'utf8')).toContain('No value for required')
    })

    test('by name, layer by layer; arguments go to plan', async () => {
      const inputs = { workspaces: 'envs/*', order: 'by-name', 'plan-args': '-var=z=1' }
      write({
        'envs/dev/20-app/variables.tf': 'variable "z" {}',
        'envs/dev/00-network/variables.tf': 'variable "z" {}',
      })
      const outcome = await run(inputs)
      rmSync(join(root, 'envs/dev/20-app/variables.tf'))
      rmSync(join(root, 'envs/dev/00-network/variables.tf'))
      expect(outcome.errors).toEqual([])
      expect(outcome.outputs['status']).toBe('pending')
    })

    test('with a cache of plugins that the caller shares', async () => {
      const cache = mkdtempSync(join(root, 'cache-'))
      const env = { TF_PLUGIN_CACHE_DIR: cache }
      const outcome = await run({ workspaces: 'envs/dev/*' }, { env })
      expect(outcome.errors).toEqual([])
      expect(outcome.outputs['status']).toBe('pending')
    })

    test('secrets of the environment are not told, in an error neither', async () => {
      write({ 'leak/main.tf': leaking })
      const outcome = await run({ workspaces: 'leak', 'fail-on': 'never', 'show-values': 'true' })
      expect(outcome.outputs['status']).toBe('error')
      const files = ['report', 'report-json'].map((file) =>
        readFileSync(outcome.outputs[file]!, 'utf8'),
      )
      expect(files[0]).toContain('found (sensitive)')
      expect([outcome.log, outcome.summary, ...files].join()).not.toContain('hush-hush')
    })

    test('a job that is cancelled leaves no plan, and no process', async () => {
      world.hold = true
      write({
        'held/main.tf': `${worldConfiguration}resource "world_thing" "x" { name = "x" }`,
        'held/terraform.tfstate': heldState,
      })
      const env = { TF_LOG: 'info', TF_LOG_PATH: join(root, 'held.log') }
      const going = run({ workspaces: 'held' }, { env, cancelAfter: 'Planning held' })
      const outcome = await going.finally(() => (world.hold = false))
      expect(outcome.exitCode).toBe(1)
      expect(readdirSync(outcome.temp).filter((entry) => entry.startsWith('drift-plans'))).toEqual(
        [],
      )
    })

    test('a program that is not there is told before anything runs', async () => {
      const outcome = await run({ workspaces: 'envs/dev/*', terraform: 'no-such-program' })
      expect(outcome.errors[0]).toMatch(
        /^running no-such-program version: .*; set it up in a step before this one/,
      )
    })
  })
}

const leaking = `
variable "password" {}
resource "terraform_data" "x" {
  lifecycle {
    precondition {
      condition     = var.password == "none"
      error_message = "found \${var.password}"
    }
  }
}
`

const heldState = JSON.stringify({
  ...{ version: 4, terraform_version: '1.5.0', serial: 1, lineage: 'x', outputs: {} },
  resources: [
    {
      ...{ mode: 'managed', type: 'world_thing', name: 'x' },
      provider: 'provider["example.com/test/world"]',
      instances: [{ schema_version: 0, attributes: { id: 'x', name: 'x' } }],
    },
  ],
})
