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

/**
 * The splices that make a scalar this value: one, or one for each changed line of a block. Throws
 * where a block has other lines than the value; `name` is the scalar's in the message.
 */
export function replaceScalar(
  source: Source,
  node: ScalarNode,
  value: string,
  { flow, name }: { readonly flow: boolean; readonly name: string },
): Splice[] {
  const style = node.type ?? 'PLAIN'
  if (isBlock(node)) return replaceBlock(node, value, name)
  const [start, end] = node.range
  const written = writeScalar(value, style, { flow, tagged: node.tag === 'tag:yaml.org,2002:str' })
  if (start < end) return [{ start, end, text: written }]
  // An empty value stands behind the spaces before a comment: there the spaces stay the comment's.
  const spaces = source.text[start] === '#' ? /[ \t]*$/.exec(source.text.slice(0, start)) : null
  const place = start - (spaces?.[0].length ?? 0)
  const gap = /\s/.test(source.text[place - 1] ?? ' ') ? '' : ' '
  return [{ start: place, end: place, text: gap + written }]
}

/** Whether replacing a part of a scalar's text leaves the source of all other parts as it is. */
export function isExact(source: Source, node: ScalarNode, flow: boolean): boolean {
  if (isBlock(node)) return true
  const written = writeScalar(String(node.value), node.type ?? 'PLAIN', { flow })
  return written === source.text.slice(node.range[0], node.range[1])
}

function isBlock({ type }: ScalarNode): boolean {
  return type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED'
}

// JSON's escapes are YAML's too; YAML asks for more of them.
function doubleQuoted(value: string): string {
  return JSON.stringify(value).replace(
    /[\x7F-\x9F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

// Line by line, so that indentation, blank lines and line ends stay whatever they are.
function replaceBlock(node: ScalarNode, value: string, name: string): Splice[] {
  const [before, after] = [String(node.value).split('\n'), value.split('\n')]
  const starts = lineStarts(node, before)
  if (starts === undefined) {
    throw new Error(`found at ${name} a folded text of several lines; write it as a literal (|)`)
  }
  if (after.length !== before.length) {
    const ended = before.length === 2 && before[1] === ''
    const found = ended ? 'that ends in a line break' : 'of several lines'
    throw new Error(`found at ${name} a block scalar ${found}; write it plain or quoted`)
  }
  return before.flatMap((line, index) => {
    const [start, text] = [starts[index] ?? 0, after[index] ?? '']
    return line === text ? [] : [{ start, end: start + line.length, text }]
  })
}

// Where each line of a block scalar's value starts; undefined where lines were folded into one.
function lineStarts(node: ScalarNode, lines: readonly string[]): number[] | undefined {
  const token = node.srcToken
  if (token?.type !== 'block-scalar') return undefined
  let offset = token.offset
  for (const prop of token.props) offset += 'source' in prop ? prop.source.length : 0
  const starts: number[] = []
  for (const [index, source] of token.source.split('\n').slice(0, lines.length).entries()) {
    const line = lines[index] ?? ''
    const content = source.endsWith('\r') ? source.slice(0, -1) : source
    const indent = content.length - line.length
    if (!content.endsWith(line) || content.slice(0, indent).trim() !== '') return undefined
    starts.push(offset + indent)
    offset += source.length + 1
  }
  return starts
}
