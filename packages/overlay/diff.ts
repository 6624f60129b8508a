interface Range {
  /** The first line, from 0. */
  readonly start: number
  readonly count: number
}

/** Lines that one text has in place of the other's. */
interface Hunk {
  readonly was: Range
  readonly is: Range
}

// Beyond so many changed lines all is shown as one difference: the search grows by the square.
const maximumChanges = 1_000

/**
 * The difference of two texts as a unified diff without context lines, as `diff -U0` prints it and
 * `git apply --unidiff-zero` takes it; empty where they are equal. Line ends are part of the lines.
 */
export function unifiedDiff(path: string, before: Uint8Array, after: Uint8Array): string {
  const [was, is] = [toLines(before), toLines(after)]
  const hunks = differences(was, is).map((hunk) => {
    const removed = was.slice(hunk.was.start, hunk.was.start + hunk.was.count)
    const added = is.slice(hunk.is.start, hunk.is.start + hunk.is.count)
    const header = `@@ -${format(hunk.was)} +${format(hunk.is)} @@\n`
    return header + removed.map(mark('-')).join('') + added.map(mark('+')).join('')
  })
  if (hunks.length === 0) return ''
  // As Git does, so that a reader knows where a name with spaces ends.
  const end = path.includes(' ') ? '\t\n' : '\n'
  return `--- a/${path}${end}+++ b/${path}${end}${hunks.join('')}`
}

function toLines(bytes: Uint8Array): string[] {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

// Counts of 1 are left out; an empty range names the line before it.
function format({ start, count }: Range): string {
  return count === 1 ? `${start + 1}` : `${count === 0 ? start : start + 1},${count}`
}

function mark(sign: '-' | '+') {
  return (line: string) =>
    sign + (line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`)
}

// Myers, "An O(ND) Difference Algorithm and Its Variations" (1986): for each number of changes how
// many lines of the first text they lead past, by diagonal (lines of the first less the second).
function differences(was: readonly string[], is: readonly string[]): Hunk[] {
  const rounds: Map<number, number>[] = []
  for (let changes = 0; changes <= maximumChanges; changes++) {
    const [last, round] = [rounds.at(-1), new Map<number, number>()]
    rounds.push(round)
    for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
      let passed = last === undefined ? 0 : step(last, diagonal).passed
      // One of the two is undefined past its end, and both only at the very end.
      while (passed < was.length && was[passed] === is[passed - diagonal]) passed++
      round.set(diagonal, passed)
      if (passed === was.length && passed - diagonal === is.length) return wayBack(rounds, diagonal)
    }
  }
  return [{ was: { start: 0, count: was.length }, is: { start: 0, count: is.length } }]
}

// The further of two: a line of the first text removed, or one of the second added.
function step(last: ReadonlyMap<number, number>, diagonal: number) {
  const removed = (last.get(diagonal - 1) ?? -Infinity) + 1
  const added = last.get(diagonal + 1) ?? -Infinity
  return removed > added ? { passed: removed, from: -1 } : { passed: added, from: 1 }
}

function wayBack(rounds: readonly ReadonlyMap<number, number>[], end: number): Hunk[] {
  const hunks: Hunk[] = []
  let diagonal = end
  for (const last of rounds.slice(0, -1).reverse()) {
    const { passed, from } = step(last, diagonal)
    const [removed, added] = from === -1 ? [1, 0] : [0, 1]
    const [i, j] = [passed - removed, passed - diagonal - added]
    diagonal += from
    const next = hunks.at(-1)
    const joined = next?.was.start === i + removed && next.is.start === j + added
    const [more, most] = joined ? [next.was.count, next.is.count] : [0, 0]
    if (joined) hunks.pop()
    hunks.push({ was: { start: i, count: removed + more }, is: { start: j, count: added + most } })
  }
  return hunks.reverse()
}
