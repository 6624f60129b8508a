import { code } from './sentence.ts'
import { bySeverity, statusTable, unusedNote, workspaceDetails } from './markdown.ts'
import { countsOf, type Report, type WorkspaceReport } from './report.ts'

/** The issue's title: it tells drift from what could not be seen. */
export function titleOf(title: string, { workspaces }: Report): string {
  const sum = (of: (one: WorkspaceReport) => number) =>
    workspaces.reduce((total, one) => total + of(one), 0)
  const [drifted, failing, errors] = [
    sum((one) => countsOf(one).drift),
    sum((one) => one.checks.length),
    sum(({ status }) => (status === 'error' ? 1 : 0)),
  ]
  const parts = [
    ...(drifted > 0 ? [`${number(drifted, 'resource')} drifted`] : []),
    ...(failing > 0 ? [`${number(failing, 'check')} ${failing === 1 ? 'fails' : 'fail'}`] : []),
    ...(errors > 0 ? [`${number(errors, 'workspace')} could not be planned`] : []),
  ]
  return parts.length === 0 ? title : `${title}: ${parts.join(', ')}`
}

/**
 * What the issue says, in at most `limit` characters: the table first, then the details of the worst,
 * which are cut last to first. Nothing in it changes from run to run, as long as the world does not.
 */
export function issueText(report: Report, limit: number): string {
  const sorted = bySeverity(report.workspaces)
  const head = headOf(sorted, Math.floor(limit / 2))
  const unused = unusedNote(report.unusedRules)
  const rules = number(report.unusedRules.length, 'rule')
  const isLong = unused.join('').length > limit / 4
  const parts = [
    head,
    ...(isLong ? [`${rules} of \`ignore\` silence nothing any more.\n`] : unused),
  ]
  let left = limit - parts.join('\n').length - cutNote.length - 2
  for (const workspace of sorted) {
    const told = workspaceDetails(workspace)
    if (told === '') continue
    const section = `### ${code(workspace.path)}\n\n${told}`
    parts.push(section.length > left ? cut(section, left) : section)
    if (section.length > left) break
    left -= section.length + 1
  }
  return parts.join('\n')
}

const cutNote = '\n*The rest is in the summary of the run: an issue holds 65,536 characters.*\n'

/** As much of the table as fits; those that are well stand last, and are the first to go. */
function headOf(sorted: readonly WorkspaceReport[], limit: number): string {
  let shown = sorted.length
  let text = statusTable(sorted, false)
  while (text.length > limit && shown > 0) {
    shown = Math.floor(shown * 0.8)
    const rest = `\nand ${number(sorted.length - shown, 'workspace')} more\n`
    text = statusTable(sorted.slice(0, shown), false) + rest
  }
  return text
}

/** The first lines of a text and a note; a fence that stands open is closed. */
function cut(text: string, limit: number): string {
  const kept = text.slice(0, text.lastIndexOf('\n', Math.max(0, limit - 80)) + 1)
  return kept + openFence(kept) + cutNote
}

/** What closes the block of code that a text leaves open; shorter fences within it are its own. */
function openFence(text: string): string {
  let open = ''
  for (const [line, fence = ''] of text.matchAll(/^(`{3,}).*$/gm)) {
    if (open === '') open = fence
    else if (line.trimEnd() === fence && fence.length >= open.length) open = ''
  }
  return open === '' ? '' : `${open}\n`
}

function number(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
