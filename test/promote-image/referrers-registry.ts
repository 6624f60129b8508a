import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { peerPath } from '../peers.ts'
import type { Storage } from './setting.ts'

/** go-containerregistry's registry with the referrers API, empty, in memory. */
export async function startReferrersRegistry(): Promise<Storage> {
  const server = spawn(peerPath('referrers-registry'), { stdio: ['ignore', 'pipe', 'ignore'] })
  const close = async () => {
    server.kill()
    if (server.exitCode === null) await once(server, 'exit')
  }
  const lines = createInterface({ input: server.stdout })
  const [origin] = (await once(lines, 'line')) as [string]
  return { origin, close }
}
