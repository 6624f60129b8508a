import { eventOf } from '#action/event'
import { setOutputs } from '#action/outputs'
import { run } from '#action/run'
import { writeSummary } from '#action/summary'
import { changedFiles, comparisonOf } from './changed.ts'
import { readInputs } from './inputs.ts'
import { outputsOf } from './outputs.ts'
import { select } from './select.ts'
import { summarize } from './summary.ts'

run({
  async main(signal) {
    const inputs = readInputs(process.env)
    const event = eventOf(process.env)
    const folder = process.env['GITHUB_WORKSPACE'] || '.'
    const told = comparisonOf(event)
    const { base } = inputs
    const comparison = base === undefined ? told : { base, head: 'HEAD', since: 'base' as const }
    const selection = await select(inputs, event, comparison, (between) =>
      changedFiles(between, folder, signal),
    )
    setOutputs(outputsOf(inputs, selection))
    writeSummary(summarize(inputs, selection))
  },
})
