import type { Listing } from '#git/listing'
import { pushAll, stepPrefix, type Result } from '#git/push-all'
import type { Change } from '#git/push-many'
import { nameOf, type Mirrored } from './outcome.ts'
import type { Prepared, Sides } from './prepare.ts'
import type { Machine } from './side.ts'
import { sentBytes } from './traffic.ts'
import { settled, verify } from './verify.ts'

type Applied = Pick<Mirrored, 'refs' | 'defaultBranch' | 'warnings' | 'bytes'>

interface Run {
  readonly machine: Machine
  readonly sides: Sides
  readonly prepared: Prepared
  /** Why a ref is not as planned. */
  readonly reasons: Map<string, string>
  readonly warnings: string[]
  bytes: number
}

/**
 * Does what was planned: sets refs, then the default branch, and deletes last, but for what stands in
 * the way of others. After each part the target is listed, and what it says is what counts.
 */
export async function apply(machine: Machine, sides: Sides, prepared: Prepared): Promise<Applied> {
  const run: Run = { machine, sides, prepared, reasons: new Map(), warnings: [], bytes: 0 }
  const { plan, forwards, expected } = prepared
  let now = await pushPart(run, plan.sets, prepared.to)
  const defaultBranch = await switchDefault(run, now)
  const isStuck = ({ ref }: Change) => ref === now.head && defaultBranch === undefined
  for (const { ref } of plan.deletions.filter(isStuck)) {
    run.reasons.set(ref, "it is the target's default branch, and that could not be changed")
  }
  const free = plan.deletions.filter((change) => !isStuck(change))
  now = await pushPart(run, [...free, ...stepsOf(now)], now)
  await pushPart(run, plan.lateSets, now)
  const refs = expected.map((one) => {
    const reason = run.reasons.get(one.ref)
    if (reason === undefined) return { ...one, outcome: nameOf(one, forwards) }
    return { ...one, outcome: 'rejected' as const, reason }
  })
  return { refs, defaultBranch, warnings: run.warnings, bytes: run.bytes }
}

/** What kept the steps of a long history alive, of this run or of one that was broken off. */
function stepsOf({ refs }: Listing): Change[] {
  const steps = [...refs].filter(([ref]) => ref.startsWith(stepPrefix))
  return steps.map(([ref, old]) => ({ ref, old, new: null }))
}

/** Pushes, and lists the target again; returns that listing. */
async function pushPart(run: Run, changes: readonly Change[], before: Listing): Promise<Listing> {
  if (changes.length === 0) return before
  const { source, target } = run.sides
  const { results, failure } = await push(run, changes, before)
  const after = await target.list()
  const wrong = verify(changes, results, after, failure)
  if (wrong.size === 0) return after
  const left = settled(changes, wrong, after, await source.list())
  for (const [ref, reason] of left) run.reasons.set(ref, target.explain(reason))
  return after
}

async function push(run: Run, changes: readonly Change[], before: Listing) {
  const { machine, sides, prepared } = run
  const { target } = sides
  const onProgress = (line: string) => {
    run.bytes += sentBytes(line)
    machine.say(line)
  }
  const { git, url, limits } = target
  const { folder, clock } = machine
  const pushing = { git, url, limits, folder, clock, onProgress, store: prepared.store }
  const list = () => target.list()
  const passes = (error: unknown) => target.passes(error)
  try {
    const results = await pushAll({ ...pushing, list, passes }, changes, before)
    return { results, failure: undefined }
  } catch (error) {
    // What has arrived so far is seen in the listing; a cancelled job ends at once.
    machine.signal.throwIfAborted()
    return { results: new Map<string, Result>(), failure: error as Error }
  }
}

/** Returns the branch that is now the default, where it was to become that and did. */
async function switchDefault(run: Run, now: Listing): Promise<string | undefined> {
  const { defaultBranch } = run.prepared.plan
  if (defaultBranch === undefined || !now.refs.has(defaultBranch)) return undefined
  // The first branch of an empty repository becomes its default by itself.
  if (now.head === defaultBranch) return defaultBranch
  try {
    await run.sides.target.setDefault?.(defaultBranch)
    return defaultBranch
  } catch (error) {
    run.machine.signal.throwIfAborted()
    run.warnings.push(`${(error as Error).message}; the default branch stays as it is`)
    return undefined
  }
}
