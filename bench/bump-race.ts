import { execFile, execFileSync } from 'node:child_process'
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

// Writers at once on one file, each with an entry of its own, until all have landed or the time is
// over: `npx tsx bench/bump-race.ts [seconds] [writers…]`. The peer clones with depth 1, edits,
// commits and pushes; where others were faster it rebases and pushes again, with full jitter.

const [seconds = '600', ...numbers] = process.argv.slice(2)
const limit = Number(seconds) * 1000
const root = mkdtempSync(join(tmpdir(), 'bench-race-'))
const traffic = newTraffic()
const host = await startGitHost({ root, traffic })
const clock: Clock = { now: Date.now, random: Math.random, sleep: (ms) => setTimeout(ms) }
const nameOf = (writer: number) => `service-${String(writer).padStart(2, '0')}`

/** Whether this writer's edit landed before the deadline. */
type Contender = (url: string, writer: number, deadline: number) => Promise<boolean>

const bump: Contender = async (url, writer, deadline) => {
  const branch = await openBranch({
    ...{ remote: parseRemote(url), credentials: {}, author, env, temporary: root, clock },
  })
  const edit = ({ files }: { files: ReadonlyMap<string, { bytes: Buffer }> }) => {
    const target = { image: nameOf(writer), tag: 'v2' }
    const { bytes } = bumpImage({ path: file, bytes: files.get(file)!.bytes }, 'kustomize', target)
    return { changes: new Map([[file, bytes]]), message: `deploy(${target.image}): v2` }
  }
  try {
    const timeoutMs = deadline - Date.now()
    await commitEdit({ branch, paths: [file], edit, timeoutMs, clock })
    return true
  } catch {
    return false
  } finally {
    await branch.close()
  }
}

const rebase: Contender = async (url, writer, deadline) => {
  const folder = mkdtempSync(join(root, 'clone-'))
  const settings = ['-c', 'user.name=b', '-c', 'user.email=b@example.com']
  const git = (...args: string[]) =>
    promisify(execFile)('git', [...settings, ...args], { cwd: folder, env })
  try {
    await git('clone', '--quiet', '--depth=1', url, '.')
    const path = join(folder, file)
    const entry = new RegExp(`(name: ${nameOf(writer)}\\b.*\\s+newTag:) \\S+`)
    writeFileSync(path, readFileSync(path, 'utf8').replace(entry, '$1 v2'))
    await git('commit', '-qam', `deploy(${nameOf(writer)}): v2`)
    for (let tries = 1; Date.now() < deadline; tries++) {
      const begin = Date.now()
      const pushed = await git('push', '--quiet').then(
        () => true,
        () => false,
      )
      if (pushed) return true
      await setTimeout(Math.random() * Math.min(15_000, (Date.now() - begin) * tries))
      await git('pull', '--quiet', '--rebase')
    }
    return false
  } catch {
    return false // a conflict: the writer's change is lost
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function race(title: string, contender: Contender, writers: number): Promise<void> {
  const name = `${contender.name}-${writers}`
  const folder = join(root, 'bench', `${name}.git`)
  const images = Array.from(
    { length: writers },
    (_, writer) => `  - name: ${nameOf(writer)}\n    newTag: v1\n`,
  )
  const first = (path: string) =>
    path === file ? `resources:\n  - ../../base\nimages:\n${images.join('')}` : contentOf(path, 0)
  await makeRepository(folder, 1_000, 1, first)
  traffic.seen.length = 0
  const start = Date.now()
  const url = `${host.origin}/bench/${name}`
  const all = Array.from({ length: writers }, (_, writer) => contender(url, writer, start + limit))
  const told = (await Promise.all(all)).filter((landed) => landed).length
  const took = (Date.now() - start) / 1000
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, env }).toString()
  const landed = git('show', `main:${file}`).match(/newTag: v2/g)?.length ?? 0
  const merges = git('rev-list', '--merges', '--count', 'main').trim()
  if (landed !== told || merges !== '0') throw new Error(`${told} told, ${landed} landed`)
  const rate = ((landed * 60) / took).toFixed(1)
  const bytes = traffic.seen.reduce((sum, { sent, received }) => sum + sent + received, 0)
  const cells = [writers, title, took.toFixed(0), landed, rate, traffic.seen.length]
  console.log(`| ${[...cells, (bytes / 1e6).toFixed(1)].join(' | ')} |`)
}

try {
  console.log('| writers | | s | landed | landings a minute | requests | MB |')
  console.log('|---|---|---|---|---|---|---|')
  for (const writers of numbers.length > 0 ? numbers.map(Number) : [20, 50]) {
    await race('bump', bump, writers)
    await race('clone, edit, push, rebase', rebase, writers)
  }
} finally {
  await host.close()
  rmSync(root, { recursive: true, force: true })
}
