import type { GitHub } from '#github/client'
import { keepIssue } from '../../actions/drift-report/keep-issue.ts'
import type { IssueInputs } from '../../actions/drift-report/inputs.ts'
import { failed, type Report } from '../../actions/drift-report/report.ts'
import { repo, startHub, writer } from '../github/hub.ts'
import { finding, report, workspace } from './reports.ts'

export const inputs: IssueInputs = {
  ...{ repo, token: writer.token, title: 'Infrastructure drift' },
  ...{ labels: ['drift', 'infra'], assignees: ['ann'] },
}

/** A GitHub, and runs that keep their issue in it. */
export async function startKeeper() {
  const hub = await startHub({ a: 'x' })
  const github: GitHub = await hub.open()
  let run = 0
  return {
    hub,
    github,
    keep: (told: Report) => keepIssue(github, inputs, told, `https://github.com/run/${++run}`),
    lastRun: () => run,
    /** The only issue. */
    only() {
      const [issue, ...others] = hub.state.issues
      if (issue === undefined || others.length > 0) throw new Error('there is not one issue')
      return issue
    },
    writes: () =>
      hub.traffic.seen.filter(({ method, url }) => method !== 'GET' && !url.includes('graphql'))
        .length,
  }
}

export type Keeper = Awaited<ReturnType<typeof startKeeper>>

export const clean = report(workspace('dev'), workspace('prod'))
export const drifted = report(workspace('dev', finding('drift', 'a.b')), workspace('prod'))
export const more = report(
  workspace('dev', finding('drift', 'a.b'), finding('drift', 'a.c')),
  workspace('prod'),
)
export const pending = report(workspace('dev', finding('pending', 'a.b')), workspace('prod'))
export const broken = report(failed('dev', 'init: no credentials'), workspace('prod'))
