import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fastForwards, type Move } from '#git/ancestry'
import { inspectObjects, newObjects } from '#git/inspect'
import type { Listing } from '#git/listing'
import { retried } from '#git/retry'
import { fillStore, isSound, keepIds, presentIds, tidyStore, type Store } from '#git/store'
import type { Inputs } from './inputs.ts'
import type { Plan, Refused } from './plan.ts'
import type { Machine, Side } from './side.ts'
import type { Target } from './target.ts'

/** What the objects tell that the listings don't. */
export interface Fetched {
  readonly store: Store
  /** Refs that only move forward. */
  readonly forwards: ReadonlySet<string>
  readonly refused: readonly Refused[]
  readonly pointers: number
}

/** Brings what the plan needs to this machine and looks through it. */
export async function fetchObjects(
  inputs: Inputs,
  machine: Machine,
  { source, target }: { readonly source: Side; readonly target: Target },
  { from, to }: Record<'from' | 'to', Listing>,
  plan: Plan,
): Promise<Fetched> {
  const changes = [...plan.sets, ...plan.lateSets]
  const ids = [...new Set(changes.flatMap((change) => change.new ?? []))]
  // A dry run writes nothing, not even into the cache.
  const cache = inputs.dryRun ? undefined : inputs.cache
  const path = join(cache ?? machine.folder, 'objects.git')
  const wantsMost = ids.length * 2 > new Set(from.refs.values()).size || cache !== undefined
  const { git, url } = source
  const fill = async () => {
    const store = await retried(machine.clock, () =>
      fillStore({ git, url, wantsMost, onProgress: machine.say }, path, ids),
    )
    // Here a cache that has lost objects shows.
    return inspect(store, target, to, plan)
  }
  const found = await fill().catch(async (error: unknown) => {
    machine.signal.throwIfAborted()
    // A network that fails, or a source that lost what it listed, is no reason to throw it away.
    if (cache === undefined || (await isSound(git, path))) throw error
    machine.say(`${(error as Error).message}; the cache is made anew`)
    await rm(path, { recursive: true, force: true })
    return fill()
  })
  if (cache !== undefined) {
    await keepIds(found.store, [...from.refs.values()])
    await tidyStore(found.store)
  }
  return found
}

/** Tells what the objects that a push would bring break of the target's rules. */
export async function inspect(
  store: Store,
  target: Pick<Target, 'blobLimit'>,
  to: Listing,
  plan: Pick<Plan, 'sets' | 'lateSets'>,
): Promise<Fetched> {
  const changes = [...plan.sets, ...plan.lateSets]
  const haves = await presentIds(store, [...to.refs.values()])
  const tips = [...new Set(changes.flatMap((change) => change.new ?? []))]
  const found = await inspectObjects(store, tips, haves, target.blobLimit)
  const moves = changes.filter((change): change is Move & typeof change => change.old !== null)
  const refused: Refused[] = []
  if (found.oversized.length > 0) {
    const sizes = new Map(found.oversized.map(({ id, size }) => [id, size]))
    // What a ref without one has is not walked through again for the next.
    const clean = [...haves]
    for (const change of changes) {
      const objects = (await newObjects(store.git, [change.new!], clean)).toString().split('\n')
      const large = objects.find((id) => sizes.has(id))
      if (large === undefined) clean.push(change.new!)
      else {
        const size = `${large.slice(0, 10)} of ${sizes.get(large)} bytes`
        const most = target.blobLimit
        refused.push({ ...change, reason: `it holds the blob ${size}, and ${most} is the most` })
      }
    }
  }
  const forwards = await fastForwards(store.git, moves, new Set(haves))
  return { store, forwards, refused, pointers: found.pointers }
}
