import { homedir, tmpdir } from 'node:os'
import { setOutputs } from '#action/outputs'
import { run } from '#action/run'
import { writeSummary } from '#action/summary'
import { systemClock as clock } from '#oci/clock'
import { inPrivateFolder, removePrivateFolder } from './folder.ts'
import { readInputs } from './inputs.ts'
import { outputsOf } from './outputs.ts'
import { push } from './push.ts'
import { summarize } from './summary.ts'

run({
  async main(signal) {
    const { env } = process
    const inputs = readInputs(env)
    const outcome = await inPrivateFolder(env['RUNNER_TEMP'] || tmpdir(), (folder) =>
      push(inputs, { env, home: homedir(), folder, clock, signal }),
    )
    setOutputs(outputsOf(inputs, outcome))
    writeSummary(summarize(inputs, outcome))
  },
  post: removePrivateFolder,
})
