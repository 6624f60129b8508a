import type { Snapshot } from '#git/commit'
import { currentImages, type StandingImage } from '#overlay/format'
import { formatImage } from '#overlay/image'
import { applyUpdates, type Edits } from './edits.ts'
import type { Inputs } from './inputs.ts'
import { lastBump, type LastBump } from './last-bump.ts'
import { lineage, type Standing } from './lineage.ts'
import type { Machine } from './machine.ts'
import type { Manifests } from './manifests.ts'
import { commitMessage, editedBy, subjectOf } from './message.ts'
import { judge, type Verdict } from './order.ts'
import type { Update } from './updates.ts'

/** What is to be written onto a snapshot, and what is to be said about it. */
export interface Prepared extends Edits {
  readonly message: string
  /** The updates that were not left out. */
  readonly made: readonly Update[]
  readonly order: Standing
  /** Why edits were left out, with their files. */
  readonly stale: readonly string[]
  /** The commit that made these very edits already; there is nothing to change then. */
  readonly holder?: string
}

export type Prepare = (snapshot: Snapshot) => Promise<Prepared>

/** How sure the order of several edits is together: as the one of which the least is known. */
const weakest: readonly Standing[] = ['unknown', 'older', 'same', 'newer']

/** What the updates make of the files of one snapshot; read anew for each. */
export function preparer(
  inputs: Inputs,
  updates: readonly Update[],
  manifests: Pick<Manifests, 'history' | 'filesAt'>,
  machine: Machine,
): Prepare {
  const { source, allowRollback } = inputs
  const compare = lineage(inputs, machine)
  const verdicts = new Map<string, Promise<Verdict>>()
  const verify = inputs.verifyImage ? verifier(machine) : undefined
  const message = (made: readonly Update[]) =>
    commitMessage(inputs.message, 'deploy', made.map(subjectOf), {
      edits: made.map(editedBy),
      source,
    })

  const last = (at: string, update: Update, standing: readonly StandingImage[]) =>
    source.sha === undefined ? undefined : lastBump(manifests, at, update, standing)

  /** Other writers change other places: what is known of this one holds as long as it is as it was. */
  function verdictOf({ commit, files }: Snapshot, update: Update): Promise<Verdict> {
    const standing = imagesOf(files.get(update.file)!.bytes, update)
    const key = JSON.stringify([updates.indexOf(update), standing])
    const known = verdicts.get(key)
    if (known !== undefined) return known
    const verdict = Promise.resolve(last(commit, update, standing)).then((found) =>
      judge({ update, source, standing, last: found, compare }),
    )
    verdicts.set(key, verdict)
    verdict.catch(() => verdicts.delete(key))
    return verdict
  }

  async function edited(snapshot: Snapshot): Promise<Prepared> {
    const all = applyUpdates(snapshot.files, updates)
    const judged = new Map<Update, Verdict>()
    for (const update of all.changing) judged.set(update, await verdictOf(snapshot, update))
    const left = allowRollback ? [] : [...judged].filter(([, { stale }]) => stale !== undefined)
    const made = updates.filter((update) => !left.some(([one]) => one === update))
    const edits = left.length === 0 ? all : applyUpdates(snapshot.files, made)
    const isStale = left.length > 0 && edits.changes.size === 0
    const counted = [...judged].filter(
      ([update]) => isStale || edits.changing.some((one) => one === update),
    )
    const orders = counted.map(([, { order }]) => order)
    return {
      ...edits,
      // Where all are stale nothing is committed, and a template would find no value in none.
      message: message(made.length > 0 ? made : updates),
      made,
      order: weakest.find((order) => orders.includes(order)) ?? 'same',
      stale: left.map(([update, { stale }]) => `${placeOf(update)}: ${stale}`),
      warnings: [
        ...edits.warnings,
        ...counted.flatMap(([update, { doubt }]) =>
          doubt === undefined || isStale
            ? []
            : `${placeOf(update)}: the edit is made, though it may be of an older image: ${doubt}`,
        ),
      ],
    }
  }

  /** What the run that made the edits said of them, where it was one of this same source commit. */
  async function again({ commit, files }: Snapshot, unchanged: Prepared): Promise<Prepared> {
    const found: LastBump[] = []
    for (const update of updates) {
      const standing = imagesOf(files.get(update.file)!.bytes, update)
      const bump = await last(commit, update, standing)
      if (bump !== undefined && bump.replaced === undefined) found.push(bump)
    }
    const own = found.filter(({ trailers }) => trailers.source.sha === source.sha)
    const holders = new Set(own.map((bump) => bump.commit))
    const [bump] = own
    if (bump === undefined || holders.size > 1) {
      const all = new Set(found.map((one) => one.commit))
      return all.size === 1 ? { ...unchanged, holder: [...all][0]! } : unchanged
    }
    const before = await manifests.filesAt(bump.parent, [...files.keys()])
    if (before.size < files.size) return { ...unchanged, holder: bump.commit }
    try {
      const { previous, diff, order } = await edited({ commit: bump.parent, files: before })
      return { ...unchanged, previous, diff, order, holder: bump.commit }
    } catch {
      // The file was another one then, which these updates would not have fitted.
      return { ...unchanged, holder: bump.commit }
    }
  }

  return async (snapshot) => {
    machine.signal.throwIfAborted()
    const prepared = await edited(snapshot)
    if (prepared.changes.size > 0) await verify?.(prepared)
    if (prepared.changes.size > 0 || prepared.stale.length > 0) return prepared
    return again(snapshot, prepared)
  }
}

/** Asks for the images as the edited files name them. */
function verifier(machine: Machine) {
  const opened = import('./verify-image.ts').then(({ imageVerifier }) => imageVerifier(machine))
  opened.catch(() => undefined)
  return async ({ changes, made }: Prepared): Promise<void> => {
    const verify = await opened
    for (const update of made) {
      const bytes = changes.get(update.file)
      if (bytes === undefined) continue
      for (const one of imagesOf(bytes, update)) {
        const name = one.name ?? update.newName ?? update.image
        if (name === undefined) {
          throw new Error(
            `Verifying the image of ${placeOf(update)}: the file names no repository beside the ` +
              'tag; give image with its registry',
          )
        }
        await verify(formatImage({ ...one, name }))
      }
    }
  }
}

function imagesOf(bytes: Buffer, { file: path, format, ...target }: Update) {
  return currentImages({ path, bytes }, format, target)
}

function placeOf({ app, file }: Update): string {
  return app === undefined ? file : `${app} in ${file}`
}
