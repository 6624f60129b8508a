import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { graphqlUrlOf } from '#action/event'
import { openGitHub } from '#github/client'
import type { Issue } from '#github/issue'
import { agents } from '#proxy/agent'
import { ignoreRules } from '#terraform/ignore'
import type { Inputs, IssueInputs } from './inputs.ts'
import { keepIssue } from './keep-issue.ts'
import { reportMarkdown } from './markdown.ts'
import { planAll } from './plan-all.ts'
import { readPlans, readReports } from './read.ts'
import { formatReport } from './report-json.ts'
import { worstOf, type Report, type Status } from './report.ts'
import type { Step } from './step.ts'

export interface Outcome {
  readonly report: Report
  readonly status: Status
  /** Paths of the report's two forms. */
  readonly files: { readonly markdown: string; readonly json: string }
  readonly issue: Issue | undefined
  /** Why the step fails, although there is a report. */
  readonly failure: Error | undefined
}

/** Looks at all workspaces, writes the report, and keeps the issue. Plans are gone at its end. */
export async function reportDrift(inputs: Inputs, step: Step): Promise<Outcome> {
  await mkdir(step.scratch, { recursive: true, mode: 0o700 })
  try {
    const report = await look(inputs, step)
    const files = await write(report, step)
    const kept = await keep(inputs.issue, report, step)
    const status = worstOf(report.workspaces)
    return {
      report,
      status,
      files,
      issue: kept.issue,
      failure: kept.failure ?? verdict(inputs, report),
    }
  } finally {
    await rm(step.scratch, { recursive: true, force: true })
  }
}

async function look({ source, ignore, showValues }: Inputs, step: Step): Promise<Report> {
  if (source.from === 'reports') return readReports(source.patterns, showValues, step)
  const rules = ignoreRules(ignore)
  const workspaces =
    source.from === 'plans'
      ? await readPlans(source.patterns, rules, showValues, step)
      : await planAll(source, { rules, showValues }, step)
  // A rule may be for what could not be planned.
  const isWhole = workspaces.every(({ status }) => status !== 'error')
  return { workspaces, unusedRules: isWhole ? rules.unused() : [] }
}

async function write(report: Report, { reports }: Step) {
  await mkdir(reports, { recursive: true })
  const files = { markdown: join(reports, 'report.md'), json: join(reports, 'report.json') }
  await writeFile(files.markdown, reportMarkdown(report))
  await writeFile(files.json, formatReport(report))
  return files
}

/** An issue that can't be kept fails the step at its end: the report is there all the same. */
async function keep(inputs: IssueInputs | undefined, report: Report, { env, clock }: Step) {
  if (inputs === undefined) return {}
  try {
    const server = env['GITHUB_SERVER_URL'] || 'https://github.com'
    const run = `${server}/${env['GITHUB_REPOSITORY']}/actions/runs/${env['GITHUB_RUN_ID']}`
    const proxies = await agents(env)
    const github = await openGitHub({
      apiUrl: env['GITHUB_API_URL'] || 'https://api.github.com',
      graphqlUrl: graphqlUrlOf(env),
      ...{ token: inputs.token, timeoutMs: 300_000, clock },
      agentFor: (url) => proxies.agentFor(url),
    })
    return { issue: await keepIssue(github, inputs, report, run) }
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error)
    return { failure: new Error(`Keeping the issue: ${found}`, { cause: error }) }
  }
}

/** What `fail-on` makes of a report. */
function verdict({ failOn }: Inputs, { workspaces }: Report): Error | undefined {
  const of = (status: Status) => workspaces.filter((one) => one.status === status)
  const [errors, drifted] = [of('error'), of('drift')]
  const all = workspaces.length
  if (failOn !== 'never' && errors.length > 0) {
    const [{ path, error } = { path: '', error: '' }] = errors
    const found = `${errors.length} of ${all} could not be planned, first ${path}: ${error}`
    return new Error(`Planning the workspaces: ${found}; see the summary`)
  }
  if (failOn !== 'drift' || drifted.length === 0) return undefined
  const names = drifted.slice(0, 5).map(({ path }) => path)
  const found = `${drifted.length} of ${all} drifted (${names.join(', ')})`
  return new Error(`Looking for drift: ${found}; see the summary, or set fail-on to error`)
}
