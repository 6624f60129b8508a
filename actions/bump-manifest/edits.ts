import { unifiedDiff } from '#overlay/diff'
import { bumpImage } from '#overlay/format'
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
  const first = new Map<string, { readonly file: string; readonly key: string; from?: string }>()
  const warnings: string[] = []
  const changing: Update[] = []
  for (const update of updates) {
    const { file, format, ...edit } = update
    const result = bumpImage({ path: file, bytes: edited.get(file) as Buffer }, format, edit)
    if (result.changes.length > 0) changing.push(update)
    for (const { key, from } of result.changes) {
      const place = `${file}\n${key}`
      if (!first.has(place)) first.set(place, { file, key, ...(from !== undefined && { from }) })
    }
    edited.set(file, result.bytes)
    warnings.push(...result.warnings.map((warning) => `${file}: ${warning}`))
  }
  refuseConflicts(edited, updates)
  const previous = [...first.values()].map(({ file, key, from }) => ({
    file,
    key,
    value: from ?? null,
  }))
  return { ...editsOf(files, edited, previous, warnings), changing }
}

/** All of them have to hold at the end; else the next run would find something to change again. */
function refuseConflicts(edited: ReadonlyMap<string, Buffer>, updates: readonly Update[]): void {
  const isShared = ({ file }: Update) => updates.filter((one) => one.file === file).length > 1
  for (const { file, format, ...edit } of updates.filter(isShared)) {
    const now = { path: file, bytes: edited.get(file) as Buffer }
    const [conflict] = bumpImage(now, format, edit).changes
    if (conflict === undefined) continue
    throw new Error(
      `updates: two items set ${conflict.key} of ${file} to different values; keep one of them`,
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
