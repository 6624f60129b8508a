import type { Source } from './document.ts'
import type { ScalarNode } from './node.ts'
import { isPrintableLine, isValidPlain, readsAsString } from './scalar.ts'

/** A part of a text, by its offsets, and what stands there instead. */
export interface Splice {
  readonly start: number
  readonly end: number
  readonly text: string
}

export type ScalarStyle = NonNullable<ScalarNode['type']>

/**
 * A string as a one-line scalar. Quotes stay, but single ones where only escapes can hold the
 * value; plain stays plain as far as every reader takes it for this string.
 * `flow`: it stands within {} or []. `tagged`: a !!str makes a string of any plain scalar.
 */
export function writeScalar(
  value: string,
  style: ScalarStyle,
  { flow, tagged = false }: { readonly flow: boolean; readonly tagged?: boolean },
): string {
  if (style === 'QUOTE_SINGLE' && isPrintableLine(value)) return `'${value.replaceAll("'", "''")}'`
  const plain = style === 'PLAIN' && isValidPlain(value, flow)
  return plain && (tagged || readsAsString(value)) ? value : doubleQuoted(value)
}

/** The splices that make a scalar this value: one, or one for each changed line of a block. */
export function replaceScalar(
  source: Source,
  node: ScalarNode,
  value: string,
  flow: boolean,
): Splice[] {
  const style = node.type ?? 'PLAIN'
  if (style === 'BLOCK_LITERAL' || style === 'BLOCK_FOLDED') return replaceBlock(node, value)
  const [start, end] = node.range
  const written = writeScalar(value, style, { flow, tagged: node.tag === 'tag:yaml.org,2002:str' })
  if (start < end) return [{ start, end, text: written }]
  // An empty value stands right behind its colon, dash, anchor or tag, or right before a comment.
  const [before, after] = [source.text[start - 1] ?? ' ', source.text[start] ?? ' ']
  const text = (/\s/.test(before) ? '' : ' ') + written + (after === '#' ? ' ' : '')
  return [{ start, end, text }]
}

/** Whether replacing a part of a scalar's text leaves the source of all other parts as it is. */
export function isExact(source: Source, node: ScalarNode, flow: boolean): boolean {
  if (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED') return true
  const [start, end] = node.range
  const written = replaceScalar(source, node, String(node.value), flow)[0]?.text
  return written === source.text.slice(start, end)
}

// JSON's escapes are YAML's too; YAML asks for more of them.
function doubleQuoted(value: string): string {
  return JSON.stringify(value).replace(
    /[\x7F-\x9F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

// Line by line, so that indentation, blank lines and line ends stay whatever they are.
function replaceBlock(node: ScalarNode, value: string): Splice[] {
  const before = String(node.value).split('\n')
  const after = value.split('\n')
  const starts = lineStarts(node, before)
  if (after.length !== before.length) {
    const found =
      before.length === 2 && before[1] === '' ? 'ends in a line break' : 'has more lines'
    throw new Error(`found a block scalar that ${found}; write it plain or quoted on one line`)
  }
  return before.flatMap((line, index) => {
    const [start, text] = [starts[index] ?? 0, after[index] ?? '']
    return line === text ? [] : [{ start, end: start + line.length, text }]
  })
}

// Where each line of a block scalar's value starts in the source.
function lineStarts(node: ScalarNode, lines: readonly string[]): number[] {
  const token = node.srcToken
  if (token?.type !== 'block-scalar') throw new Error('found a block scalar without its source')
  let offset = token.props.reduce(
    (end, prop) => end + ('source' in prop ? prop.source.length : 0),
    token.offset,
  )
  const sources = token.source.split('\n')
  return lines.map((line, index) => {
    const raw = sources[index] ?? ''
    const indented = raw.endsWith('\r') ? raw.slice(0, -1) : raw
    if (
      !indented.endsWith(line) ||
      indented.slice(0, indented.length - line.length).trim() !== ''
    ) {
      throw new Error('found a folded block scalar of several lines; write it as a literal one (|)')
    }
    const start = offset + indented.length - line.length
    offset += raw.length + 1
    return start
  })
}
