import { codeBlock, table } from '#action/summary'
import {
  checkLines,
  code,
  findingLines,
  followersIn,
  outputLine,
  prose,
  quoted,
} from './sentence.ts'
import { countsOf, statuses, type Report, type Status, type WorkspaceReport } from './report.ts'

/** What a status is shown as. */
export const badges: Readonly<Record<Status, string>> = {
  clean: '✅ clean',
  pending: '🕓 pending',
  drift: '⚠️ drift',
  error: '❌ error',
}

/** The worst first, and those of one status as they came. */
export function bySeverity(workspaces: readonly WorkspaceReport[]): WorkspaceReport[] {
  const rank = ({ status }: WorkspaceReport) => statuses.indexOf(status)
  return [...workspaces].sort((one, other) => rank(other) - rank(one))
}

/** A row for each workspace; with times only where every run may show something new. */
export function statusTable(workspaces: readonly WorkspaceReport[], times: boolean): string {
  const head = ['workspace', 'status', 'drifted', 'pending', 'checks failing', 'notes', 'ignored']
  const rows = workspaces.map((workspace) => {
    const { drift, pending, outputs, checks, notes, ignored } = countsOf(workspace)
    const told =
      workspace.status === 'error' ? [] : [drift, pending + outputs, checks, notes, ignored]
    const numbers = head.slice(2).map((_, index) => (told[index] ? String(told[index]) : ''))
    const time = workspace.seconds === undefined ? '' : `${workspace.seconds.toFixed(1)} s`
    return [code(workspace.path), badges[workspace.status], ...numbers, ...(times ? [time] : [])]
  })
  return table([...head, ...(times ? ['time'] : [])], rows)
}

/** Each is told, and an issue holds so much. */
const longestError = 5_000

/** All there is to tell of a workspace; '' where that is nothing. */
export function workspaceDetails(workspace: WorkspaceReport): string {
  const { error, findings, outputs, checks, remarks } = workspace
  const followers = followersIn(findings)
  const of = (kind: string) =>
    findings.filter((one) => one.kind === kind).flatMap((one) => findingLines(one, followers))
  const parts: [string, readonly string[]][] = [
    ['Drift: something outside changed, and applying would undo it or follow it', of('drift')],
    ['Checks that fail', checks.flatMap(checkLines)],
    ['Pending: the configuration is not applied yet', of('pending')],
    ['Pending: outputs', outputs.map(outputLine)],
    ['Notes: changed outside, and left as it is', of('note')],
    ['Remarks', remarks.map((text) => `- ${prose(text)}`)],
  ]
  const told = parts.filter(([, lines]) => lines.length > 0)
  const sections = told.map(([title, lines]) => `**${title}**\n\n${lines.join('\n')}\n`)
  return [
    ...(error === undefined ? [] : [codeBlock(quoted(error.slice(0, longestError)))]),
    ...sections,
  ].join('\n')
}

/** The report as a file. */
export function reportMarkdown({ workspaces, unusedRules }: Report): string {
  const details = workspaces.flatMap((workspace) => {
    const text = workspaceDetails(workspace)
    return text === '' ? [] : [`## ${code(workspace.path)}\n\n${text}`]
  })
  return [
    '# Infrastructure drift\n',
    statusTable(workspaces, true),
    ...unusedNote(unusedRules),
    ...details,
  ].join('\n')
}

export function unusedNote(rules: readonly string[]): string[] {
  if (rules.length === 0) return []
  return [`Rules of \`ignore\` that silence nothing any more: ${rules.map(code).join(', ')}\n`]
}
