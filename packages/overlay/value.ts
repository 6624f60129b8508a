import { parseSource } from '#yaml-edit/document'
import type { Source, YamlDocument } from '#yaml-edit/document'
import { entries, get, isMapping, isScalarNode, isSequence, items, text } from '#yaml-edit/node'
import type { Node } from '#yaml-edit/node'
import { formatPath } from '#yaml-edit/path'
import type { ScalarPath } from '#yaml-edit/path'
import { parseImage } from './image.ts'

/** A single value of a file, found again also where what stands before it has moved. */
export interface Value {
  /** Its place by names: of documents, keys, and list items that have one. */
  readonly id: string
  /** The keys and the names of list items on the way to it. */
  readonly labels: readonly string[]
  readonly document: number
  readonly path: ScalarPath
  /** Where it stands in a YAML text that a value holds: the path of that value, its document. */
  readonly within?: ScalarPath
  readonly outer?: number
  readonly text: string
  readonly isString: boolean
}

/** The single values of a file by their ids, and the mappings, for keys that are to come back. */
export interface Values {
  readonly scalars: ReadonlyMap<string, Value>
  readonly mappings: ReadonlyMap<string, Omit<Value, 'text' | 'isString'>>
}

type Way = Omit<Value, 'text' | 'isString'>

export function valuesOf(source: Source): Values {
  const scalars = new Map<string, Value>()
  const mappings = new Map<string, Way>()
  const visit = (node: Node, way: Way): void => {
    if (isMapping(node)) {
      mappings.set(way.id, way)
      for (const { key, value } of entries(node)) visit(value, step(way, text(key) ?? '?'))
    } else if (isSequence(node)) {
      const names = items(node).map(nameOf)
      for (const [index, item] of items(node).entries()) {
        const name = names[index]
        const isUnique = name !== undefined && names.filter((one) => one === name).length === 1
        visit(item, step(way, index, isUnique ? name : undefined))
      }
    } else if (isScalarNode(node)) {
      const held = text(node) ?? ''
      const inner = way.within === undefined ? embedded(held) : undefined
      if (inner !== undefined) {
        const { path: within, document: outer } = way
        return visit(inner, { ...way, document: 0, path: [], within, outer })
      }
      scalars.set(way.id, { ...way, text: held, isString: typeof node.value === 'string' })
    }
  }
  for (const [index, document] of source.documents.entries()) {
    const name = documentName(document)
    const same = source.documents.filter((one) => documentName(one) === name)
    const id = name !== undefined && same.length === 1 ? name : `document ${index + 1}`
    visit(document.root, { id, labels: [], document: document.index, path: [] })
  }
  return { scalars, mappings }
}

/** The id of what holds the value. */
export function holderOf(id: string): string {
  return id.slice(0, id.lastIndexOf('\n'))
}

function step(way: Way, part: string | number, name?: string): Way {
  const label = typeof part === 'string' ? part : name
  const segment = typeof part === 'string' ? part : name === undefined ? `[${part}]` : `[${name}]`
  return {
    ...way,
    id: `${way.id}\n${segment}`,
    labels: label === undefined ? way.labels : [...way.labels, label],
    path: [...way.path, part],
  }
}

/** What a list's item is known by: its name, or of Kustomize's images in one text the image's. */
function nameOf(item: Node): string | undefined {
  if (isMapping(item)) return text(get(item, 'name'))
  const held = text(item)
  if (held === undefined) return undefined
  const equals = held.indexOf('=')
  return equals < 0 ? parseImage(held).name : held.slice(0, equals)
}

function documentName({ root }: YamlDocument): string | undefined {
  const kind = text(get(root, 'kind'))
  const name = text(get(get(root, 'metadata'), 'name'))
  const namespace = text(get(get(root, 'metadata'), 'namespace')) ?? ''
  return kind === undefined ? undefined : formatPath([kind, namespace, name ?? ''])
}

/** The root of the YAML text that a value holds, as an Application's `helm.values`. */
function embedded(held: string): Node | undefined {
  if (!held.includes('\n')) return undefined
  try {
    const [document, ...others] = parseSource(held).documents
    return others.length === 0 && isMapping(document?.root) ? document.root : undefined
  } catch {
    return undefined
  }
}
