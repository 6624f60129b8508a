import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describeWithPeers, peer, peerPath } from '../peers.ts'
import { startWorld, worldConfiguration, type World } from '../terraform/provider.ts'
import { filled } from './caller.ts'
import { startSetting, type Setting } from './setting.ts'

const terraform = peer('terraform') === undefined ? 'tofu' : 'terraform'
const thing = `${worldConfiguration}resource "world_thing" "x" {\n  name = "x"\n  size = 1\n}`

describeWithPeers('drift, called by a repository with Terraform', ['act', terraform], () => {
  let setting: Setting
  let world: World

  beforeAll(async () => {
    setting = await startSetting({ builds: false })
    world = await startWorld()
    setting.commit({
      ...{ 'dev/10-app/main.tf': thing, 'prod/10-app/main.tf': thing },
      // It can't be planned, and is excluded.
      'prod/90-cluster-addons/main.tf':
        'variable "kubeconfig" {}\noutput "x" { value = var.kubeconfig }',
    })
    for (const folder of ['dev/10-app', 'prod/10-app']) {
      const cwd = join(setting.checkout, folder)
      const env = { ...process.env, ...world.env }
      for (const args of [['init'], ['apply', '-auto-approve']]) {
        // The provider answers from this process.
        await promisify(execFile)(peerPath(terraform), [...args, '-no-color'], { cwd, env })
      }
    }
    setting.commit({}, 'applied')
  })
  afterAll(() => Promise.all([setting.close(), world.close()]))

  const run = () =>
    setting.run({
      caller: filled('drift.yml', { 'dev/*': 'dev/*', '*/90-cluster-addons': '*/90-*' }).replace(
        /^ +terraform-version: .*\n/m,
        `      terraform: ${peerPath(terraform)}\n`,
      ),
      event: { name: 'schedule', payload: {} },
      env: { ...world.env },
    })
  const issues = () => setting.github.repository('my-org/shop').issues

  test('a quiet night: all environments are planned with their roles, and no issue is opened', async () => {
    const ran = await run()
    expect(ran).toMatchObject({ errors: [], ok: true })
    expect(ran.jobs).toEqual(['plan success', 'plan success', 'report success'])
    expect(ran.log).toContain('assumed arn:aws:iam::111122223333:role/plan eu-west-1')
    expect(ran.log).toContain('assumed arn:aws:iam::444455556666:role/plan eu-west-1')
    expect(issues()).toEqual([])
  })

  test('what somebody changed outside opens one issue about all environments, and closes it again', async () => {
    const [id, before] = [...world.things][0]!
    world.things.set(id, { ...before, size: 99 })
    const drifted = await run()
    expect(drifted).toMatchObject({ errors: [], ok: true })
    expect(issues()).toMatchObject([{ state: 'open' }])
    expect(issues()[0]?.body).toContain('dev/10-app')
    expect(issues()[0]?.body).not.toContain('90-cluster-addons')

    world.things.set(id, before)
    const clean = await run()
    expect(clean).toMatchObject({ errors: [], ok: true })
    expect(issues()).toMatchObject([{ state: 'closed' }])
  })
})
