// Pushing an OCI layout into Debian's docker-registry: the engine of ecr-push, bundled, beside
// `skopeo copy`, each a process of its own from its start to its end, in turns, on a registry that
// is empty each time. RSS is the highest that the kernel saw.
// Clients and servers have processors of their own.
//   npx tsx bench/push-large.ts [rounds] [layers] [MiB a layer]
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { node24 } from '../test/node24.ts'
import { peerPath } from '../test/peers.ts'
import { startDistribution } from '../test/sandbox/distribution.ts'
import { writeLayout } from './layout.ts'
import { apart, measure, median, type Command, type Run } from './run.ts'

const [rounds = 5, layers = 1, size = 1024] = process.argv.slice(2).map(Number)
apart()
const folder = mkdtempSync(join(tmpdir(), 'push-large-'))
try {
  const layout = join(folder, 'layout')
  writeLayout(layout, layers, size)
  const script = bundle(join(folder, 'bundle'))
  const env = { PATH: process.env['PATH'] ?? '', HOME: folder }
  const engine = (origin: string) => ({ program: node24(), args: [script, layout, origin], env })
  const skopeo = (origin: string) => {
    const target = `docker://${origin.slice('http://'.length)}/bench/app:1`
    const args = ['copy', '-q', '--preserve-digests', '--dest-tls-verify=false']
    return { program: peerPath('skopeo'), args: [...args, `oci:${layout}`, target], env }
  }
  const results = { engine: [] as Run[], skopeo: [] as Run[] }
  for (let round = 0; round < rounds; round++) {
    results.engine.push(await push(engine))
    results.skopeo.push(await push(skopeo))
  }
  report(results)
} finally {
  rmSync(folder, { recursive: true })
}

/** Bundled as an action is. */
function bundle(target: string): string {
  const ncc = join(import.meta.dirname, '../node_modules/@vercel/ncc/dist/ncc/cli.js')
  const entry = join(import.meta.dirname, 'push-layout.ts')
  const args = [ncc, 'build', entry, '-o', target, '--transpile-only', '-q']
  execFileSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  return join(target, 'index.js')
}

async function push(command: (origin: string) => Command): Promise<Run> {
  const server = await startDistribution()
  try {
    return await measure(command(server.origin))
  } finally {
    await server.close()
  }
}

function report(results: Record<'engine' | 'skopeo', Run[]>): void {
  const seconds = (runs: readonly Run[]) => median(runs.map((run) => run.seconds))
  const rate = (runs: readonly Run[]) => (layers * size) / seconds(runs)
  const row = (...cells: string[]) => console.log(`| ${cells.join(' | ')} |`)
  row(`${layers} × ${size} MiB`, 'seconds (median)', 'all', 'MiB/s', 'of skopeo', 'peak RSS, MiB')
  row('---', '---', '---', '---', '---', '---')
  for (const [name, runs] of Object.entries(results)) {
    row(
      name,
      seconds(runs).toFixed(2),
      runs.map((run) => run.seconds.toFixed(1)).join(' '),
      rate(runs).toFixed(0),
      (rate(runs) / rate(results.skopeo)).toFixed(2),
      Math.max(...runs.map(({ mebibytes }) => mebibytes)).toFixed(0),
    )
  }
}
