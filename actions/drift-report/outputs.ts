import type { Outcome } from './report-drift.ts'
import { countsOf } from './report.ts'

/** The outputs of action.yml. */
export function outputsOf({ report, status, files, issue }: Outcome) {
  const workspaces = report.workspaces.map((workspace) => {
    const { path, status } = workspace
    return { path, status, counts: countsOf(workspace) }
  })
  return {
    status,
    drifted: String(workspaces.some((workspace) => workspace.status === 'drift')),
    workspaces: JSON.stringify(workspaces),
    report: files.markdown,
    'report-json': files.json,
    'issue-number': issue === undefined ? undefined : String(issue.number),
    'issue-url': issue?.url,
  }
}
