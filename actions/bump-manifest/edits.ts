import { unifiedDiff } from '#overlay/diff'
import { bumpImage, bumpTogether, type Bumped, type OverlayFile } from '#overlay/format'
import type { Update } from './updates.ts'

/** A value as it was before the edit; null where the key was not there. */
export interface Previous {
  readonly file: string
  readonly key: string
  readonly value: string | null
}

/** What the updates make of some files: data only, nothing is written. */
export interface Edits {
  readonly changes: ReadonlyMap<string, Buffer>
  readonly previous: readonly Previous[]
  readonly diff: string
  readonly warnings: readonly string[]
}

export interface Applied extends Edits {
  /** Those of the updates that found something else in their place. */
  readonly changing: readonly Update[]
}

/**
 * Applies all updates, in order, to the files' bytes.
 *
 * @throws where an edit cannot be made exactly, or two updates want one place to hold two values;
 * the message names the file.
 */
export function applyUpdates(
  files: ReadonlyMap<string, { readonly bytes: Buffer }>,
  updates: readonly Update[],
): Applied {
  const edited = new Map([...files].map(([path, { bytes }]) => [path, bytes]))
  const bumps = new Map<Update, Bumped>()
  for (const [path, bytes] of edited) {
    const own = updates.filter(({ file }) => file === path)
    const bumped = bumpFile({ path, bytes }, own)
    own.forEach((update, at) => bumps.set(update, bumped[at]!))
    edited.set(path, bumped.at(-1)?.bytes ?? bytes)
  }
  const first = new Map<string, Previous>()
  const warnings: string[] = []
  const changing: Update[] = []
  for (const update of updates) {
    const { file } = update
    const bumped = bumps.get(update)!
    if (bumped.changes.length > 0) changing.push(update)
    for (const { key, from } of bumped.changes) {
      const place = `${file}\n${key}`
      if (!first.has(place)) first.set(place, { file, key, value: from ?? null })
    }
    warnings.push(...bumped.warnings.map((warning) => `${file}: ${warning}`))
  }
  return { ...editsOf(files, edited, [...first.values()], warnings), changing }
}

/** What each of a file's updates makes of it, where those before it are made. */
function bumpFile(file: OverlayFile, updates: readonly Update[]): readonly Bumped[] {
  const together = updates.length > 1 ? bumpTogether(file, updates) : undefined
  if (together !== undefined) return together
  let { bytes } = file
  const inTurn = updates.map(({ format, ...edit }) => {
    const bumped = bumpImage({ ...file, bytes }, format, edit)
    bytes = bumped.bytes
    return bumped
  })
  if (updates.length > 1) refuseConflict({ ...file, bytes }, updates)
  return inTurn
}

/** All of them have to hold at the end; else the next run would find something to change again. */
function refuseConflict(edited: OverlayFile, updates: readonly Update[]): void {
  for (const { format, ...edit } of updates) {
    const [conflict] = bumpImage(edited, format, edit).changes
    if (conflict === undefined) continue
    throw new Error(
      `updates: two items set ${conflict.key} of ${edited.path} to different values; ` +
        'keep one of them',
    )
  }
}

/** Edits from files before and after. */
export function editsOf(
  files: ReadonlyMap<string, { readonly bytes: Buffer }>,
  edited: ReadonlyMap<string, Buffer>,
  previous: readonly Previous[],
  warnings: readonly string[],
): Edits {
  const changes = new Map(
    [...edited].filter(([path, bytes]) => !files.get(path)?.bytes.equals(bytes)),
  )
  return {
    changes,
    previous,
    diff: [...changes]
      .map(([path, bytes]) => unifiedDiff(path, files.get(path)?.bytes as Buffer, bytes))
      .join(''),
    warnings: [...new Set(warnings)],
  }
}
