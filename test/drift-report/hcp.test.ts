import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describeWithPeers, peerPath } from '../peers.ts'
import { runAction, type MainOutcome } from '../runner.ts'
import { startHcp, type Hcp } from '../terraform/hcp.ts'
import { planBytes, update } from '../terraform/plans.ts'

const drifted = planBytes({
  resource_drift: [update('terraform_data.x', { input: 'as-was' }, { input: 'by-hand' })],
  resource_changes: [update('terraform_data.x', { input: 'by-hand' }, { input: 'as-was' })],
}).toString()

const workspaces = {
  drifted: { plan: drifted, log: 'terraform_data.x: Refreshing state...\n  ~ input = "by-hand"\n' },
  hidden: { plan: drifted, hidden: true },
  vcs: { vcs: true },
  broken: { log: '╷\n│ Error: No value for required variable\n│ \n│   on main.tf line 3\n╵\n' },
  remote: {},
  local: { execution: 'local' },
} as const

/** Path, reason and advice of those that can't be planned. */
const reasons = [
  [
    'hidden',
    "show: Couldn't show cloud plan: Plan read error: couldn't read unredacted JSON plan data",
    "give the token admin rights on the workspace: reading a plan's JSON takes them",
  ],
  [
    'vcs',
    'plan: Saved plans not allowed for workspaces with a VCS connection',
    'this workspace is planned from its repository alone: set its execution mode to local',
  ],
  [
    'remote',
    'plan: Saving a generated plan is currently not supported',
    'this workspace runs remotely, where this version cannot save a plan: use a `cloud` block',
  ],
  [
    'broken',
    'plan: No value for required variable (main.tf line 3)',
    'give the variable by TF_VAR_<name>, or by -var-file in plan-args',
  ],
] as const

for (const name of ['terraform', 'tofu']) {
  // OpenTofu asks for a plan of such a workspace, and it is the server that refuses.
  const isKnown = (path: string) => name !== 'tofu' || path !== 'vcs'

  describeWithPeers(`HCP Terraform, with ${name}`, [name], () => {
    const root = mkdtempSync(join(tmpdir(), 'drift-hcp-'))
    let hcp: Hcp
    let outcome: MainOutcome
    let told: ReadonlyMap<string, { readonly status: string }>

    const run = (paths: string, env = hcp.env) =>
      runAction('drift-report', {
        inputs: {
          ...{ workspaces: paths, terraform: peerPath(name), issue: 'false', 'fail-on': 'never' },
        },
        workspace: root,
        env,
      })
    const reasonOf = (path: string) =>
      outcome.summary.split(`<summary>${path}: error</summary>`)[1]?.split('</details>')[0] ?? ''

    beforeAll(async () => {
      hcp = await startHcp(workspaces)
      for (const path of Object.keys(workspaces).filter(isKnown)) {
        mkdirSync(join(root, path))
        writeFileSync(join(root, path, 'main.tf'), configuration(hcp.host, path))
      }
      outcome = await run('*')
      const list = JSON.parse(outcome.outputs['workspaces']!) as { path: string; status: string }[]
      told = new Map(list.map((one) => [one.path, one]))
    })
    afterAll(async () => {
      await hcp.close()
      rmSync(root, { recursive: true })
    })

    test('a plan that is made there is read from there; what it prints stays out of the log', () => {
      expect(outcome.errors).toEqual([])
      expect(told.get('drifted')).toMatchObject({ status: 'drift', counts: { drift: 1 } })
      expect(outcome.log).toContain(`https://${hcp.host}/app/acme/drifted/runs/run-drifted`)
      expect(outcome.log).not.toContain('by-hand')
    })

    test('one that HCP Terraform has planned here needs no more than its state', () => {
      expect(told.get('local')).toMatchObject({ status: 'pending', counts: { pending: 1 } })
    })

    test.each(reasons.filter(([path]) => isKnown(path)))(
      '%s can not be planned, and says why and what to do',
      (path, reason, advice) => {
        expect(told.get(path)).toMatchObject({ status: 'error' })
        expect(reasonOf(path)).toContain(reason)
        expect(reasonOf(path)).toContain(advice)
      },
    )

    test('nothing is applied, locked or unlocked there', () => {
      const writes = hcp.asked.filter((line) => !line.startsWith('GET '))
      const planned = ['drifted', 'hidden', 'broken']
      expect(writes.sort()).toEqual([
        ...planned.map(() => 'POST /api/v2/runs'),
        ...planned
          .sort()
          .map((path) => `POST /api/v2/workspaces/ws-${path}/configuration-versions`),
      ])
    })

    test('without a token it says which', async () => {
      const { SSL_CERT_FILE = '' } = hcp.env
      const { summary } = await run('drifted', { SSL_CERT_FILE })
      expect(summary).toContain('init: Required token could not be found')
      expect(summary).toContain('give this job a token for the remote backend (TF_TOKEN_<host>)')
    })
  })
}

function configuration(host: string, name: string): string {
  return `
terraform {
  ${name === 'remote' ? 'backend "remote"' : 'cloud'} {
    hostname     = "${host}"
    organization = "acme"
    workspaces {
      name = "${name}"
    }
  }
}
resource "terraform_data" "x" {}
`
}
