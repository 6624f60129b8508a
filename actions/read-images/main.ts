import { randomUUID } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { saveState, setOutputs } from '#action/outputs'
import { run } from '#action/run'
import { writeSummary } from '#action/summary'
import { readInputs } from './inputs.ts'
import { outputsOf, summarize } from './outputs.ts'
import { read } from './read.ts'

const remove = (folder = '') => rm(folder, { recursive: true, force: true })

run({
  async main(signal) {
    const inputs = readInputs(process.env)
    const folder = join(process.env['RUNNER_TEMP'] || tmpdir(), `read-images-${randomUUID()}`)
    saveState('folder', folder)
    await mkdir(folder, { mode: 0o700 })
    const clock = { now: Date.now, random: Math.random, sleep }
    const machine = { env: process.env, folder, clock, signal }
    const images = await read(inputs, machine).finally(() => remove(folder))
    setOutputs(outputsOf(inputs, images))
    writeSummary(summarize(inputs, images))
  },
  post: (saved) => remove(saved('folder')),
})
