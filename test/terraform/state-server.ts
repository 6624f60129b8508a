import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

/** A state of Terraform's HTTP backend. https://developer.hashicorp.com/terraform/language/backend/http */
export interface StateServer {
  readonly url: string
  /** For programs that keep their state there. */
  readonly env: Readonly<Record<string, string>>
  /** The method of every request. */
  readonly methods: string[]
  close(): Promise<void>
}

const credentials = { name: 'ci', password: 'hush-of-the-state' }

export async function startStateServer(): Promise<StateServer> {
  const methods: string[] = []
  const expected = `Basic ${Buffer.from(Object.values(credentials).join(':')).toString('base64')}`
  let state: Buffer | undefined
  const server = createServer((request, response) => {
    void buffer(request).then((body) => {
      methods.push(request.method ?? '')
      if (request.headers.authorization !== expected) return response.writeHead(401).end()
      if (request.method === 'POST') state = body
      if (request.method === 'GET' && state === undefined) return response.writeHead(404).end()
      return response.end(request.method === 'GET' ? state : undefined)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/state`,
    env: { TF_HTTP_USERNAME: credentials.name, TF_HTTP_PASSWORD: credentials.password },
    methods,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
