import type { Listing } from '#git/listing'
import { stepPrefix } from '#git/push-all'
import type { Change } from '#git/push-many'

export type Refused = Change & { readonly reason: string }

export interface Plan {
  /** To create and to update, the default branch first. */
  readonly sets: readonly Change[]
  /** To create, but only once a ref in the way is deleted: `a` and `a/b` can't both be there. */
  readonly lateSets: readonly Change[]
  readonly deletions: readonly Change[]
  readonly unchanged: readonly Change[]
  /** Against a rule; nothing is tried. */
  readonly refused: readonly Refused[]
  /** Not in the source, but the target's default branch, which stays. */
  readonly kept: readonly Refused[]
  /** The branch that becomes the target's default, by its full name. */
  readonly defaultBranch: string | undefined
}

export interface PlanOptions {
  readonly selects: (ref: string) => boolean
  /** Why the target takes no ref of this name. */
  readonly fault: (ref: string) => string | undefined
  /** Whether the target's default branch can be set. */
  readonly setsDefault: boolean
  readonly prune: boolean
  readonly maxDeletions: number
}

/** Compares two listings; nothing else is known of either side. */
export function planMirror(source: Listing, target: Listing, options: PlanOptions): Plan {
  const isOurs = (ref: string) =>
    options.selects(ref) && ref !== 'refs/heads/HEAD' && !ref.startsWith(stepPrefix)
  const wanted = [...source.refs].filter(([ref]) => isOurs(ref))
  const all = wanted.map(([ref, id]) => ({ ref, old: target.refs.get(ref) ?? null, new: id }))
  const changed = all.filter((change) => change.old !== change.new)
  const reasons = new Map(changed.map(({ ref }) => [ref, faultOf(ref, options)]))
  const sets = changed.filter(({ ref }) => reasons.get(ref) === undefined)
  const defaultBranch = newDefault(source, target, options, isOurs, reasons)
  const gone = options.prune
    ? [...target.refs].filter(([ref]) => isOurs(ref) && !source.refs.has(ref) && isText(ref))
    : []
  const stays = ([ref]: readonly [string, string]) =>
    ref === target.head && defaultBranch === undefined
  const deletions = gone.filter((one) => !stays(one)).map(([ref, old]) => ({ ref, old, new: null }))
  const guard = options.prune ? guardOf(source, deletions.length, options.maxDeletions) : undefined
  const allowed = guard === undefined ? deletions : []
  const isBlocked = (change: Change) =>
    change.old === null && allowed.some((gone) => collide(gone, change))
  return {
    sets: ordered(
      sets.filter((change) => !isBlocked(change)),
      source.head,
    ),
    lateSets: sets.filter(isBlocked),
    deletions: allowed,
    unchanged: all.filter((change) => change.old === change.new),
    refused: [
      ...changed.flatMap((change) => withReason(change, reasons.get(change.ref))),
      ...deletions.flatMap((change) => withReason(change, guard)),
    ],
    kept: gone.filter(stays).map(([ref, id]) => ({ ref, old: id, new: id, reason: whyKept })),
    defaultBranch,
  }
}

const whyKept = "the source has it no more, but it is the target's default branch"

function withReason(change: Change, reason: string | undefined): Refused[] {
  return reason === undefined ? [] : [{ ...change, reason }]
}

/** Git's names are bytes; one that is no text would not survive the way through this program. */
const isText = (ref: string) => !ref.includes('\ufffd')

function faultOf(ref: string, { fault }: PlanOptions): string | undefined {
  return isText(ref) ? fault(ref) : 'its name is not UTF-8'
}

/** The source's default branch, where it is mirrored and the target has another. */
function newDefault(
  source: Listing,
  target: Listing,
  { setsDefault }: PlanOptions,
  isOurs: (ref: string) => boolean,
  faults: ReadonlyMap<string, string | undefined>,
): string | undefined {
  const { head } = source
  if (!setsDefault || head === undefined || !source.refs.has(head) || !isOurs(head))
    return undefined
  // Where the target is empty, its first branch becomes its default: whichever that is.
  const isKnown = target.head !== undefined || target.refs.size === 0
  if (!isKnown || target.head === head || faults.get(head) !== undefined) return undefined
  return head
}

function guardOf(source: Listing, count: number, most: number): string | undefined {
  if (count === 0) return undefined
  const hasBranches = [...source.refs.keys()].some((ref) => ref.startsWith('refs/heads/'))
  if (!hasBranches)
    return 'the source lists no branch at all, so nothing is deleted; look at it first'
  if (count <= most) return undefined
  return `${count} refs would be deleted and max-deletions is ${most}, so none is; raise it if that is right`
}

function collide(one: Change, other: Change): boolean {
  return one.ref.startsWith(`${other.ref}/`) || other.ref.startsWith(`${one.ref}/`)
}

function ordered(changes: readonly Change[], head: string | undefined): Change[] {
  const rank = ({ ref }: Change) => (ref === head ? 0 : ref.startsWith('refs/heads/') ? 1 : 2)
  return [...changes].sort((a, b) => rank(a) - rank(b))
}
