import { checkPath } from './tree.ts'

/** A file's content and whether it can be executed; a commit of ours keeps the mode. */
export interface FileAt {
  readonly bytes: Buffer
  readonly mode: '100644' | '100755'
}

/** Files as they are in exactly this commit. */
export interface Snapshot {
  /** The commit's id, in hex. */
  readonly commit: string
  readonly files: ReadonlyMap<string, FileAt>
}

/** A branch of a remote repository. Whatever may pass by itself is thrown as a TransientError. */
export interface Branch {
  /** Reads files at the branch's head; a missing one is an error that names the nearest paths. */
  read(paths: readonly string[]): Promise<Snapshot>
  /**
   * Puts one commit on the branch, whose parent is the snapshot's commit, and returns its id;
   * undefined where the head is no longer that commit. Files that are not named stay as they are.
   */
  commit(
    parent: Snapshot,
    changes: ReadonlyMap<string, Buffer>,
    message: string,
  ): Promise<string | undefined>
  /** After a commit() that gave no id: its id, if it is on the branch all the same. */
  landed(): Promise<string | undefined>
}

/** Nothing was decided: the connection broke, or the server failed; another try may do. */
export class TransientError extends Error {}

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** From 0 to below 1. */
  random(): number
  sleep(milliseconds: number): Promise<void>
}

/** What to write, from what was read; without changes nothing is written. */
export interface Edit {
  readonly changes: ReadonlyMap<string, Buffer>
  readonly message: string
}

export interface CommitEdit<E extends Edit> {
  readonly branch: Branch
  readonly paths: readonly string[]
  /** Called anew for each head that is read; what it throws ends the whole. */
  readonly edit: (snapshot: Snapshot) => E | Promise<E>
  /** How long to go on trying against other writers and faults. */
  readonly timeoutMs: number
  readonly clock: Clock
  /** Reads and edits, but writes nothing. */
  readonly dryRun?: boolean
}

export interface Committed<E extends Edit> {
  /** The new commit's id; undefined where there was nothing to change, or in a dry run. */
  readonly commit: string | undefined
  /** What the edit was made from: the new commit's parent. */
  readonly snapshot: Snapshot
  readonly edit: E
  /** How often the branch was read. */
  readonly attempts: number
}

const shortestStep = 100
const longestPause = 15_000

/**
 * Reads files of a branch, edits them, and commits the result onto the very commit that was read. Who
 * loses the race against another writer reads the new head and applies the edit to that: nothing is
 * merged, rebased or forced, so nobody's change is lost. Where the answer to a push got lost, the
 * branch is asked whether the commit is there.
 *
 * Pauses have full jitter, in steps of what the attempt itself took: the more writers there are the
 * longer that is, so it is enough to wait up to one step more after each race (20 writers on two
 * cores: 17 s; doubling steps of 100 ms: 37 s). After faults the steps double, to spare the server.
 */
export async function commitEdit<E extends Edit>(options: CommitEdit<E>): Promise<Committed<E>> {
  const { branch, paths, clock, timeoutMs, dryRun = false } = options
  paths.forEach(checkPath)
  const start = clock.now()
  let tried: Pick<Committed<E>, 'snapshot' | 'edit'> | undefined
  for (let attempts = 1; ; attempts++) {
    let fault: TransientError | undefined
    const begin = clock.now()
    try {
      const landed = tried && (await branch.landed())
      if (tried && landed) return { commit: landed, ...tried, attempts }
      tried = undefined
      const snapshot = await branch.read(paths)
      const edit = await options.edit(snapshot)
      const changes = realChanges(snapshot, edit.changes)
      if (dryRun || changes.size === 0) return { commit: undefined, snapshot, edit, attempts }
      tried = { snapshot, edit }
      const commit = await branch.commit(snapshot, changes, edit.message)
      if (commit !== undefined) return { commit, ...tried, attempts }
    } catch (error) {
      if (!(error instanceof TransientError)) throw error
      fault = error
    }
    const elapsed = clock.now() - start
    const step = Math.max(shortestStep, clock.now() - begin)
    const steps = fault === undefined ? attempts : 2 ** (attempts - 1)
    const pause = clock.random() * Math.min(longestPause, step * steps)
    if (elapsed + pause < timeoutMs) {
      await clock.sleep(pause)
      continue
    }
    const landed = tried && (await branch.landed().catch(() => 'unknown' as const))
    if (tried && landed && landed !== 'unknown') return { commit: landed, ...tried, attempts }
    throw outOfTime(attempts, elapsed, fault, landed === 'unknown')
  }
}

/** The edit may say again what is there already; and it writes only what was read. */
function realChanges(snapshot: Snapshot, changes: Edit['changes']): Map<string, Buffer> {
  const unread = [...changes.keys()].find((path) => !snapshot.files.has(path))
  if (unread !== undefined) throw new Error(`file ${unread}: changed without having been read`)
  return new Map(
    [...changes].filter(([path, bytes]) => !snapshot.files.get(path)?.bytes.equals(bytes)),
  )
}

function outOfTime(
  attempts: number,
  elapsed: number,
  fault: TransientError | undefined,
  unknown: boolean,
): Error {
  const tries = `${attempts} ${attempts === 1 ? 'attempt' : 'attempts'}`
  const found = fault?.message ?? 'other writers were faster each time'
  const advice = unknown
    ? 'the last push may have arrived all the same; look at the branch, then run again'
    : 'run again, or give it more time'
  const seconds = Math.round(elapsed / 1000)
  return new Error(`gave up after ${tries} in ${seconds} s: ${found}; ${advice}`, { cause: fault })
}
