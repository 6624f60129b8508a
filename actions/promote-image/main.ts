import { homedir } from 'node:os'
import { setOutputs } from '#action/outputs'
import { run } from '#action/run'
import { writeSummary } from '#action/summary'
import { systemClock as clock } from '#oci/clock'
import { readInputs } from './inputs.ts'
import { outputsOf } from './outputs.ts'
import { promote } from './promote.ts'
import { summarize } from './summary.ts'

run({
  async main(signal) {
    const { env } = process
    const inputs = await readInputs(env)
    const step = { env, home: homedir(), clock, signal }
    const promoted = await promote(inputs, step)
    setOutputs(outputsOf(promoted))
    writeSummary(summarize(inputs, promoted))
  },
})
