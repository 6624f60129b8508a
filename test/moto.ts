import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { peerPath } from './peers.ts'

export interface Moto {
  /** For `AWS_ENDPOINT_URL`. */
  readonly endpoint: string
  close(): Promise<void>
}

/** Starts moto on a free port: AWS as people who are not of this project understand it. */
export async function startMoto(): Promise<Moto> {
  const stdio = ['ignore', 'ignore', 'pipe'] as const
  const server = spawn(peerPath('moto_server'), ['-p', '0'], { stdio: [...stdio] })
  // Werkzeug says which port it chose.
  for await (const line of createInterface({ input: server.stderr })) {
    const match = /Running on (http:\/\/127\.0\.0\.1:\d+)/.exec(line)
    if (match === null) continue
    server.stderr.resume()
    return {
      endpoint: match[1]!,
      async close() {
        server.kill()
        await once(server, 'exit')
      },
    }
  }
  throw new Error('moto_server ended before it listened')
}
