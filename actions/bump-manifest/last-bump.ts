import type { FileAt } from '#git/commit'
import type { Logged } from '#git/history'
import { currentImages, type StandingImage } from '#overlay/format'
import { parseImage } from '#overlay/image'
import type { Manifests } from './manifests.ts'
import { parseTrailers, type Trailers } from './trailers.ts'
import type { Update } from './updates.ts'

/** The commit of ours that last set what an update is to set. */
export interface LastBump {
  readonly commit: string
  readonly parent: string
  readonly trailers: Trailers
  /** What it set, where somebody has set something else since, or put the old one back. */
  readonly replaced?: readonly StandingImage[]
}

/** Commits below the head to look through; more where the first ones do not tell. */
const depths = [100, 1000]
/** So many commits are looked at file by file, where their trailers alone do not tell. */
const most = 10

/** A rollback is no bump: like a revert by hand, it is something that was done since. */
export async function lastBump(
  manifests: Pick<Manifests, 'history' | 'filesAt'>,
  at: string,
  update: Update,
  standing: readonly StandingImage[],
): Promise<LastBump | undefined> {
  const seen = new Set<string>()
  let looked = 0
  for (const depth of depths) {
    const { commits, complete } = await manifests.history(at, update.file, depth)
    for (const commit of commits.filter(({ id }) => !seen.has(id))) {
      const [parent] = commit.parents
      const trailers = bumpOf(commit)
      // The oldest commit of a short history seems to have no parent: what it changed is not known.
      if (parent === undefined) continue
      seen.add(commit.id)
      const edits = trailers?.edits.filter((edit) => fits(edit, update)) ?? []
      if (trailers === undefined || (edits.length === 0 && trailers.edits.length > 0)) continue
      const found = { commit: commit.id, parent, trailers }
      if (edits.some(({ image }) => says(image, standing))) return found
      if (looked++ === most) return undefined
      const now = imagesIn(await manifests.filesAt(commit.id, [update.file]), update)
      const before = imagesIn(await manifests.filesAt(parent, [update.file]), update)
      if (now === before) continue
      if (now === undefined || now === JSON.stringify(standing)) return found
      return { ...found, replaced: JSON.parse(now) as readonly StandingImage[] }
    }
    if (complete) return undefined
  }
  return undefined
}

function bumpOf({ message }: Logged): Trailers | undefined {
  const trailers = parseTrailers(message)
  return trailers.source.sha === undefined || trailers.rollback !== undefined ? undefined : trailers
}

/** Whether the trailers of one edit can be of what the update sets, as far as both tell. */
function fits(edit: Trailers['edits'][number], { app, environment }: Update): boolean {
  const differ = (one: string | undefined, other: string | undefined) =>
    one !== undefined && other !== undefined && one !== other
  return !differ(edit.app, app) && !differ(edit.environment, environment)
}

/** Whether the image that a trailer names is the one that stands in all places. */
function says(image: string | undefined, standing: readonly StandingImage[]): boolean {
  const { tag, digest } = parseImage(image ?? '')
  if (tag === undefined && digest === undefined) return false
  const differs = (told: string | undefined, found: string | undefined) =>
    told !== undefined && told !== found
  return !standing.some((one) => differs(tag, one.tag) || differs(digest, one.digest))
}

/** What a file said in the places of an update; undefined where it had none. */
function imagesIn(files: ReadonlyMap<string, FileAt>, update: Update): string | undefined {
  const { file: path, format, image, key, newName } = update
  const bytes = files.get(path)?.bytes
  if (bytes === undefined) return undefined
  const target = { key, ...(image !== undefined && { image }), ...(newName && { newName }) }
  try {
    return JSON.stringify(currentImages({ path, bytes }, format, target))
  } catch {
    return undefined
  }
}
