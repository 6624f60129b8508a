import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { peerPath } from '../peers.ts'
import { freePort, untilUp, type Distribution } from './distribution.ts'

/** zot on a free port, which has the referrers API; empty, gone when it closes. */
export async function startZot(): Promise<Distribution> {
  const folder = mkdtempSync(join(tmpdir(), 'zot-'))
  const port = await freePort()
  const configuration = join(folder, 'config.json')
  const settings = {
    storage: { rootDirectory: join(folder, 'content'), gc: false, dedupe: false },
    http: { address: '127.0.0.1', port: String(port) },
    log: { level: 'error' },
  }
  writeFileSync(configuration, JSON.stringify(settings))
  const server = spawn(peerPath('zot'), ['serve', configuration], { stdio: 'ignore' })
  const origin = `http://127.0.0.1:${port}`
  await untilUp('zot', server, origin)
  return {
    origin,
    close: async () => {
      server.kill('SIGKILL')
      if (server.exitCode === null && server.signalCode === null) await once(server, 'exit')
      rmSync(folder, { recursive: true })
    },
  }
}
