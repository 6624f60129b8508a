interface Hunk {
  /** The first line that differs, from 0, and how many, before and after. */
  readonly was: { readonly start: number; readonly count: number }
  readonly is: { readonly start: number; readonly count: number }
}

// How far to look for a line that both texts have; beyond, the rest is shown as one difference.
const reach = 2_000

/**
 * The difference of two texts as a unified diff without context lines, as `diff -U0` prints it and
 * `git apply --unidiff-zero` takes it; empty where they are equal. Line ends are part of the lines.
 */
export function unifiedDiff(path: string, before: Uint8Array, after: Uint8Array): string {
  const [was, is] = [toLines(before), toLines(after)]
  const hunks = differences(was, is).map((hunk) => {
    const removed = was.slice(hunk.was.start, hunk.was.start + hunk.was.count)
    const added = is.slice(hunk.is.start, hunk.is.start + hunk.is.count)
    const header = `@@ -${range(hunk.was)} +${range(hunk.is)} @@\n`
    return header + removed.map(mark('-')).join('') + added.map(mark('+')).join('')
  })
  if (hunks.length === 0) return ''
  // As Git does, so that a reader knows where a name with spaces ends.
  const end = path.includes(' ') ? '\t\n' : '\n'
  return `--- a/${path}${end}+++ b/${path}${end}${hunks.join('')}`
}

function toLines(bytes: Uint8Array): string[] {
  return (
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).match(/[^\n]*\n|[^\n]+$/g) ?? []
  )
}

function differences(was: readonly string[], is: readonly string[]): Hunk[] {
  const hunks: Hunk[] = []
  let [i, j] = [0, 0]
  while (i < was.length || j < is.length) {
    if (was[i] === is[j]) {
      i++
      j++
      continue
    }
    const [removed, added] = nextCommon(was, is, i, j)
    hunks.push({ was: { start: i, count: removed }, is: { start: j, count: added } })
    i += removed
    j += added
  }
  return hunks
}

// The fewest lines to skip on both sides until they are equal again, or end together.
function nextCommon(was: readonly string[], is: readonly string[], i: number, j: number) {
  const [left, right] = [was.length - i, is.length - j]
  for (let skipped = 1; skipped <= Math.min(left + right, reach); skipped++) {
    for (
      let removed = Math.min(skipped, left);
      removed >= Math.max(0, skipped - right);
      removed--
    ) {
      if (was[i + removed] === is[j + skipped - removed])
        return [removed, skipped - removed] as const
    }
  }
  return [left, right] as const
}

// Counts of 1 are left out; an empty range names the line before it.
function range({ start, count }: Hunk['was']): string {
  return count === 1 ? `${start + 1}` : `${count === 0 ? start : start + 1},${count}`
}

function mark(sign: '-' | '+') {
  return (line: string) =>
    sign + (line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`)
}
