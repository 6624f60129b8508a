import { parseSource } from '#yaml-edit/document'
import type { Source, YamlDocument } from '#yaml-edit/document'
import { find, scalarPaths } from '#yaml-edit/locate'
import { get, items, text } from '#yaml-edit/node'
import { formatPath, parsePath } from '#yaml-edit/path'
import type { ScalarPath } from '#yaml-edit/path'
import { fieldAt } from './helm-values.ts'
import type { Field } from './tag-field.ts'

/** One of the ways in which an Application's source sets values of its chart. */
export interface Values {
  /** The keys that it sets. */
  readonly keys: readonly string[]
  /** What it sets for a key; a parameter of one name can stand twice. */
  readonly fields: (key: string) => readonly Field[]
  /** A text that is no YAML, but a template of one, and why. */
  readonly unread?: { readonly text: string; readonly error: Error }
}

/** The ways a source has, the strongest first: parameters, the object, the text. */
export function valuesOf(source: Source, document: YamlDocument, base: ScalarPath): Values[] {
  const helm = [...base, 'helm']
  return [
    parameters(source, document, [...helm, 'parameters']),
    object(source, document, [...helm, 'valuesObject']),
    embedded(source, document, [...helm, 'values']),
  ]
}

function parameters(source: Source, document: YamlDocument, base: ScalarPath): Values {
  const keys = items(find(source, document, base)?.node).map(
    (item) => text(get(item, 'name')) ?? '',
  )
  const fields = (key: string) =>
    keys.flatMap((name, index) =>
      samePath(name, key) ? fieldAt(source, document, [...base, index, 'value']) : [],
    )
  return { keys, fields }
}

// Helm escapes dots by a backslash: `a\.b.tag` is the same as `"a.b".tag`.
function samePath(name: string, key: string): boolean {
  const [one, other] = [name, key].map((text) => (text.includes('\\') ? unescaped(text) : text))
  return one === other
}

function unescaped(text: string): string {
  try {
    return formatPath(parsePath(text))
  } catch {
    return text
  }
}

function object(source: Source, document: YamlDocument, base: ScalarPath): Values {
  const inside = [...scalarPaths([document], base)]
  return { keys: inside, fields: (key) => fieldAt(source, document, [...base, ...parsePath(key)]) }
}

// The chart's values as a text of their own within the document.
function embedded(source: Source, document: YamlDocument, base: ScalarPath): Values {
  const held = text(find(source, document, base)?.node)
  if (held === undefined) return { keys: [], fields: () => [] }
  const inner = parse(held, formatPath(base))
  if (inner instanceof Error) {
    return { keys: [], fields: () => [], unread: { text: held, error: inner } }
  }
  const fields = (key: string) =>
    inner.documents.flatMap((one) =>
      fieldAt(inner, one, parsePath(key)).map((field): Field => ({
        path: [...base, ...field.path],
        text: field.text,
        set: (value) => ({
          kind: 'within',
          document: document.index,
          path: base,
          edits: [field.set(value)],
        }),
      })),
    )
  return { keys: [...scalarPaths(inner.documents)], fields }
}

function parse(held: string, place: string): Source | Error {
  try {
    return parseSource(held)
  } catch (cause) {
    return new Error(`reading ${place}: ${(cause as Error).message}`, { cause })
  }
}
