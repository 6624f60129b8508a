/** A SemVer 2.0.0 version, as a tag holds it: with or without `v`, `_` for the `+` of a build. */
interface Version {
  readonly core: readonly string[]
  readonly prerelease: readonly string[]
}

const number = '(0|[1-9][0-9]*)'
const identifier = '(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)'
const grammar = new RegExp(
  `^v?${number}\\.${number}\\.${number}(?:-(${identifier}(?:\\.${identifier})*))?(?:[+_][0-9A-Za-z._-]+)?$`,
)
/** The id of a commit in a prerelease, as in `1.4.0-9d1b7e4` or `v1.4.0-12-g9d1b7e4`. */
const commit = /(^|[.-])g?(?=[0-9a-f]*[a-f])(?=[0-9a-f]*[0-9])[0-9a-f]{7,40}($|[.-])/

/**
 * Where the tag `ours` stands, seen from `theirs`, by the precedence of SemVer; undefined where one
 * of them is no version, or where they differ in nothing but prereleases that hold commits' ids,
 * whose alphabetical order says nothing. https://semver.org/#spec-item-11
 */
export function compareVersions(
  ours: string,
  theirs: string,
): 'newer' | 'older' | 'same' | undefined {
  const [a, b] = [parse(ours), parse(theirs)]
  if (a === undefined || b === undefined) return undefined
  const byCore = compareLists(a.core, b.core)
  if (byCore !== 0) return byCore > 0 ? 'newer' : 'older'
  const told = [a, b].map(({ prerelease }) => prerelease.join('.'))
  if (told[0] !== told[1] && told.some((text) => commit.test(text))) return undefined
  // A version without a prerelease comes after all of its prereleases.
  const released = Number(a.prerelease.length === 0) - Number(b.prerelease.length === 0)
  const order = released || compareLists(a.prerelease, b.prerelease)
  return order === 0 ? 'same' : order > 0 ? 'newer' : 'older'
}

function parse(tag: string): Version | undefined {
  const [, major, minor, patch, prerelease] = grammar.exec(tag) ?? []
  if (major === undefined || minor === undefined || patch === undefined) return undefined
  return { core: [major, minor, patch], prerelease: prerelease?.split('.') ?? [] }
}

function compareLists(a: readonly string[], b: readonly string[]): number {
  for (const [index, one] of a.entries()) {
    const other = b[index]
    if (other === undefined) return 1
    const order = compareIdentifiers(one, other)
    if (order !== 0) return order
  }
  return a.length - b.length
}

function compareIdentifiers(a: string, b: string): number {
  const numeric = [a, b].map((text) => /^[0-9]+$/.test(text))
  if (numeric[0] !== numeric[1]) return numeric[0] ? -1 : 1
  // Numbers of any length, without leading zeros: the longer one is the larger.
  if (numeric[0] && a.length !== b.length) return a.length - b.length
  return a === b ? 0 : a > b ? 1 : -1
}
