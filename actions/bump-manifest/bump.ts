import { openBranch } from '#git/branch'
import { commitEdit, type Clock } from '#git/commit'
import { applyUpdates, type Edits } from './edits.ts'
import type { Inputs } from './inputs.ts'
import { commitMessage } from './message.ts'

/** What the step needs of the machine that it runs on. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>
  /** For this step alone, readable by nobody else; whoever made it removes it. */
  readonly folder: string
  readonly clock: Clock
  /** Aborts when the job is cancelled; nothing is written after that. */
  readonly signal: AbortSignal
}

export interface Outcome extends Edits {
  /** Whether the repository was changed, or would be in a dry run. */
  readonly changed: boolean
  /** The commit that holds the values; undefined in a dry run that would change something. */
  readonly commit: string | undefined
  readonly attempts: number
}

/** Makes all updates in one commit of the manifest repository, or none where nothing changes. */
export async function bump(inputs: Inputs, machine: Machine): Promise<Outcome> {
  const { target, updates, author, source, timeoutMs, dryRun } = inputs
  const { remote, branch: name, token, sshKey, knownHosts: sshKnownHosts } = target
  const message = commitMessage(inputs.message, updates, source)
  const { env, folder: temporary, clock, signal } = machine
  const branch = await openBranch({
    ...{ remote, author, env, clock, signal, temporary },
    credentials: {
      ...(token !== undefined && { token }),
      ...(sshKey !== undefined && { sshKey }),
      ...(sshKnownHosts !== undefined && { sshKnownHosts }),
    },
    ...(name !== undefined && { branch: name }),
  })
  try {
    const { edit, commit, snapshot, attempts } = await commitEdit({
      branch,
      paths: [...new Set(updates.map(({ file }) => file))],
      edit: ({ files }) => {
        signal.throwIfAborted()
        return { ...applyUpdates(files, updates), message }
      },
      ...{ timeoutMs, dryRun, clock },
    })
    const changed = edit.changes.size > 0
    return { ...edit, changed, attempts, commit: changed ? commit : snapshot.commit }
  } finally {
    await branch.close()
  }
}
