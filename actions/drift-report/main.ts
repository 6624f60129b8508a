import { rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { saveState, setOutputs } from '#action/outputs'
import { run } from '#action/run'
import { writeSummary } from '#action/summary'
import { readInputs } from './inputs.ts'
import { outputsOf } from './outputs.ts'
import { reportDrift } from './report-drift.ts'
import { stepOf } from './step.ts'
import { summarize } from './summary.ts'

run({
  async main(signal) {
    const { env } = process
    const inputs = readInputs(env, availableParallelism())
    const folders = { current: process.cwd(), temporary: tmpdir() }
    const step = stepOf(env, folders, { now: Date.now, random: Math.random }, signal)
    saveState('scratch', step.scratch)
    const outcome = await reportDrift(inputs, step)
    setOutputs(outputsOf(outcome))
    writeSummary(summarize(outcome))
    if (outcome.failure !== undefined) throw outcome.failure
  },
  async post(saved) {
    const scratch = saved('scratch')
    if (scratch !== undefined) await rm(scratch, { recursive: true, force: true })
  },
})
