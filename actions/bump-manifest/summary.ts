import { code, codeBlock, plain, table } from '#action/summary'
import type { Inputs } from './inputs.ts'
import type { Outcome } from './outcome.ts'

export const accepted =
  'GitHub took the event; that is not a deployment: nothing is known until the receiver has ' +
  'committed. With wait the step watches for that commit.'

/** What a person reads afterwards: what changed, in which commit, and how to undo it. */
export function summarize(inputs: Inputs, outcome: Outcome): string {
  const { attempts, commit, pullRequest } = outcome
  const cells = [
    ['application', namesOf(outcome, 'app')],
    ['environment', namesOf(outcome, 'environment')],
    ['repository', inputs.target.remote.url],
    ['commit', commit ?? ''],
    ['pull request', pullRequest === undefined ? '' : `${pullRequest.number}`],
    ['order', outcome.order ?? ''],
    ['attempts', String(attempts)],
  ].filter(([, cell]) => cell !== '')
  const rows = table(
    cells.map(([head = '']) => head),
    [cells.map(([, cell = '']) => code(cell))],
  )
  return `### ${titleOf(inputs, outcome)}\n\n${rows}\n${[...partsOf(inputs, outcome)].join('\n')}`
}

function titleOf({ dryRun }: Inputs, { reason, pullRequest, merged }: Outcome): string {
  const verb = dryRun ? 'would be ' : ''
  if (reason === 'dispatched') return `Event ${verb}sent`
  if (reason === 'unchanged') return 'Manifest unchanged'
  if (reason === 'stale') return 'Manifest left as it is'
  if (pullRequest !== undefined && merged !== true) return `Change ${verb}proposed`
  return dryRun ? 'Manifest would change' : 'Manifest changed'
}

function* partsOf(inputs: Inputs, outcome: Outcome): Generator<string> {
  const { reason, changed, diff, stale, others, pullRequest, events, warnings } = outcome
  if (pullRequest !== undefined) yield `Pull request: ${pullRequest.url}\n`
  if (events !== undefined) yield codeBlock(events.join('\n'), 'json')
  if (reason === 'dispatched' && outcome.commit === undefined) yield `${plain(accepted)}\n`
  if (reason === 'unchanged') yield 'It names this image already.\n'
  for (const text of stale) yield `- Left as it is, ${plain(text)}\n`
  if (stale.length > 0) yield 'To go back on purpose, set `allow-rollback: true`.\n'
  for (const text of warnings) yield `- ${plain(text)}\n`
  if (!changed) return
  if (diff !== '') yield codeBlock(diff, 'diff')
  if (others.length > 0) {
    yield `Others were faster ${others.length === 1 ? 'once' : `${others.length} times`}, and came first:\n`
    yield others.map((text) => `- ${code(text)}\n`).join('')
  }
  if (!inputs.dryRun) yield undo(outcome)
}

function undo({ commit, pullRequest, merged, reason }: Outcome): string {
  if (pullRequest !== undefined && merged !== true) return 'To undo it, close the pull request.\n'
  if (commit === undefined) return ''
  const advice = reason === 'dispatched' ? 'in the manifest repository' : 'by this action'
  return (
    `To undo it ${advice}, give \`restore: ${commit}\`; or in a checkout of the manifest repository:\n\n` +
    codeBlock(`git revert ${commit} && git push`, 'sh')
  )
}

function namesOf({ task }: Outcome, name: 'app' | 'environment'): string {
  if ('restore' in task) return task.restore[name] ?? ''
  const names = task.updates.map((update) =>
    name === 'app' ? (update.app ?? update.file) : update.environment,
  )
  return [...new Set(names.flatMap((one) => one ?? []))].join(', ')
}
