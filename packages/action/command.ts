// The runner's two protocols: lines on stdout, and files it names in the environment.
// https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
// Written here rather than taken from @actions/core 3 (2026), whose entry loads undici and child
// processes for calls that no step here makes: half of a small action's start. A test holds the
// lines equal to that package's.
import { appendFileSync } from 'node:fs'

/** What text becomes in a command's message: one line. */
const escapes: Readonly<Record<string, string>> = { '%': '%25', '\r': '%0D', '\n': '%0A' }
const propertyEscapes = { ...escapes, ':': '%3A', ',': '%2C' }

/** Prints a command such as `::error file=a.yaml,line=3::text`. */
export function issueCommand(
  command: string,
  text: string,
  properties: Readonly<Record<string, string | number | undefined>> = {},
): void {
  const pairs = Object.entries(properties)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${name}=${escaped(String(value), propertyEscapes)}`)
  const head = pairs.length === 0 ? command : `${command} ${pairs.join(',')}`
  process.stdout.write(`::${head}::${escaped(text, escapes)}\n`)
}

/** Appends a name and its value to a file that the runner reads; off a runner there is none. */
export function appendValue(
  file: 'GITHUB_OUTPUT' | 'GITHUB_STATE',
  name: string,
  value: string,
): void {
  const path = process.env[file] ?? ''
  if (path !== '') appendFileSync(path, heredoc(name, value))
}

/** A name and value in the files' own syntax, whatever lines the value has. */
export function heredoc(name: string, value: string): string {
  let delimiter = 'end'
  while (value.includes(delimiter)) delimiter = `${delimiter}_${delimiter.length}`
  return `${name}<<${delimiter}\n${value}\n${delimiter}\n`
}

function escaped(text: string, by: Readonly<Record<string, string>>): string {
  return text.replaceAll(/[%\r\n:,]/g, (character) => by[character] ?? character)
}
