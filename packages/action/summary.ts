import { appendFileSync, statSync } from 'node:fs'

// GitHub drops a step's summary that is larger than 1 MiB as a whole.
const limit = 1024 * 1024

/** Text of any origin as Markdown that shows it as it is, on one line, with no link made of it. */
export function plain(text: string): string {
  const active = /[\\`*_{}[\]<>&#|~@$!]|^[-+=]|:(?=\/\/)|(?<=\bwww)\./giu
  return oneLine(text).replaceAll(active, entity)
}

/** Text of any origin in a code span, on one line, also inside a table. */
export function code(text: string): string {
  if (text === '') return ''
  const line = oneLine(text)
  return /[`|\\]|^ | $/.test(line) ? `<code>${plain(line)}</code>` : `\`${line}\``
}

/** Text of any origin in a block of its own, with a fence longer than any in it. */
export function codeBlock(text: string, language = ''): string {
  const runs = text.match(/`+/g) ?? []
  const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)))
  return `${fence}${language}\n${text}${text.endsWith('\n') ? '' : '\n'}${fence}\n`
}

/** A table; its cells are Markdown already, made by `plain`, `code` or a link. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`
  return line(head) + line(head.map(() => '---')) + rows.map(line).join('')
}

/** Markdown that is folded under a title. */
export function details(title: string, markdown: string): string {
  return `<details><summary>${plain(title)}</summary>\n\n${markdown}\n</details>\n`
}

/**
 * Adds Markdown to the step's summary, and a newline. What is over GitHub's limit is cut at a
 * line's end, with a note. Off a runner nothing is written.
 */
export function writeSummary(markdown: string): void {
  const path = process.env['GITHUB_STEP_SUMMARY'] ?? ''
  if (path === '') return
  const used = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  appendFileSync(path, fitted(`${markdown}\n`, limit - used))
}

/** Markdown of at most `bytes` bytes: all of it, or its first lines and a note. */
export function fitted(markdown: string, bytes: number): string {
  const all = Buffer.from(markdown)
  if (all.length <= bytes) return markdown
  const note = '\n*The rest is cut: a summary holds at most 1 MiB.*\n'
  const room = bytes - Buffer.byteLength(note) - 512
  if (room <= 0) return ''
  const kept = all.subarray(0, all.lastIndexOf(0x0a, room - 1) + 1).toString()
  return kept + closing(kept) + note
}

// A fence and folded parts that stand open at the cut would swallow the note.
function closing(markdown: string): string {
  const fences = markdown.match(/^`{3,}/gm) ?? []
  const fence = fences.length % 2 === 1 ? `${fences.at(-1)}\n` : ''
  const opened = markdown.match(/^<details>/gm)?.length ?? 0
  const closed = markdown.match(/^<\/details>/gm)?.length ?? 0
  return fence + '\n</details>\n'.repeat(Math.max(0, Math.min(opened - closed, 16)))
}

function entity(character: string): string {
  return `&#${character.codePointAt(0)};`
}

function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
}
