import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { Variables } from '#sandbox/runner'

export interface GhSocket {
  /** Makes GitHub's CLI talk to the API behind the socket, and to nothing else. */
  readonly env: Variables
  /** Each request that writes, as `POST /repos/o/r/releases`. */
  readonly writes: string[]
  /** A request that is answered with 500 and goes no further. */
  refused: RegExp | undefined
  close(): Promise<void>
}

/**
 * GitHub's CLI over an API on loopback: it speaks https to every host but `github.localhost`, whose
 * port can't be chosen, and sends all of it through a Unix socket where its configuration names one.
 */
export async function ghSocket(apiUrl: string, parent: string): Promise<GhSocket> {
  const folder = mkdtempSync(join(parent, 'gh-'))
  const [configuration, socket] = [join(folder, 'config'), join(folder, 'socket')]
  mkdirSync(configuration)
  writeFileSync(join(configuration, 'config.yml'), `http_unix_socket: ${socket}\n`)
  const server = createServer((incoming, response) => {
    const asked = `${incoming.method} ${incoming.url?.split('?')[0]}`
    const isQuery = incoming.url === '/graphql'
    if (incoming.method !== 'GET' && !isQuery) gh.writes.push(asked)
    if (gh.refused?.test(asked)) {
      incoming.resume()
      response.writeHead(500, { 'Content-Type': 'application/json' })
      response.end(JSON.stringify({ message: 'Server Error' }))
    } else forward(incoming, response, new URL(isQuery ? '/api/graphql' : incoming.url!, apiUrl))
  })
  const gh: GhSocket = {
    env: { GH_HOST: 'github.localhost', GH_CONFIG_DIR: configuration },
    writes: [],
    refused: undefined,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
  await new Promise<void>((resolve) => server.listen(socket, resolve))
  return gh
}

function forward(incoming: IncomingMessage, response: ServerResponse, url: URL): void {
  const { method, headers } = incoming
  const outgoing = request(url, { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(response)
  })
  outgoing.on('error', (error) => response.destroy(error))
  incoming.pipe(outgoing)
}
