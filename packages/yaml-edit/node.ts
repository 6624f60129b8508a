import { isAlias, isMap, isPair, isScalar, isSeq } from 'yaml'
import type { Alias, Pair, ParsedNode, Scalar, YAMLMap, YAMLSeq } from 'yaml'
import type { YamlDocument } from './document.ts'
import type { ScalarPath } from './path.ts'

/** A value of a document; null for a key that stands without a colon. */
export type Node = ParsedNode | null
export type ScalarNode = Scalar.Parsed
export type MappingNode = YAMLMap.Parsed
export type SequenceNode = YAMLSeq.Parsed
export type AliasNode = Alias.Parsed
export type Entry = Pair<ParsedNode, Node>

export function isMapping(node: Node | undefined): node is MappingNode {
  return isMap(node)
}

export function isSequence(node: Node | undefined): node is SequenceNode {
  return isSeq(node)
}

export function isScalarNode(node: Node | undefined): node is ScalarNode {
  return isScalar(node)
}

export function isAliasNode(node: Node | undefined): node is AliasNode {
  return isAlias(node)
}

/** The entries of a mapping in their order; none for any other node. */
export function entries(node: Node | undefined): readonly Entry[] {
  return isMap(node) ? node.items : []
}

/** The values of a list; none for any other node. */
export function items(node: Node | undefined): readonly Node[] {
  if (!isSeq(node)) return []
  // YAML 1.1's !!omap and !!pairs make pairs of their items; no overlay is written so.
  return (node.items as (ParsedNode | Entry)[]).map((item) => (isPair(item) ? null : item))
}

/** The value of a mapping's key; undefined where it is missing or the node is no mapping. */
export function get(node: Node | undefined, key: string): Node | undefined {
  return entries(node).find((entry) => text(entry.key) === key)?.value
}

/**
 * A scalar as it is written: the string, or for what YAML reads as a number, a boolean or null the
 * source (`1.10` stays `1.10`). Undefined for other nodes.
 */
export function text(node: Node | undefined): string | undefined {
  if (!isScalar(node)) return undefined
  return typeof node.value === 'string' ? node.value : node.source
}

/** A scalar's text as a value: as `text`, but empty where it says that there is none (`~`). */
export function content(node: Node | undefined): string | undefined {
  return isScalar(node) && node.value === null ? '' : text(node)
}

/** A node's kind in words, for messages. */
export function describe(node: Node | undefined): string {
  if (isMap(node))
    return `a mapping (${entries(node)
      .map((entry) => text(entry.key))
      .join(', ')})`
  if (isSeq(node)) return `a list of ${node.items.length}`
  if (isAlias(node)) return `an alias of the anchor ${node.source}`
  return isScalar(node) ? `the value ${JSON.stringify(text(node))}` : 'nothing'
}

/** Every node of a document with its path, in the order of the text; keys are not visited. */
export function* walk(
  document: YamlDocument,
): Generator<{ readonly node: ParsedNode; readonly path: ScalarPath }> {
  const open: { readonly node: Node; readonly path: ScalarPath }[] = [
    { node: document.root, path: [] },
  ]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, path } = next
    if (node === null) continue
    yield { node, path }
    const children = isSeq(node)
      ? items(node).map((item, index) => ({ node: item, path: [...path, index] }))
      : entries(node).map(({ key, value }) => ({ node: value, path: [...path, text(key) ?? '?'] }))
    open.push(...children.reverse())
  }
}
