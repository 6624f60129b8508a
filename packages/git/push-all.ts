import { TransientError, type Clock } from './commit.ts'
import { newBytes } from './inspect.ts'
import type { Listing } from './listing.ts'
import { pushMany, type Change, type Pushing, type Verdict } from './push-many.ts'
import { pause } from './retry.ts'
import { cutHistory } from './steps.ts'
import { presentIds, storedBytes } from './store.ts'

export interface Limits {
  /** Refs set by one push. */
  readonly refs: number
  /** Bytes of one push, as near as they can be told before; a longer history goes in steps. */
  readonly bytes: number
}

export interface PushAll extends Omit<Pushing, 'targetRefs'> {
  readonly limits: Limits
  readonly clock: Clock
  /** The target's refs as they are now. */
  readonly list: () => Promise<Listing>
  /** An error that passes although git can't know, as a password that ran out in mid-push. */
  readonly passes?: (error: unknown) => boolean
}

export type Result = { readonly kind: 'landed' | 'moved' | 'refused'; readonly reason: string }

/** Names of tags that keep the steps of a long history alive on the target until all of it is there. */
export const stepPrefix = 'refs/tags/gitops-mirror-step/'

const mostFailures = 5
const argumentBytes = 600_000
const smallestStep = 8 * 1024 * 1024

/**
 * Sets refs on the target in as many pushes as its limits need. A ref that is refused leaves the
 * others. After a broken connection the target is listed and only what is not there yet is pushed
 * again, in smaller steps; five failures in a row that moved nothing end it with the last one.
 */
export async function pushAll(
  pushing: PushAll,
  changes: readonly Change[],
  target: Listing,
): Promise<ReadonlyMap<string, Result>> {
  const results = new Map<string, Result>()
  let pending = changes
  let listing = target
  let stepBytes = pushing.limits.bytes
  for (let failures = 0; pending.length > 0;) {
    let fault: TransientError | undefined
    const before = listing
    try {
      const listed = await pushHistory(pushing, pending, listing, stepBytes)
      await pushBatches({ ...pushing, targetRefs: listed.refs.size }, pending, results)
    } catch (error) {
      fault = transient(pushing, error)
    }
    pending = pending.filter(({ ref }) => !results.has(ref))
    if (pending.length === 0) break
    failures++
    await pause(pushing.clock, failures)
    try {
      listing = await pushing.list()
    } catch (error) {
      fault = transient(pushing, error)
    }
    pending = settle(pending, listing, results)
    if (hasMoved(before, listing)) failures = 0
    if (failures >= mostFailures && pending.length > 0) {
      throw fault ?? new TransientError(stillUndecided(pushing.url, pending))
    }
    stepBytes = Math.max(Math.min(stepBytes, smallestStep), Math.floor(stepBytes / 4))
  }
  return results
}

function transient({ passes }: PushAll, error: unknown): TransientError {
  if (error instanceof TransientError) return error
  if (passes?.(error) !== true) throw error
  return new TransientError((error as Error).message, { cause: error })
}

/** Whether anything arrived since, so that the next try begins further on. */
function hasMoved(before: Listing, after: Listing): boolean {
  return (
    after.refs.size > before.refs.size ||
    [...after.refs].some(([r, id]) => before.refs.get(r) !== id)
  )
}

/** What the target itself says of changes whose push had no clear end; returns what is left to do. */
function settle(
  pending: readonly Change[],
  { refs }: Listing,
  results: Map<string, Result>,
): Change[] {
  return pending.filter(({ ref, old, new: wanted }) => {
    const found = refs.get(ref) ?? null
    if (found === wanted) results.set(ref, { kind: 'landed', reason: '' })
    else if (found === old) return true
    else results.set(ref, { kind: 'moved', reason: `it is now ${found ?? 'not there'}` })
    return false
  })
}

function stillUndecided(url: string, pending: readonly Change[]): string {
  return `pushing to ${url}: ${pending.length} refs, ${pending[0]?.ref} among them, were not set`
}

/**
 * Where more has to go than one push may bring, brings the history in steps, each kept alive by tags
 * until all is there. Whoever reads a branch meanwhile sees none of that. Returns the newest listing.
 */
async function pushHistory(
  pushing: PushAll,
  changes: readonly Change[],
  target: Listing,
  stepBytes: number,
): Promise<Listing> {
  const { store, limits, git } = pushing
  if (store === undefined || (await storedBytes(store)) <= stepBytes) return target
  const tips = changes.flatMap((change) => change.new ?? [])
  if (tips.length === 0) return target
  const haves = await presentIds(store, [...target.refs.values()])
  if ((await newBytes(store.git, tips, haves)) <= stepBytes) return target
  const refs = new Map(target.refs)
  for (const step of await cutHistory(store.git, tips, haves, stepBytes)) {
    const marks = step.map((id) => ({ ref: `${stepPrefix}${id}`, old: null, new: id }))
    for (const batch of batches(marks, limits.refs)) {
      const verdicts = await pushMany({ ...pushing, git, targetRefs: refs.size }, batch)
      for (const [ref, verdict] of verdicts) {
        if (verdict.kind === 'landed') refs.set(ref, ref.slice(stepPrefix.length))
        else throw refusalOfStep(pushing.url, verdict)
      }
    }
    pushing.onProgress?.(`a step of the history is there: ${step.length} commits, and all before`)
  }
  return { ...target, refs }
}

function refusalOfStep(url: string, verdict: Exclude<Verdict, { kind: 'landed' }>): Error {
  const attempted = `pushing a part of the history to ${url}`
  if (verdict.kind !== 'refused') return new TransientError(`${attempted}: ${verdict.reason}`)
  return new Error(`${attempted}: ${verdict.reason}; allow tags named ${stepPrefix}*`)
}

async function pushBatches(
  pushing: PushAll & Pushing,
  changes: readonly Change[],
  results: Map<string, Result>,
): Promise<void> {
  for (const batch of batches(changes, pushing.limits.refs)) {
    await pushBatch(pushing, batch, results)
  }
}

/** Halves a push that was refused because of one of its refs, until that one is alone. */
async function pushBatch(
  pushing: Pushing,
  batch: readonly Change[],
  results: Map<string, Result>,
): Promise<void> {
  const verdicts = await pushMany(pushing, batch)
  const spoilt = batch.filter(({ ref }) => verdicts.get(ref)?.kind === 'spoilt')
  const isOfAll = spoilt.length > 1
  for (const [ref, verdict] of verdicts) {
    if (verdict.kind === 'landed') results.set(ref, { kind: 'landed', reason: '' })
    else if (verdict.kind === 'again' || (verdict.kind === 'spoilt' && isOfAll)) continue
    else
      results.set(ref, {
        kind: verdict.kind === 'moved' ? 'moved' : 'refused',
        reason: verdict.reason,
      })
  }
  if (!isOfAll) return
  const middle = Math.ceil(spoilt.length / 2)
  await pushBatch(pushing, spoilt.slice(0, middle), results)
  await pushBatch(pushing, spoilt.slice(middle), results)
}

/** As many as one push may set, and as git's arguments may hold. */
function batches(changes: readonly Change[], mostRefs: number): Change[][] {
  const all: Change[][] = []
  let bytes = Infinity
  for (const change of changes) {
    const size = 2 * Buffer.byteLength(change.ref) + 80
    if (bytes + size > argumentBytes || (all.at(-1)?.length ?? mostRefs) >= mostRefs) {
      all.push([])
      bytes = 0
    }
    all.at(-1)!.push(change)
    bytes += size
  }
  return all
}
