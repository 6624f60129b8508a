import { inputsOf, type Environment, type Inputs as Reader } from '#action/inputs'
import { parseRepo, type Repo } from '#github/repo'
import { parseRule } from '#terraform/ignore'
import { parseInitArg, parsePlanArg, refuseVariables } from './arguments.ts'

/** Where reports come from. */
export type Source =
  | Planning
  | { readonly from: 'plans'; readonly patterns: readonly string[] }
  | { readonly from: 'reports'; readonly patterns: readonly string[] }

/** Plans that this step makes. */
export interface Planning {
  readonly from: 'workspaces'
  readonly patterns: readonly string[]
  readonly terraform: string
  readonly initArgs: readonly string[]
  readonly planArgs: readonly string[]
  readonly order: 'parallel' | 'by-name'
  readonly parallelism: number
  readonly timeoutMs: number
}

/** The issue to keep. */
export interface IssueInputs {
  readonly repo: Repo
  readonly token: string
  readonly title: string
  /** The first is the one it is found by. */
  readonly labels: readonly [string, ...string[]]
  readonly assignees: readonly string[]
}

export type FailOn = 'never' | 'error' | 'drift'

export interface Inputs {
  readonly source: Source
  readonly ignore: readonly string[]
  readonly showValues: boolean
  readonly issue: IssueInputs | undefined
  readonly failOn: FailOn
}

/** Parses all inputs; the first malformed one throws, before anything is read, run or written. */
export function readInputs(env: Environment, cores: number): Inputs {
  const inputs = inputsOf(env)
  const token = inputs.secret('token')
  const source = readSource(inputs, cores, env)
  const ignore = inputs.lines('ignore', (text) => parseRule(text).text)
  if (source.from === 'reports' && ignore.length > 0) {
    throw new Error(
      'Reading the input ignore: reports of other jobs are merged as they are; give the rules to ' +
        'the jobs that plan',
    )
  }
  return {
    source,
    ignore,
    showValues: inputs.flag('show-values', false),
    issue: readIssue(inputs, token, env),
    failOn: inputs.choice('fail-on', ['never', 'error', 'drift'], 'error'),
  }
}

function readSource(inputs: Reader, cores: number, env: Environment): Source {
  const workspaces = inputs.lines('workspaces')
  const plans = inputs.lines('plans')
  const reports = inputs.lines('reports')
  const initArgs = inputs.lines('init-args', parseInitArg)
  const planArgs = inputs.lines('plan-args', parsePlanArg)
  const planning: Omit<Planning, 'from' | 'patterns'> = {
    terraform: inputs.text('terraform', 'terraform'),
    initArgs,
    planArgs,
    order: inputs.choice('order', ['parallel', 'by-name'], 'parallel'),
    parallelism: inputs.optional('parallelism', parseParallelism) ?? cores,
    timeoutMs: inputs.integer('timeout', { min: 1, max: 86_400 }, 600) * 1000,
  }
  const given = [workspaces, plans, reports].filter((list) => list.length > 0)
  if (given.length !== 1) {
    const found = given.length === 0 ? 'none is given' : `${given.length} are given`
    throw new Error(`Reading the inputs workspaces, plans and reports: ${found}; give one of them`)
  }
  if (workspaces.length > 0) {
    refuseVariables(env)
    return { from: 'workspaces', patterns: workspaces, ...planning }
  }
  if (initArgs.length > 0 || planArgs.length > 0) {
    const input = initArgs.length > 0 ? 'init-args' : 'plan-args'
    throw new Error(`Reading the input ${input}: nothing is planned here; give it with workspaces`)
  }
  return plans.length > 0
    ? { from: 'plans', patterns: plans }
    : { from: 'reports', patterns: reports }
}

function readIssue(
  inputs: Reader,
  token: string | undefined,
  env: Environment,
): IssueInputs | undefined {
  const repo = inputs.text('issue-repository', env['GITHUB_REPOSITORY'] ?? '', parseRepo)
  const title = inputs.text('issue-title', 'Infrastructure drift', parseTitle)
  const labels = inputs.text('labels', 'drift', parseLabels)
  const assignees = inputs.names('assignees').map((name) => name.replace(/^@/, ''))
  if (!inputs.flag('issue', true)) return undefined
  if (token !== undefined) return { repo, token, title, labels, assignees }
  throw new Error(
    'Reading the input token: it is empty, and keeping the issue takes one; give a token with ' +
      'issues: write, or set issue to false',
  )
}

function parseParallelism(text: string): number {
  if (/^[1-9][0-9]{0,2}$/.test(text)) return Number(text)
  throw new Error(`${JSON.stringify(text)} is not allowed; give a whole number from 1 to 999`)
}

const longestLabel = 50

/** As a list of plain names; not read as one, because it has a default. */
function parseLabels(text: string): readonly [string, ...string[]] {
  const lines = text.split(/\r?\n/).filter((line) => !line.trimStart().startsWith('#'))
  const names = lines.flatMap((line) => line.split(',').map((name) => name.trim()))
  const [first, ...more] = names.filter((name) => name !== '')
  if (first === undefined) {
    throw new Error(`${JSON.stringify(text)} is not allowed; give at least one label`)
  }
  const long = [`${first}-error`, ...more].find((name) => name.length > longestLabel)
  if (long === undefined) return [first, ...more]
  throw new Error(
    `${JSON.stringify(long)} is not allowed; GitHub takes labels of ${longestLabel} characters`,
  )
}

/** GitHub takes 256 characters, and the state of things comes behind. */
function parseTitle(text: string): string {
  if (text.length <= 150 && !/[\p{Cc}\u2028\u2029]/u.test(text)) return text
  throw new Error(`${JSON.stringify(text)} is not allowed; give one line of at most 150 characters`)
}
