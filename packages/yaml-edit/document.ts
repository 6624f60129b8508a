import { Composer, Parser } from 'yaml'
import type { CST, ParsedNode } from 'yaml'

/** One document of a YAML stream. */
export interface YamlDocument {
  /** Its position in the stream, from 0. */
  readonly index: number
  /** Where its text, with directives and comments before it, starts and ends in the stream's. */
  readonly start: number
  readonly end: number
  /** Nodes with their offsets in the stream's text; null or an empty scalar where there is none. */
  readonly root: ParsedNode | null
}

/** A YAML stream as text and as documents. A byte order mark stays part of the text. */
export interface Source {
  readonly text: string
  readonly documents: readonly YamlDocument[]
}

export type YamlVersion = '1.1' | '1.2'

// The parser takes about a second for 5 MB and memory by the hundredfold.
const maximumSize = 10_000_000
// The yaml package recurses: at some thousands of levels V8 aborts the process, which no catch sees.
const maximumDepth = 200

/** Decodes and parses a file. Throws where it is not UTF-8, too large, or not YAML. */
export function readSource(bytes: Uint8Array): Source {
  if (bytes.length > maximumSize) {
    throw new Error(`found ${bytes.length} bytes; at most ${maximumSize} can be edited, split it`)
  }
  return parseSource(decode(bytes))
}

/** Parses a text. Throws where it is not YAML, with line, column and the parser's reason. */
export function parseSource(text: string): Source {
  const divisive = /\r(?!\n)|[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u2028\u2029]/.exec(text)
  if (divisive !== null) throw new Error(`found ${refusal(text, divisive[0], divisive.index)}`)
  return { text, documents: compose(text, '1.2') }
}

/** The documents of a text as one YAML version reads it; a %YAML directive in it has priority. */
export function compose(text: string, version: YamlVersion): YamlDocument[] {
  const tokens = [...new Parser().parse(text)]
  refuseDeepNesting(tokens, text)
  // Keys that stand twice are looked at where a path meets them: the package's own check compares
  // each key with each, 4 s for a mapping of 30,000.
  const composer = new Composer({ version, uniqueKeys: false, keepSourceTokens: true })
  const starts = documentStarts(tokens)
  return [...composer.compose(tokens)].map(({ contents, errors }, index) => {
    if (errors[0] !== undefined) throw unreadable(text, errors[0].pos[0], errors[0].message)
    const [start = 0, end = text.length] = starts.slice(index, index + 2)
    return { index, start, end, root: contents }
  })
}

/** `line 3, column 5`, both from 1, for messages. */
export function position(text: string, offset: number): string {
  const before = text.slice(0, offset)
  const lineStart = before.lastIndexOf('\n') + 1
  return `line ${before.split('\n').length}, column ${offset - lineStart + 1}`
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (cause) {
    const utf16 =
      (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
    const found = utf16 ? 'UTF-16' : 'bytes that are not UTF-8'
    throw new Error(`found ${found}; save the file as UTF-8`, { cause })
  }
}

// Line breaks to some readers and characters to others, or to some of them no YAML at all.
function refusal(text: string, character: string, index: number): string {
  const place = position(text, index)
  if (character === '\r') return `a lone carriage return at ${place}; end lines in LF or CRLF`
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
  const found = `the character U+${code} at ${place}`
  return /[\x85\u2028\u2029]/.test(character)
    ? `${found}, which some readers take for a line break; take it out, or write it as an escape`
    : `${found}, which YAML does not allow; take it out`
}

function unreadable(text: string, offset: number, reason: string): Error {
  const advice = text.includes('{{')
    ? 'a template is no YAML, edit its values instead'
    : 'correct it'
  return new Error(`found no valid YAML at ${position(text, offset)}: ${reason}; ${advice}`)
}

// A document starts at the first token behind the one before it, its end marker included. (The
// range that the package gives ends too early where the last value is empty.)
function documentStarts(tokens: readonly CST.Token[]): number[] {
  const starts = [0]
  let closed = false
  for (const { type, offset } of tokens) {
    if (closed && type !== 'doc-end') starts.push(offset)
    closed = type === 'document' || (closed && type === 'doc-end')
  }
  return starts
}

function refuseDeepNesting(tokens: readonly CST.Token[], text: string): void {
  let level: readonly CST.Token[] = tokens
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > maximumDepth) {
      const place = position(text, level[0]?.offset ?? 0)
      throw new Error(`found more than ${maximumDepth} levels of nesting at ${place}; flatten it`)
    }
    level = level.flatMap(nested)
  }
}

function nested(token: CST.Token): CST.Token[] {
  if (token.type === 'document') return token.value === undefined ? [] : [token.value]
  if (!('items' in token)) return []
  return token.items.flatMap(({ key, value }) =>
    [key, value].filter((child) => child !== null && child !== undefined),
  )
}
