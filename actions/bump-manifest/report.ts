import { warning } from '#action/log'
import { setOutputs } from '#action/outputs'
import { code, codeBlock, table, writeSummary } from '#action/summary'
import type { Outcome } from './bump.ts'
import type { Inputs } from './inputs.ts'

/** Tells the job what was done: annotations, outputs and the summary. */
export function report(inputs: Inputs, outcome: Outcome): void {
  outcome.warnings.forEach((text) => warning(text))
  setOutputs({
    changed: String(outcome.changed),
    reason: outcome.changed ? 'updated' : 'unchanged',
    commit: outcome.commit,
    previous: JSON.stringify(outcome.previous),
    diff: outcome.diff,
    attempts: String(outcome.attempts),
  })
  writeSummary(summarize(inputs, outcome))
}

/** What a person reads afterwards: what changed, in which commit, and how to undo it. */
function summarize({ target, updates, dryRun }: Inputs, outcome: Outcome): string {
  const { changed, commit, diff, attempts } = outcome
  const apps = [...new Set(updates.map(({ app, file }) => app ?? file))].join(', ')
  const environments = [...new Set(updates.flatMap(({ environment }) => environment ?? []))]
  const rows = table(
    ['application', 'environment', 'repository', 'commit', 'attempts'],
    [[apps, environments.join(', '), target.remote.url, commit ?? '', String(attempts)].map(code)],
  )
  if (!changed) return `### Manifest unchanged\n\n${rows}\nIt names this image already.\n`
  if (dryRun) return `### Manifest would change\n\n${rows}\n${codeBlock(diff, 'diff')}`
  const undo = `git revert ${commit} && git push`
  return (
    `### Manifest changed\n\n${rows}\n${codeBlock(diff, 'diff')}\n` +
    `To undo it, in a checkout of the manifest repository:\n\n${codeBlock(undo, 'sh')}`
  )
}
