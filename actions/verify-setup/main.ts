import { tmpdir } from 'node:os'
import { setTimeout } from 'node:timers/promises'
import { setOutputs } from '#action/outputs'
import { run } from '#action/run'
import { writeSummary } from '#action/summary'
import { agents } from '#proxy/agent'
import { inPrivateFolder, removePrivateFolder } from './folder.ts'
import { readInputs } from './inputs.ts'
import { assertPassed, outputsOf } from './outputs.ts'
import { summarize } from './summary.ts'
import { verify } from './verify.ts'

run({
  async main(signal) {
    const { env } = process
    const inputs = readInputs(env)
    const sleep = (milliseconds: number) => setTimeout(milliseconds)
    const clock = { now: Date.now, random: Math.random, sleep }
    const connections = await agents(env)
    const checks = await inPrivateFolder(env['RUNNER_TEMP'] || tmpdir(), (folder) =>
      verify(inputs, { env, folder, clock, signal, agents: connections }),
    )
    setOutputs(outputsOf(checks))
    writeSummary(summarize(checks))
    assertPassed(inputs, checks)
  },
  post: removePrivateFolder,
})
