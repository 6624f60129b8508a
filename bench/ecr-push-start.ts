// ecr-push from spawn to exit where the image is there already, with a layout (one authorization and
// the tags looked up) and with a build (the same, and the commit read from the image), beside
// aws-actions/amazon-ecr-login from spawn to exit (one authorization and `docker login`), against the
// same ECR on loopback, on the runner's own Node 24. The peer runs with the docker of this machine,
// and with one that does nothing at all.
//   git clone --depth 1 https://github.com/aws-actions/amazon-ecr-login
//   npx tsx bench/ecr-push-start.ts amazon-ecr-login/dist/index.js [folder of bundles] [rounds]
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createRepository, defaultSettings } from '#sandbox/ecr-registry'
import { startEcr } from '#sandbox/ecr'
import { commit, imageOf } from '../test/ecr-push/image.ts'
import { writeLayout } from '../test/sandbox/image.ts'
import { node24 } from '../test/node24.ts'
import { basic, push } from '../test/sandbox/push.ts'

const [peerPath, folderOfBundles = join(import.meta.dirname, '../dist'), rounds = '21'] =
  process.argv.slice(2)
if (peerPath === undefined) throw new Error('give the path of amazon-ecr-login/dist/index.js')
const [peer, bundles] = [resolve(peerPath), resolve(folderOfBundles)]
const node = node24()
const folder = mkdtempSync(join(tmpdir(), 'ecr-push-start-'))
const ecr = await startEcr()
const registry = await ecr.registry()
createRepository(registry, 'app', defaultSettings, 0)
const image = imageOf(commit)
await push(registry.origin, 'app', image, ['1.0.0'], await basic(ecr))
await writeLayout(join(folder, 'layout'), image, '1.0.0')

for (const name of ['home', 'idle']) mkdirSync(join(folder, name))
writeFileSync(join(folder, 'idle', 'docker'), '#!/bin/sh\nexit 0\n', { mode: 0o755 })
writeFileSync(join(folder, 'event.json'), '{}')
const files = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY']
for (const name of files) writeFileSync(join(folder, name), '')
const env = {
  ...Object.fromEntries(files.map((name) => [name, join(folder, name)])),
  ...ecr.environment(),
  PATH: process.env['PATH'] ?? '',
  HOME: join(folder, 'home'),
  RUNNER_TEMP: folder,
  GITHUB_EVENT_NAME: 'push',
  GITHUB_EVENT_PATH: join(folder, 'event.json'),
  GITHUB_REF: 'refs/heads/main',
  GITHUB_REPOSITORY: 'octo-org/shop',
  GITHUB_SHA: commit,
}
const own = { ...env, INPUT_REPOSITORY: 'app', INPUT_TAGS: '1.0.0' }
// The defaults of its action.yml.
const login = {
  ...env,
  'INPUT_MASK-PASSWORD': 'true',
  'INPUT_REGISTRY-TYPE': 'private',
  'INPUT_SKIP-LOGOUT': 'false',
}
const idle = { ...login, PATH: `${join(folder, 'idle')}:${login.PATH}` }
const ours = [join(bundles, 'ecr-push', 'index.js')]
const runs: readonly [string, readonly string[], Readonly<Record<string, string>>][] = [
  ['node -e 0', ['-e', '0'], env],
  ['ecr-push, layout', ours, { ...own, INPUT_SOURCE: join(folder, 'layout') }],
  ['ecr-push, build', ours, own],
  ['amazon-ecr-login', [peer], login],
  ['amazon-ecr-login, docker does nothing', [peer], idle],
]
const times = new Map<string, number[]>(runs.map(([name]) => [name, []]))

// Interleaved, so that whatever else the machine does meets all of them alike.
for (let round = 0; round < Number(rounds); round++) {
  for (const [name, args, variables] of runs) {
    const start = performance.now()
    const child = spawn(node, args, {
      env: variables,
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let log = ''
    child.stdout.on('data', (chunk) => (log += String(chunk)))
    child.stderr.on('data', (chunk) => (log += String(chunk)))
    const [code] = (await once(child, 'close')) as [number]
    if (code !== 0) throw new Error(`${name} failed:\n${log}`)
    times.get(name)?.push(performance.now() - start)
  }
}
await ecr.close()
rmSync(folder, { recursive: true })

const median = (name: string) => {
  const sorted = (times.get(name) ?? []).toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? NaN
}
console.log('| from spawn to exit | median ms | of amazon-ecr-login |\n| --- | ---: | ---: |')
for (const [name] of runs) {
  const ratio = (median(name) / median('amazon-ecr-login')).toFixed(2)
  console.log(`| ${name} | ${median(name).toFixed(0)} | ${ratio} |`)
}
