import { isAlias, isCollection, isPair, isScalar } from 'yaml'
import { compose } from './document.ts'
import type { YamlVersion } from './document.ts'
import { text } from './node.ts'
import type { Entry, Node } from './node.ts'
import type { ScalarPath } from './path.ts'

/** What an edit does to the value at a path. */
export interface Expected {
  readonly path: ScalarPath
  readonly expect:
    { readonly kind: 'replace' | 'insert'; readonly value: string } | { readonly kind: 'remove' }
}

// The expected changes as a tree that is walked along with the nodes.
interface Expectation {
  change?: Expected['expect']
  readonly parts: Map<string | number, Expectation>
}

/**
 * Parses a text as it was and as it would be, by both YAML versions, and throws unless the values
 * read as expected and every other node, anchor, alias and tag as before.
 */
export function verify(before: string, after: string, changes: readonly Expected[]): void {
  const expected = expectation(changes)
  for (const version of ['1.1', '1.2'] as const) {
    const difference = compareRoots(before, after, version, expected)
    if (difference === undefined) continue
    throw new Error(
      `found that YAML ${version} would read ${difference} after the edit; make this edit by hand`,
    )
  }
}

function expectation(changes: readonly Expected[]): Expectation {
  const expected: Expectation = { parts: new Map() }
  for (const { path, expect } of changes) {
    let part = expected
    for (const key of path) {
      const next: Expectation = part.parts.get(key) ?? { parts: new Map() }
      part.parts.set(key, next)
      part = next
    }
    part.change = expect
  }
  return expected
}

function compareRoots(
  before: string,
  after: string,
  version: YamlVersion,
  expected: Expectation,
): string | undefined {
  const [was, is] = [compose(before, version), composed(after, version)]
  if (typeof is === 'string') return is
  if (was.length !== is.length) return `${is.length} documents`
  for (const [index, { root }] of was.entries()) {
    const difference = compare(root, is[index]?.root ?? null, expected)
    if (difference !== undefined) return difference
  }
  return undefined
}

function composed(after: string, version: YamlVersion) {
  try {
    return compose(after, version)
  } catch (error) {
    return `no valid document (${(error as Error).message})`
  }
}

type Compared = Node | Entry | undefined

// What is different, in words; undefined where nothing is but what was expected.
function compare(was: Compared, is: Compared, expected?: Expectation): string | undefined {
  if (isPair(was) && isPair(is)) {
    return compare(was.key, is.key) ?? compare(was.value, is.value, expected)
  }
  if (!was || !is || isPair(was) || isPair(is)) return !was && !is ? undefined : 'another structure'
  if (isAlias(was)) return isAlias(is) && is.source === was.source ? undefined : 'another alias'
  if (isAlias(is)) return 'another alias'
  if (was.anchor !== is.anchor || was.tag !== is.tag) return 'another anchor or tag'
  if (isCollection(was)) return isCollection(is) ? compareItems(was, is, expected) : 'no collection'
  if (!isScalar(is)) return 'another structure'
  const change = expected?.change
  if (change?.kind === 'replace') {
    return is.value === change.value ? undefined : `${text(is)} in place of ${change.value}`
  }
  const same =
    is.type === was.type && is.source === was.source && typeof is.value === typeof was.value
  return same ? undefined : `${JSON.stringify(is.source)} where ${JSON.stringify(was.source)} stood`
}

type Collection = { readonly items: readonly unknown[]; readonly flow?: boolean }

function compareItems(was: Collection, is: Collection, expected?: Expectation): string | undefined {
  const kinds = [...(expected?.parts ?? [])]
  const keys = (kind: string) =>
    kinds.filter(([, { change }]) => change?.kind === kind).map(([key]) => key)
  const [removed, inserted] = [keys('remove'), keys('insert')]
  const kept = (was.items as Compared[]).filter((item) => !removed.includes(keyOf(item) ?? -1))
  const found = is.items as Compared[]
  const added = found.slice(kept.length)
  if (was.flow !== is.flow || added.length !== inserted.length) return 'another number of entries'
  for (const [index, item] of kept.entries()) {
    const part = expected?.parts.get(keyOf(item) ?? index)
    const difference = compare(item, found[index], part)
    if (difference !== undefined) return difference
  }
  for (const [index, item] of added.entries()) {
    const key = inserted[index]
    const change = expected?.parts.get(key ?? -1)?.change
    const value = isPair(item) && isScalar(item.value) ? item.value.value : undefined
    const exact = change?.kind === 'insert' && keyOf(item) === key && value === change.value
    if (!exact) return `${JSON.stringify(value)} at ${key}`
  }
  return undefined
}

function keyOf(item: Compared): string | undefined {
  return isPair(item) ? text(item.key) : undefined
}
