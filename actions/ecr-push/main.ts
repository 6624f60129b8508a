import { homedir, tmpdir } from 'node:os'
import { setOutputs } from '#action/outputs'
import { run } from '#action/run'
import { writeSummary } from '#action/summary'
import { systemClock as clock } from '#oci/clock'
import { cleanUp } from './clean-up.ts'
import { inPrivateFolder } from './folder.ts'
import { readInputs } from './inputs.ts'
import { outputsOf } from './outputs.ts'
import { push } from './push.ts'
import { summarize } from './summary.ts'

run({
  async main(signal) {
    const { env } = process
    const started = clock.now()
    const inputs = readInputs(env)
    const parent = env['RUNNER_TEMP'] || tmpdir()
    const outcome = await inPrivateFolder(parent, inputs.keepLogin, (folder) =>
      push(inputs, { env, home: homedir(), folder, clock, signal }),
    )
    setOutputs(outputsOf(inputs, outcome))
    writeSummary(summarize(inputs, outcome, (clock.now() - started) / 1000))
    if (outcome.scan?.refusal !== undefined) throw new Error(outcome.scan.refusal)
  },
  post: (saved, signal) => cleanUp(saved, process.env, signal),
})
