import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { startGitHost } from '#sandbox/git-host'
import { newTraffic } from '#sandbox/traffic'
import { peerPath } from '../test/peers.ts'
import { runAction } from '../test/runner.ts'
import { env, fileOf, makeRepository } from './bump-repository.ts'

// The action, as the runner runs it, against clone, the tool that edits, commit and push:
// `npx tsx bench/bump-peers.ts [rounds]`, with kustomize and yq of `scripts/peers.sh --bench`.

const rounds = Number(process.argv[2] ?? 5)
if (!Number.isInteger(rounds) || rounds < 1) throw new Error('give the number of rounds')
const root = mkdtempSync(join(tmpdir(), 'bench-bump-'))
const traffic = newTraffic()
const host = await startGitHost({ root, traffic })
const url = `${host.origin}/bench/team`
let tag = 10_000

/** Edits the file of a clone; the folder is the one that the file stands in. */
type Tool = (folder: string) => readonly [program: string, args: readonly string[]]

const tools: Readonly<Record<string, Tool>> = {
  'yq -i': () => {
    const edit = `(.images[] | select(.name == "app") | .newTag) = "v${++tag}"`
    return [peerPath('yq'), ['-i', edit, 'kustomization.yaml']]
  },
  'kustomize edit set image': () => [
    peerPath('kustomize'),
    ['edit', 'set', 'image', `app=*:v${++tag}`],
  ],
}

async function cloneEditPush(tool: Tool, depth: readonly string[], file: string): Promise<number> {
  const clone = mkdtempSync(join(root, 'clone-'))
  const run = (program: string, args: readonly string[], cwd = clone) =>
    promisify(execFile)(program, [...args], { cwd, env })
  const git = (...args: string[]) => run('git', args)
  await git('clone', '--quiet', ...depth, url, '.')
  const folder = join(clone, dirname(file))
  await run(...tool(folder), folder)
  await git('-c', 'user.name=b', '-c', 'user.email=b@example.com', 'commit', '-qam', 'bump')
  await git('push', '--quiet')
  const { stdout } = await git('show', '--numstat', '--format=', 'HEAD')
  rmSync(clone, { recursive: true, force: true })
  const [added = 0, removed = 0] = stdout.split('\t').map(Number)
  return added + removed
}

async function bump(file: string): Promise<number> {
  const inputs = { repository: url, file, image: 'app', tag: `v${++tag}`, token: '' }
  const { exitCode, log, outputs } = await runAction('bump-manifest', { inputs })
  if (exitCode !== 0) throw new Error(log)
  return outputs['diff']?.match(/^[-+](?![-+])/gm)?.length ?? 0
}

// Each on a file of its own, which the tools that print anew have printed once after the first round.
const works: readonly (readonly [name: string, work: (file: string) => Promise<number>])[] = [
  ['bump-manifest, from spawn to exit', bump],
  ...Object.entries(tools).flatMap(([name, tool]) =>
    [[], ['--depth=1']].map(
      (depth) =>
        [
          ['clone', ...depth, `+ ${name} + push`].join(' '),
          (file: string) => cloneEditPush(tool, depth, file),
        ] as const,
    ),
  ),
]

interface Measured {
  readonly seconds: number
  readonly requests: number
  readonly bytes: number
  readonly lines: number
}

async function measure(work: () => Promise<number>): Promise<Measured> {
  traffic.seen.length = 0
  const start = performance.now()
  const lines = await work()
  const seconds = (performance.now() - start) / 1000
  const bytes = traffic.seen.reduce((sum, { sent, received }) => sum + sent + received, 0)
  return { seconds, requests: traffic.seen.length, bytes, lines }
}

async function compare(latency: number): Promise<void> {
  traffic.latencyMs = latency
  const all = works.map((): Measured[] => [])
  // The works take turns, so that a busy machine is busy for all of them.
  for (let round = 0; round < rounds; round++) {
    for (const [index, [, work]] of works.entries())
      all[index]!.push(await measure(() => work(fileOf(index + 1))))
  }
  const lines = all.map((each) => Math.max(...each.map((one) => one.lines)))
  const medians = all.map((each) => each.sort((a, b) => a.seconds - b.seconds)[rounds >> 1]!)
  for (const [index, { seconds, requests, bytes }] of medians.entries()) {
    const cells = [works[index]![0], `${latency} ms`, seconds.toFixed(2), requests]
    const times = (seconds / medians[0]!.seconds).toFixed(1)
    console.log(`| ${[...cells, (bytes / 1e6).toFixed(2), lines[index], times].join(' | ')} |`)
  }
}

try {
  await makeRepository(join(root, 'bench/team.git'), 9_500, 3_000)
  const columns = ['s', 'requests', 'MB', 'lines of the first diff', 'times our time']
  console.log(`| 9,500 files, 3,000 commits | latency | ${columns.join(' | ')} |`)
  console.log('|---|---|---|---|---|---|---|')
  for (const latency of [0, 60]) await compare(latency)
} finally {
  await host.close()
  rmSync(root, { recursive: true, force: true })
}
