// One large layer from one docker-registry of Debian to another: the bundle of promote-image beside
// crane, regctl, oras and skopeo, each from spawn to exit, in turns, on a target that is empty each
// time. RSS is the highest that the kernel saw.
// Clients and servers have processors of their own.
//   npx tsx bench/promote-large.ts [rounds] [MiB]
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ociManifest } from '#oci/manifest'
import { startDistribution } from '../test/sandbox/distribution.ts'
import { image } from '../test/sandbox/image.ts'
import { push } from '../test/sandbox/push.ts'
import { actionLoggedIn, peers, type Tool } from './promote-tools.ts'
import { apart, measure, median, type Run } from './run.ts'

const [rounds = 5, size = 1024] = process.argv.slice(2).map(Number)
const tools: Readonly<Record<string, Tool>> = { 'promote-image': actionLoggedIn, ...peers }
const runs = new Map(Object.keys(tools).map((name) => [name, [] as Run[]]))
apart()
const folder = mkdtempSync(join(tmpdir(), 'promote-large-'))
const source = await startDistribution()
try {
  const { status } = await push(source.origin, 'dev/app', image([size * 1024 * 1024]), ['1.0'])
  if (status !== 201) throw new Error(`the source could not be pushed: ${status}`)
  const names = Object.keys(tools)
  for (let round = 0; round < rounds; round++) {
    // Each begins a round in its turn: what runs first finds the machine otherwise than the rest.
    for (const at of names.keys()) {
      const name = names[(round + at) % names.length]!
      runs.get(name)!.push(await copy(tools[name]!))
    }
  }
  report()
} finally {
  await source.close()
  rmSync(folder, { recursive: true })
}

async function copy(tool: Tool): Promise<Run> {
  const target = await startDistribution()
  try {
    const [from, to] = [source, target].map(({ origin }) => new URL(origin).host) as [
      string,
      string,
    ]
    const route = { source: `${from}/dev/app:1.0`, target: `${to}/prod/app:1.0` }
    const setting = { folder, logins: { [from]: '', [to]: '' } }
    const run = await measure(tool([route], setting))
    const found = await fetch(`${target.origin}/v2/prod/app/manifests/1.0`, {
      method: 'HEAD',
      headers: { accept: ociManifest },
    })
    if (!found.ok) throw new Error(`${route.target} is not there`)
    return run
  } finally {
    await target.close()
  }
}

function report(): void {
  const seconds = (name: string) => median(runs.get(name)!.map((run) => run.seconds))
  const best = Math.min(...Object.keys(peers).map(seconds))
  const row = (...cells: string[]) => console.log(`| ${cells.join(' | ')} |`)
  row(`1 × ${size} MiB`, 's (median)', 'all', 'MiB/s', 'of the best peer', 'peak RSS, MiB')
  row('---', '---', '---', '---', '---', '---')
  for (const [name, all] of runs) {
    row(
      name,
      seconds(name).toFixed(2),
      all.map((run) => run.seconds.toFixed(1)).join(' '),
      (size / seconds(name)).toFixed(0),
      (best / seconds(name)).toFixed(2),
      Math.max(...all.map(({ mebibytes }) => mebibytes)).toFixed(0),
    )
  }
}
