import { execFile, execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { openBranch } from '#git/branch'
import { commitEdit, type Clock } from '#git/commit'
import { parseRemote } from '#git/remote'
import { startGitHost } from '#sandbox/git-host'
import { newTraffic } from '#sandbox/traffic'

// One bump over http against clone, edit, commit, push: `npx tsx bench/bump-git.ts`.

const root = mkdtempSync(join(tmpdir(), 'bench-bump-'))
const env = {
  ...process.env,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  LC_ALL: 'C',
}
const clock: Clock = { now: Date.now, random: Math.random, sleep: (ms) => setTimeout(ms) }
const author = 'bench <bench@example.com>'
const file = 'apps/service-00003/overlays/dev/kustomization.yaml'
const traffic = newTraffic()
const host = await startGitHost({ root, traffic })

/** As teams lay it out: an app has a base of three files and three overlays of two. */
function pathOf(index: number): string {
  const app = `apps/service-${String(Math.floor(index / 9)).padStart(5, '0')}`
  const part = index % 9
  if (part < 3) return `${app}/base/${['kustomization', 'deployment', 'service'][part]}.yaml`
  const environment = ['dev', 'stg', 'prod'][Math.floor((part - 3) / 2)]
  return `${app}/overlays/${environment}/${part % 2 === 1 ? 'kustomization' : 'patch'}.yaml`
}

/** Some 900 bytes, of which each file has 400 that are like no other's. */
function contentOf(path: string, tag: number): string {
  const own = createHash('sha512').update(path).digest('hex')
  const env = Array.from({ length: 8 }, (_, i) => {
    const value = createHash('sha256').update(`${own}${i}`).digest('base64')
    return `            - name: SETTING_${i}\n              value: ${value}\n`
  })
  return `# ${path}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${own.slice(0, 12)}
images:
  - name: app
    newTag: v${tag}
spec:
  template:
    spec:
      containers:
        - name: app
          env:
${env.join('')}`
}

async function makeRepository(name: string, files: number, commits: number): Promise<void> {
  const folder = join(root, 'bench', `${name}.git`)
  mkdirSync(folder, { recursive: true })
  execFileSync('git', ['init', '-q', '--bare', '--initial-branch=main', '.'], { cwd: folder, env })
  const git = spawn('git', ['fast-import', '--quiet'], { cwd: folder, env, stdio: 'pipe' })
  const done = once(git, 'exit')
  for (let commit = 0; commit < commits; commit++) {
    const head = `commit refs/heads/main\ncommitter ${author} ${1_700_000_000 + commit} +0000\n`
    git.stdin.write(`${head}data 6\ndeploy\n`)
    const all = Array.from({ length: files }, (_, index) => index)
    for (const index of commit === 0 ? all : [(commit * 7919) % files]) {
      const content = contentOf(pathOf(index), commit)
      const write = `M 100644 inline ${pathOf(index)}\ndata ${content.length}\n${content}\n`
      if (!git.stdin.write(write)) await once(git.stdin, 'drain')
    }
  }
  git.stdin.end()
  await done
  execFileSync('git', ['repack', '-adq'], { cwd: folder, env })
}

interface Measured {
  readonly seconds: number
  readonly requests: number
  readonly bytes: number
}

async function measure(work: () => Promise<unknown>): Promise<Measured> {
  traffic.seen.length = 0
  const start = performance.now()
  await work()
  const seconds = (performance.now() - start) / 1000
  const bytes = traffic.seen.reduce((sum, { sent, received }) => sum + sent + received, 0)
  return { seconds, requests: traffic.seen.length, bytes }
}

/** The medians by time; the works take turns, so that a busy machine is busy for all of them. */
async function compare(
  rounds: number,
  works: readonly (() => Promise<unknown>)[],
): Promise<readonly Measured[]> {
  const all = works.map((): Measured[] => [])
  for (let round = 0; round < rounds; round++) {
    for (const [index, work] of works.entries()) all[index]!.push(await measure(work))
  }
  return all.map((each) => each.sort((a, b) => a.seconds - b.seconds)[rounds >> 1]!)
}

let tag = 10_000
const edited = (text: string) => text.replace(/newTag: \S+/, `newTag: v${++tag}`)

async function bump(name: string, change = edited): Promise<number> {
  const remote = parseRemote(`${host.origin}/bench/${name}`)
  const temporary = tmpdir()
  const branch = await openBranch({ remote, credentials: {}, author, env, temporary, clock })
  const edit = ({ files }: { files: ReadonlyMap<string, { bytes: Buffer }> }) => {
    const text = change(files.get(file)!.bytes.toString())
    return { changes: new Map([[file, Buffer.from(text)]]), message: 'bump' }
  }
  try {
    const done = await commitEdit({ branch, paths: [file], edit, timeoutMs: 300_000, clock })
    return done.attempts
  } finally {
    await branch.close()
  }
}

async function cloneEditPush(name: string): Promise<void> {
  const folder = mkdtempSync(join(root, 'clone-'))
  const git = (...args: string[]) => promisify(execFile)('git', args, { cwd: folder, env })
  await git('clone', '--quiet', `${host.origin}/bench/${name}`, '.')
  const path = join(folder, file)
  writeFileSync(path, edited(readFileSync(path, 'utf8')))
  await git('-c', 'user.name=b', '-c', 'user.email=b@example.com', 'commit', '-qam', 'bump')
  await git('push', '--quiet')
  rmSync(folder, { recursive: true, force: true })
}

/** The same reading as ours, but tree by tree along the path. */
async function readTreeByTree(name: string): Promise<void> {
  const folder = mkdtempSync(join(root, 'trees-'))
  const git = async (...args: string[]) =>
    (await promisify(execFile)('git', args, { cwd: folder, env })).stdout.trim()
  const one = ['--bare', '--depth=1', '--filter=tree:0', '--single-branch', '--no-tags']
  await git('clone', '-q', ...one, '--template=', `${host.origin}/bench/${name}`, '.')
  const fetch = ['-c', 'fetch.negotiationAlgorithm=noop', 'fetch', '-q', '--no-write-fetch-head']
  let id = (await git('cat-file', '-p', 'HEAD')).slice(5, 45)
  for (const part of [...file.split('/'), '']) {
    await git(...fetch, '--no-tags', '--filter=tree:0', 'origin', id)
    if (part !== '') id = (await git('ls-tree', '--object-only', id, part)).trim()
  }
  rmSync(folder, { recursive: true, force: true })
}

async function readAllTrees(name: string): Promise<void> {
  const remote = parseRemote(`${host.origin}/bench/${name}`)
  const temporary = tmpdir()
  const branch = await openBranch({ remote, credentials: {}, author, env, temporary, clock })
  await branch.read([file])
  await branch.close()
}

const cells = ({ seconds, requests, bytes }: Measured) =>
  `${seconds.toFixed(2)} | ${requests} | ${(bytes / 1e6).toFixed(2)}`

const sizes = [100, 10_000, 50_000]
const latencies = [0, 60]

async function againstClone(): Promise<void> {
  console.log('| 9,500 files, 3,000 commits | latency | s | requests | MB | times faster |')
  console.log('|---|---|---|---|---|---|')
  for (const latency of latencies) {
    traffic.latencyMs = latency
    const works = [() => cloneEditPush('team'), () => bump('team')]
    const [clone, ours] = (await compare(5, works)) as [Measured, Measured]
    console.log(`| clone, edit, commit, push | ${latency} ms | ${cells(clone)} | 1 |`)
    const ratio = (clone.seconds / ours.seconds).toFixed(1)
    console.log(`| bump | ${latency} ms | ${cells(ours)} | ${ratio} |`)
  }
}

async function bySize(): Promise<void> {
  console.log('\n| bump | latency | s | requests | MB | of the time for 100 files |')
  console.log('|---|---|---|---|---|---|')
  for (const latency of latencies) {
    traffic.latencyMs = latency
    const all = await compare(
      7,
      sizes.map((size) => () => bump(`files-${size}`)),
    )
    for (const [index, ours] of all.entries()) {
      const ratio = (ours.seconds / all[0]!.seconds).toFixed(2)
      console.log(`| ${sizes[index]} files | ${latency} ms | ${cells(ours)} | ${ratio} |`)
    }
  }
}

async function treeRules(): Promise<void> {
  const columns = 'all trees: s | requests | MB | one by one: s | requests | MB'
  console.log(`\n| reading one file | latency | ${columns} |`)
  console.log('|---|---|---|---|---|---|---|---|')
  for (const latency of latencies) {
    traffic.latencyMs = latency
    for (const size of sizes) {
      const works = [readAllTrees, readTreeByTree].map((read) => () => read(`files-${size}`))
      const [all, single] = (await compare(5, works)) as [Measured, Measured]
      console.log(`| ${size} files | ${latency} ms | ${cells(all)} | ${cells(single)} |`)
    }
  }
}

async function race(writers: number, latency: number): Promise<void> {
  traffic.latencyMs = latency
  const name = `race-${latency}-${writers}`
  await makeRepository(name, 9_500, 10)
  let attempts: number[] = []
  const { seconds, requests, bytes } = await measure(async () => {
    const add = (index: number) => (text: string) => `${text}# ${index}\n`
    const all = Array.from({ length: writers }, (_, index) => bump(name, add(index)))
    attempts = await Promise.all(all)
  })
  const folder = join(root, 'bench', `${name}.git`)
  const text = execFileSync('git', ['show', `main:${file}`], { cwd: folder, env }).toString()
  const landed = new Set(text.match(/^# \d+$/gm)).size
  const tries = attempts.reduce((sum, each) => sum + each, 0) / writers
  const row = [writers, `${latency} ms`, seconds.toFixed(1), landed, tries.toFixed(1), requests]
  console.log(`| ${row.join(' | ')} | ${(bytes / 1e6).toFixed(1)} |`)
}

async function main(): Promise<void> {
  await makeRepository('team', 9_500, 3_000)
  for (const size of sizes) await makeRepository(`files-${size}`, size, 10)
  await bump('team') // the modules are loaded
  await againstClone()
  await bySize()
  await treeRules()
  console.log(
    '\n| writers at once, one file | latency | s | landed | attempts each | requests | MB |',
  )
  console.log('|---|---|---|---|---|---|---|')
  for (const latency of latencies) await race(20, latency)
}

try {
  await main()
} finally {
  await host.close()
  rmSync(root, { recursive: true, force: true })
}
