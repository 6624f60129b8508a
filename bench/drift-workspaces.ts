// drift-report on 12 workspaces whose state is behind an HTTP backend that answers after 300 ms, from
// spawn to exit on the runner's own Node 24, beside a shell loop of `init` and `plan
// -detailed-exitcode`, with the lock that such a loop takes and without. Interleaved, median.
//   npx tsx bench/drift-workspaces.ts [folder of bundles] [rounds] [terraform or tofu]
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { availableParallelism, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { node24 } from '../test/node24.ts'
import { peerPath } from '../test/peers.ts'

const [folderOfBundles = join(import.meta.dirname, '../dist'), rounds = '5', name = 'terraform'] =
  process.argv.slice(2)
const bundle = resolve(folderOfBundles, 'drift-report', 'index.js')
const terraform = peerPath(name)
const folder = mkdtempSync(join(tmpdir(), 'drift-workspaces-'))
const workspaces = Array.from(
  { length: 12 },
  (_, index) => `envs/${String(index).padStart(2, '0')}`,
)

const states = new Map<string, Buffer>()
let latencyMs = 0
let requests = 0
const server = createServer((request, response) => {
  void (async () => {
    requests++
    const chunks: Buffer[] = []
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
    await delay(latencyMs)
    const path = request.url?.split('?')[0] ?? ''
    if (request.method === 'POST') states.set(path, Buffer.concat(chunks))
    const state = request.method === 'GET' ? states.get(path) : undefined
    response.writeHead(request.method === 'GET' && state === undefined ? 404 : 200).end(state)
  })()
})
server.listen(0, '127.0.0.1')
await once(server, 'listening')
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

const env = { PATH: process.env['PATH'] ?? '', HOME: folder, CHECKPOINT_DISABLE: '1' }
for (const workspace of workspaces) {
  const cwd = join(folder, workspace)
  const [address, lock] = [`${origin}/${workspace}`, `${origin}/lock/${workspace}`]
  mkdirSync(cwd, { recursive: true })
  const backend = `address = "${address}"\n lock_address = "${lock}"\n unlock_address = "${lock}"`
  writeFileSync(
    join(cwd, 'main.tf'),
    `terraform {\n backend "http" {\n ${backend}\n }\n}\nresource "terraform_data" "x" {\n count = 50\n input = count.index\n}\n`,
  )
  await shell(`"$TF" init -input=false && "$TF" apply -auto-approve && rm -rf .terraform`, cwd)
}
latencyMs = 300

const inputs = { INPUT_WORKSPACES: 'envs/*', INPUT_ISSUE: 'false', INPUT_TERRAFORM: terraform }
const own = {
  ...env,
  GITHUB_REPOSITORY: 'octo-org/infra',
  RUNNER_TEMP: folder,
  GITHUB_WORKSPACE: folder,
  ...inputs,
}
const loop = (flags: string) =>
  `for d in envs/*; do (cd "$d" && rm -rf .terraform && "$TF" init -input=false && "$TF" plan -input=false ${flags} -detailed-exitcode); done`
const runs: readonly [string, () => Promise<void>][] = [
  ['loop of init and plan -detailed-exitcode', () => shell(loop(''), folder)],
  ['the same with -lock=false', () => shell(loop('-lock=false'), folder)],
  [`drift-report, ${availableParallelism()} at once`, () => step(own)],
  ['drift-report, 4 at once', () => step({ ...own, INPUT_PARALLELISM: '4' })],
  ['drift-report, 12 at once', () => step({ ...own, INPUT_PARALLELISM: '12' })],
]

const times = runs.map((): number[] => [])
const asked = runs.map(() => 0)
for (let round = 0; round < Number(rounds); round++) {
  for (const [index, [, once]] of runs.entries()) {
    requests = 0
    const started = performance.now()
    await once()
    times[index]!.push(performance.now() - started)
    asked[index] = requests
  }
}
server.close()
rmSync(folder, { recursive: true })

const medians = times.map((all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)]!)
console.log(execFileSync(terraform, ['version']).toString().split('\n')[0])
console.log('| 12 workspaces, 300 ms | s | requests | of the loop |\n| --- | --: | --: | --: |')
for (const [index, [title]] of runs.entries()) {
  const [seconds, ratio] = [medians[index]! / 1000, medians[index]! / medians[0]!]
  console.log(`| ${title} | ${seconds.toFixed(1)} | ${asked[index]} | ${ratio.toFixed(2)} |`)
}

async function shell(script: string, cwd: string): Promise<void> {
  await ended(spawn('sh', ['-c', script], { cwd, env: { ...env, TF: terraform }, stdio: 'ignore' }))
}

async function step(variables: NodeJS.ProcessEnv): Promise<void> {
  await ended(
    spawn(node24(), [bundle], {
      cwd: folder,
      env: variables,
      stdio: ['ignore', 'ignore', 'inherit'],
    }),
  )
}

async function ended(child: ReturnType<typeof spawn>): Promise<void> {
  const [code] = (await once(child, 'exit')) as [number]
  if (code !== 0) throw new Error(`a run ended with ${code}`)
}
