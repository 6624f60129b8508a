import { code } from './sentence.ts'
import { digestOf, placeOf, type Memory, type Wrong } from './memory.ts'
import { countsOf, type Report } from './report.ts'

const most = 50
/** Of each list, of which there may be five in the 65,536 of a comment. */
const mostCharacters = 12_000

/** What is other than before; undefined where nothing is. */
export function changeComment(
  { wrong: before, digest }: Memory,
  now: Wrong,
  { workspaces }: Report,
  { reopened, runUrl }: { readonly reopened: boolean; readonly runUrl: string },
): string | undefined {
  if (digest !== undefined && !reopened) {
    if (digest === digestOf(now)) return undefined
    return `Other resources drift than before, ${now.size} now.\n\n[Run](${runUrl})`
  }
  const fresh = [...now].filter((line) => !before.has(line))
  const gone = [...before].filter((line) => !now.has(line))
  if (fresh.length === 0 && gone.length === 0 && !reopened) return undefined
  const seen = gone.filter((line) => isSeen(line, workspaces))
  const isError = (line: string) => placeOf(line)?.address === ''
  const parts: [string, readonly string[]][] = [
    ['Newly drifted', fresh.filter((line) => !isError(line))],
    ['Could not be planned', fresh.filter(isError)],
    ['No longer drifted', seen.filter((line) => !isError(line))],
    ['Planned again', seen.filter(isError)],
    ['Not looked at any more', gone.filter((line) => !seen.includes(line))],
  ]
  const told = parts.filter(([, lines]) => lines.length > 0)
  const sections = told.map(([title, lines]) => `**${title}**\n\n${listed(lines)}\n`)
  const opening = reopened ? ['It drifts again.\n'] : []
  return [...opening, ...sections, `[Run](${runUrl})`].join('\n')
}

/** What is said when the issue is closed. */
export function wellComment(before: Memory, { workspaces }: Report, runUrl: string): string {
  const pending = workspaces.reduce((sum, one) => {
    const { pending, outputs } = countsOf(one)
    return sum + pending + outputs
  }, 0)
  const rest = pending === 0 ? '' : ` ${pending} changes of the configuration wait to be applied.`
  const unseen = [...before.wrong].filter((line) => !isSeen(line, workspaces))
  const untold = unseen.length === 0 ? [] : [`**Not looked at any more**\n\n${listed(unseen)}\n`]
  return [`Nothing drifts any more.${rest}\n`, ...untold, `[Run](${runUrl})`].join('\n')
}

/** A folder that was taken away is not well, nor is one whose job brought no report. */
function isSeen(line: string, workspaces: Report['workspaces']): boolean {
  return workspaces.some(({ path }) => path === placeOf(line)?.path)
}

function listed(lines: readonly string[]): string {
  const shown: string[] = []
  let left = mostCharacters
  for (const { path, address } of lines.slice(0, most).flatMap((line) => placeOf(line) ?? [])) {
    const line = `- ${code(path)}${address === '' ? '' : `: ${code(address)}`}`
    left -= line.length + 1
    if (left < 0) break
    shown.push(line)
  }
  const more = lines.length - shown.length
  return [...shown, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n')
}
