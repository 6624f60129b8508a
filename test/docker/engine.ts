import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { peerPath } from '../peers.ts'

type Variables = Readonly<Record<string, string>>

/** Something that builds, and the variables that lead docker to it. */
export interface Engine {
  readonly env: Variables
  /** DOCKER_CONFIG of those variables, which no run may change. */
  readonly config: string
  close(): Promise<void>
}

// Nothing can be isolated further inside of most CI machines: no bridge, no overlay.
const dockerd = ['--iptables=false', '--bridge=none']

/** dockerd of Debian 12 (20.10): the builder of the `docker` driver, images in a graph driver. */
export function startDockerd(): Promise<Engine> {
  return start('dockerd', 'docker.sock', (folder, socket) => [
    ...[...dockerd, '--storage-driver=vfs', '-H', socket, '--pidfile', join(folder, 'pid')],
    ...['--data-root', join(folder, 'data'), '--exec-root', join(folder, 'exec')],
  ])
}

/** dockerd 29: the builder of the `docker` driver, images in containerd's store. */
export function startDockerd29(): Promise<Engine> {
  return start('dockerd-29', 'docker.sock', (folder, socket) => [
    ...[...dockerd, '--ip6tables=false', '--storage-driver=native', '-H', socket],
    ...['--feature', 'containerd-snapshotter=true', '--pidfile', join(folder, 'pid')],
    ...['--data-root', join(folder, 'data'), '--exec-root', join(folder, 'exec')],
  ])
}

/** BuildKit behind the `remote` driver, which pushes by itself as `docker-container` does. */
export async function startBuildkit(): Promise<Engine> {
  const engine = await start('buildkitd', 'buildkit.sock', (folder, socket) => [
    ...['--root', join(folder, 'root'), '--addr', socket, '--containerd-worker=false'],
    '--oci-worker-snapshotter=native',
  ])
  const { DOCKER_HOST: socket = '', ...env } = engine.env
  const create = ['buildx', 'create', '--name', 'remote', '--driver', 'remote', socket]
  execFileSync('docker', create, { env: { PATH: process.env['PATH'], ...env }, stdio: 'ignore' })
  return { ...engine, env: { ...env, BUILDX_BUILDER: 'remote' } }
}

async function start(
  program: string,
  socketName: string,
  args: (folder: string, socket: string) => readonly string[],
): Promise<Engine> {
  // Short: a socket's path has at most 107 bytes.
  const folder = mkdtempSync(join(tmpdir(), 'engine-'))
  const config = join(folder, 'config')
  mkdirSync(join(config, 'cli-plugins'), { recursive: true })
  symlinkSync(peerPath('docker-buildx'), join(config, 'cli-plugins', 'docker-buildx'))
  writeFileSync(join(config, 'config.json'), '{"auths":{"other.example":{"auth":"bzpw"}}}')
  const socket = join(folder, socketName)
  const env = { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin:/sbin` }
  const server = spawn(peerPath(program), args(folder, `unix://${socket}`), {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const log = collect(server)
  while (!existsSync(socket)) {
    if (server.exitCode !== null) throw new Error(`${program} ended:\n${log()}`)
    await delay(50)
  }
  return {
    env: { DOCKER_HOST: `unix://${socket}`, DOCKER_CONFIG: config },
    config,
    close: async () => {
      server.kill()
      if (server.exitCode === null) await once(server, 'exit')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function collect(server: ChildProcess): () => string {
  let log = ''
  server.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    log = (log + chunk).slice(-10_000)
  })
  return () => log
}

/** Puts this machine's shell and its libraries into a build context, as no image can be pulled. */
export function copyShell(context: string): void {
  const libraries = execFileSync('ldd', ['/bin/sh'], { encoding: 'utf8' }).matchAll(/(\/\S+) \(0x/g)
  for (const path of ['/bin/sh', ...[...libraries].map(([, library = '']) => library)]) {
    const target = join(context, 'root', path)
    mkdirSync(dirname(target), { recursive: true })
    cpSync(path, target, { dereference: true })
  }
}
