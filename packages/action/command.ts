// The runner's two protocols: lines on stdout, and files it names in the environment.
// https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
// Taken from @actions/core file by file, not by its entry: that loads undici and child processes for
// calls that no step here makes, half of a small action's start (core 3.0.1, 2026). `exports` hides
// these files from an import by the package's name; a test holds what they print to what the
// entry's functions print.
import { issueCommand as issue } from '../../node_modules/@actions/core/lib/command.js'
import {
  issueFileCommand,
  prepareKeyValueMessage,
} from '../../node_modules/@actions/core/lib/file-command.js'

/** Prints a command such as `::error file=a.yaml,line=3::text`. */
export function issueCommand(
  command: string,
  text: string,
  properties: Readonly<Record<string, string | number | undefined>> = {},
): void {
  issue(command, properties, text)
}

/** Appends a name and its value to a file that the runner reads; off a runner there is none. */
export function appendValue(file: 'OUTPUT' | 'STATE', name: string, value: string): void {
  const path = process.env[`GITHUB_${file}`] ?? ''
  if (path !== '') issueFileCommand(file, prepareKeyValueMessage(name, value))
}
