import { details } from '#action/summary'
import { bySeverity, statusTable, unusedNote, workspaceDetails } from './markdown.ts'
import type { Outcome } from './report-drift.ts'

/** What a person reads afterwards: how each workspace stands, and below it why. */
export function summarize({ report, issue }: Outcome): string {
  const sorted = bySeverity(report.workspaces)
  const told = sorted.flatMap((workspace) => {
    const text = workspaceDetails(workspace)
    return text === '' ? [] : [details(`${workspace.path}: ${workspace.status}`, text)]
  })
  const link = issue === undefined ? [] : [linkTo(issue)]
  return [
    '### Infrastructure drift\n',
    statusTable(sorted, true),
    ...link,
    ...unusedNote(report.unusedRules),
    ...told,
  ].join('\n')
}

function linkTo({ number, url, state }: NonNullable<Outcome['issue']>): string {
  return state === 'open'
    ? `Told in [issue ${number}](${url}).\n`
    : `[Issue ${number}](${url}) is closed.\n`
}
