// What a step costs before it does anything: each bundle's run from spawn to exit, beside
// `node -e 0`, on the runner's own Node 24. A bundle without its inputs stops at the first one that
// is missing, after all of it that loads at the start has been loaded.
//   npx tsx bench/cold-start.ts [folder of bundles] [rounds]
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { node24 } from '../test/node24.ts'

const [folderOfBundles = join(import.meta.dirname, '../dist'), rounds = '41'] =
  process.argv.slice(2)
const bundles = resolve(folderOfBundles)
const node = node24()
const folder = mkdtempSync(join(tmpdir(), 'cold-start-'))
const event = join(folder, 'event.json')
writeFileSync(event, '{}')
const env = {
  PATH: process.env['PATH'],
  GITHUB_EVENT_NAME: 'push',
  GITHUB_EVENT_PATH: event,
  GITHUB_REF: 'refs/heads/main',
  GITHUB_REPOSITORY: 'octo-org/shop',
  GITHUB_SHA: 'ffac537e6cbbf934b08745a378932722df287a53',
  GITHUB_OUTPUT: join(folder, 'output'),
  GITHUB_STATE: join(folder, 'state'),
  GITHUB_STEP_SUMMARY: join(folder, 'summary'),
}
for (const path of [env.GITHUB_OUTPUT, env.GITHUB_STATE, env.GITHUB_STEP_SUMMARY]) {
  writeFileSync(path, '')
}

const names = readdirSync(bundles).filter((name) => /^[a-z]/.test(name))
const commands = new Map<string, string[]>([
  ['node -e 0', ['-e', '0']],
  ...names.map((name): [string, string[]] => [name, [join(bundles, name, 'index.js')]]),
])
const times = new Map<string, number[]>([...commands.keys()].map((name) => [name, []]))

// Interleaved, so that whatever else the machine does meets all of them alike.
for (let round = 0; round < Number(rounds); round++) {
  for (const [name, args] of commands) {
    const start = performance.now()
    const { error } = spawnSync(node, args, { env, cwd: folder, stdio: 'ignore' })
    if (error) throw error
    times.get(name)?.push(performance.now() - start)
  }
}
rmSync(folder, { recursive: true })

const median = (name: string) => {
  const sorted = (times.get(name) ?? []).toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? NaN
}
console.log('| bundle | KiB | median ms | of `node -e 0` |\n| --- | ---: | ---: | ---: |')
for (const name of commands.keys()) {
  const path = join(bundles, name, 'index.js')
  const size = name === 'node -e 0' ? '' : Math.round(statSync(path).size / 1024)
  const ratio = median(name) / median('node -e 0')
  console.log(`| ${name} | ${size} | ${median(name).toFixed(1)} | ${ratio.toFixed(2)} |`)
}
