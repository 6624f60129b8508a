import { eventOf } from '#action/event'
import { inputsOf } from '#action/inputs'
import { setOutputs } from '#action/outputs'
import { run } from '#action/run'
import { writeSummary } from '#action/summary'
import { computeTag } from './compute.ts'
import { tagInputsOf } from './inputs.ts'
import { tagSummary } from './summary.ts'

run({
  main() {
    const inputs = tagInputsOf(inputsOf(process.env))
    const event = eventOf(process.env)
    const computed = computeTag(inputs, event, new Date())
    setOutputs({
      tag: computed.tag,
      version: computed.version,
      kind: computed.kind,
      branch: computed.branch,
      sha: computed.sha,
      'short-sha': computed.shortSha,
      labels: computed.labels.join('\n'),
    })
    writeSummary(tagSummary(computed, event))
  },
})
