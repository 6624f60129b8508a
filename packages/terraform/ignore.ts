import { glob } from '#action/glob'

/** Rules by which differences count for nothing, and which of them have met any. */
export interface IgnoreRules {
  /** Whether a rule silences all of an address. */
  readonly address: (address: string) => boolean
  /** Whether a rule silences an attribute of it; the path is as `formatPath` writes it. */
  readonly attribute: (address: string, path: string) => boolean
  /** The rules that have silenced nothing so far. */
  readonly unused: () => readonly string[]
}

interface Rule {
  readonly text: string
  readonly exclude: boolean
  readonly address: (address: string) => boolean
  /** Undefined: all of the address. */
  readonly attribute: ((path: string) => boolean) | undefined
}

/**
 * Rules of the form `ADDRESS-GLOB` or `ADDRESS-GLOB#ATTRIBUTE`, where ATTRIBUTE is of all that
 * stands below it too; one with `!` in front takes out of what the others silence.
 */
export function ignoreRules(lines: readonly string[]): IgnoreRules {
  const rules = lines.map(parseRule)
  const used = new Set<string>()
  const match = (find: (rule: Rule) => boolean): boolean => {
    const found = rules.filter(find)
    const excluded = found.filter(({ exclude }) => exclude)
    const silencing = found.filter(({ exclude }) => !exclude)
    // An exception to nothing has no use.
    if (silencing.length > 0) found.forEach(({ text }) => used.add(text))
    return silencing.length > 0 && excluded.length === 0
  }
  return {
    address: (address) => match((rule) => rule.attribute === undefined && rule.address(address)),
    attribute: (address, path) =>
      match((rule) => rule.attribute?.(normal(path)) === true && rule.address(address)),
    unused: () => [...new Set(lines)].filter((line) => !used.has(line)),
  }
}

/** Throws where a rule has no address or no attribute behind its `#`. */
export function parseRule(text: string): Rule {
  const exclude = text.startsWith('!')
  const [address = '', attribute] = splitAtHash(exclude ? text.slice(1) : text)
  if (address === '' || attribute === '') {
    throw new Error(
      `${JSON.stringify(text)} is not allowed; give ADDRESS-GLOB or ADDRESS-GLOB#ATTRIBUTE`,
    )
  }
  return {
    text,
    exclude,
    address: glob(address),
    attribute: attribute === undefined ? undefined : globOfWhole(normal(attribute)),
  }
}

/** Matches a path, and all that stands below it. */
function globOfWhole(pattern: string): (path: string) => boolean {
  const is = glob(pattern)
  return (path) => {
    const ends = Array.from(path.matchAll(/[.[]/g), ({ index }) => path.slice(0, index))
    return [path, ...ends].some(is)
  }
}

/** A `#` in a key's quotes is the key's own; where a glob leaves a quote open, the last one counts. */
function splitAtHash(text: string): string[] {
  const quotesAndHashes = Array.from(text.matchAll(/\\.|["#]/gs))
  let [isQuoted, last] = [false, -1]
  for (const [[found], index] of quotesAndHashes.map((match) => [match, match.index] as const)) {
    if (found === '"') isQuoted = !isQuoted
    if (found !== '#') continue
    if (!isQuoted) return [text.slice(0, index), text.slice(index + 1)]
    last = index
  }
  return isQuoted && last >= 0 ? [text.slice(0, last), text.slice(last + 1)] : [text]
}

/** `tags["Name"]` is `tags.Name`. */
function normal(path: string): string {
  return path.replace(/\["([A-Za-z_][\w-]*)"\]/g, '.$1')
}
