import type { FileAt, Snapshot } from '#git/commit'
import { changedValues, restoreValues, type ChangedValue } from '#overlay/restore'
import type { Planned } from './bump.ts'
import { editsOf, type Previous } from './edits.ts'
import type { Inputs } from './inputs.ts'
import type { Machine } from './machine.ts'
import type { Manifests } from './manifests.ts'
import { narrow } from './narrow.ts'
import { rollbackMessage } from './rollback-message.ts'
import type { Prepared } from './prepare.ts'
import { foundCommit } from './undone.ts'
import type { Restore } from './task.ts'
import { parseTrailers } from './trailers.ts'

/** A file's values that a commit changed. */
export interface ChangedFile {
  readonly path: string
  readonly values: readonly ChangedValue[]
}

/**
 * Finds the commit that is to be undone and what it changed, as far as the inputs narrow it. Values
 * are put back one by one, so what others have changed since stays.
 */
export async function planRestore(
  inputs: Inputs,
  restore: Restore,
  manifests: Manifests,
  machine: Machine,
): Promise<Planned> {
  const head = (await manifests.read([])).commit
  const undone = await foundCommit(manifests, head, restore)
  const [parent] = undone.parents
  if (parent === undefined) {
    throw new Error(
      `Restoring what was before ${undone.id}: it is the first commit, or the history that the ` +
        'repository gives out begins there; nothing is before it',
    )
  }
  const { files, warnings } = await changedBy(manifests, undone.id, parent, restore)
  const narrowed = narrow(files, undone, restore)
  const older = await manifests.history(parent, narrowed[0]?.path, 100)
  const message = rollbackMessage(inputs, restore, undone, narrowed, older.commits)
  const paths = narrowed.map(({ path }) => path)

  function edited({ files: now }: Pick<Snapshot, 'files'>): Prepared {
    const previous: Previous[] = []
    const bytes = new Map<string, Buffer>()
    const found: string[] = []
    for (const { path, values } of narrowed) {
      const restored = restoreValues({ path, bytes: now.get(path)!.bytes }, values)
      bytes.set(path, restored.bytes)
      found.push(...restored.warnings.map((warning) => `${path}: ${warning}`))
      previous.push(
        ...restored.changes.map(({ key, from }) => ({ file: path, key, value: from ?? null })),
      )
    }
    const edits = editsOf(now, bytes, previous, [...warnings, ...found])
    return { ...edits, message, made: [], order: 'older', stale: [] }
  }

  /** What the rollback said that has put them back already. */
  async function again(at: string, unchanged: Prepared): Promise<Prepared> {
    const { commits } = await manifests.history(at, paths[0], 100)
    const done = commits.find(
      ({ message, parents }) =>
        parents.length > 0 && parseTrailers(message).rollback?.of === undone.id,
    )
    if (done === undefined) return unchanged
    const before = await manifests.filesAt(done.parents[0]!, paths)
    if (before.size < paths.length) return { ...unchanged, holder: done.id }
    const { previous, diff } = edited({ files: before })
    return { ...unchanged, previous, diff, holder: done.id }
  }

  return {
    paths,
    prepare: async (snapshot) => {
      machine.signal.throwIfAborted()
      const prepared = edited(snapshot)
      return prepared.changes.size > 0 ? prepared : again(snapshot.commit, prepared)
    },
  }
}

/** Names of files that hold YAML; the values of others are not looked for. */
const isYaml = /(\.(ya?ml|json)|(^|\/)Kustomization)$/

async function changedBy(
  manifests: Manifests,
  commit: string,
  parent: string,
  { file }: Restore,
): Promise<{ readonly files: readonly ChangedFile[]; readonly warnings: readonly string[] }> {
  const all = await manifests.changedPaths(parent, commit)
  const wanted = all.filter((path) => file === undefined || path === file)
  if (wanted.length === 0) {
    const found = `${commit.slice(0, 10)} did not change ${file}; it changed ${all.join(', ')}`
    throw new Error(`Restoring what was before it: ${found}`)
  }
  const paths = wanted.filter((path) => isYaml.test(path) && !path.startsWith('.github/'))
  const [before, after] = [
    await manifests.filesAt(parent, paths),
    await manifests.filesAt(commit, paths),
  ]
  const files = paths.flatMap((path) => valuesOf(path, before.get(path), after.get(path)))
  const left = wanted.filter((path) => !files.some((one) => one.path === path))
  const warnings = left.map(
    (path) => `${path}: ${commit.slice(0, 10)} changed it, and no single values in it; it stays`,
  )
  return { files, warnings }
}

function valuesOf(path: string, before?: FileAt, after?: FileAt): ChangedFile[] {
  if (before === undefined || after === undefined) return []
  const values = changedValues(path, before.bytes, after.bytes)
  return values.length === 0 ? [] : [{ path, values }]
}
