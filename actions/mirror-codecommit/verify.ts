import type { Listing } from '#git/listing'
import type { Result } from '#git/push-all'
import type { Change } from '#git/push-many'

/**
 * Compares what the target lists after a push with what was pushed, whatever the push said; returns
 * why each ref that differs is not as planned.
 */
export function verify(
  changes: readonly Change[],
  results: ReadonlyMap<string, Result>,
  after: Listing,
  failure: Error | undefined,
): Map<string, string> {
  const wrong = new Map<string, string>()
  for (const change of changes) {
    const found = after.refs.get(change.ref) ?? null
    if (found === change.new) continue
    const result = results.get(change.ref)
    wrong.set(change.ref, reasonOf(change, found, result, failure))
  }
  return wrong
}

function reasonOf(
  { old }: Change,
  found: string | null,
  result: Result | undefined,
  failure: Error | undefined,
): string {
  const there = found ?? 'not there'
  if (result?.kind === 'refused') return `the target refused it: ${result.reason}`
  if (result?.kind === 'landed') return `after the push it is ${there}, as somebody else changed it`
  if (found !== old) return `somebody else changed it meanwhile: it is ${there}; run again`
  if (failure !== undefined) return failure.message
  return result?.reason ?? 'it was not set'
}

/**
 * Leaves out those that are as the source is by now: another run of a mirror, which listed the source
 * later, was here. To undo its work would be wrong, and there is nothing left to do.
 */
export function settled(
  changes: readonly Change[],
  wrong: ReadonlyMap<string, string>,
  after: Listing,
  source: Listing,
): Map<string, string> {
  const isWrong = ({ ref, new: wanted }: Change) => {
    const now = source.refs.get(ref) ?? null
    return now === wanted || now !== (after.refs.get(ref) ?? null)
  }
  const refs = new Set(changes.filter(isWrong).map(({ ref }) => ref))
  return new Map([...wrong].filter(([ref]) => refs.has(ref)))
}
