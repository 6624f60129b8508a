import { tmpdir } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { warning } from '#action/log'
import { setOutputs } from '#action/outputs'
import { run } from '#action/run'
import { writeSummary } from '#action/summary'
import { bump } from './bump.ts'
import { readInputs } from './inputs.ts'
import { summarize } from './summary.ts'

run({
  async main() {
    const { env } = process
    const inputs = readInputs(env)
    const clock = { now: Date.now, random: Math.random, sleep }
    const temporary = env['RUNNER_TEMP'] || tmpdir()
    const outcome = await bump(inputs, { env, temporary, clock })
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
  },
})
