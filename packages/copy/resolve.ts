import type { Digest } from '#oci/digest'
import { isDigest } from '#oci/digest'
import type { StoredManifest } from '#oci/registry'
import { nameOf, type Destination, type Place } from './place.ts'
import type { Pool } from './pool.ts'

/** One image, or any other artifact, that is to be in another repository. */
export interface Wanted {
  /** What people call it. */
  readonly name: string
  readonly source: Place
  /** Tags or digests; the first that is there is meant. */
  readonly references: readonly [string, ...string[]]
  readonly target: Destination
  /** Else the source's own. */
  readonly tag?: string | undefined
  /** What the source has to be. */
  readonly expected?: Digest | undefined
}

export interface Resolved extends Wanted {
  /** Which of the references it is. */
  readonly reference: string
  readonly manifest: StoredManifest
  readonly tag: string
  /** Whether the target's tag is on this very digest already. */
  readonly isThere: boolean
}

/**
 * Reads every source and every target tag, all at once. Throws, before anything is written, where
 * a source is missing or another than expected, and where target tags are on other images: one
 * error for all of it.
 */
export async function resolve(
  wanted: readonly Wanted[],
  inPool: Pool,
): Promise<readonly Resolved[]> {
  const running = wanted.map((each) => resolveOne(each, inPool))
  const settled = await Promise.allSettled(running)
  const found = settled.flatMap((each) => (each.status === 'fulfilled' ? each.value : []))
  const problems = [
    ...found.flatMap(({ resolved, conflict }) => (conflict ? [taken(resolved, conflict)] : [])),
    ...rivals(found.map(({ resolved }) => resolved)),
  ]
  const all = await every(
    problems.length === 0 ? running : [...running, Promise.reject(refused(problems))],
  )
  return all.map(({ resolved }) => resolved)
}

function refused(problems: readonly string[]): Error {
  return new Error(
    `promote: ${problems.join('; ')}; nothing was copied: give another target tag, or ` +
      'remove the one that is there if it is wrong',
  )
}

interface Found {
  readonly resolved: Resolved
  /** What the target's tag is on instead. */
  readonly conflict?: Digest
}

async function resolveOne(wanted: Wanted, inPool: Pool): Promise<Found> {
  const { source, target, references, expected } = wanted
  const [first] = references
  const head = (tag: string) => inPool(() => target.registry.headManifest(target.repository, tag))
  const guess = wanted.tag ?? (isDigest(first) ? undefined : first)
  const [{ reference, manifest }, guessed] = await Promise.all([
    readFirst(source, references, inPool),
    guess === undefined ? undefined : head(guess),
  ])
  if (expected !== undefined && manifest.digest !== expected) {
    throw new Error(
      `promote ${wanted.name}: ${sourceOf({ source, reference })} is ${manifest.digest}, and ` +
        `${expected} is expected; promote the digest that was tested`,
    )
  }
  const tag = wanted.tag ?? reference
  if (isDigest(tag)) throw new Error(`promote ${wanted.name}: ${tag} is no tag; give a target tag`)
  const there = tag === guess ? guessed : await head(tag)
  const isThere = there?.digest === manifest.digest
  const resolved = { ...wanted, reference, manifest, tag, isThere }
  return there === undefined || isThere ? { resolved } : { resolved, conflict: there.digest }
}

async function readFirst(
  source: Place,
  references: readonly string[],
  inPool: Pool,
): Promise<{ readonly reference: string; readonly manifest: StoredManifest }> {
  const { registry, repository } = source
  for (const reference of references) {
    const manifest = await inPool(() => registry.getManifest(repository, reference))
    if (manifest !== undefined) return { reference, manifest }
  }
  throw new Error(
    `read ${nameOf(source)}: there is no ${references.join(' and no ')}; push it first, or ` +
      'correct the version',
  )
}

/** The full reference of what was found. */
export function sourceOf({ source, reference }: Pick<Resolved, 'source' | 'reference'>): string {
  return `${nameOf(source)}${isDigest(reference) ? '@' : ':'}${reference}`
}

function taken({ target, tag, manifest }: Resolved, by: Digest): string {
  return `${nameOf(target)}:${tag} is ${by} already, and the source is ${manifest.digest}`
}

/** Several sources for one tag: whichever came last would win. */
function rivals(resolved: readonly Resolved[]): readonly string[] {
  const first = new Map<string, Resolved>()
  return resolved.flatMap((each) => {
    const key = `${nameOf(each.target)}:${each.tag}`
    const other = first.get(key) ?? each
    first.set(key, other)
    if (other.manifest.digest === each.manifest.digest) return []
    return [`${sourceOf(other)} and ${sourceOf(each)} are different images for ${key}`]
  })
}

/** All results, or one error that tells every failure; a single one is thrown as it is. */
export async function every<T>(running: readonly Promise<T>[]): Promise<readonly T[]> {
  const settled = await Promise.allSettled(running)
  const failures = settled.flatMap((each) =>
    each.status === 'rejected' ? [each.reason as Error] : [],
  )
  const [only] = failures
  if (only !== undefined) {
    if (failures.length === 1) throw only
    const messages = new Set(failures.map(({ message }) => message))
    throw new AggregateError(failures, [...messages].join('; '))
  }
  return settled.map((each) => (each as PromiseFulfilledResult<T>).value)
}
