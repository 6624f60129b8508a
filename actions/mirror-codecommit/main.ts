import { randomUUID } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { info, mask } from '#action/log'
import { saveState } from '#action/outputs'
import { run } from '#action/run'
import { readInputs } from './inputs.ts'
import { giveLogin } from './login.ts'
import { mirror } from './mirror.ts'
import { report } from './report.ts'

const { env, execPath: node, argv } = process
const remove = (folder = '') => rm(folder, { recursive: true, force: true })
async function main(signal: AbortSignal): Promise<void> {
  const inputs = readInputs(env)
  const folder = join(env['RUNNER_TEMP'] || tmpdir(), `mirror-${randomUUID()}`)
  saveState('folder', folder)
  await mkdir(folder, { mode: 0o700 })
  const clock = { now: Date.now, random: Math.random, sleep }
  const machine = { env, folder, clock, signal, node, program: argv[1] ?? '', say: info, mask }
  const mirrored = await mirror(inputs, machine).finally(() => remove(folder))
  await report(inputs, mirrored, `${folder}.json`)
}
// Git runs this same program to ask for a login.
if (argv[2] === 'credential') giveLogin(argv[3], env, process)
else run({ main, post: (saved) => remove(saved('folder')) })
