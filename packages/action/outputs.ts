import { appendValue, issueCommand } from './command.ts'
import { info } from './log.ts'

/** Sets the step's outputs, undefined as the empty string, and shows them in the log. */
export function setOutputs(outputs: Readonly<Record<string, string | undefined>>): void {
  issueCommand('group', 'Outputs')
  for (const [name, value = ''] of Object.entries(outputs)) {
    appendValue('OUTPUT', name, value)
    info(`${name}: ${value}`)
  }
  issueCommand('endgroup', '')
}

/**
 * Saves text for the post phase. Save what names a thing before the thing is created: the runner
 * keeps what was saved also when the step fails, is cancelled or is killed.
 */
export function saveState(name: string, value: string): void {
  appendValue('STATE', name, value)
}
