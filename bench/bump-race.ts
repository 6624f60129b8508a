import { execFile, execFileSync } from 'node:child_process'
import { setMaxListeners } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { openBranch } from '#git/branch'
import { commitEdit, type Clock } from '#git/commit'
import { parseRemote } from '#git/remote'
import { bumpImage } from '#overlay/format'
import { startGitHost } from '#sandbox/git-host'
import { newTraffic } from '#sandbox/traffic'
import { author, contentOf, env, file, makeRepository } from './bump-repository.ts'

// Writers at once on one file, each with an entry of its own, until all of a side have landed or its
// time is over: `npx tsx bench/bump-race.ts [seconds] [writers…]`, 600 s a side, 20 and 50 writers.
// The peer clones with depth 1, edits, commits and pushes; where others were faster it rebases and
// pushes again, with full jitter by the same rule as ours; on a conflict it begins anew.

const [seconds = '600', ...numbers] = process.argv.slice(2)
const limit = Number(seconds) * 1000
const sizes = numbers.length > 0 ? numbers.map(Number) : [20, 50]
if (![limit, ...sizes].every((number) => number > 0)) {
  throw new Error('give the seconds for a side, then numbers of writers')
}
/** For what was started when the time was over, to end; then nobody waits for it any more. */
const grace = 30_000
const root = mkdtempSync(join(tmpdir(), 'bench-race-'))
const traffic = newTraffic()
const host = await startGitHost({ root, traffic })
const nameOf = (writer: number) => `service-${String(writer).padStart(2, '0')}`

/** Whether this writer's edit landed before the signal. */
type Contender = (url: string, writer: number, signal: AbortSignal) => Promise<boolean>

const bump: Contender = async (url, writer, signal) => {
  const sleep = (ms: number) => setTimeout(ms, undefined, { signal })
  const clock: Clock = { now: Date.now, random: Math.random, sleep }
  const branch = await openBranch({
    ...{ remote: parseRemote(url), credentials: {}, author, env, temporary: root, clock, signal },
  })
  const edit = ({ files }: { files: ReadonlyMap<string, { bytes: Buffer }> }) => {
    const target = { image: nameOf(writer), tag: 'v2' }
    const { bytes } = bumpImage({ path: file, bytes: files.get(file)!.bytes }, 'kustomize', target)
    return { changes: new Map([[file, bytes]]), message: `deploy(${target.image}): v2` }
  }
  try {
    await commitEdit({ branch, paths: [file], edit, timeoutMs: limit, clock })
    return true
  } finally {
    await branch.close()
  }
}

const rebase: Contender = async (url, writer, signal) => {
  for (;;) {
    signal.throwIfAborted()
    const folder = mkdtempSync(join(root, 'clone-'))
    try {
      if (await cloneEditPush(url, writer, folder, signal)) return true
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

/** False where the rebase met a conflict, or git failed in another way. */
async function cloneEditPush(
  url: string,
  writer: number,
  folder: string,
  signal: AbortSignal,
): Promise<boolean> {
  const settings = ['-c', 'user.name=b', '-c', 'user.email=b@example.com']
  const isDone = (...args: string[]) =>
    promisify(execFile)('git', [...settings, ...args], { cwd: folder, env, signal }).then(
      () => true,
      () => false,
    )
  let begin = Date.now()
  if (!(await isDone('clone', '--quiet', '--depth=1', url, '.'))) return false
  const path = join(folder, file)
  const entry = new RegExp(`(name: ${nameOf(writer)}\\b.*\\s+newTag:) \\S+`)
  writeFileSync(path, readFileSync(path, 'utf8').replace(entry, '$1 v2'))
  if (!(await isDone('commit', '-qam', `deploy(${nameOf(writer)}): v2`))) return false
  for (let tries = 1; ; tries++) {
    if (await isDone('push', '--quiet')) return true
    const pause = Math.random() * Math.min(15_000, (Date.now() - begin) * tries)
    await setTimeout(pause, undefined, { signal })
    begin = Date.now()
    if (!(await isDone('pull', '--quiet', '--rebase'))) return false
  }
}

/** Landings a minute. */
async function race(title: string, contender: Contender, writers: number): Promise<number> {
  const name = `${contender.name}-${writers}`
  const folder = join(root, 'bench', `${name}.git`)
  const images = Array.from(
    { length: writers },
    (_, writer) => `  - name: ${nameOf(writer)}\n    newTag: v1\n`,
  )
  const first = (path: string) =>
    path === file ? `resources:\n  - ../../base\nimages:\n${images.join('')}` : contentOf(path, 0)
  await makeRepository(folder, 9_500, 1_000, first)
  traffic.seen.length = 0
  const start = Date.now()
  const signal = AbortSignal.timeout(limit)
  setMaxListeners(0, signal)
  let told = 0
  const one = async (writer: number) => {
    const url = `${host.origin}/bench/${name}`
    if (await contender(url, writer, signal).catch(() => false)) told++
  }
  const all = Promise.all(Array.from({ length: writers }, (_, writer) => one(writer)))
  await Promise.race([all, setTimeout(limit + grace)])
  const took = Math.min(limit, Date.now() - start) / 1000
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, env }).toString()
  const landed = git('show', `main:${file}`).match(/newTag: v2/g)?.length ?? 0
  const merges = git('rev-list', '--merges', '--count', 'main').trim()
  // More may have landed than were told: at the end of the time answers get lost.
  if (landed < told || merges !== '0') {
    throw new Error(`${title}: ${told} of ${writers} were told that they landed, ${landed} have`)
  }
  const rate = (landed * 60) / took
  const bytes = traffic.seen.reduce((sum, { sent, received }) => sum + sent + received, 0)
  const cells = [writers, title, took.toFixed(0), landed, rate.toFixed(1), traffic.seen.length]
  process.stdout.write(`| ${[...cells, (bytes / 1e6).toFixed(1)].join(' | ')} |`)
  return rate
}

try {
  console.log('| writers | | s | landed | landings a minute | requests | MB | of the peer |')
  console.log('|---|---|---|---|---|---|---|---|')
  for (const writers of sizes) {
    const peer = await race('clone, edit, push, rebase', rebase, writers)
    console.log(' 1.0 |')
    const ours = await race('bump', bump, writers)
    console.log(` ${(ours / peer).toFixed(1)} |`)
  }
} catch (error) {
  console.error(error)
  process.exitCode = 1
} finally {
  await Promise.race([host.close(), setTimeout(grace)])
  rmSync(root, { recursive: true, force: true, maxRetries: 5 })
  // Whatever a writer left behind must not keep this process.
  process.exit()
}
