import { randomUUID } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { saveState, setOutputs } from '#action/outputs'
import { run } from '#action/run'
import { writeSummary } from '#action/summary'
import { systemClock } from '#oci/clock'
import { readInputs } from './inputs.ts'
import { outputsOf } from './outputs.ts'
import { push } from './push.ts'
import { summarize } from './summary.ts'

run({
  async main(signal) {
    const { env } = process
    const inputs = readInputs(env)
    const folder = join(env['RUNNER_TEMP'] || tmpdir(), `ecr-push-${randomUUID()}`)
    saveState('folder', folder)
    await mkdir(folder, { mode: 0o700 })
    try {
      const outcome = await push(inputs, {
        env,
        home: homedir(),
        folder,
        clock: systemClock,
        signal,
      })
      setOutputs(outputsOf(inputs, outcome))
      writeSummary(summarize(inputs, outcome))
    } finally {
      await remove(folder)
    }
  },
  post: (saved) => remove(saved('folder')),
})

async function remove(folder: string | undefined): Promise<void> {
  if (folder !== undefined) await rm(folder, { recursive: true, force: true })
}
