import { compose } from './document.ts'
import type { YamlDocument } from './document.ts'
import { describe, entries, isMapping, isScalarNode, isSequence, items, text } from './node.ts'
import type { Node } from './node.ts'

/** A flat object of a list: each value a string, as every YAML version reads it. */
export type StringRecord = Readonly<Record<string, string>>

/**
 * Reads a YAML or JSON list of flat objects whose values are strings.
 *
 * @throws for any other shape; for a value that YAML 1.1 or 1.2 reads as something else than a
 * string (`1.10`, `553640e6`, `on`), as another reader of the same text would see another value.
 */
export function readRecords(yaml: string): StringRecord[] {
  const [list, older] = [rootOf(compose(yaml, '1.2')), rootOf(compose(yaml, '1.1'))]
  if (!isSequence(list)) throw new Error('not a list; write one object for each edit')
  if (list.items.length === 0) throw new Error('an empty list; write one object for each edit')
  return items(list).map((item, index) => readRecord(item, items(older)[index], index + 1))
}

function rootOf([document, ...others]: readonly YamlDocument[]): Node | undefined {
  if (others.length > 0) throw new Error('more than one document; write one list')
  return document?.root
}

function readRecord(item: Node, older: Node | undefined, position: number): StringRecord {
  if (!isMapping(item)) throw new Error(`item ${position} is not an object of keys and values`)
  const record = new Map<string, string>()
  for (const [index, { key, value }] of entries(item).entries()) {
    const name = text(key) ?? '?'
    if (record.has(name)) throw new Error(`item ${position}: "${name}" stands twice; keep one`)
    record.set(name, readString(value, entries(older)[index]?.value, `item ${position}: "${name}"`))
  }
  return Object.fromEntries(record)
}

function readString(value: Node, older: Node | undefined, place: string): string {
  const other = [value, older ?? null].find(
    (node) => !isScalarNode(node) || typeof node.value !== 'string',
  )
  if (other === undefined) return text(value) ?? ''
  const found = isScalarNode(other) ? JSON.stringify(other.value) : describe(other)
  throw new Error(`${place} is read as ${found}, not as text; quote its value`)
}
