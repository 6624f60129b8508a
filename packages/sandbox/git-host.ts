import { execFileSync, spawn } from 'node:child_process'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { finished, pipeline } from 'node:stream/promises'
import { listen, type Listener } from './listen.ts'
import { newTraffic, observed, type Traffic } from './traffic.ts'

export interface Account {
  readonly username: string
  readonly password: string
  readonly access: 'read' | 'write'
}

export interface GitHostOptions {
  /** The folder that holds the bare repositories, each at `<owner>/<name>.git`. */
  readonly root: string
  /** Who may do what, everywhere. Without accounts anybody reads and writes. */
  readonly accounts?: readonly Account[]
  /** Git's settings on the server, over its defaults. */
  readonly config?: Readonly<Record<string, string>>
  readonly traffic?: Traffic
}

/**
 * Partial clones are allowed as on GitHub, GitLab and Gitea; git's own default refuses them. Nothing
 * here has to outlive the machine, and a disk that is waited for at each ref makes thousands slow.
 */
const defaults = {
  'core.fsync': 'none',
  'uploadpack.allowFilter': 'true',
  'http.receivepack': 'true',
  'receive.autogc': 'false',
  'safe.directory': '*',
}

/**
 * Git over http on a free loopback port, for development: git's own `http-backend` behind Node's
 * server. Requests without rights are refused with the status and the text that GitHub gives.
 */
export function startGitHost(options: GitHostOptions): Promise<Listener> {
  const backend = gitBackend(options)
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://sandbox')
    const account = accountOf(request, options.accounts ?? [])
    const refusal = options.accounts && refusalOf(url, request.headers.authorization, account)
    if (refusal) return refuse(request, response, ...refusal)
    await backend(request, response, url, account?.username ?? '')
  }
  return listen(observed('git', options.traffic ?? newTraffic(), serve))
}

/** Git's own `http-backend` for requests that may pass; the URL's path is that below the root. */
export function gitBackend(options: Pick<GitHostOptions, 'root' | 'config'>) {
  const backend = join(execFileSync('git', ['--exec-path']).toString().trim(), 'git-http-backend')
  return (request: IncomingMessage, response: ServerResponse, url: URL, user: string) => {
    const env = { ...backendEnvironment(options), ...requestEnvironment(request, url) }
    return serveBackend(backend, { ...env, REMOTE_USER: user }, request, response)
  }
}

function accountOf(request: IncomingMessage, accounts: readonly Account[]): Account | undefined {
  const [scheme, value] = request.headers.authorization?.split(' ') ?? []
  if (scheme?.toLowerCase() !== 'basic') return undefined
  const given = Buffer.from(value ?? '', 'base64').toString()
  return accounts.find(({ username, password }) => given === `${username}:${password}`)
}

/** GitHub's texts as of 2026-09; git shows them after `remote:`. */
function refusalOf(
  url: URL,
  authorization: string | undefined,
  account: Account | undefined,
): readonly [status: number, text: string] | undefined {
  if (authorization === undefined) return [401, 'No anonymous write access.']
  if (account === undefined) {
    return [401, 'Invalid username or token. Password authentication is not supported.']
  }
  const writes = `${url.pathname}${url.search}`.endsWith('git-receive-pack')
  if (writes && account.access === 'read') return [403, 'Write access to repository not granted.']
  return undefined
}

async function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  text: string,
): Promise<void> {
  request.resume()
  await finished(request)
  const challenge = status === 401 ? { 'WWW-Authenticate': 'Basic realm="GitHub"' } : {}
  response.writeHead(status, { 'Content-Type': 'text/plain', ...challenge }).end(`${text}\n`)
}

function backendEnvironment({
  root,
  config,
}: Pick<GitHostOptions, 'root' | 'config'>): Record<string, string> {
  const settings = Object.entries({ ...defaults, ...config })
  const numbered = settings.flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, key],
    [`GIT_CONFIG_VALUE_${index}`, value],
  ])
  return {
    PATH: process.env['PATH'] ?? '',
    GIT_PROJECT_ROOT: root,
    GIT_HTTP_EXPORT_ALL: '1',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_COUNT: String(settings.length),
    ...(Object.fromEntries(numbered) as Record<string, string>),
  }
}

/** https://www.rfc-editor.org/rfc/rfc3875#section-4.1 and git-http-backend(1) */
function requestEnvironment(request: IncomingMessage, url: URL): Record<string, string> {
  const { headers } = request
  return {
    REQUEST_METHOD: request.method ?? 'GET',
    PATH_INFO: decodeURIComponent(url.pathname),
    QUERY_STRING: url.search.slice(1),
    REMOTE_ADDR: '127.0.0.1',
    CONTENT_TYPE: headers['content-type'] ?? '',
    CONTENT_LENGTH: headers['content-length'] ?? '',
    HTTP_CONTENT_ENCODING: headers['content-encoding'] ?? '',
    GIT_PROTOCOL: String(headers['git-protocol'] ?? ''),
  }
}

async function serveBackend(
  backend: string,
  env: Record<string, string>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const child = spawn(backend, { env, stdio: ['pipe', 'pipe', 'ignore'] })
  // Where a client breaks off in mid-push git itself throws the unfinished pack away, but http-backend
  // reads on for ever behind the end of a body that is too short (git 2.39). One that has seen enough
  // and closes its input ends by itself.
  const sent = pipeline(request, child.stdin).catch(({ code }: { code?: string }) => {
    if (code !== 'EPIPE') child.kill()
  })
  let head = Buffer.alloc(0)
  let body = false
  for await (const chunk of child.stdout) {
    if (body) {
      await write(response, chunk as Buffer)
      continue
    }
    head = Buffer.concat([head, chunk as Buffer])
    const end = head.indexOf('\r\n\r\n')
    if (end < 0) continue
    body = true
    writeHead(response, head.subarray(0, end).toString())
    if (head.length > end + 4) await write(response, head.subarray(end + 4))
  }
  await sent
  if (!body) throw new Error(`git http-backend answered nothing to ${request.url}`)
  response.end()
}

function writeHead(response: ServerResponse, head: string): void {
  for (const line of head.split('\r\n')) {
    const [name = '', value = ''] = line.split(/: (.*)/)
    if (name === 'Status') response.statusCode = Number.parseInt(value)
    else response.appendHeader(name, value)
  }
}

/** Where the client went away git goes on to its end, as it does behind any web server. */
async function write(response: ServerResponse, bytes: Buffer): Promise<void> {
  if (response.destroyed || response.write(bytes)) return
  await new Promise<void>((resolve) => {
    const proceed = () => {
      response.off('drain', proceed).off('close', proceed)
      resolve()
    }
    response.on('drain', proceed).on('close', proceed)
  })
}
