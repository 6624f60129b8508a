import { createHash } from 'node:crypto'
import type { GitHub } from '#github/client'
import {
  commentOn,
  createIssue,
  findIssues,
  longestBody,
  readIssue,
  relabel,
  updateIssue,
  type Issue,
  type IssueChange,
} from '#github/issue'
import { compose, divide, type Divided } from '#github/section'
import { issueText, titleOf } from './body.ts'
import { changeComment, wellComment } from './comment.ts'
import type { IssueInputs } from './inputs.ts'
import { recall, remember, wrongIn, type Wrong } from './memory.ts'
import { worstOf, type Report } from './report.ts'

/**
 * Keeps one issue that says how things stand: opens it, brings it up to date in place, comments where
 * other resources drift than before, closes it once nothing drifts, and opens the same one again.
 * Where nothing changed nothing is written. Returns it, undefined where there is none and need be none.
 */
export async function keepIssue(
  github: GitHub,
  inputs: IssueInputs,
  report: Report,
  runUrl: string,
): Promise<Issue | undefined> {
  const { repo, labels } = inputs
  const keeper = { github, inputs, report, runUrl, key: keyOf(inputs) }
  const find = (state: 'open' | 'closed') =>
    findIssues(github, repo, { label: labels[0], key: keeper.key, state })
  const [current, ...twins] = await find('open')
  for (const { number } of twins) await closeTwin(keeper, number, current!)
  if (!['drift', 'error'].includes(worstOf(report.workspaces))) {
    // One that is closed is told all the same: the next run with the same outcome says the same.
    return current === undefined ? (await find('closed'))[0] : close(keeper, current)
  }
  // The oldest, as of twins: one of those is closed too.
  const known = current ?? (await find('closed'))[0]
  return known === undefined ? open(keeper) : bringUpToDate(keeper, known.number)
}

interface Keeper {
  readonly github: GitHub
  readonly inputs: IssueInputs
  readonly report: Report
  readonly runUrl: string
  readonly key: string
}

/** Two steps with two titles keep two issues. */
function keyOf({ title }: IssueInputs): string {
  return `drift-report ${createHash('sha256').update(title).digest('hex').slice(0, 12)}`
}

async function open(keeper: Keeper): Promise<Issue> {
  const { github, inputs, report } = keeper
  const { repo, labels, assignees } = inputs
  const wrong = wrongIn(report, new Set())
  return createIssue(github, repo, {
    title: titleOf(inputs.title, report),
    body: bodyOf(keeper, { before: '', section: '', after: '\n' }, wrong),
    labels: [...labels, ...errorLabel(keeper).add],
    assignees,
  })
}

async function bringUpToDate(keeper: Keeper, number: number): Promise<Issue> {
  const { github, inputs, report, runUrl, key } = keeper
  // Read right before it is written: somebody may have written in it since it was listed.
  const issue = await readIssue(github, inputs.repo, number)
  const divided = divide(issue.body, key) ?? { before: '', section: '', after: `\n\n${issue.body}` }
  const before = recall(divided.section)
  const wrong = wrongIn(report, before.wrong)
  const body = bodyOf(keeper, divided, wrong)
  const title = titleOf(inputs.title, report)
  const reopened = issue.state === 'closed'
  const change: IssueChange = {
    ...(title !== issue.title && { title }),
    ...(!sayTheSame(divided, divide(body, key)) && { body }),
    ...(reopened && { state: 'open' as const, state_reason: 'reopened' as const }),
  }
  const isNew = Object.keys(change).length > 0
  const updated = isNew ? await updateIssue(github, inputs.repo, number, change) : issue
  const { add, remove } = errorLabel(keeper)
  await relabel(github, inputs.repo, issue, {
    add: [...(reopened ? inputs.labels : []), ...add],
    remove,
  })
  const comment = changeComment(before, wrong, report, { reopened, runUrl })
  if (comment !== undefined) await commentOn(github, inputs.repo, number, comment)
  return updated
}

async function close(keeper: Keeper, { number }: Issue): Promise<Issue> {
  const { github, inputs, report, runUrl, key } = keeper
  const issue = await readIssue(github, inputs.repo, number)
  const divided = divide(issue.body, key) ?? { before: '', section: '', after: `\n\n${issue.body}` }
  const body = bodyOf(keeper, divided, new Set())
  const closed = await updateIssue(github, inputs.repo, number, {
    ...{ title: inputs.title, body, state: 'closed', state_reason: 'completed' },
  })
  await relabel(github, inputs.repo, issue, errorLabel(keeper))
  const comment = wellComment(recall(divided.section), report, runUrl)
  await commentOn(github, inputs.repo, number, comment)
  return closed
}

/** Two runs at once may have opened one each; the older one stays. */
async function closeTwin({ github, inputs }: Keeper, number: number, kept: Issue): Promise<void> {
  await updateIssue(github, inputs.repo, number, { state: 'closed', state_reason: 'not_planned' })
  await commentOn(github, inputs.repo, number, `The same is told in #${kept.number}.`)
}

function bodyOf({ report, runUrl, key }: Keeper, divided: Divided, wrong: Wrong): string {
  const seen = `*Seen in [this run](${runUrl}).*`
  const bodyWith = (section: string) => compose({ ...divided, section }, key)
  const free = longestBody - 1 - bodyWith(`\n\n${seen}\n\n`).length
  // Some of it is for what a person may add.
  const room = free > 4_000 ? free - 500 : free
  const memory = remember(wrong, room / 4)
  const text = issueText(report, room - memory.length)
  const body = bodyWith(`\n${text}\n${seen}\n${memory}\n`)
  if (body.length < longestBody) return body
  return bodyWith(`\n${seen} There is no room here for what it found.\n${remember(wrong, 0)}\n`)
}

/** The run is another one each time. */
function sayTheSame(one: Divided, other: Divided | undefined): boolean {
  const withoutRun = (text: string | undefined) => text?.replace(/^\*Seen in \[this run\].*$/m, '')
  return withoutRun(one.section) === withoutRun(other?.section)
}

/** `drift-error` beside `drift`, while a workspace can't be planned. */
function errorLabel({ inputs, report }: Keeper): { add: string[]; remove: string[] } {
  const label = `${inputs.labels[0]}-error`
  const isError = report.workspaces.some(({ status }) => status === 'error')
  return isError ? { add: [label], remove: [] } : { add: [], remove: [label] }
}
