// What YAML 1.1 and 1.2 resolve a plain scalar to, and beyond the specifications what readers in
// use make of it: go-yaml 2.4 and 3.0 (kustomize, Helm, kubectl), js-yaml 3 and 4, PyYAML 6. Their
// answers are recorded in test/fixtures/plain-scalars.tsv.

const nulls = ['', '~', 'null', 'Null', 'NULL']
// YAML 1.1's booleans. 1.2 knows only true and false, but no reader of clusters is purely 1.2.
const booleans = ['y', 'yes', 'on', 'true', 'n', 'no', 'off', 'false'].flatMap((word) => [
  word,
  word.toUpperCase(),
  word.slice(0, 1).toUpperCase() + word.slice(1),
])
// YAML 1.1's merge key and default value: PyYAML fails on them where a string should stand.
const markers = ['<<', '=']
const words = new Set([...nulls, ...booleans, ...markers])

const patterns = [
  /^[-+]?[0-9]+$/, // decimal, and octal with a leading 0
  /^[-+]?0[bB][-+]?[01]+$/, // go-yaml takes a second sign
  /^[-+]?0[oO][-+]?[0-7]+$/,
  /^[-+]?0[xX][0-9a-fA-F]+$/,
  // Mantissa optional: the yaml package, by 1.1, reads `e494012` as a number (2.9.1, 2026-09).
  /^[-+]?[0-9]*(\.[0-9]*|\.?[0-9]*[eE][-+]?[0-9]+)$/,
  /^[-+]?[0-9]+(:[0-5]?[0-9])+(\.[0-9]*)?$/, // sexagesimal: 12:30 is 750
  /^[-+]?\.(inf|Inf|INF)$/,
  /^\.(nan|NaN|NAN)$/,
]
const date = /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt \t][ \t]*[0-9]{1,2}:.*)?$/

// The yaml package, by 1.1, reads digits that are underscores alone as no number (2.9.1, 2026-09).
const underscores = /^[-+]?0[bx]_+$/

/** Whether every YAML version, and every reader in use, takes this plain scalar for a string. */
export function readsAsString(text: string): boolean {
  if (words.has(text) || date.test(text) || underscores.test(text)) return false
  if (!/^[-+.0-9eE]/.test(text)) return true
  // go-yaml strips underscores, wherever they stand, from what starts like a number.
  const digits = /^[eE]/.test(text) ? text : text.replaceAll('_', '')
  return !patterns.some((pattern) => pattern.test(digits))
}

/**
 * Whether this text can stand unquoted: read back as exactly itself in every YAML version.
 * `flow` is true within `{}` or `[]`, where some characters end a plain scalar.
 */
export function isValidPlain(text: string, flow: boolean): boolean {
  if (!isPrintableLine(text) || text !== text.trim() || text.includes('\t')) return false
  if (/^([,[\]{}#&*!|>'"%@`]|[-?:]( |$)|---|\.\.\.)/.test(text)) return false
  if (/: | #|:$/.test(text)) return false
  return !flow || !/[,[\]{}?]|^:/.test(text)
}

/**
 * Whether a text is one line of printable characters. Next line, line and paragraph separator are
 * line breaks to YAML 1.1; a byte order mark within a text is dropped by some readers.
 */
export function isPrintableLine(text: string): boolean {
  return !/[\x00-\x08\x0A-\x1F\x7F-\x9F\u2028\u2029\uFEFF\uFFFE\uFFFF]|\p{Surrogate}/u.test(text)
}
