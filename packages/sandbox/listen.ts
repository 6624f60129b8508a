import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Listener {
  /** Scheme, host and port, without a slash at the end. */
  readonly origin: string
  /** Ends every connection, also those that a fault left hanging. */
  readonly close: () => Promise<void>
}

/** Serves on a free port of the loopback interface, and on no other: the sandbox is for development. */
export async function listen(serve: RequestListener): Promise<Listener> {
  const server = createServer(serve)
  // Node closes an idle connection after 5 s; a client that reuses it just then sees a reset that
  // no fault asked for.
  server.keepAliveTimeout = 120_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
