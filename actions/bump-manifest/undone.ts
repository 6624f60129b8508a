import type { Logged } from '#git/history'
import { parseImage } from '#overlay/image'
import type { Manifests } from './manifests.ts'
import type { Restore } from './task.ts'
import { parseTrailers, type Edited, type Trailers } from './trailers.ts'

const depths = [100, 1000]

/** The commit that `restore` names, or the last bump that it can mean; never a rollback. */
export async function foundCommit(
  manifests: Manifests,
  head: string,
  restore: Restore,
): Promise<Logged> {
  const { commit } = restore
  let oldest: Logged | undefined
  for (const depth of depths) {
    const isNamed = commit !== 'previous'
    const path = isNamed ? undefined : restore.file
    const { commits, complete } = await manifests.history(head, path, depth)
    const found = isNamed
      ? (commits.find(({ id }) => id.startsWith(commit)) ?? (await named(manifests, commit, head)))
      : commits.find((one) => isMeant(one, restore))
    // The oldest commit of a short history seems to have no parent; a longer one tells it.
    if (found !== undefined && found.parents.length > 0) return found
    oldest = found
    if (complete) break
  }
  if (oldest !== undefined) return oldest
  const { app, environment, file, image } = restore
  const narrowed = Object.entries({ app, environment, file, image })
    .flatMap(([name, value]) => (value === undefined ? [] : `${name} ${value}`))
    .join(', ')
  const where = `the newest ${depths.at(-1)} commits of ${manifests.name ?? 'the branch'}`
  throw new Error(
    commit === 'previous'
      ? `Restoring the previous values: found no bump${narrowed && ` (${narrowed})`} in ${where}; ` +
          "give a commit's id"
      : `Restoring what was before ${commit}: found no such commit in ${where}; check its id`,
  )
}

async function named(
  manifests: Manifests,
  commit: string,
  head: string,
): Promise<Logged | undefined> {
  const id = await manifests.find(commit, head)
  if (id === undefined) return undefined
  return (await manifests.history(id, undefined, 1)).commits[0]
}

function isMeant({ message, parents }: Logged, restore: Restore): boolean {
  const trailers = parseTrailers(message)
  if (trailers.rollback !== undefined || parents.length === 0) return false
  if (trailers.edits.length === 0) return trailers.source.sha !== undefined
  return fitting(trailers, restore).length > 0
}

/** The edits of a commit that `restore` is about. */
export function fitting(
  { edits }: Trailers,
  { app, environment, image }: Restore,
): readonly Edited[] {
  const differ = (wanted: string | undefined, found: string | undefined) =>
    wanted !== undefined && found !== undefined && wanted !== found
  return edits.filter(
    (edit) =>
      !differ(app, edit.app) &&
      !differ(environment, edit.environment) &&
      !differ(image, edit.image === undefined ? undefined : parseImage(edit.image).name),
  )
}
