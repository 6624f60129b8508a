import { issueCommand } from './command.ts'

/** Where an annotation points: a file of the repository, and a line from 1. */
export interface Place {
  readonly file?: string
  readonly line?: number
}

/** Prints text to the log. A line that would be a workflow command to the runner is defused. */
export function info(text: string): void {
  process.stdout.write(`${defused(text)}\n`)
}

/** Prints text that the log shows only where the runner debugs. */
export function debug(text: string): void {
  issueCommand('debug', text)
}

/** Annotates the run; newlines stay within the one annotation. */
export function notice(text: string, place: Place = {}): void {
  issueCommand('notice', text, { ...place })
}

/** Annotates the run with a warning. */
export function warning(text: string, place: Place = {}): void {
  issueCommand('warning', text, { ...place })
}

/** Folds what `body` prints under a title. The runner doesn't nest groups. */
export async function group<T>(title: string, body: () => Promise<T> | T): Promise<T> {
  issueCommand('group', title)
  try {
    return await body()
  } finally {
    issueCommand('endgroup', '')
  }
}

/**
 * Has the runner hide a secret from all that is logged after. Logs are masked line by line, so
 * each line of the secret is; lines of three characters or fewer beside longer ones (JSON's brackets)
 * are not, as hiding these would hide half the log.
 */
export function mask(secret: string): void {
  const lines = secret
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const long = lines.filter((line) => line.length > 3)
  for (const line of long.length > 0 ? long : lines) issueCommand('add-mask', line)
}

// The runner takes a line as a command where it starts with `::` after white space, and in its
// older syntax where `##[` stands anywhere. A zero-width space makes it plain text again.
function defused(text: string): string {
  return text.replaceAll(/^(\s*:)(?=:)/gm, '$1\u200b').replaceAll('##[', '#\u200b#[')
}
