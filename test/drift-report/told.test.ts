import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { ignoreRules } from '#terraform/ignore'
import { issueText, titleOf } from '../../actions/drift-report/body.ts'
import { changeComment } from '../../actions/drift-report/comment.ts'
import { reportMarkdown } from '../../actions/drift-report/markdown.ts'
import { recall, remember, wrongIn } from '../../actions/drift-report/memory.ts'
import { outputsOf } from '../../actions/drift-report/outputs.ts'
import { formatReport, parseReport } from '../../actions/drift-report/report-json.ts'
import { reportOf } from '../../actions/drift-report/read.ts'
import { worstOf, type Report } from '../../actions/drift-report/report.ts'
import { summarize } from '../../actions/drift-report/summary.ts'
import { anyPlan, maskedPlan } from '../terraform/any-plan.ts'
import { planBytes } from '../terraform/plans.ts'

// Each is a whole report: a run of these takes some hundred times that of other properties.
const numRuns = Math.ceil(Number(process.env['PROPERTY_RUNS'] ?? 5_000) / 100)

function reportOn(parts: Readonly<Record<string, unknown>>, values: boolean): Report {
  const workspace = reportOf('dev', planBytes(parts), ignoreRules([]), values)
  return { workspaces: [workspace], unusedRules: [] }
}

/** All that leaves the step: outputs, summary, both files, the issue's title, body and comment. */
function everything(report: Report): string[] {
  const status = worstOf(report.workspaces)
  const files = { markdown: '/report.md', json: '/report.json' }
  const outcome = { report, status, files, issue: undefined, failure: undefined }
  const wrong = wrongIn(report, new Set())
  return [
    JSON.stringify(outputsOf(outcome)),
    summarize(outcome),
    reportMarkdown(report),
    formatReport(report),
    titleOf('Infrastructure drift', report),
    issueText(report, 60_000),
    [...recall(remember(wrong)).wrong, ''].join(' '),
    changeComment({ wrong: new Set() }, wrong, report, { reopened: true, runUrl: 'https://x' })!,
  ]
}

describe('whatever a plan holds', () => {
  test('no value under a mask, and none of a sensitive variable, leaves the step', () => {
    fc.assert(
      fc.property(maskedPlan, fc.boolean(), ({ parts, hushed }, values) => {
        const told = everything(reportOn(parts, values)).join('\n')
        expect(hushed.filter((one) => told.includes(one))).toEqual([])
      }),
      { numRuns },
    )
  })

  test('it is told, within the bounds of an issue, and the same after a way through a file', () => {
    fc.assert(
      fc.property(anyPlan, fc.boolean(), (parts, values) => {
        const report = reportOn(parts, values)
        const again = parseReport(formatReport(report), values)
        expect(again).toEqual(report)
        expect(everything(again).map(({ length }) => length)).toEqual(
          everything(report).map(({ length }) => length),
        )
        expect(issueText(report, 3_000).length).toBeLessThanOrEqual(3_000)
      }),
      { numRuns },
    )
  })

  test('without values asked for, none is there', () => {
    const change = { before: { size: 'was-this' }, after: { size: 'will-be-that' } }
    const drift = [{ address: 'a.b', change: { actions: ['update'], ...change } }]
    const parts = { resource_drift: drift, resource_changes: drift }
    const told = everything(reportOn(parts, false)).join('\n')
    expect(told).not.toMatch(/was-this|will-be-that/)
    expect(everything(reportOn(parts, true)).join('\n')).toMatch(/was-this/)
  })
})
