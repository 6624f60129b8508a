// Pushing one OCI layout into ECR: ecr-push as the runner runs it, beside `skopeo copy`, `crane push`
// and `docker push`, each a process of its own from its start to its end, in turns, into a repository
// that is new each time; then ecr-push again where the image is there. The peers are given their
// password before: aws-actions/amazon-ecr-login, which gets it in a job, is timed apart. ECR is the
// sandbox's in front of Debian's docker-registry, for all of them alike, and counts the requests; RSS is
// the highest that the kernel saw (docker's is that of its daemon, and not shown). Clients and servers
// have processors of their own.
//   git clone --depth 1 https://github.com/aws-actions/amazon-ecr-login
//   npx tsx bench/push-peers.ts amazon-ecr-login/dist/index.js [rounds] [layers] [MiB a layer]
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { startEcr } from '#sandbox/ecr'
import { createRepository, defaultSettings } from '#sandbox/ecr-registry'
import { inputVariables, runnerVariables } from '#sandbox/runner'
import { startDockerd } from '../test/docker/engine.ts'
import { node24 } from '../test/node24.ts'
import { peerPath } from '../test/peers.ts'
import { startDistribution } from '../test/sandbox/distribution.ts'
import { basic } from '../test/sandbox/push.ts'
import { amazonEcrLogin, emptyFiles } from './amazon-ecr-login.ts'
import { writeLayout } from './layout.ts'
import { apart, measure, median, type Command, type Run } from './run.ts'

const [loginBundle, ...numbers] = process.argv.slice(2)
if (loginBundle === undefined) throw new Error('give the path of amazon-ecr-login/dist/index.js')
const [rounds = 5, layers = 12, size = 8] = numbers.map(Number)
const folder = mkdtempSync(join(tmpdir(), 'push-peers-'))
const layout = join(folder, 'layout')
const megabytes = writeLayout(layout, layers, size) / 1e6

// Docker's daemon, a part of that client, may have all processors.
const docker = await startDockerd()
apart()
const storage = await startDistribution()
const ecr = await startEcr({ upstream: () => storage.origin })
const registry = await ecr.registry()
const host = new URL(registry.origin).host
const [, auth = ''] = (await basic(ecr)).split(' ')
const login = join(folder, 'login')
mkdirSync(login)
writeFileSync(join(login, 'config.json'), JSON.stringify({ auths: { [host]: { auth } } }))
const own = { PATH: process.env['PATH'] ?? '', HOME: folder }
const archive = `docker-archive:${join(folder, 'saved.tar')}:bench:1`
execFileSync(peerPath('skopeo'), ['copy', '-q', `oci:${layout}`, archive])
execFileSync('docker', ['load', '-q', '-i', join(folder, 'saved.tar')], {
  env: { ...own, ...docker.env },
})

const action = (repository: string): Command => ({
  program: node24(),
  args: [join(import.meta.dirname, '../dist/ecr-push/index.js')],
  env: {
    ...runnerVariables(folder, {}),
    ...emptyFiles(folder, 'GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'),
    ...ecr.environment(),
    ...inputVariables({ repository, tags: '1', source: layout }),
  },
})
const tools: Readonly<Record<string, (repository: string) => Command>> = {
  'ecr-push': action,
  'skopeo copy': (repository) => ({
    program: peerPath('skopeo'),
    args: [
      ...['copy', '-q', '--preserve-digests', '--dest-tls-verify=false'],
      ...[`--authfile=${join(login, 'config.json')}`, `oci:${layout}`],
      `docker://${host}/${repository}:1`,
    ],
    env: own,
  }),
  'crane push': (repository) => ({
    program: peerPath('crane'),
    args: ['push', '--insecure', layout, `${host}/${repository}:1`],
    env: { ...own, DOCKER_CONFIG: login },
  }),
  'docker push': (repository) => ({
    program: 'docker',
    args: ['push', '-q', `${host}/${repository}:1`],
    env: { ...own, ...docker.env, DOCKER_CONFIG: login },
  }),
}
const others: Readonly<Record<string, Command>> = {
  'amazon-ecr-login': amazonEcrLogin(resolve(loginBundle), folder, {
    ...ecr.environment(),
    ...docker.env,
    DOCKER_CONFIG: join(folder, 'amazon-ecr-login'),
  }),
  'node -e 0': { program: node24(), args: ['-e', '0'], env: own },
}

interface Counted extends Run {
  readonly requests: number
}

const results = new Map<string, Counted[]>()
try {
  for (let round = 0; round < rounds; round++) {
    const turns = Object.entries(tools)
    // Each begins a round in its turn: what runs after another finds the machine as that left it.
    for (const at of turns.keys()) {
      const [name, command] = turns[(round + at) % turns.length]!
      const repository = `bench/${name.replace(' ', '-')}-${round}`
      createRepository(registry, repository, defaultSettings, 0)
      if (name === 'docker push') {
        const env = { ...own, ...docker.env }
        execFileSync('docker', ['tag', 'bench:1', `${host}/${repository}:1`], { env })
      }
      await run(name, command(repository))
      if (name === 'ecr-push') await run('ecr-push again', action(repository))
    }
    for (const [name, command] of Object.entries(others)) await run(name, command)
  }
} finally {
  await Promise.all([ecr.close(), storage.close(), docker.close()])
  rmSync(folder, { recursive: true })
}

async function run(name: string, command: Command): Promise<void> {
  ecr.traffic.seen.length = 0
  const measured = { ...(await measure(command)), requests: ecr.traffic.seen.length }
  results.set(name, [...(results.get(name) ?? []), measured])
}

const of = (name: string, key: keyof Counted) => median(results.get(name)!.map((run) => run[key]))
const row = (...cells: readonly string[]) => console.log(`| ${cells.join(' | ')} |`)
row(`${layers} layers, ${megabytes.toFixed(0)} MB`, 's', 'MB/s', 'requests', 'RSS, MiB')
row('---', '--:', '--:', '--:', '--:')
for (const name of results.keys()) {
  const seconds = of(name, 'seconds')
  const rate = name in tools ? (megabytes / seconds).toFixed(0) : ''
  const memory = name === 'docker push' ? '' : of(name, 'mebibytes').toFixed(0)
  row(name, seconds.toFixed(2), rate, of(name, 'requests').toFixed(0), memory)
}
const best = Math.min(...['skopeo copy', 'crane push', 'docker push'].map((n) => of(n, 'seconds')))
const ours = of('ecr-push', 'seconds')
const withLogin = (best + of('amazon-ecr-login', 'seconds')) / ours
console.log(`\nthe best peer's time, of ours: ${(best / ours).toFixed(2)}`)
console.log(`and with its login: ${withLogin.toFixed(2)}`)
