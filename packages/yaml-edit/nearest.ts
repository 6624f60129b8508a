/**
 * The up to `count` candidates that are closest to what was asked for, best first: for messages
 * that say what might have been meant. Only the first 2,000 candidates are looked at.
 */
export function nearest(wanted: string, candidates: Iterable<string>, count = 3): string[] {
  const scored: { readonly text: string; readonly score: number }[] = []
  for (const text of new Set(candidates)) {
    if (scored.length === 2_000) break
    scored.push({ text, score: distance(wanted, text) })
  }
  return scored
    .sort((a, b) => a.score - b.score)
    .slice(0, count)
    .map(({ text }) => text)
}

// Levenshtein's distance, one row at a time; long texts count by their first 100 characters.
function distance(a: string, b: string): number {
  const [from, to] = [a.slice(0, 100), b.slice(0, 100)]
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let i = 1; i <= from.length; i++) {
    const next = [i]
    for (let j = 1; j <= to.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}
