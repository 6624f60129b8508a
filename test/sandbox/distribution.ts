import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { peerPath } from '../peers.ts'

export interface Distribution {
  readonly origin: string
  close(): Promise<void>
}

/** Debian's docker-registry on a free port, empty, gone when it closes; `more` configures it. */
export async function startDistribution(more: object = {}): Promise<Distribution> {
  const folder = mkdtempSync(join(tmpdir(), 'distribution-'))
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const configuration = join(folder, 'config.yml')
  const storage = { filesystem: { rootdirectory: join(folder, 'content') } }
  const http = { addr: `127.0.0.1:${port}` }
  writeFileSync(configuration, JSON.stringify({ version: 0.1, storage, http, ...more }))
  const server = spawn(peerPath('docker-registry'), ['serve', configuration], { stdio: 'ignore' })
  const close = async () => {
    server.kill()
    if (server.exitCode === null) await once(server, 'exit')
    rmSync(folder, { recursive: true })
  }
  await untilUp('docker-registry', server, origin)
  return { origin, close }
}

/** Asks a registry that was started until it answers. */
export async function untilUp(name: string, server: ChildProcess, origin: string): Promise<void> {
  while (!(await isUp(origin))) {
    if (server.exitCode !== null) throw new Error(`${name} ended before it listened`)
    await delay(20)
  }
}

async function isUp(origin: string): Promise<boolean> {
  return fetch(`${origin}/v2/`).then(
    () => true,
    () => false,
  )
}

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
