import http from 'node:http'
import https from 'node:https'

export interface ExchangeOptions {
  /** Of the API; nothing is sent to another host, nor is a redirection to one followed. */
  readonly origins: readonly string[]
  /** Chooses the agent of each request, which knows the proxies; Node's own without it. */
  readonly agentFor?: ((url: URL) => http.Agent) | undefined
  /** Milliseconds of silence that end a request. */
  readonly stallMs: number
}

interface Init {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

const redirections = 5

/**
 * What octokit calls in place of `fetch`. The toolkit's own takes the proxy from the variables of the
 * process, knows fewer forms of NO_PROXY than Go and curl, and a body that breaks off in mid-way
 * reads as an empty one (@actions/github 9.1, 2026-10); here it is an error. Bodies come whole.
 */
export function exchanger(options: ExchangeOptions) {
  return async (address: string, init: Init): Promise<Response> => {
    let url = allowed(address, options)
    // GitHub asks to repeat the same request, whichever of the four statuses it gives.
    // https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects
    for (let left = redirections; ; left--) {
      const response = await send(url, init, options)
      const location = response.headers.get('location')
      if (![301, 302, 307, 308].includes(response.status) || location === null) return response
      if (left === 0) throw new Error(`${url.host} redirects in a circle`)
      url = allowed(new URL(location, url).href, options)
    }
  }
}

function allowed(address: string, { origins }: ExchangeOptions): URL {
  const url = new URL(address)
  if (origins.includes(url.origin)) return url
  throw new Error(`the token is for ${origins.join(' and ')}, and not for ${url.origin}`)
}

async function send(url: URL, init: Init, options: ExchangeOptions): Promise<Response> {
  const { method = 'GET', headers = {}, body } = init
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
  const message = await new Promise<http.IncomingMessage>((resolve, reject) => {
    const request = (url.protocol === 'https:' ? https : http).request(url, {
      method,
      headers: { ...headers, ...length },
      agent: options.agentFor?.(url),
    })
    let answer: http.IncomingMessage | undefined
    const end = () => (answer ?? request).destroy(silence(url, options.stallMs))
    request.setTimeout(options.stallMs, end)
    // That one begins with the connection, which a proxy may never give.
    const connecting = setTimeout(end, options.stallMs)
    request.once('socket', () => clearTimeout(connecting))
    request.once('close', () => clearTimeout(connecting))
    request.on('error', reject)
    request.once('response', (response) => resolve((answer = response)))
    request.end(body)
  })
  return whole(message, url)
}

function silence(url: URL, milliseconds: number): Error {
  const message = `${url.host} was silent for ${milliseconds / 1000} s`
  return Object.assign(new Error(message), { code: 'ETIMEDOUT' })
}

async function whole(message: http.IncomingMessage, url: URL): Promise<Response> {
  const chunks: Buffer[] = []
  for await (const chunk of message as AsyncIterable<Buffer>) chunks.push(chunk)
  const { statusCode: status = 0, headers } = message
  const pairs = Object.entries(headers).map(([name, value]): [string, string] => [
    name,
    String(value),
  ])
  const body = chunks.length === 0 ? null : Buffer.concat(chunks)
  const response = new Response(body, { status, headers: pairs })
  Object.defineProperty(response, 'url', { value: url.href })
  return response
}
