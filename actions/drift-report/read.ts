import { readFile } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join } from 'node:path'
import { classify } from '#terraform/classify'
import type { IgnoreRules } from '#terraform/ignore'
import { readPlan } from '#terraform/plan'
import { ShapeError } from '#terraform/shape'
import { expand } from './files.ts'
import { parseReport } from './report-json.ts'
import { failed, statusOf, type Report, type WorkspaceReport } from './report.ts'
import type { Step } from './step.ts'

/** What a plan's JSON tells of a workspace. Throws PlanError where it can't be read. */
export function reportOf(
  path: string,
  bytes: Uint8Array,
  rules: IgnoreRules,
  showValues: boolean,
): WorkspaceReport {
  const plan = readPlan(bytes, { values: showValues })
  if (plan.errored) return failed(path, 'the plan broke off before its end; plan again')
  const facts = classify(plan, rules, showValues)
  return { path, status: statusOf(facts), ...facts, remarks: [] }
}

/** Reads plans that somebody made on this runner. */
export async function readPlans(
  patterns: readonly string[],
  rules: IgnoreRules,
  showValues: boolean,
  { root }: Step,
): Promise<WorkspaceReport[]> {
  const reports: WorkspaceReport[] = []
  // One after the other: each may be large.
  for (const path of await expand('plans', patterns, root, 'file')) {
    try {
      reports.push(reportOf(path, await readFile(under(root, path)), rules, showValues))
    } catch (error) {
      reports.push(failed(path, error instanceof Error ? error.message : String(error)))
    }
  }
  return reports
}

/** Reads the reports of other jobs into one. A file that is no report is an error of its own. */
export async function readReports(
  patterns: readonly string[],
  showValues: boolean,
  { root }: Step,
): Promise<Report> {
  const files = await expand('reports', patterns, root, 'file')
  const reports = await Promise.all(
    files.map(async (path) => ({ path, ...(await readReport(path, root, showValues)) })),
  )
  const holders = new Map<string, string[]>()
  for (const { path: file, workspaces } of reports) {
    for (const path of new Set(workspaces.map((one) => one.path))) {
      holders.set(path, [...(holders.get(path) ?? []), file])
    }
  }
  return {
    workspaces: reports.flatMap(({ path: file, workspaces }) =>
      workspaces.map((one) => ({ ...one, path: nameOf(one.path, file, holders) })),
    ),
    unusedRules: unusedInAll(reports),
  }
}

async function readReport(path: string, root: string, showValues: boolean): Promise<Report> {
  try {
    return parseReport(await readFile(under(root, path), 'utf8'), showValues)
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error
    return { workspaces: [failed(path, `reading the report: ${error.message}`)], unusedRules: [] }
  }
}

/** A rule that silenced something in one job has its use. */
function unusedInAll(reports: readonly Report[]): string[] {
  const [first, ...rest] = reports.map(({ unusedRules }) => unusedRules)
  return (first ?? []).filter((rule) => rest.every((rules) => rules.includes(rule)))
}

/**
 * Jobs for several environments may plan the same folder, and artifacts come in folders; where these
 * are of one name too, the whole path tells them apart.
 */
function nameOf(path: string, file: string, holders: ReadonlyMap<string, string[]>): string {
  const files = holders.get(path) ?? []
  if (files.length < 2) return path
  const isTold = new Set(files.map(labelOf)).size === files.length
  return `${path} (${isTold ? labelOf(file) : file})`
}

function labelOf(path: string): string {
  const folder = basename(dirname(path))
  return folder === '.' || folder === '' ? basename(path) : folder
}

function under(root: string, path: string): string {
  return isAbsolute(path) ? path : join(root, path)
}
