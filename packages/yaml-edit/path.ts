/** Where a value stands in a document: mapping keys are strings, list indexes are numbers. */
export type ScalarPath = readonly (string | number)[]

// One segment at a time: .key, ."quoted.key" or [0]; the first key has no dot.
const segment =
  /(?:^|(?<=.)\.)(?:((?:[^\s.[\]"\\]|\\.)+)|("(?:[^"\\]|\\.)*"))|\[(0|[1-9][0-9]*)\]/uy

/**
 * Parses `a.b[0]."quoted.key"`. A key that holds a dot, a bracket, a quote or a space is quoted as
 * a JSON string, or has a backslash before each of them, as in Helm's `--set`. Throws on anything
 * else, with the place and the forms that are allowed.
 */
export function parsePath(text: string): ScalarPath {
  const path: (string | number)[] = []
  let offset = 0
  while (offset < text.length) {
    segment.lastIndex = offset
    const match = segment.exec(text)
    if (match === null) throw malformed(text, offset)
    const [whole, key, quoted, index] = match
    if (index !== undefined) path.push(Number(index))
    else path.push(key?.replace(/\\(.)/gu, '$1') ?? unquote(quoted ?? '', text, offset))
    offset += whole.length
  }
  if (path.length === 0) throw malformed(text, 0)
  return path
}

/** The text that `parsePath` takes for this path: keys quoted only where they have to be. */
export function formatPath(path: ScalarPath): string {
  return path.map((part, index) => formatSegment(part, index === 0)).join('')
}

function formatSegment(part: string | number, first: boolean): string {
  if (typeof part === 'number') return `[${part}]`
  const key = /^[^\s.[\]"\\]+$/u.test(part) ? part : JSON.stringify(part)
  return first ? key : `.${key}`
}

function unquote(quoted: string, text: string, offset: number): string {
  try {
    return JSON.parse(quoted) as string
  } catch (cause) {
    throw malformed(text, offset, cause)
  }
}

function malformed(text: string, offset: number, cause?: unknown): Error {
  const found = offset >= text.length ? 'nothing' : JSON.stringify(text.slice(offset, offset + 20))
  return new Error(
    `reading the key ${JSON.stringify(text)}: found ${found} at character ${offset + 1}; ` +
      'write it as a.b, a[0].b or a."quoted.key"',
    { cause },
  )
}
