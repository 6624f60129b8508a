/** A text of people's, with a part in it that is ours, between two comments that nobody sees. */
export interface Divided {
  readonly before: string
  readonly section: string
  readonly after: string
}

/**
 * Finds the part of a body that stands under a key; undefined where there is none. All that is
 * behind the end is people's own; where they took the end away, all behind the beginning is ours.
 */
export function divide(body: string, key: string): Divided | undefined {
  // GitHub's editor sends lines that end in CRLF.
  const text = body.replaceAll('\r\n', '\n')
  const [begin, end] = markers(key)
  const from = text.indexOf(begin)
  if (from < 0) return undefined
  const start = from + begin.length
  const stop = text.indexOf(end, start)
  return {
    before: text.slice(0, from),
    section: text.slice(start, stop < 0 ? undefined : stop),
    after: stop < 0 ? '' : text.slice(stop + end.length),
  }
}

/** The body with the part under a key as given, which must not hold the key's own comments. */
export function compose({ before, section, after }: Divided, key: string): string {
  const [begin, end] = markers(key)
  if (section.includes(end)) throw new Error(`composing a text: it holds ${end} already`)
  return before + begin + section + end + after
}

function markers(key: string): [string, string] {
  return [`<!-- ${key}: begin -->`, `<!-- ${key}: end -->`]
}
