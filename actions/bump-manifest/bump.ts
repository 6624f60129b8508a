import { commitEdit } from '#git/commit'
import { retried } from '#git/retry'
import type { Inputs } from './inputs.ts'
import type { Machine } from './machine.ts'
import { openManifests, type Manifests } from './manifests.ts'
import type { Outcome } from './outcome.ts'
import { preparer, type Prepare } from './prepare.ts'

/** Does what the inputs ask for, in one commit, as pull requests, or by events. */
export async function bump(inputs: Inputs, machine: Machine): Promise<readonly Outcome[]> {
  if (inputs.mode === 'dispatch') {
    const { announce } = await import('./announce.ts')
    return [await announce(inputs, machine)]
  }
  const manifests = await openManifests(inputs, machine)
  try {
    if (inputs.mode === 'pull-request') {
      const { proposeAll } = await import('./propose-all.ts')
      return await proposeAll(inputs, manifests, machine)
    }
    return [await commit(inputs, manifests, machine)]
  } finally {
    await manifests.close()
  }
}

/** All edits in one commit on the branch, or none where nothing changes. */
async function commit(inputs: Inputs, manifests: Manifests, machine: Machine): Promise<Outcome> {
  const { task, timeoutMs, dryRun } = inputs
  const { clock } = machine
  const { paths, prepare } = await planned(inputs, manifests, machine)
  const heads: string[] = []
  const { edit, commit, snapshot, attempts } = await commitEdit({
    branch: manifests,
    paths,
    edit: (read) => {
      heads.push(read.commit)
      return prepare(read)
    },
    ...{ timeoutMs, dryRun, clock },
  })
  const changed = edit.changes.size > 0
  return {
    ...edit,
    task,
    changed,
    reason: changed ? 'updated' : edit.stale.length > 0 ? 'stale' : 'unchanged',
    commit: changed ? commit : (edit.holder ?? snapshot.commit),
    attempts,
    branch: manifests.name,
    others: attempts > 1 ? await subjectsOf(manifests, heads.slice(1)) : [],
  }
}

export interface Planned {
  readonly paths: readonly string[]
  readonly prepare: Prepare
}

/** Which files are to be read, and what is made of them. */
export async function planned(
  inputs: Inputs,
  manifests: Manifests,
  machine: Machine,
): Promise<Planned> {
  const { task } = inputs
  const { clock } = machine
  if ('restore' in task) {
    const { planRestore } = await import('./undo.ts')
    // This reads before the loop does, which is where faults are borne else.
    return retried(clock, () => planRestore(inputs, task.restore, manifests, machine))
  }
  const paths = [...new Set(task.updates.map(({ file }) => file))]
  return { paths, prepare: preparer(inputs, task.updates, manifests, machine) }
}

const mostOthers = 5

/** What those did who were faster: the newest of their commits at each time. */
async function subjectsOf(manifests: Manifests, heads: readonly string[]): Promise<string[]> {
  const subjects: string[] = []
  for (const head of [...new Set(heads)].slice(-mostOthers)) {
    // For the summary alone: a fault here must not fail what has landed.
    const found = await manifests.history(head, undefined, 1).catch(() => undefined)
    const [newest] = found?.commits ?? []
    if (newest) subjects.push(`${head.slice(0, 10)} ${newest.message.split('\n', 1)[0]}`)
  }
  return subjects
}
