// ecr-push from spawn to exit where the image is there already, with a layout (one authorization and
// the tags looked up) and with a build (the same, and the commit read from the image), beside
// aws-actions/amazon-ecr-login from spawn to exit (one authorization and `docker login`), against the
// same ECR on loopback, on the runner's own Node 24. The peer runs with the docker of this machine,
// and with one that does nothing at all.
//   git clone --depth 1 https://github.com/aws-actions/amazon-ecr-login
//   npx tsx bench/ecr-push-start.ts amazon-ecr-login/dist/index.js [folder of bundles] [rounds]
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createRepository, defaultSettings } from '#sandbox/ecr-registry'
import { startEcr } from '#sandbox/ecr'
import { inputVariables, runnerVariables } from '#sandbox/runner'
import { commit, imageOf } from '../test/ecr-push/image.ts'
import { writeLayout } from '../test/sandbox/image.ts'
import { node24 } from '../test/node24.ts'
import { basic, push } from '../test/sandbox/push.ts'
import { amazonEcrLogin, emptyFiles } from './amazon-ecr-login.ts'
import { measure, median, type Command } from './run.ts'

const [peerPath, bundles = join(import.meta.dirname, '../dist'), rounds = '21'] =
  process.argv.slice(2)
if (peerPath === undefined) throw new Error('give the path of amazon-ecr-login/dist/index.js')
const folder = mkdtempSync(join(tmpdir(), 'ecr-push-start-'))
const ecr = await startEcr()
const registry = await ecr.registry()
createRepository(registry, 'app', defaultSettings, 0)
const image = imageOf(commit)
const layout = join(folder, 'layout')
await push(registry.origin, 'app', image, ['1.0.0'], await basic(ecr))
await writeLayout(layout, image, '1.0.0')

const idle = join(folder, 'idle')
mkdirSync(idle)
writeFileSync(join(idle, 'docker'), '#!/bin/sh\nexit 0\n', { mode: 0o755 })
const env = {
  ...runnerVariables(folder, {}),
  ...emptyFiles(folder, 'GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'),
  ...ecr.environment(),
  GITHUB_SHA: commit,
}
const command = (args: readonly string[], inputs: Readonly<Record<string, string>>): Command => ({
  program: node24(),
  args,
  env: { ...env, ...inputVariables(inputs) },
})
const ours = [join(resolve(bundles), 'ecr-push', 'index.js')]
const inputs = { repository: 'app', tags: '1.0.0' }
const peer = amazonEcrLogin(resolve(peerPath), folder, ecr.environment())
const PATH = `${idle}:${process.env['PATH'] ?? ''}`
const commands: Readonly<Record<string, Command>> = {
  'node -e 0': command(['-e', '0'], {}),
  'ecr-push that stops at a missing input': command(ours, {}),
  'ecr-push, layout': command(ours, { ...inputs, source: layout }),
  'ecr-push, build': command(ours, inputs),
  'amazon-ecr-login': peer,
  'amazon-ecr-login, docker does nothing': { ...peer, env: { ...peer.env, PATH } },
}
const times = new Map(Object.keys(commands).map((name) => [name, [] as number[]]))

// Interleaved, so that whatever else the machine does meets all of them alike.
for (let round = 0; round < Number(rounds); round++) {
  for (const [name, each] of Object.entries(commands)) {
    const code = name.endsWith('missing input') ? 1 : 0
    times.get(name)!.push((await measure(each, code)).seconds)
  }
}
await ecr.close()
rmSync(folder, { recursive: true })

const of = (name: string) => median(times.get(name)!)
console.log('| from spawn to exit | median ms | of amazon-ecr-login |\n| --- | ---: | ---: |')
for (const name of times.keys()) {
  const ratio = (of(name) / of('amazon-ecr-login')).toFixed(2)
  console.log(`| ${name} | ${(of(name) * 1000).toFixed(0)} | ${ratio} |`)
}
