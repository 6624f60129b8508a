import http from 'node:http'
import https from 'node:https'
import { noProxy } from './no-proxy.ts'

/** The connections that everything of one run goes through; they are kept open between requests. */
export interface Agents {
  readonly http: http.Agent
  readonly https: https.Agent
  agentFor(url: URL): http.Agent
}

const options = { keepAlive: true }

/**
 * Agents that go through the proxy that HTTPS_PROXY and HTTP_PROXY name (for https and http URLs)
 * but for the hosts in NO_PROXY; the lower case names win, as in curl. The choice is made for each
 * request, so one agent serves hosts inside and outside. Nothing of a proxy is loaded where no
 * variable is set. Throws where a variable holds no URL of an http or https proxy.
 */
export async function agents(env: Readonly<Record<string, string | undefined>>): Promise<Agents> {
  const plain = new http.Agent(options)
  const secure = new https.Agent(options)
  const direct = noProxy(env['no_proxy'] ?? env['NO_PROXY'] ?? '')
  const forHttp = proxyUrl(env, 'HTTP_PROXY')
  const forHttps = proxyUrl(env, 'HTTPS_PROXY')
  if (forHttp !== undefined) {
    const { HttpProxyAgent } = await import('http-proxy-agent')
    route(plain, new HttpProxyAgent(forHttp, options), forHttp, direct)
  }
  if (forHttps !== undefined) {
    const { HttpsProxyAgent } = await import('https-proxy-agent')
    route(secure, new HttpsProxyAgent(forHttps, options), forHttps, direct)
  }
  const agentFor = (url: URL) => (url.protocol === 'https:' ? secure : plain)
  return { http: plain, https: secure, agentFor }
}

/** What Node's HTTP client calls on an agent, and what agent-base builds on: not in its types. */
interface Dispatcher {
  addRequest(request: http.ClientRequest, options: { host: string; port: number | string }): void
}

/** Makes `agent` pass each request on to `proxied`, but for hosts that are reached directly. */
function route(
  agent: http.Agent,
  proxied: http.Agent,
  proxy: URL,
  direct: (host: string, port: number) => boolean,
): void {
  const [own, through] = [agent, proxied] as unknown as [Dispatcher, Dispatcher]
  const addDirectly = own.addRequest.bind(agent)
  own.addRequest = (request, options) => {
    if (direct(options.host, Number(options.port))) return addDirectly(request, options)
    refuseProxyAnswer(request, `${options.host}:${options.port}`, proxy)
    through.addRequest(request, options)
  }
  const destroyDirect = agent.destroy.bind(agent)
  agent.destroy = () => {
    destroyDirect()
    proxied.destroy()
  }
}

/**
 * https-proxy-agent 9 hands a proxy's refusal of CONNECT on as though the server had answered it
 * (2026-09). A proxy's 404 must never read as "there is no such tag", nor its 403 as the server's.
 */
function refuseProxyAnswer(request: http.ClientRequest, target: string, proxy: URL): void {
  request.once('proxyConnect', ({ statusCode }: { statusCode?: number }) => {
    if (statusCode === undefined || statusCode === 200) return
    const error = new Error(
      `connect to ${target} through the proxy ${proxy.host}: the proxy answered ${statusCode}; ` +
        'let it pass, or name the host in NO_PROXY',
    )
    // A fault of its own passes, as a server's does; a refusal stays.
    if (statusCode >= 500) Object.assign(error, { code: 'EAGAIN' })
    request.destroy(error)
  })
}

function proxyUrl(
  env: Readonly<Record<string, string | undefined>>,
  name: 'HTTP_PROXY' | 'HTTPS_PROXY',
): URL | undefined {
  const text = (env[name.toLowerCase()] ?? env[name] ?? '').trim()
  if (text === '') return undefined
  const full = text.includes('://') ? text : `http://${text}`
  const url = URL.canParse(full) ? new URL(full) : undefined
  if (url !== undefined && /^https?:$/.test(url.protocol) && url.hostname !== '') return url
  // The value may hold a password, so it is not shown.
  throw new Error(`${name}: found no URL of an http or https proxy; use http://host:port`)
}
