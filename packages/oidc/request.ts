import http from 'node:http'
import https from 'node:https'

export interface TokenRequest {
  /** ACTIONS_ID_TOKEN_REQUEST_URL */
  readonly url: string
  /** ACTIONS_ID_TOKEN_REQUEST_TOKEN */
  readonly bearer: string
  readonly audience: string
  readonly agentFor: (url: URL) => http.Agent
  readonly clock: {
    readonly random: () => number
    readonly sleep: (ms: number) => Promise<unknown>
  }
  readonly signal: AbortSignal
}

const attempts = 4
const longest = 65_536
const stallMs = 30_000

/**
 * Asks GitHub for a token that says what this job is. The caller masks it before anything else. A
 * fault or a 5xx is tried again, as jobs that ask at the same moment do see them
 * (aws-actions/configure-aws-credentials#299).
 */
export async function requestToken(request: TokenRequest): Promise<string> {
  const url = new URL(request.url)
  assertSafe(url)
  url.searchParams.set('audience', request.audience)
  const attempted = `requesting an OIDC token of ${url.host}`
  for (let tried = 1; ; tried++) {
    request.signal.throwIfAborted()
    const answer = await get(url, request).catch((fault: Error) => ({ fault }))
    const isFault = 'fault' in answer || answer.status >= 500
    if (isFault && tried < attempts) {
      await request.clock.sleep(request.clock.random() * 500 * 2 ** tried)
      continue
    }
    if ('fault' in answer) {
      const message = `${attempted}: ${answer.fault.message}; check the network and the proxy`
      throw new Error(message, { cause: answer.fault })
    }
    if (answer.status !== 200) {
      throw new Error(
        `${attempted}: it answered ${answer.status}; give the job permissions id-token: write, and ` +
          'run it again',
      )
    }
    return valueOf(attempted, answer.body)
  }
}

function valueOf(attempted: string, body: string): string {
  try {
    const { value } = JSON.parse(body) as { readonly value?: unknown }
    if (typeof value === 'string' && value !== '') return value
  } catch {
    // The body may hold a token, so nothing of it is told.
  }
  throw new Error(`${attempted}: the answer holds no token; run it again`)
}

function get(url: URL, { bearer, agentFor, signal }: TokenRequest) {
  return new Promise<{ readonly status: number; readonly body: string }>((resolve, reject) => {
    const headers = { Authorization: `Bearer ${bearer}`, Accept: 'application/json' }
    const options = { headers, agent: agentFor(url), signal, timeout: stallMs }
    const request = (url.protocol === 'https:' ? https : http).get(url, options, (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        body += chunk
        if (body.length > longest) response.destroy(new Error(`it answered over ${longest} bytes`))
      })
      response.on('error', reject)
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }))
    })
    request.on('timeout', () => request.destroy(new Error(`silent for ${stallMs / 1000} s`)))
    request.on('error', reject)
  })
}

/** The bearer token travels by https, or by http within this machine. */
function assertSafe({ protocol, hostname, origin }: URL): void {
  const loopback = /^(localhost|\[::1\]|127(\.\d+){3})$/.test(hostname)
  if (protocol === 'https:' || (protocol === 'http:' && loopback)) return
  throw new Error(`requesting an OIDC token of ${origin}: it is not https; check the runner`)
}
