import { code, codeBlock, plain, table } from '#action/summary'
import type { Check, Status } from './check.ts'

const words: Readonly<Record<Status, string>> = {
  ok: 'ok',
  warning: '⚠️ warning',
  failed: '❌ **failed**',
  skipped: 'skipped',
}

/** What a person reads: all checks, and for each that failed what to change. */
export function summarize(checks: readonly Check[]): string {
  const rows = checks.map(({ area, name, status, found, change }) => [
    words[status],
    area,
    plain(name),
    plain(found),
    plain(change),
  ])
  const copies = checks.flatMap(({ name, copy }) =>
    copy === undefined ? [] : [`\nTo copy, for ${code(name)}:\n\n${codeBlock(copy, 'json')}`],
  )
  return [
    `### ${headline(checks)}\n\n`,
    table(['', 'Area', 'Check', 'Found', 'What to change'], rows),
    ...copies,
  ].join('')
}

function headline(checks: readonly Check[]): string {
  const count = (status: Status) => checks.filter((check) => check.status === status).length
  const [failed, warnings, passed] = [count('failed'), count('warning'), count('ok')]
  const rest = warnings === 0 ? '' : `, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`
  if (failed === 0) return `The setup is ready: ${passed} checks passed${rest}`
  return `The setup is not ready: ${failed} of ${checks.length} checks failed${rest}`
}
