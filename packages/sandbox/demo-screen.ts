/** What the demo shows: colours where there is a terminal that wants them. */
const coloured =
  process.env['FORCE_COLOR'] === '1' ||
  (process.stdout.isTTY && process.env['NO_COLOR'] === undefined && process.env['TERM'] !== 'dumb')

const paint = (code: number) => (text: string) =>
  coloured ? `\u001b[${code}m${text}\u001b[0m` : text
export const bold = paint(1)
export const faint = paint(2)
const red = paint(31)
const green = paint(32)
const cyan = paint(36)

/** A heading of what comes next. */
export function title(text: string): void {
  console.log(`\n${bold(cyan('▸'))} ${bold(text)}`)
}

/** A line below a heading. */
export function say(text: string): void {
  console.log(`  ${text}`)
}

/** Shows that something is as it should be, or ends the demo. */
export function expect(what: string, holds: boolean): void {
  if (!holds) throw new Error(what)
  console.log(`  ${green('✓')} ${what}`)
}

export function fail(reason: unknown): void {
  const text = reason instanceof Error ? reason.message : String(reason)
  console.error(`\n  ${red('✗')} not as it should be: ${text}`)
}

/** A diff, its lines painted. */
export function showDiff(diff: string): void {
  for (const line of diff.trimEnd().split('\n')) {
    const painted = /^(---|\+\+\+|diff|index|@@)/.test(line)
      ? faint(line)
      : line.startsWith('+')
        ? green(line)
        : line.startsWith('-')
          ? red(line)
          : line
    console.log(`    ${painted}`)
  }
}

/** Rows of equal length under a head, in columns as wide as they need to be. */
export function showTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((cell, column) =>
    Math.max(cell.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  console.log(`\n  ${bold(line(head))}`)
  console.log(`  ${faint(widths.map((width) => '─'.repeat(width)).join('  '))}`)
  for (const row of rows) console.log(`  ${line(row)}`)
}
