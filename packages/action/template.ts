/** A template in parts: text as it stands, and placeholders. */
export interface Template<P extends string> {
  readonly source: string
  readonly parts: readonly (string | { readonly placeholder: P })[]
}

/** Reads a template of text and `{name}`s. Throws, with the known ones, for a name that isn't one. */
export function parseTemplate<P extends string>(source: string, known: readonly P[]): Template<P> {
  const parts = source.split(/(\{[^{}]*\})/).filter((part) => part !== '')
  const parsePart = (part: string) => {
    if (!/[{}]/.test(part)) return part
    const placeholder = known.find((name) => part === `{${name}}`)
    if (placeholder !== undefined) return { placeholder }
    throw new Error(
      `${JSON.stringify(source)}: ${part} is not a placeholder; ` +
        `the known ones are ${known.map((name) => `{${name}}`).join(' ')}`,
    )
  }
  return { source, parts: parts.map(parsePart) }
}

/**
 * Replaces each `{name}` of a template by its value, once: a value that looks like a placeholder
 * stays as it is.
 *
 * @throws where a placeholder is unknown, or known but without a value here; `what` opens the
 * message, as in "Reading the input file".
 */
export function expandTemplate(
  what: string,
  source: string,
  values: Readonly<Record<string, string | undefined>>,
): string {
  const parts = partsOf(what, source, Object.keys(values))
  return parts
    .map((part) => {
      if (typeof part === 'string') return part
      const value = values[part.placeholder]
      if (value !== undefined && value !== '') return value
      throw new Error(
        `${what}: ${JSON.stringify(source)}: {${part.placeholder}} has no value here; ` +
          'give one, or leave it out of the template',
      )
    })
    .join('')
}

function partsOf(what: string, source: string, known: readonly string[]) {
  try {
    return parseTemplate(source, known).parts
  } catch (cause) {
    throw new Error(`${what}: ${(cause as Error).message}`, { cause })
  }
}

/**
 * Refuses a value that could lead a path or a ref elsewhere: `..`, a leading `/`, a control
 * character.
 */
export function checkPathValue(what: string, value: string): string {
  const fault = value.startsWith('/')
    ? 'starts with "/"'
    : value.includes('..')
      ? 'holds ".."'
      : /\p{Cc}/u.test(value)
        ? 'holds a control character'
        : undefined
  if (fault === undefined) return value
  throw new Error(
    `${what}: ${JSON.stringify(value)} ${fault}, and would be put into a path; use a plain name`,
  )
}

/** Refuses text of more than one line, which would add lines of its own to a commit message. */
export function plainLine(text: string): string {
  if (!/\p{Cc}/u.test(text)) return text
  throw new Error(`${JSON.stringify(text)} holds a control character; give one line of plain text`)
}
