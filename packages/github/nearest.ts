/** The three paths that differ least from one that is not there: in the fewest characters in a row. */
export function nearestPaths(path: string, all: readonly string[]): string[] {
  return all
    .map((candidate) => ({ candidate, distance: difference(path, candidate) }))
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, 3)
    .map(({ candidate }) => candidate)
}

/** How long the middle is in which two texts differ. */
function difference(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length)
  let start = 0
  while (start < shorter && a[start] === b[start]) start++
  let end = 0
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end++
  return Math.max(a.length, b.length) - start - end
}
