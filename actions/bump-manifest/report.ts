import { info, notice, warning } from '#action/log'
import { setOutputs } from '#action/outputs'
import { writeSummary } from '#action/summary'
import type { Inputs } from './inputs.ts'
import type { Outcome } from './outcome.ts'
import { accepted, summarize } from './summary.ts'

/** Tells the job what was done: annotations, outputs and the summary. */
export function report(inputs: Inputs, outcomes: readonly Outcome[]): void {
  const [first] = outcomes
  const each = <T>(value: (outcome: Outcome) => T | undefined) =>
    outcomes.flatMap((outcome) => value(outcome) ?? [])
  for (const { warnings, stale, events = [] } of outcomes) {
    warnings.forEach((text) => warning(text))
    stale.forEach((text) => notice(`Left as it is, ${text}`))
    events.forEach((payload) => info(`client_payload: ${payload}`))
  }
  if (inputs.mode === 'dispatch' && !inputs.dryRun && first?.commit === undefined) {
    notice(accepted)
  }
  setOutputs({
    changed: String(outcomes.some(({ changed }) => changed)),
    reason: (['updated', 'dispatched', 'stale', 'unchanged'] as const).find((reason) =>
      outcomes.some((outcome) => outcome.reason === reason),
    ),
    order: (['unknown', 'older', 'same', 'newer'] as const).find((order) =>
      outcomes.some((outcome) => outcome.order === order),
    ),
    commit: each(({ commit }) => commit).join('\n'),
    previous: JSON.stringify(outcomes.flatMap(({ previous }) => previous)),
    diff: outcomes.map(({ diff }) => diff).join(''),
    attempts: String(Math.max(...outcomes.map(({ attempts }) => attempts))),
    'pull-request-number': each(({ pullRequest }) => pullRequest?.number).join('\n'),
    'pull-request-url': each(({ pullRequest }) => pullRequest?.url).join('\n'),
  })
  writeSummary(outcomes.map((outcome) => summarize(inputs, outcome)).join('\n'))
}
