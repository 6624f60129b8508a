import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startGitHost } from '#sandbox/git-host'
import { inputVariables, runnerVariables, runPhase } from '#sandbox/runner'
import { newTraffic } from '#sandbox/traffic'
import { node24 } from '../test/node24.ts'
import { largeHistory } from '../test/mirror-codecommit/large.ts'

// The bundle against `git clone --mirror && git push --mirror`, over http: `npx tsx bench/mirror.ts`,
// or with the names of rows, as `npx tsx bench/mirror.ts one-commit first-push`.

const runs = Number(process.env['RUNS'] ?? 3)
const root = mkdtempSync(join(tmpdir(), 'bench-mirror-'))
const traffic = newTraffic()
const host = await startGitHost({ root, traffic })
const env = { ...process.env, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' }
const bundle = join(import.meta.dirname, '../dist/mirror-codecommit/index.js')
const source = join(root, 'acme', 'source.git')
let made = 0

const git = (folder: string, args: readonly string[], input = '') =>
  execFileSync('git', ['--git-dir', folder, ...args], { env, input, maxBuffer: 1 << 28 }).toString()

function newTarget(): string {
  const name = `target-${++made}`
  mkdirSync(join(root, 'acme'), { recursive: true })
  execFileSync('git', ['init', '--quiet', '--bare', join(root, 'acme', `${name}.git`)], { env })
  return name
}

async function ours(target: string, cache?: string): Promise<number> {
  const folder = mkdtempSync(join(root, 'run-'))
  const inputs = { source: `${host.origin}/acme/source`, target: `${host.origin}/acme/${target}` }
  const given = { ...inputs, prune: 'true', ...(cache !== undefined && { cache }) }
  const variables = { ...runnerVariables(folder, {}), ...inputVariables(given) }
  const { exitCode, log, milliseconds } = await runPhase({
    bundle,
    node: node24(),
    folder,
    variables,
  })
  if (exitCode !== 0) throw new Error(log)
  return milliseconds / 1000
}

/** Without blocking: the server is in this process. */
async function peer(target: string): Promise<number> {
  const { run } = await import('#process/run')
  const folder = mkdtempSync(join(root, 'peer-'))
  const start = performance.now()
  const plain = env as Record<string, string>
  const step = async (args: readonly string[]) => {
    const { exitCode, stderr } = await run('git', { args, cwd: folder, env: plain })
    if (exitCode !== 0) throw new Error(stderr)
  }
  await step(['clone', '--quiet', '--mirror', `${host.origin}/acme/source`, 'm.git'])
  await step(['--git-dir=m.git', 'push', '--quiet', '--mirror', `${host.origin}/acme/${target}`])
  const seconds = (performance.now() - start) / 1000
  rmSync(folder, { recursive: true })
  return seconds
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1]!

interface Row {
  readonly title: string
  readonly goal: string
  /** Before each run, on the source. */
  readonly prepare: () => void
  readonly isCached: boolean
  /** Into an empty repository each time, and not into the one of the run before. */
  readonly isFresh: boolean
}

async function measure({ title, goal, prepare, isCached, isFresh }: Row): Promise<void> {
  const times: { ours: number[]; peer: number[]; requests: number[] } = {
    ours: [],
    peer: [],
    requests: [],
  }
  const cache = isCached ? join(root, `cache-${made}`) : undefined
  const [one, other] = [newTarget(), newTarget()]
  if (!isFresh) {
    await ours(one, cache)
    await peer(other)
  }
  for (let run = 0; run < runs; run++) {
    prepare()
    times.peer.push(await peer(isFresh ? newTarget() : other))
    traffic.seen.length = 0
    times.ours.push(await ours(isFresh ? newTarget() : one, cache))
    times.requests.push(traffic.seen.length)
  }
  const [a, b] = [median(times.ours), median(times.peer)]
  const numbers = [a.toFixed(2), b.toFixed(2), (a / b).toFixed(2), goal, median(times.requests)]
  console.log(`| ${title} | ${numbers.join(' | ')} |`)
}

let commits = 0
function commit(): void {
  const text = String(++commits)
  const lines = ['commit refs/heads/main', `committer a <a@b> ${1_800_000_000 + commits} +0000`]
  const stream = [
    ...lines,
    'data 1',
    'x',
    'from refs/heads/main^0',
    'M 644 inline bench',
    `data ${text.length}`,
    text,
    '',
  ]
  git(source, ['fast-import', '--quiet', '--force'], stream.join('\n'))
}

let round = 0
function thousandRefs(): void {
  const id = git(source, ['rev-parse', 'main']).trim()
  round++
  const lines = Array.from({ length: 1000 }, (_, i) => `create refs/tags/r${round}-${i} ${id}\n`)
  git(source, ['update-ref', '--stdin'], lines.join(''))
}

const rows: Readonly<Record<string, Row>> = {
  'no-change': {
    title: 'no change',
    goal: '0.2',
    prepare: () => undefined,
    isCached: false,
    isFresh: false,
  },
  'one-commit': {
    title: 'one commit, with a cache',
    goal: '0.5',
    prepare: commit,
    isCached: true,
    isFresh: false,
  },
  'thousand-refs': {
    title: '1,000 new tags, with a cache',
    goal: '',
    prepare: thousandRefs,
    isCached: true,
    isFresh: false,
  },
  'first-push': {
    title: 'first push',
    goal: '1.1',
    prepare: () => undefined,
    isCached: false,
    isFresh: true,
  },
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !Object.hasOwn(rows, name))
if (unknown.length > 0) {
  throw new Error(`No such row: ${unknown.join(', ')}; there are ${Object.keys(rows).join(', ')}`)
}

try {
  largeHistory(source)
  traffic.latencyMs = 20
  const titles = ['s', 'clone and push: s', 'of that', 'goal', 'requests']
  console.log(`| 20,000 commits, 300 branches, 5,000 tags, 20 ms | ${titles.join(' | ')} |`)
  console.log(`| --- |${' --: |'.repeat(titles.length)}`)
  const chosen = asked.length > 0 ? asked : Object.keys(rows)
  for (const name of chosen) await measure(rows[name]!)
} finally {
  await host.close()
  rmSync(root, { recursive: true, force: true })
}
