// Pushing an OCI layout into Debian's docker-registry: the engine of ecr-push, bundled, beside
// `skopeo copy`, each a process of its own from its start to its end, in turns, on a registry that
// is empty each time. RSS is the highest that the kernel saw.
//   npx tsx bench/push-large.ts [rounds] [layers] [MiB a layer]
import { execFileSync, spawn } from 'node:child_process'
import { createHash, randomFillSync } from 'node:crypto'
import { once } from 'node:events'
import {
  createWriteStream,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { rename } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { digestOf } from '#oci/digest'
import { ociManifest } from '#oci/manifest'
import { node24 } from '../test/node24.ts'
import { peerPath } from '../test/peers.ts'
import { startDistribution } from '../test/sandbox/distribution.ts'

const mebibyte = 1024 * 1024

const [rounds = 5, layers = 1, size = 1024] = process.argv.slice(2).map(Number)
const folder = mkdtempSync(join(tmpdir(), 'push-large-'))
try {
  const layout = join(folder, 'layout')
  await writeLayout(layout, layers, size)
  const script = bundle(join(folder, 'bundle'))
  const engine: Command = (origin) => [node24(), [script, layout, origin]]
  const skopeo: Command = (origin) => {
    const target = `docker://${origin.slice('http://'.length)}/bench/app:1`
    const args = ['copy', '-q', '--preserve-digests', '--dest-tls-verify=false']
    return [peerPath('skopeo'), [...args, `oci:${layout}`, target]]
  }
  const results = { engine: [] as Run[], skopeo: [] as Run[] }
  for (let round = 0; round < rounds; round++) {
    results.engine.push(await measure(engine))
    results.skopeo.push(await measure(skopeo))
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

type Command = (origin: string) => [program: string, args: string[]]

interface Run {
  readonly seconds: number
  readonly mebibytes: number
}

async function measure(command: Command): Promise<Run> {
  const server = await startDistribution()
  try {
    const [program, args] = command(server.origin)
    const start = performance.now()
    const child = spawn(program, args, { stdio: 'inherit' })
    let peak = 0
    const watch = setInterval(() => (peak = Math.max(peak, highWater(child.pid!) ?? 0)), 20)
    const [code] = (await once(child, 'exit')) as [number | null]
    clearInterval(watch)
    if (code !== 0) throw new Error(`${program} ended with ${code}`)
    return { seconds: (performance.now() - start) / 1000, mebibytes: peak }
  } finally {
    await server.close()
  }
}

/** The most memory that a process ever had, in MiB, as Linux tells it while it lives. */
function highWater(pid: number): number | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const found = /^VmHWM:\s+(\d+)/m.exec(status)?.[1]
    return found === undefined ? undefined : Number(found) / 1024
  } catch {
    return undefined
  }
}

function report(results: Record<'engine' | 'skopeo', Run[]>): void {
  const median = (runs: Run[], key: keyof Run) =>
    runs.map((run) => run[key]).toSorted((one, other) => one - other)[runs.length >> 1]!
  const rate = (runs: Run[]) => (layers * size) / median(runs, 'seconds')
  const row = (...cells: string[]) => console.log(`| ${cells.join(' | ')} |`)
  row(`${layers} × ${size} MiB`, 'seconds (median)', 'all', 'MiB/s', 'of skopeo', 'peak RSS, MiB')
  row('---', '---', '---', '---', '---', '---')
  for (const [name, runs] of Object.entries(results)) {
    row(
      name,
      median(runs, 'seconds').toFixed(2),
      runs.map(({ seconds }) => seconds.toFixed(1)).join(' '),
      rate(runs).toFixed(0),
      (rate(runs) / rate(results.skopeo)).toFixed(2),
      Math.max(...runs.map(({ mebibytes }) => mebibytes)).toFixed(0),
    )
  }
}

/** Layers of random bytes, wrapped in gzip so that no tool feels called to compress them. */
async function writeLayout(folder: string, count: number, size: number): Promise<void> {
  const blobs = join(folder, 'blobs', 'sha256')
  mkdirSync(blobs, { recursive: true })
  const write = (bytes: Buffer) => {
    writeFileSync(join(blobs, digestOf(bytes).slice('sha256:'.length)), bytes)
    return { digest: digestOf(bytes), size: bytes.length }
  }
  const written = []
  for (let at = 0; at < count; at++) written.push(await writeLayer(blobs, size))
  const rootfs = { type: 'layers', diff_ids: written.map(({ diffId }) => diffId) }
  const config = write(Buffer.from(JSON.stringify({ architecture: 'amd64', os: 'linux', rootfs })))
  const manifest = write(
    Buffer.from(
      JSON.stringify({
        schemaVersion: 2,
        mediaType: ociManifest,
        config: { mediaType: 'application/vnd.oci.image.config.v1+json', ...config },
        layers: written.map(({ digest, size }) => ({
          mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
          digest,
          size,
        })),
      }),
    ),
  )
  const manifests = [{ mediaType: ociManifest, ...manifest }]
  writeFileSync(join(folder, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests }))
  writeFileSync(join(folder, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}')
}

async function writeLayer(blobs: string, size: number) {
  const [plain, packed] = [createHash('sha256'), createHash('sha256')]
  let total = 0
  const path = join(blobs, 'layer')
  await pipeline(
    function* () {
      for (let written = 0; written < size; written++) {
        const chunk = randomFillSync(Buffer.alloc(mebibyte))
        plain.update(chunk)
        yield chunk
      }
    },
    createGzip({ level: 0 }),
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        packed.update(chunk)
        total += chunk.length
        yield chunk
      }
    },
    createWriteStream(path),
  )
  const hex = packed.digest('hex')
  await rename(path, join(blobs, hex))
  return { digest: `sha256:${hex}`, size: total, diffId: `sha256:${plain.digest('hex')}` }
}
