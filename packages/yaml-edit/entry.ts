import type { Source } from './document.ts'
import { entries, isScalarNode } from './node.ts'
import type { Entry, MappingNode } from './node.ts'
import { writeScalar } from './quote.ts'
import type { ScalarStyle, Splice } from './quote.ts'

interface Style {
  readonly key: ScalarStyle
  readonly colon: string
  readonly value: ScalarStyle
}

/** The splice that adds an entry behind a mapping's others, written as they are. */
export function insertEntry(
  source: Source,
  mapping: MappingNode,
  key: string,
  value: string,
): Splice {
  const siblings = entries(mapping)
  const last = siblings.at(-1)
  if (last === undefined) throw new Error('found an empty mapping; write its first entry by hand')
  const flow = mapping.flow === true
  const style = styleOf(source, siblings)
  const written =
    writeScalar(key, style.key, { flow }) + style.colon + writeScalar(value, style.value, { flow })
  if (flow) {
    const start = endOf(last)
    return { start, end: start, text: `,${flowGap(source, mapping)}${written}` }
  }
  const indent = ' '.repeat(column(source.text, mapping.range[0]))
  const start = lineEnd(source.text, endOf(last))
  const lineBreak = lineBreakAt(source.text, start)
  const whole = source.text[start - 1] === '\n'
  const text = whole ? indent + written + lineBreak : lineBreak + indent + written
  return { start, end: start, text }
}

/** The splice that takes an entry away: its line, or its part of a line. */
export function removeEntry(source: Source, mapping: MappingNode, entry: Entry): Splice {
  const siblings = entries(mapping)
  const [previous, next] = [-1, 1].map((step) => siblings[siblings.indexOf(entry) + step])
  if (previous === undefined && next === undefined) {
    throw new Error('found nothing beside it in its mapping; take the whole mapping away by hand')
  }
  const start = entry.key.range[0]
  if (mapping.flow === true) {
    return previous === undefined
      ? { start, end: next?.key.range[0] ?? start, text: '' }
      : { start: endOf(previous), end: endOf(entry), text: '' }
  }
  const { text } = source
  const [lineStart, end] = [text.lastIndexOf('\n', start - 1) + 1, lineEnd(text, endOf(entry))]
  if (/[^ ]/.test(text.slice(lineStart, start))) {
    // It shares its line with the dash of a list item: the next entry comes up to it.
    return { start, end: end + text.slice(end).search(/\S|$/), text: '' }
  }
  const unended = text[end - 1] !== '\n' && lineStart > 0
  return {
    start: unended ? lineStart - lineBreakAt(text, lineStart).length : lineStart,
    end,
    text: '',
  }
}

// Quotes and colon of the last sibling that shows them.
function styleOf(source: Source, siblings: readonly Entry[]): Style {
  for (const { key, value } of [...siblings].reverse()) {
    if (!isScalarNode(key) || !isScalarNode(value) || !key.type || !value.type) continue
    const colon = source.text.slice(key.range[1], value.range[0])
    const shown = /^[ \t]*:[ \t]*$/.test(colon) && !value.type.startsWith('BLOCK')
    if (shown && value.range[0] < value.range[1]) return { key: key.type, colon, value: value.type }
  }
  return { key: 'PLAIN', colon: ': ', value: 'PLAIN' }
}

// The space between a comma and the last key; for an only entry, the line break after the brace.
function flowGap(source: Source, mapping: MappingNode): string {
  const [last, previous] = [...entries(mapping)].reverse()
  const from = previous === undefined ? mapping.range[0] + 1 : endOf(previous)
  const gap = source.text.slice(from, last?.key.range[0]).replace(/^[ \t]*,/, '')
  const usable = /^\s*$/.test(gap) && (previous !== undefined || gap.includes('\n'))
  return usable ? gap : ' '
}

function endOf({ key, value }: Entry): number {
  return value?.range[1] ?? key.range[1]
}

// Where the line of this offset ends, its line break included.
function lineEnd(text: string, offset: number): number {
  if (text[offset - 1] === '\n') return offset
  const end = text.indexOf('\n', offset)
  return end === -1 ? text.length : end + 1
}

// How far into its line an offset is; a byte order mark takes no room.
function column(text: string, offset: number): number {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset)
  return line.replace(/^\uFEFF/, '').length
}

// The line break before this offset, or where there is none the last one of the text.
function lineBreakAt(text: string, offset: number): string {
  const end = text.lastIndexOf('\n', offset - 1)
  return end > 0 && text[end - 1] === '\r' ? '\r\n' : '\n'
}
