import { codeBlock, plain } from '#action/summary'
import { propose } from '#github/propose'
import { proposalBranch } from '#github/pull-request'
import { applyUpdates } from './edits.ts'
import { planned } from './bump.ts'
import { connect, onGitHub } from './by-api.ts'
import type { Inputs } from './inputs.ts'
import type { Machine } from './machine.ts'
import type { Manifests } from './manifests.ts'
import type { Outcome } from './outcome.ts'
import type { Prepared } from './prepare.ts'
import { parseTrailers } from './trailers.ts'
import type { Task } from './task.ts'
import type { Update } from './updates.ts'

/** Keeps one pull request for each app and environment. */
export async function proposeAll(
  inputs: Inputs,
  manifests: Manifests,
  machine: Machine,
): Promise<readonly Outcome[]> {
  const tasks = tasksOf(inputs.task)
  if (tasks.length > 1) await check(inputs, manifests)
  const outcomes: Outcome[] = []
  for (const task of tasks) {
    machine.signal.throwIfAborted()
    outcomes.push(await proposeOne({ ...inputs, task }, manifests, machine))
  }
  return outcomes
}

/** One task for each app and environment, in their order. */
function tasksOf(task: Task): readonly Task[] {
  if ('restore' in task) return [task]
  const byName = new Map<string, Update[]>()
  for (const update of task.updates) {
    const name = `${update.environment}\n${update.app}`
    byName.set(name, [...(byName.get(name) ?? []), update])
  }
  return [...byName.values()].map((updates) => ({ ...task, updates }))
}

/** What can be wrong with one of several is found before the first is written. */
async function check({ task }: Inputs, manifests: Manifests): Promise<void> {
  if ('restore' in task) return
  const paths = [...new Set(task.updates.map(({ file }) => file))]
  applyUpdates((await manifests.read(paths)).files, task.updates)
}

async function proposeOne(
  inputs: Inputs,
  manifests: Manifests,
  machine: Machine,
): Promise<Outcome> {
  const { task, target, pullRequest: wanted, timeoutMs, dryRun } = inputs
  const { repo, token } = onGitHub(target)
  const github = await connect(target.urls, token, timeoutMs, machine)
  const { app = '', environment = '' } = 'restore' in task ? task.restore : task.updates[0]!
  const { paths, prepare } = await planned(inputs, manifests, machine)
  const proposed = await propose({
    github,
    repo,
    ...(target.branch !== undefined && { base: target.branch }),
    head: proposalBranch(environment, app),
    paths,
    edit: async (snapshot) => {
      const prepared = await prepare(snapshot)
      return { ...prepared, body: bodyOf(prepared) }
    },
    isOurs: (message) =>
      parseTrailers(message).edits.some(
        (edit) => edit.app === app && edit.environment === environment,
      ),
    ...wanted,
    ...{ timeoutMs, dryRun },
    clock: machine.clock,
  })
  const { outcome, pullRequest, commit, merged, snapshot, edit, attempts } = proposed
  const changed = outcome !== 'unchanged'
  const known = commit ?? edit.holder ?? snapshot.commit
  return {
    ...edit,
    task,
    changed,
    reason: changed ? 'updated' : edit.stale.length > 0 ? 'stale' : 'unchanged',
    commit: merged ?? (changed && dryRun ? undefined : known),
    attempts,
    branch: proposalBranch(environment, app),
    others: [],
    pullRequest,
    merged: merged !== undefined,
  }
}

/** GitHub refuses a body of more than 65,536 characters. */
const longest = { diff: 40_000, trailers: 20_000 }

/** What a reviewer reads: the change, and where the image comes from. */
function bodyOf({ diff, message }: Prepared): string {
  const trailers = message
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => `- ${plain(line)}\n`)
  const shown = cut(diff, longest.diff, '… and more: see the files\n')
  return `${codeBlock(shown, 'diff')}\n${cut(trailers.join(''), longest.trailers, '- and more: see the commit\n')}`
}

/** Whole lines of a text, and a note where some are left out. */
function cut(text: string, most: number, note: string): string {
  return text.length <= most ? text : text.slice(0, text.lastIndexOf('\n', most) + 1) + note
}
