import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { refusalOfLogin, type Principal } from './codecommit-access.ts'
import {
  hasBranch,
  makeRepository,
  serveCodeCommitApi,
  type CodeCommitApi,
} from './codecommit-api.ts'
import { writeHooks, type CodeCommitLimits } from './codecommit-hooks.ts'
import { gitBackend } from './git-host.ts'
import { listen } from './listen.ts'
import { newTraffic, observed, type Traffic } from './traffic.ts'

export interface CodeCommitOptions {
  readonly region?: string
  readonly limits?: Partial<CodeCommitLimits>
  /** Whether names of branches are checked, which takes a process for each ref; they are. */
  readonly checksNames?: boolean
  /** Milliseconds since 1970. */
  readonly now?: () => number
}

export interface SandboxCodeCommit {
  /** `host:port` of git, for the input `endpoint`. */
  readonly endpoint: string
  readonly traffic: Traffic
  /** Its IAM and its principals, who may be added to and taken away from. */
  readonly api: CodeCommitApi & { readonly principals: Principal[] }
  /** What a process needs in its environment to work here. */
  environment(principal?: Principal): Readonly<Record<string, string>>
  /** Makes an empty repository and returns its folder, bare. */
  makeRepository(name: string): string
  folder(name: string): string
  close(): Promise<void>
}

const demo: Principal = {
  accessKeyId: 'AKIA123456789012DEMO',
  secretAccessKey: 'demo-secret-of-codecommit',
}
const published: CodeCommitLimits = {
  refUpdates: 4000,
  pushBytes: 2 * 1024 ** 3,
  blobBytes: 2 * 1024 ** 3,
}

/** CodeCommit on a free loopback port: git with signed passwords, its limits, and its API. */
export async function startCodeCommit(options: CodeCommitOptions = {}): Promise<SandboxCodeCommit> {
  const { region = 'eu-west-1', now = Date.now } = options
  const limits = { ...published, ...options.limits }
  const base = mkdtempSync(join(tmpdir(), 'codecommit-'))
  const root = join(base, 'repos')
  writeHooks(join(base, 'hooks'), limits, options.checksNames ?? true)
  const api: SandboxCodeCommit['api'] = {
    root,
    region,
    now,
    principals: [demo],
    permits: () => true,
  }
  const traffic = newTraffic()
  const backend = gitBackend({
    root,
    config: {
      'core.hooksPath': join(base, 'hooks'),
      'receive.maxInputSize': String(limits.pushBytes),
      'receive.denyDeleteCurrent': 'refuse',
    },
  })
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.headers['x-amz-target'] !== undefined) {
      return serveCodeCommitApi(api, request, response)
    }
    const url = new URL(request.url ?? '/', 'http://sandbox')
    const [, path = '', name = '', rest = ''] =
      /^(\/v1\/repos\/([\w.-]+))(\/.*)$/.exec(url.pathname) ?? []
    const refusal = refusalOfLogin(request, path, api)
    if (refusal !== undefined) return refuse(request, response, ...refusal)
    const writes = `${url.pathname}${url.search}`.endsWith('git-receive-pack')
    if (!api.permits(writes ? 'codecommit:GitPush' : 'codecommit:GitPull', name)) {
      return refuse(request, response, 403, 'Forbidden')
    }
    // A slash at the end of the repository's URL comes as an empty part: no such repository.
    url.pathname = `/${name}${rest}`
    if (rest.startsWith('//')) return refuse(request, response, 404, 'Not Found')
    await backend(request, response, url, 'codecommit')
    if (url.pathname.endsWith('/git-receive-pack')) adoptDefault(root, name)
  }
  const { origin, close } = await listen(observed('codecommit', traffic, serve))
  return {
    endpoint: new URL(origin).host,
    traffic,
    api,
    environment: (principal = demo) => ({
      AWS_ACCESS_KEY_ID: principal.accessKeyId,
      AWS_SECRET_ACCESS_KEY: principal.secretAccessKey,
      ...(principal.sessionToken !== undefined && { AWS_SESSION_TOKEN: principal.sessionToken }),
      AWS_REGION: region,
      AWS_ENDPOINT_URL_CODECOMMIT: origin,
    }),
    makeRepository(name) {
      makeRepository(join(root, name))
      return join(root, name)
    },
    folder: (name) => join(root, name),
    async close() {
      await close()
      rmSync(base, { recursive: true, force: true })
    },
  }
}

/** The first branch that is pushed becomes the default. */
function adoptDefault(root: string, name: string): void {
  const file = join(root, name, 'HEAD')
  const current = readFileSync(file, 'utf8').trim().replace('ref: refs/heads/', '')
  if (hasBranch(root, name, current)) return
  const args = [
    '--git-dir',
    join(root, name),
    'for-each-ref',
    '--count=1',
    '--format=%(refname)',
    'refs/heads/',
  ]
  const first = execFileSync('git', args).toString().trim()
  if (first !== '') writeFileSync(file, `ref: ${first}\n`)
}

async function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  text: string,
): Promise<void> {
  request.resume()
  await finished(request)
  const challenge = status === 401 ? { 'WWW-Authenticate': 'Basic realm="CodeCommit"' } : {}
  response.writeHead(status, { 'Content-Type': 'text/plain', ...challenge }).end(`${text}\n`)
}
