import { anchors, lookup, merged, resolver } from './anchor.ts'
import { position } from './document.ts'
import type { Source, YamlDocument } from './document.ts'
import { nearest } from './nearest.ts'
import {
  describe,
  entries,
  get,
  isAliasNode,
  isMapping,
  isScalarNode,
  items,
  text,
  walk,
} from './node.ts'
import type { AliasNode, Entry, Node } from './node.ts'
import { formatPath } from './path.ts'
import type { ScalarPath } from './path.ts'

/** A place in a document. */
export interface Location {
  readonly path: ScalarPath
  /** The value there; null where the key stands without one. */
  readonly node: Node
  /** The nodes from the root to this one, both included. */
  readonly chain: readonly Node[]
  /** The key and value, where the last step of the path is a key. */
  readonly entry?: Entry
}

/**
 * The place a path leads to, or undefined where a key or an index is missing. Throws where the way
 * leads through an alias or a merge key, whose values stand elsewhere, or a key that stands twice.
 */
export function find(
  source: Source,
  document: YamlDocument,
  path: ScalarPath,
): Location | undefined {
  let location: Location = { path: [], node: document.root, chain: [document.root] }
  for (const part of path) {
    refuseAlias(document, location)
    const next = typeof part === 'string' ? key(source, location, part) : index(location, part)
    if (next === undefined) refuseMerged(document, location, part)
    if (next === undefined) return undefined
    location = next
  }
  refuseAlias(document, location)
  return location
}

/**
 * The value that readers find at a path, with aliases and merge keys followed; undefined where
 * there is none. It may stand elsewhere, so `find` is the one to ask before it is edited.
 */
export function follow(source: Source, document: YamlDocument, path: ScalarPath): Node | undefined {
  const resolve = resolver(document)
  let node = resolve(document.root)
  for (const [depth, part] of path.entries()) {
    if (node === undefined) return undefined
    const location = { path: path.slice(0, depth), node, chain: [] }
    const own = typeof part === 'string' ? key(source, location, part) : index(location, part)
    node = resolve(own ? own.node : lookup(resolve, node, String(part)))
  }
  return node
}

/** As `find`, but a missing place is an error that names the nearest ones. */
export function locate(source: Source, document: YamlDocument, path: ScalarPath): Location {
  const location = find(source, document, path)
  if (location === undefined) throw missing(path, [document])
  return location
}

/** The error for a path that no document has. */
export function missing(path: ScalarPath, documents: readonly YamlDocument[]): Error {
  const known = nearest(formatPath(path), scalarPaths(documents))
  const hint = known.length === 0 ? 'it holds no values' : `the nearest are ${known.join(', ')}`
  return new Error(`found no ${formatPath(path)}; ${hint}`)
}

/** The paths of all single values, or of those inside `base`, from there. */
export function* scalarPaths(
  documents: readonly YamlDocument[],
  base: ScalarPath = [],
): Generator<string> {
  for (const document of documents) {
    for (const { node, path } of walk(document)) {
      const inside = path.length > base.length && base.every((part, index) => path[index] === part)
      if (inside && isScalarNode(node)) yield formatPath(path.slice(base.length))
    }
  }
}

function key(source: Source, { path, node, chain }: Location, part: string): Location | undefined {
  const matches = entries(node).filter((entry) => text(entry.key) === part)
  const [entry] = matches
  if (entry === undefined) return undefined
  if (matches.length > 1) {
    const places = matches.map((match) => position(source.text, match.key.range[0]))
    const name = formatPath([...path, part])
    throw new Error(`found ${name} ${matches.length} times, at ${places.join(' and ')}; keep one`)
  }
  return { path: [...path, part], node: entry.value, chain: [...chain, entry.value], entry }
}

function index({ path, node, chain }: Location, part: number): Location | undefined {
  const item = items(node)[part]
  if (item === undefined) return undefined
  return { path: [...path, part], node: item, chain: [...chain, item] }
}

function refuseAlias(document: YamlDocument, { path, node }: Location): void {
  if (!isAliasNode(node)) return
  throw new Error(
    `found at ${formatPath(path)} ${describe(node)}${where(document, node)}; ` +
      'edit the value there, or write one here in place of the alias',
  )
}

function refuseMerged(document: YamlDocument, { path, node }: Location, part: string | number) {
  if (typeof part === 'number' || !isMapping(node)) return
  for (const value of merged(node)) {
    const origin = isAliasNode(value) ? anchors(document)(value)?.node : value
    if (get(origin, part) === undefined) continue
    const by = isAliasNode(value) ? `, ${describe(value)}${where(document, value)}` : ''
    throw new Error(
      `found ${formatPath([...path, part])} only by the merge key of ` +
        `${formatPath(path) || 'the document'}${by}; edit the value there, or write one here`,
    )
  }
}

function where(document: YamlDocument, alias: AliasNode): string {
  const origin = anchors(document)(alias)
  return origin === undefined ? ', an anchor that is nowhere' : ` (${formatPath(origin.path)})`
}
