import type { YamlDocument } from './document.ts'
import { get, isAliasNode, isSequence, items, walk } from './node.ts'
import type { AliasNode, Node } from './node.ts'
import { formatPath } from './path.ts'
import type { ScalarPath } from './path.ts'

interface Anchored {
  readonly node: Node
  readonly path: ScalarPath
}

/** Finds what the aliases of a document stand for: the last node before each with its anchor. */
export function anchors(document: YamlDocument): (alias: AliasNode) => Anchored | undefined {
  const targets = new Map<AliasNode, Anchored>()
  const current = new Map<string, Anchored>()
  for (const { node, path } of walk(document)) {
    const known = isAliasNode(node) ? current.get(node.source) : undefined
    if (isAliasNode(node)) {
      if (known !== undefined) targets.set(node, known)
    } else if (node.anchor !== undefined) current.set(node.anchor, { node, path })
  }
  return (alias) => targets.get(alias)
}

/** Makes of an alias the node it stands for, and of any other node itself. */
export function resolver(document: YamlDocument): (node: Node | undefined) => Node | undefined {
  let targets: ReturnType<typeof anchors> | undefined
  return (node) => (isAliasNode(node) ? (targets ??= anchors(document))(node)?.node : node)
}

/** The value of a mapping's key, or else of those it merges in, of which the first counts. */
export function lookup(
  resolve: ReturnType<typeof resolver>,
  mapping: Node | undefined,
  key: string,
  seen = new Set<Node>(),
): Node | undefined {
  // Merge keys can lead to the same mapping by very many ways.
  if (mapping === undefined || seen.has(mapping)) return undefined
  seen.add(mapping)
  const own = get(mapping, key)
  if (own !== undefined) return own
  for (const source of merged(mapping)) {
    const value = lookup(resolve, resolve(source), key, seen)
    if (value !== undefined) return value
  }
  return undefined
}

/** The values a mapping merges in by its `<<` key, usually aliases. */
export function merged(mapping: Node | undefined): readonly Node[] {
  const value = get(mapping, '<<')
  if (value === undefined) return []
  return isSequence(value) ? items(value) : [value]
}

/**
 * What else changes with the value at `path`, whose ancestors from the root on and which itself
 * are `chain`: for each of them with an anchor that aliases use, a sentence that names both.
 */
export function followers(
  document: YamlDocument,
  path: ScalarPath,
  chain: readonly Node[],
): string[] {
  return chain.flatMap((node, depth) => {
    if (node === null || isAliasNode(node) || node.anchor === undefined) return []
    const aliases = aliasesOf(document, node, node.anchor, path[depth])
    if (aliases.length === 0) return []
    const place = depth === path.length ? 'carries' : 'stands in'
    const names = aliases.map(formatPath).join(', ')
    return [`${formatPath(path)} ${place} the anchor ${node.anchor}; its aliases follow: ${names}`]
  })
}

// A mapping that merges the anchored one but has this key itself keeps its own value.
function aliasesOf(
  document: YamlDocument,
  target: Node,
  anchor: string,
  key: string | number | undefined,
): ScalarPath[] {
  const aliases: ScalarPath[] = []
  const overridden = new Set<Node>()
  let current = false
  for (const { node, path } of walk(document)) {
    if (isAliasNode(node)) {
      if (current && node.source === anchor && !overridden.has(node)) aliases.push(path)
      continue
    }
    if (node.anchor === anchor) current = node === target
    if (typeof key === 'string' && get(node, key) !== undefined) {
      for (const source of merged(node)) overridden.add(source)
    }
  }
  return aliases
}
