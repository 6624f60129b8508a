import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { processesByProc, processesByPs } from '#process/tree'
import { layersOf } from '../../actions/drift-report/layers.ts'
import { describeWithPeers, peerPath } from '../peers.ts'
import { runAction, type Step } from '../runner.ts'
import { startWorld, worldConfiguration, type World } from '../terraform/provider.ts'

describe('layers', () => {
  const paths = ['dev/00-network', 'dev/20-app', 'dev/9-dns', 'prod/00-network', 'tools']

  test('by name go one after the other, the same number of each environment together', () => {
    expect(layersOf(paths, 'by-name')).toEqual([
      ['dev/00-network', 'prod/00-network'],
      ['dev/9-dns'],
      ['dev/20-app'],
      ['tools'],
    ])
  })

  test('in parallel there is one', () => {
    expect(layersOf(paths, 'parallel')).toEqual([paths])
  })
})

for (const name of ['terraform', 'tofu']) {
  describeWithPeers(`what runs when, with ${name}`, [name], () => {
    const root = mkdtempSync(join(tmpdir(), 'drift-order-'))
    const diary = join(root, 'diary')
    const wrapper = join(root, 'terraform-that-tells')
    let world: World

    function write(path: string, text: string, mode = 0o644): void {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text, { mode })
    }

    beforeAll(async () => {
      world = await startWorld()
      for (const path of ['dev/00-network', 'dev/20-app', 'prod/00-network', 'prod/20-app']) {
        write(`envs/${path}/main.tf`, 'resource "terraform_data" "x" {}')
      }
      write('held/main.tf', `${worldConfiguration}resource "world_thing" "x" { name = "x" }`)
      write('held/terraform.tfstate', heldState)
      // The real program, and a child beside it as a provider or a credential process would be.
      write(
        'terraform-that-tells',
        `#!/bin/sh
          sleep 300 > /dev/null 2>&1 &
          echo "pid $$" >> ${diary}; echo "pid $!" >> ${diary}
          echo "begin $1 $(basename "$PWD")" >> ${diary}
          ${peerPath(name)} "$@"; code=$?
          echo "end $1 $(basename "$PWD")" >> ${diary}
          kill $!; exit $code
        `,
        0o755,
      )
    })
    afterAll(async () => {
      await world.close()
      rmSync(root, { recursive: true })
    })

    const run = (inputs: Record<string, string>, more: Partial<Step> = {}) => {
      rmSync(diary, { force: true })
      return runAction('drift-report', {
        inputs: { terraform: wrapper, issue: 'false', 'fail-on': 'never', ...inputs },
        workspace: root,
        ...more,
        env: { ...world.env, ...more.env },
      })
    }
    const told = (pattern: RegExp) =>
      readFileSync(diary, 'utf8')
        .split('\n')
        .filter((line) => pattern.test(line))

    /** Those that the diary names and that still run. */
    async function running(): Promise<number[]> {
      const all = await (process.platform === 'linux' ? processesByProc : processesByPs)()
      const pids = told(/^pid/).map((line) => Number(line.slice('pid '.length)))
      return pids.filter((pid) => all.some((one) => one.pid === pid))
    }

    test('a layer begins once those before it have ended', async () => {
      const inputs = {
        ...{ workspaces: 'envs/*', order: 'by-name', parallelism: '4' },
        terraform: './terraform-that-tells',
      }
      const outcome = await run(inputs)
      expect(outcome.outputs['status']).toBe('pending')
      const shows = told(/^end show/).map((line) => line.split(' ').at(-1))
      expect(shows).toEqual(['00-network', '00-network', '20-app', '20-app'])
      const lines = told(/^(begin|end)/)
      const first = lines.findIndex((line) => line === 'begin init 20-app')
      expect(lines.slice(first).filter((line) => line.endsWith('00-network'))).toEqual([])
    })

    test('with a shared cache no init runs beside another one, nor beside a plan', async () => {
      const env = { TF_PLUGIN_CACHE_DIR: join(root, 'plugins') }
      await run({ workspaces: 'envs/*', parallelism: '4' }, { env })
      const lines = told(/^(begin|end) (init|plan)/)
      const inits = lines.slice(0, 8)
      expect(inits.filter((_, index) => index % 2 === 0)).toEqual(
        Array.from({ length: 4 }, () => expect.stringMatching(/^begin init/)),
      )
      expect(inits.filter((_, index) => index % 2 === 1)).toEqual(
        Array.from({ length: 4 }, () => expect.stringMatching(/^end init/)),
      )
      expect(lines.slice(8).filter((line) => line.includes('init'))).toEqual([])
    })

    test('a workspace that takes too long is ended with all that it started', async () => {
      world.hold = true
      const outcome = await run({ workspaces: 'held', timeout: '4' }).finally(() => {
        world.hold = false
      })
      expect(outcome.summary).toContain('still running after 4 s, and was ended')
      expect(await running()).toEqual([])
    })

    test('a job that is cancelled leaves no process that is deaf to it either', async () => {
      for (const path of ['a', 'b', 'c']) write(`deaf/${path}/main.tf`, '')
      // Once the first one is deaf, the second fails and the third is begun.
      write(
        'terraform-that-is-deaf',
        `#!/bin/sh
          [ "$1" = version ] && exec ${peerPath(name)} version
          if [ "$(basename "$PWD")" != a ]; then
            while ! [ -s ${diary} ]; do sleep 0.1; done
            exit 1
          fi
          trap '' TERM INT
          echo "pid $$" >> ${diary}
          while :; do sleep 1; done
        `,
        0o755,
      )
      const terraform = './terraform-that-is-deaf'
      const inputs = { workspaces: 'deaf/*', parallelism: '2', terraform }
      const outcome = await run(inputs, { cancelAfter: 'Planning deaf/c' })
      expect(outcome.exitCode).toBe(1)
      expect(await running()).toEqual([])
      expect(readdirSync(outcome.temp).filter((one) => one.startsWith('drift-plans'))).toEqual([])
    })

    test('a job that is cancelled leaves no process, no lock and no plan', async () => {
      world.hold = true
      const outcome = await run({ workspaces: 'held' }, { cancelAfter: 'Planning held' }).finally(
        () => {
          world.hold = false
        },
      )
      expect(outcome.exitCode).toBe(1)
      expect(await running()).toEqual([])
      expect(readdirSync(join(root, 'held')).sort()).toEqual(['main.tf', 'terraform.tfstate'])
      expect(readdirSync(outcome.temp).filter((one) => one.startsWith('drift-plans'))).toEqual([])
    })
  })
}

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
