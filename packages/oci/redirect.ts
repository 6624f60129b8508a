import { describe, exchange, type Answer, type Call, type ExchangeOptions } from './exchange.ts'

/** An answer, and whether the URL that was asked gave it, or one that it redirected to. */
export interface Reply extends Answer {
  readonly redirected: boolean
}

const mostHops = 5

/** Reads a whole body; throws where it has more than `most` bytes. */
export async function readAll(call: Call, reply: Reply, most: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of reply.body) {
    size += chunk.length
    if (size > most) throw new Error(`${describe(call)}: the answer has more than ${most} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/**
 * Makes a call and follows its redirects, to another host without the authorization: presigned
 * URLs refuse a second one, and it is none of theirs. A call that isn't a reading one is repeated
 * elsewhere only where the status says so (307, 308).
 */
export async function follow(call: Call, options: ExchangeOptions): Promise<Reply> {
  let current = call
  for (let hops = 0; hops <= mostHops; hops++) {
    const answer = await exchange(current, options)
    const next = onward(current, answer)
    if (next === undefined) return { ...answer, redirected: hops > 0 }
    answer.discard()
    current = next
  }
  throw new Error(`${describe(call)}: more than ${mostHops} redirects; look at its configuration`)
}

function onward(call: Call, { status, headers }: Answer): Call | undefined {
  const reads = call.method === 'GET' || call.method === 'HEAD'
  const follows = status === 307 || status === 308 || (reads && [301, 302, 303].includes(status))
  if (!follows || headers.location === undefined) return undefined
  const url = locate(headers.location, call.url)
  if (url.origin === call.url.origin) return { ...call, url }
  const headersThere = Object.entries(call.headers ?? {}).filter(
    ([name]) => name !== 'authorization',
  )
  return { ...call, url, headers: Object.fromEntries(headersThere) }
}

/**
 * Reads a Location. Registries behind a proxy that ends TLS often write their own address with
 * http: the host that was asked by https goes on being asked by https.
 */
export function locate(location: string, base: URL): URL {
  if (!URL.canParse(location, base.href)) {
    throw new Error(`${base.host}: it answered with a Location that is no URL`)
  }
  const url = new URL(location, base)
  url.username = url.password = ''
  if (base.protocol === 'https:' && url.protocol === 'http:' && url.hostname === base.hostname) {
    url.protocol = 'https:'
    url.port = base.port
  }
  return url
}
