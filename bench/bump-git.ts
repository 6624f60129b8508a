import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { openBranch } from '#git/branch'
import { commitEdit, type Clock } from '#git/commit'
import { parseRemote } from '#git/remote'
import { startGitHost } from '#sandbox/git-host'
import { newTraffic } from '#sandbox/traffic'
import { author, env, file, makeRepository } from './bump-repository.ts'

// One bump over http against clone, edit, commit, push: `npx tsx bench/bump-git.ts`.

const root = mkdtempSync(join(tmpdir(), 'bench-bump-'))
const clock: Clock = { now: Date.now, random: Math.random, sleep: (ms) => setTimeout(ms) }
const traffic = newTraffic()
const host = await startGitHost({ root, traffic })

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

const folderOf = (name: string) => join(root, 'bench', `${name}.git`)
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
  await makeRepository(folderOf(name), 9_500, 10)
  let attempts: number[] = []
  const { seconds, requests, bytes } = await measure(async () => {
    const add = (index: number) => (text: string) => `${text}# ${index}\n`
    const all = Array.from({ length: writers }, (_, index) => bump(name, add(index)))
    attempts = await Promise.all(all)
  })
  const folder = folderOf(name)
  const text = execFileSync('git', ['show', `main:${file}`], { cwd: folder, env }).toString()
  const landed = new Set(text.match(/^# \d+$/gm)).size
  const tries = attempts.reduce((sum, each) => sum + each, 0) / writers
  const row = [writers, `${latency} ms`, seconds.toFixed(1), landed, tries.toFixed(1), requests]
  console.log(`| ${row.join(' | ')} | ${(bytes / 1e6).toFixed(1)} |`)
}

async function main(): Promise<void> {
  await makeRepository(folderOf('team'), 9_500, 3_000)
  for (const size of sizes) await makeRepository(folderOf(`files-${size}`), size, 10)
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
