// Pushing one OCI layout into ECR: ecr-push as the runner runs it, beside `skopeo copy`, `crane push`
// and `docker push`, each a process of its own from its start to its end, in turns, into a repository
// that is new each time; then ecr-push again where the image is there. ECR is the sandbox's in front of
// Debian's docker-registry, for all of them alike, and counts the requests; RSS is the highest that the
// kernel saw (docker's is that of its daemon, and not shown).
//   npx tsx bench/push-peers.ts [rounds] [layers] [MiB a layer]
import { execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { digestOf } from '#oci/digest'
import { ociManifest } from '#oci/manifest'
import { startEcr } from '#sandbox/ecr'
import { createRepository, defaultSettings } from '#sandbox/ecr-registry'
import { startDockerd } from '../test/docker/engine.ts'
import { node24 } from '../test/node24.ts'
import { peerPath } from '../test/peers.ts'
import { startDistribution } from '../test/sandbox/distribution.ts'
import { basic } from '../test/sandbox/push.ts'

const [rounds = 5, layers = 12, size = 8] = process.argv.slice(2).map(Number)
const bundle = join(import.meta.dirname, '../dist/ecr-push/index.js')
const folder = mkdtempSync(join(tmpdir(), 'push-peers-'))
const layout = join(folder, 'layout')
const bytes = writeLayout()

const storage = await startDistribution()
const ecr = await startEcr({ upstream: () => storage.origin })
const registry = await ecr.registry()
const host = new URL(registry.origin).host
const docker = await startDockerd()
const [, auth = ''] = (await basic(ecr)).split(' ')
const login = join(folder, 'login')
mkdirSync(login)
writeFileSync(join(login, 'config.json'), JSON.stringify({ auths: { [host]: { auth } } }))
const archive = join(folder, 'saved.tar')
execFileSync(peerPath('skopeo'), [
  'copy',
  '-q',
  `oci:${layout}`,
  `docker-archive:${archive}:bench:1`,
])
execFileSync('docker', ['load', '-q', '-i', archive], { env: { ...process.env, ...docker.env } })

type Variables = Readonly<Record<string, string>>
interface Command {
  readonly program: string
  readonly args: readonly string[]
  readonly env?: Variables
}
interface Run {
  readonly seconds: number
  readonly requests: number
  readonly mebibytes: number
}

writeFileSync(join(folder, 'event.json'), '{}')
const action = (repository: string): Command => ({
  program: node24(),
  args: [bundle],
  env: {
    ...ecr.environment(),
    ...{ INPUT_REPOSITORY: repository, INPUT_TAGS: '1', INPUT_SOURCE: layout, RUNNER_TEMP: folder },
    ...{ GITHUB_EVENT_NAME: 'push', GITHUB_EVENT_PATH: join(folder, 'event.json') },
    ...{ GITHUB_REPOSITORY: 'acme/app', GITHUB_SHA: 'a'.repeat(40), GITHUB_REF: 'refs/heads/main' },
  },
})
const peers: Readonly<Record<string, (repository: string) => Command>> = {
  'ecr-push': action,
  'skopeo copy': (repository) => ({
    program: peerPath('skopeo'),
    args: [
      ...['copy', '-q', '--preserve-digests', '--dest-tls-verify=false'],
      ...[`--authfile=${join(login, 'config.json')}`, `oci:${layout}`],
      `docker://${host}/${repository}:1`,
    ],
  }),
  'crane push': (repository) => ({
    program: peerPath('crane'),
    args: ['push', '--insecure', layout, `${host}/${repository}:1`],
    env: { DOCKER_CONFIG: login },
  }),
  'docker push': (repository) => ({
    program: 'docker',
    args: ['push', '-q', `${host}/${repository}:1`],
    env: { ...docker.env, DOCKER_CONFIG: login },
  }),
}

async function measure({ program, args, env }: Command): Promise<Run> {
  ecr.traffic.seen.length = 0
  const start = performance.now()
  const { PATH = '', HOME = '' } = process.env
  const child = spawn(program, args, {
    env: { PATH, HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let log = ''
  child.stdout.on('data', (chunk) => (log += String(chunk)))
  child.stderr.on('data', (chunk) => (log += String(chunk)))
  let peak = 0
  const watch = setInterval(() => (peak = Math.max(peak, highWater(child.pid) ?? 0)), 20)
  const [code] = (await once(child, 'close')) as [number | null]
  clearInterval(watch)
  if (code !== 0) throw new Error(`${program} ended with ${code}:\n${log}`)
  const seconds = (performance.now() - start) / 1000
  return { seconds, requests: ecr.traffic.seen.length, mebibytes: peak }
}

function highWater(pid: number | undefined): number | undefined {
  try {
    const found = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return found === undefined ? undefined : Number(found) / 1024
  } catch {
    return undefined
  }
}

const results = new Map<string, Run[]>()
const note = (name: string, run: Run) => results.set(name, [...(results.get(name) ?? []), run])
try {
  for (let round = 0; round < rounds; round++) {
    for (const [name, command] of Object.entries(peers)) {
      const repository = `bench/${name.replace(' ', '-')}-${round}`
      createRepository(registry, repository, defaultSettings, 0)
      if (name === 'docker push') {
        const env = { ...process.env, ...docker.env }
        execFileSync('docker', ['tag', 'bench:1', `${host}/${repository}:1`], { env })
      }
      note(name, await measure(command(repository)))
      if (name === 'ecr-push') note('ecr-push again', await measure(action(repository)))
    }
    note('node -e 0', await measure({ program: node24(), args: ['-e', '0'] }))
  }
} finally {
  await Promise.all([ecr.close(), storage.close(), docker.close()])
  rmSync(folder, { recursive: true })
}

const median = (name: string, key: keyof Run) =>
  (results.get(name) ?? []).map((run) => run[key]).toSorted((one, other) => one - other)[
    rounds >> 1
  ]!
console.log(`| ${layers} layers, ${(bytes / 1e6).toFixed(0)} MB | s | MB/s | requests | RSS, MiB |`)
console.log('| --- | --: | --: | --: | --: |')
for (const name of results.keys()) {
  const seconds = median(name, 'seconds')
  const isPush = name in peers
  const rate = isPush ? (bytes / 1e6 / seconds).toFixed(0) : ''
  const memory = name === 'docker push' ? '' : median(name, 'mebibytes').toFixed(0)
  const requests = median(name, 'requests')
  console.log(`| ${name} | ${seconds.toFixed(2)} | ${rate} | ${requests} | ${memory} |`)
}

/** Layers of one file of random bytes each; the bytes of all of them. */
function writeLayout(): number {
  const blobs = join(layout, 'blobs', 'sha256')
  mkdirSync(blobs, { recursive: true })
  const write = (content: Buffer) => {
    const digest = digestOf(content)
    writeFileSync(join(blobs, digest.slice('sha256:'.length)), content)
    return { digest, size: content.length }
  }
  const written = Array.from({ length: layers }, (_, at) => {
    const [file, tar] = [join(folder, `file-${at}`), join(folder, 'layer.tar')]
    writeFileSync(file, randomBytes(size * 1024 * 1024))
    execFileSync('tar', ['-C', folder, '-cf', tar, `file-${at}`])
    const diffId = digestOf(readFileSync(tar))
    execFileSync('gzip', ['-f1n', tar])
    rmSync(file)
    return { diffId, ...write(readFileSync(`${tar}.gz`)) }
  })
  const rootfs = { type: 'layers', diff_ids: written.map(({ diffId }) => diffId) }
  const config = write(Buffer.from(JSON.stringify({ architecture: 'amd64', os: 'linux', rootfs })))
  const image = {
    schemaVersion: 2,
    mediaType: ociManifest,
    config: { mediaType: 'application/vnd.oci.image.config.v1+json', ...config },
    layers: written.map((layer) => ({
      mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
      digest: layer.digest,
      size: layer.size,
    })),
  }
  const manifests = [{ mediaType: ociManifest, ...write(Buffer.from(JSON.stringify(image))) }]
  writeFileSync(join(layout, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests }))
  writeFileSync(join(layout, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}')
  return written.reduce((sum, each) => sum + statSync(join(blobs, each.digest.slice(7))).size, 0)
}
