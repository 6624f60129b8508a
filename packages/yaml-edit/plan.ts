import { followers } from './anchor.ts'
import { parseSource } from './document.ts'
import type { Source, YamlDocument } from './document.ts'
import type { Edited } from './edit.ts'
import { insertEntry, removeEntry } from './entry.ts'
import { find, locate } from './locate.ts'
import type { Location } from './locate.ts'
import { content, describe, isMapping, isScalarNode, text } from './node.ts'
import type { Node, ScalarNode } from './node.ts'
import { formatPath } from './path.ts'
import type { ScalarPath } from './path.ts'
import { isExact, replaceScalar } from './quote.ts'
import type { Splice } from './quote.ts'
import { readsAsString } from './scalar.ts'
import type { Expected } from './verify.ts'

interface At {
  /** The document's position in the stream, from 0. */
  readonly document: number
  readonly path: ScalarPath
}

/**
 * One change to a document. `replace` sets a scalar that is there, `insert` adds a key that is
 * missing behind its siblings, `remove` takes a key away, and `within` edits the YAML text that a
 * scalar holds.
 */
export type Edit = At &
  (
    | { readonly kind: 'replace' | 'insert'; readonly value: string }
    | { readonly kind: 'remove' }
    | { readonly kind: 'within'; readonly edits: readonly Edit[] }
  )

/** A value that an edit changed: `from` is missing where it was inserted, `to` where removed. */
export interface Change extends At {
  readonly from?: string
  readonly to?: string
}

/** How one edit is made, and what is to be read afterwards. */
export interface Step extends Expected {
  readonly document: YamlDocument
  readonly splices: readonly Splice[]
  readonly changes: readonly Change[]
  readonly warnings: readonly string[]
}

/** Plans an edit; undefined where all is as wanted. `apply` makes the edits inside a text. */
export function plan(
  source: Source,
  edit: Edit,
  apply: (source: Source, edits: readonly Edit[]) => Edited,
): Step | undefined {
  const document = source.documents[edit.document]
  if (document === undefined) throw new Error(`found no document ${edit.document + 1}`)
  switch (edit.kind) {
    case 'replace':
      return replace(source, document, edit)
    case 'insert':
      return insert(source, document, edit)
    case 'remove':
      return remove(source, document, edit)
    case 'within':
      return within(source, document, edit, apply)
  }
}

type EditOf<Kind> = Extract<Edit, { readonly kind: Kind }>
type WithValue = At & { readonly value: string }

function replace(source: Source, document: YamlDocument, edit: WithValue): Step | undefined {
  const { path, value } = edit
  const location = locate(source, document, path)
  const node = scalar(location)
  const tag = node.tag ?? ''
  if (tag.startsWith('tag:yaml.org,2002:') && !tag.endsWith(':str')) {
    throw new Error(`found ${formatPath(path)} tagged !!${tag.slice(18)}; take the tag away`)
  }
  const plain = node.type === 'PLAIN' && tag === ''
  if (node.value === value && (!plain || readsAsString(value))) return undefined
  const changes = [{ document: edit.document, path, from: content(node) ?? '', to: value }]
  const splices = replaceScalar(source, node, value, {
    flow: inFlow(location.chain),
    name: formatPath(path),
  })
  const warnings = followers(document, path, location.chain)
  return { document, path, splices, expect: { kind: 'replace', value }, changes, warnings }
}

function insert(source: Source, document: YamlDocument, edit: WithValue): Step {
  const { path, value } = edit
  const { node, chain } = locate(source, document, path.slice(0, -1))
  const key = path.at(-1)
  if (!isMapping(node) || typeof key !== 'string' || find(source, document, path) !== undefined) {
    throw new Error(`found no room for ${formatPath(path)} in ${describe(node)}`)
  }
  const splices = [insertEntry(source, node, key, value)]
  const changes = [{ document: edit.document, path, to: value }]
  const warnings = followers(document, path, chain)
  return { document, path, splices, expect: { kind: 'insert', value }, changes, warnings }
}

function remove(source: Source, document: YamlDocument, edit: EditOf<'remove'>): Step | undefined {
  const { path } = edit
  const location = find(source, document, path)
  if (location === undefined) return undefined
  const mapping = location.chain.at(-2)
  if (!isMapping(mapping) || location.entry === undefined) {
    throw new Error(`found ${formatPath(path)} to be no key of a mapping; remove it by hand`)
  }
  const [orphans] = followers(document, path, [...path.map(() => null), location.node])
  if (orphans !== undefined) throw new Error(`found that ${orphans}; write the value there first`)
  const splices = [removeEntry(source, mapping, location.entry)]
  const changes = [{ document: edit.document, path, from: content(location.node) ?? '' }]
  const warnings = followers(document, path, location.chain)
  return { document, path, splices, expect: { kind: 'remove' }, changes, warnings }
}

function within(
  source: Source,
  document: YamlDocument,
  { document: index, path, edits }: EditOf<'within'>,
  apply: (source: Source, edits: readonly Edit[]) => Edited,
): Step | undefined {
  const location = locate(source, document, path)
  const node = scalar(location)
  const edited = apply(parseSource(text(node) ?? ''), edits)
  if (edited.changes.length === 0) return undefined
  const flow = inFlow(location.chain)
  if (!isExact(source, node, flow)) {
    throw new Error(`found ${formatPath(path)} escaped or folded; write it as a literal block (|)`)
  }
  return {
    document,
    path,
    splices: replaceScalar(source, node, edited.text, { flow, name: formatPath(path) }),
    expect: { kind: 'replace', value: edited.text },
    changes: edited.changes.map((change) => ({
      ...change,
      document: index,
      path: [...path, ...change.path],
    })),
    warnings: [...followers(document, path, location.chain), ...edited.warnings],
  }
}

function scalar({ path, node }: Location): ScalarNode {
  if (isScalarNode(node)) return node
  const found = node === null ? 'without a colon and a value' : `to be ${describe(node)}`
  throw new Error(`found ${formatPath(path)} ${found}; name a single value`)
}

function inFlow(chain: readonly Node[]): boolean {
  return chain.some((node) => node !== null && 'flow' in node && node.flow === true)
}
