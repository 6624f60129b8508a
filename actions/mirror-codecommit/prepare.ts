import type { Listing } from '#git/listing'
import type { Change } from '#git/push-many'
import type { Store } from '#git/store'
import type { Inputs } from './inputs.ts'
import { nameOf, type RefOutcome } from './outcome.ts'
import { planMirror, type Plan, type Refused } from './plan.ts'
import { selector } from './selection.ts'
import type { Machine, Side } from './side.ts'
import type { Target } from './target.ts'
import { fetchObjects, type Fetched } from './transfer.ts'

export interface Sides {
  readonly source: Side
  readonly target: Target
}

/** All that is known before anything is written. */
export interface Prepared {
  readonly from: Listing
  readonly to: Listing
  /** Without what `refused` holds. */
  readonly plan: Plan
  /** Where the objects are; undefined where none are needed. */
  readonly store: Store | undefined
  readonly forwards: ReadonlySet<string>
  readonly refused: readonly Refused[]
  /** Files of Git LFS. */
  readonly pointers: number
  /** What the plan comes to where all of it succeeds. */
  readonly expected: readonly RefOutcome[]
}

/** Lists, plans and fetches; again where the source has lost meanwhile what it had listed. */
export async function prepare(inputs: Inputs, machine: Machine, sides: Sides): Promise<Prepared> {
  const { source, target } = sides
  for (let round = 1; ; round++) {
    const { from, to } = await listBoth(inputs, sides)
    const plan = planMirror(from, to, {
      selects: selector(inputs.selection),
      fault: (ref) => target.fault(ref),
      setsDefault: target.setDefault !== undefined,
      prune: inputs.prune,
      maxDeletions: inputs.maxDeletions,
    })
    let found: Fetched | undefined
    try {
      if (plan.sets.length + plan.lateSets.length > 0) {
        found = await fetchObjects(inputs, machine, sides, { from, to }, plan)
      }
    } catch (error) {
      machine.signal.throwIfAborted()
      const now = await source.list().catch(asReader)
      if (round === 3 || isEqual(now, from)) asReader(error as Error)
      continue
    }
    return complete(from, to, plan, found)
  }
}

function complete(from: Listing, to: Listing, plan: Plan, found: Fetched | undefined): Prepared {
  const refs = new Set(found?.refused.map(({ ref }) => ref))
  const open = (changes: readonly Change[]) => changes.filter(({ ref }) => !refs.has(ref))
  const left = { ...plan, sets: open(plan.sets), lateSets: open(plan.lateSets) }
  const forwards = found?.forwards ?? new Set<string>()
  return {
    ...{ from, to, store: found?.store, forwards },
    plan: left,
    refused: [...plan.refused, ...(found?.refused ?? [])],
    pointers: found?.pointers ?? 0,
    expected: [...left.sets, ...left.deletions, ...left.lateSets].map((change) => ({
      ...change,
      outcome: nameOf(change, forwards),
    })),
  }
}

async function listBoth(inputs: Inputs, { source, target }: Sides) {
  const { create, askDefault } = target
  const listTarget = () => (create ? target.list().catch(create) : target.list())
  // Both are waited for: git must not go on where the other has failed.
  const [from, to] = await Promise.allSettled([source.list().catch(asReader), listTarget()])
  if (from.status === 'rejected') throw from.reason
  if (to.status === 'rejected') throw to.reason
  const both = { from: from.value, to: to.value }
  const isUntold = to.value.head === undefined && inputs.prune && mayLoseBranch(both)
  if (!isUntold || askDefault === undefined) return both
  return { ...both, to: { ...to.value, head: await askDefault() } }
}

function mayLoseBranch({ from, to }: Record<'from' | 'to', Listing>): boolean {
  const refs = [...to.refs.keys()]
  return refs.some((ref) => ref.startsWith('refs/heads/') && !from.refs.has(ref))
}

function isEqual(one: Listing, other: Listing): boolean {
  const same = [...one.refs].every(([ref, id]) => other.refs.get(ref) === id)
  return same && one.refs.size === other.refs.size
}

/** The advice is for who writes; of the source it takes less. */
function asReader(error: Error): never {
  const text = error.message
    .replace('may write to this', 'may read this')
    .replace('`contents: write`', '`contents: read`')
  throw text === error.message ? error : new Error(text, { cause: error })
}
