/**
 * Tells which texts a pattern matches as a whole: `*` stands for any run of characters, `/` too, `?`
 * for one; every other character for itself. In no more steps than the two lengths multiplied, which
 * a regular expression does not promise.
 */
export function glob(pattern: string): (text: string) => boolean {
  const wanted = [...pattern]
  return (text) => matches(wanted, [...text])
}

/** Tells which texts a list matches: one of its patterns, and none that begins with `!`. */
export function globs(patterns: readonly string[]): (text: string) => boolean {
  const wanted = patterns.filter((pattern) => !pattern.startsWith('!')).map(glob)
  const excluded = patterns.filter((pattern) => pattern.startsWith('!'))
  const isExcluded = excluded.map((pattern) => glob(pattern.slice(1)))
  return (text) => wanted.some((is) => is(text)) && !isExcluded.some((is) => is(text))
}

export function isGlob(pattern: string): boolean {
  return /[*?]/.test(pattern)
}

function matches(pattern: readonly string[], text: readonly string[]): boolean {
  let [at, next] = [0, 0]
  /** The last star, and the first character that it does not stand for. */
  let star: { readonly at: number; end: number } | undefined
  while (next < text.length) {
    if (pattern[at] === '*') {
      star = { at, end: next }
      at++
    } else if (pattern[at] === '?' || pattern[at] === text[next]) {
      at++
      next++
    } else if (star !== undefined) {
      // It stands for one more. An earlier star need not: this one can take what that would.
      star.end++
      at = star.at + 1
      next = star.end
    } else {
      return false
    }
  }
  return pattern.slice(at).every((character) => character === '*')
}
