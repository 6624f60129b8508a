import { randomUUID } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { saveState } from '#action/outputs'
import { run } from '#action/run'
import { bump } from './bump.ts'
import { readInputs } from './inputs.ts'
import { report } from './report.ts'

run({
  async main(signal) {
    const { env } = process
    const inputs = readInputs(env)
    // Short: the path of ssh's socket in it may have no more than 104 bytes.
    const name = `bump-${randomUUID().slice(0, 8)}`
    const folder = join(env['RUNNER_TEMP'] || tmpdir(), name)
    saveState('folder', folder)
    await mkdir(folder, { mode: 0o700 })
    const clock = { now: Date.now, random: Math.random, sleep }
    const machine = { env, folder, home: homedir(), clock, signal }
    report(inputs, await bump(inputs, machine).finally(() => remove(folder)))
  },
  post: (saved) => remove(saved('folder')),
})

async function remove(folder: string | undefined): Promise<void> {
  if (folder !== undefined) await rm(folder, { recursive: true, force: true })
}
