/** Where a value stands in JSON text, as byte offsets. */
export interface Span {
  readonly start: number
  readonly end: number
  /** Of a list that was asked for by name, each element. */
  readonly elements?: readonly Span[]
}

/** The text is no JSON, or is cut off. */
export class ScanError extends Error {}

const tab = 0x09
const newline = 0x0a
const carriageReturn = 0x0d
const space = 0x20
const quote = 0x22
const comma = 0x2c
const colon = 0x3a
const openBracket = 0x5b
const backslash = 0x5c
const closeBracket = 0x5d
const openBrace = 0x7b
const closeBrace = 0x7d

/** What recursion over a parsed value bears. Plans of real providers nest some twenty levels. */
const deepest = 500

/**
 * The members of the object that begins at `start`, without parsing their values: a plan repeats
 * the whole state and configuration, and what nobody reads need not become objects. Members of the
 * names in `lists` come with their elements, so that no byte is looked at twice.
 */
export function* members(
  bytes: Uint8Array,
  start: number,
  lists: readonly string[] = [],
): Generator<[string, Span]> {
  let at = after(bytes, opening(bytes, start, openBrace, 'an object'))
  if (bytes[at] === closeBrace) return
  for (;;) {
    if (bytes[at] !== quote) throw unexpected(bytes, at, 'a name in quotes')
    const end = endOf(bytes, at)
    const name = parseSpan(bytes, { start: at, end }) as string
    at = after(bytes, end)
    if (bytes[at] !== colon) throw unexpected(bytes, at, 'a colon')
    at = after(bytes, at + 1)
    const isList = bytes[at] === openBracket && lists.includes(name)
    const value = isList ? listAt(bytes, at) : spanAt(bytes, at)
    yield [name, value]
    at = after(bytes, value.end)
    if (bytes[at] === closeBrace) return
    if (bytes[at] !== comma) throw unexpected(bytes, at, 'a comma')
    at = after(bytes, at + 1)
  }
}

/** The elements of the array that begins at `start`, without parsing them. */
export function elements(bytes: Uint8Array, start: number): readonly Span[] {
  return listAt(bytes, start).elements
}

function listAt(bytes: Uint8Array, start: number) {
  const found: Span[] = []
  let at = after(bytes, opening(bytes, start, openBracket, 'an array'))
  if (bytes[at] === closeBracket) return { start, end: at + 1, elements: found }
  for (;;) {
    const value = spanAt(bytes, at)
    found.push(value)
    at = after(bytes, value.end)
    if (bytes[at] === closeBracket) return { start, end: at + 1, elements: found }
    if (bytes[at] !== comma) throw unexpected(bytes, at, 'a comma')
    at++
  }
}

/** Where a value stands within nested objects; undefined where there is none. */
export function within(
  bytes: Uint8Array,
  span: Span | undefined,
  ...names: readonly string[]
): Span | undefined {
  return names.reduce<Span | undefined>((outer, name) => {
    if (outer === undefined || bytes[outer.start] !== openBrace) return undefined
    for (const [found, value] of members(bytes, outer.start)) if (found === name) return value
    return undefined
  }, span)
}

/** Parses the value of a span; throws ScanError where it is no JSON. */
export function parseSpan(bytes: Uint8Array, span: Span): unknown {
  return parseText(textOf(bytes, span), span)
}

/**
 * The same, but for numbers that JavaScript can't hold: they come as text, digit by digit, as two that
 * differ would else be the same, and neither what stands in the plan.
 */
export function parseExactly(bytes: Uint8Array, span: Span): unknown {
  const text = textOf(bytes, span)
  return parseText(hasLongNumber(text) ? text.replaceAll(stringOrLongNumber, asHeld) : text, span)
}

/** Whether 16 digits stand in a row: one of every 16 characters would be among them. */
function hasLongNumber(text: string): boolean {
  const isDigit = (at: number) => {
    const code = text.charCodeAt(at)
    return code >= 0x30 && code <= 0x39
  }
  for (let at = 15; at < text.length; at += 16) {
    if (!isDigit(at)) continue
    let [from, to] = [at, at]
    while (isDigit(from - 1)) from--
    while (isDigit(to + 1)) to++
    if (to - from >= 15) return true
  }
  return false
}

const stringOrLongNumber = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]{15,}/gs

function asHeld(token: string): string {
  const isNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(token)
  return isNumber && String(Number(token)) !== token ? `"${token}"` : token
}

function textOf(bytes: Uint8Array, { start, end }: Span): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString()
}

function parseText(text: string, { start }: Span): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Without the cause: V8 quotes what it found, which may be a secret.
    throw new ScanError(`the value at byte ${start} is no JSON`)
  }
}

function spanAt(bytes: Uint8Array, from: number): Span {
  const start = after(bytes, from)
  return { start, end: endOf(bytes, start) }
}

function opening(bytes: Uint8Array, from: number, wanted: number, what: string): number {
  const at = after(bytes, from)
  if (bytes[at] !== wanted) throw unexpected(bytes, at, what)
  return at + 1
}

/** The offset of the first byte at or after `at` that is no white space. */
function after(bytes: Uint8Array, from: number): number {
  let at = from
  while (isSpace(bytes[at])) at++
  return at
}

function endOf(bytes: Uint8Array, start: number): number {
  const first = bytes[start]
  if (first === quote) return endOfString(bytes, start)
  if (first === openBrace || first === openBracket) return endOfNest(bytes, start)
  let at = start
  while (at < bytes.length && !isEnd(bytes[at])) at++
  if (at === start) throw unexpected(bytes, at, 'a value')
  return at
}

function endOfNest(bytes: Uint8Array, start: number): number {
  let depth = 0
  for (let at = start; at < bytes.length; at++) {
    // Few bytes are of any kind: of 50 MB each is looked at once, and this is what it costs.
    const kind = kinds[bytes[at]!]
    if (kind === 0) continue
    if (kind === 1) {
      at = endOfString(bytes, at) - 1
    } else if (kind === 2) {
      if (++depth > deepest) throw new ScanError(`it is nested more than ${deepest} levels deep`)
    } else if (--depth === 0) {
      return at + 1
    }
  }
  throw cutOff()
}

const kinds = new Uint8Array(256)
kinds[quote] = 1
kinds[openBrace] = kinds[openBracket] = 2
kinds[closeBrace] = kinds[closeBracket] = 3

function endOfString(bytes: Uint8Array, start: number): number {
  for (let at = start + 1; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === backslash) at++
    else if (byte === quote) return at + 1
  }
  throw cutOff()
}

function isSpace(byte: number | undefined): boolean {
  return byte === space || byte === newline || byte === carriageReturn || byte === tab
}

function isEnd(byte: number | undefined): boolean {
  return byte === comma || byte === closeBrace || byte === closeBracket || isSpace(byte)
}

function unexpected(bytes: Uint8Array, at: number, wanted: string): ScanError {
  return at >= bytes.length ? cutOff() : new ScanError(`at byte ${at} there is not ${wanted}`)
}

function cutOff(): ScanError {
  return new ScanError('it is cut off')
}
