import { declarationOf } from './address.ts'
import { overlaps } from './attribute.ts'
import type { Configuration } from './configuration.ts'
import type { Draft } from './draft.ts'
import type { ResourceChange } from './plan.ts'

/** Addresses that changed outside, by the top-level attribute that is made from them. */
export type Causes = ReadonlyMap<string, ReadonlySet<string>>

/** A change outside, with what is left of its attributes. */
export interface Outside {
  readonly change: ResourceChange
  readonly attributes: readonly string[]
  readonly gone: boolean
}

/** Attributes of a declared resource that are not what they were, each with who is behind it. */
type Origins = Map<string, Map<string, Set<string>>>

const everything = '*'

/**
 * Finds the planned changes that follow from a change outside of another resource, by the references
 * of the configuration, from one to the next. Local values are not told in plans, so a way through
 * one is not found.
 */
export function followOutside(
  drafts: readonly Draft[],
  outside: readonly Outside[],
  configuration: Configuration,
): ReadonlyMap<Draft, Causes> {
  const found = new Map<Draft, Map<string, Set<string>>>()
  const origins: Origins = new Map()
  for (const { change, attributes, gone } of outside) {
    const names = gone ? [everything] : attributes
    for (const name of names) add(origins, change.address, name, [change.address])
  }
  if (origins.size === 0) return found
  for (const draft of drafts) {
    if (draft.undone.length > 0) spread(origins, draft, [draft.change.address])
  }
  const candidates = drafts.filter(({ action, causes }) => {
    return (action === 'update' || action === 'replace') && causes.length > 0
  })
  const references = candidates.map((draft) => ({ draft, made: madeFrom(draft, configuration) }))
  // Each round follows the references one step further.
  for (let changed = true; changed;) {
    changed = false
    for (const { draft, made } of references) {
      for (const { attribute, from, name } of made) {
        const named = origins.get(from)
        const behind = [...(named?.get(name) ?? []), ...(named?.get(everything) ?? [])]
        const others = behind.filter((address) => address !== draft.change.address)
        const causes = found.get(draft) ?? new Map<string, Set<string>>()
        const known = causes.get(attribute) ?? new Set()
        const fresh = others.filter((address) => !known.has(address))
        if (fresh.length === 0) continue
        found.set(draft, causes.set(attribute, new Set([...known, ...fresh])))
        spread(origins, draft, fresh)
        changed = true
      }
    }
  }
  return found
}

/** What is made from the attributes that a change makes unknown, is not known either. */
function spread(origins: Origins, { change, action }: Draft, behind: readonly string[]): void {
  const unknown = change.differences.filter((one) => one.unknown)
  const names = new Set(unknown.map(({ path }) => String(path[0])))
  // A replaced resource is another one, whatever of it is asked for.
  if (action === 'replace') names.add(everything)
  for (const name of names) add(origins, change.address, name, behind)
}

function add(origins: Origins, address: string, name: string, behind: readonly string[]): void {
  const declaration = declarationOf(address)
  const names = origins.get(declaration) ?? new Map<string, Set<string>>()
  origins.set(declaration, names.set(name, new Set([...(names.get(name) ?? []), ...behind])))
}

function madeFrom({ change, causes }: Draft, configuration: Configuration) {
  const attributes = new Set(causes.map(({ path }) => String(path[0])))
  return [...attributes].flatMap((attribute) =>
    configuration
      .referencesOf(change.address, attribute)
      .map(({ resource, attribute: name }) => ({ attribute, from: resource, name })),
  )
}

/** Whether any of the attributes of a change outside is one that the plan was made from. */
export function isRelevant(
  change: ResourceChange,
  relevant: readonly { readonly address: string; readonly path: readonly (string | number)[] }[],
): boolean {
  return relevant.some(
    ({ address, path }) =>
      declarationOf(address) === declarationOf(change.address) &&
      (isWhole(change) || change.differences.some((one) => overlaps(one.path, path))),
  )
}

function isWhole({ differences }: ResourceChange): boolean {
  return differences.length === 0
}
