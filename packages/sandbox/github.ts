import type { IncomingMessage, ServerResponse } from 'node:http'
import { contentLimit, tokenOf, type Token } from './github-access.ts'
import { answerQuery, isMutation } from './github-graphql.ts'
import { GitHubRefusal, writeGitHubRefusal } from './github-refusal.ts'
import { answerRest, routeOf } from './github-rest.ts'
import { Repositories, type Caller, type RepositoryState } from './github-state.ts'
import { listen } from './listen.ts'
import { writeJson } from './refusal.ts'
import { newTraffic, observed, type Traffic } from './traffic.ts'

export interface GitHubOptions {
  /** The folder that holds the bare repositories, each at `<owner>/<name>.git`. */
  readonly root: string
  readonly tokens: readonly Token[]
  /** Writes a token may make in a minute before GitHub's secondary limit turns it away; no limit. */
  readonly writesPerMinute?: number
  /** Milliseconds since 1970. */
  readonly now?: () => number
  readonly traffic?: Traffic
}

export interface SandboxGitHub {
  /** For GITHUB_API_URL. */
  readonly apiUrl: string
  /** For GITHUB_GRAPHQL_URL. As on a GitHub server, it is not below the other. */
  readonly graphqlUrl: string
  /** By `owner/name`. */
  repository(name: string): RepositoryState
  close(): Promise<void>
}

/**
 * The part of GitHub's API that the actions call, on a free loopback port, for development: over the
 * same bare repositories that git-host serves, by git's own plumbing; pull requests are in memory.
 */
export async function startGitHub(options: GitHubOptions): Promise<SandboxGitHub> {
  const { root, tokens, writesPerMinute = Infinity, now = Date.now } = options
  const repositories = new Repositories(root)
  const countWrite = contentLimit(writesPerMinute, now)

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const bytes = await readAll(request)
    try {
      const caller = { token: tokenOf(request, tokens), repositories }
      const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'sandbox'}`)
      const isUpload = url.pathname.startsWith('/api/uploads/')
      const body = isUpload ? bytes : jsonOf(bytes)
      if (url.pathname === '/api/graphql') {
        if (isMutation(body)) countWrite(caller.token)
        writeJson(response, 200, await answerQuery(body, caller))
      } else {
        if (request.method !== 'GET') countWrite(caller.token)
        await serveRest(request, response, caller, url, body)
      }
    } catch (error) {
      if (!(error instanceof GitHubRefusal)) throw error
      writeGitHubRefusal(response, error)
    }
  }

  const listener = await listen(observed('github', options.traffic ?? newTraffic(), serve))
  return {
    apiUrl: `${listener.origin}/api/v3`,
    graphqlUrl: `${listener.origin}/api/graphql`,
    repository: (name) => repositories.get(name),
    close: listener.close,
  }
}

async function serveRest(
  request: IncomingMessage,
  response: ServerResponse,
  caller: Caller,
  url: URL,
  body: unknown,
): Promise<void> {
  const asked = routeOf(
    request.method ?? '',
    url.pathname.replace(/^\/api\/(v3|uploads)(?=\/)/, ''),
  )
  // https://docs.github.com/rest/overview/permissions-required-for-fine-grained-personal-access-tokens
  response.setHeader('X-Accepted-GitHub-Permissions', asked.route.needs)
  const answer = await answerRest(asked, caller, url, body)
  const { status } = asked.route
  if (status === 204) response.writeHead(204).end()
  else writeJson(response, status, answer)
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function jsonOf(bytes: Buffer): unknown {
  return bytes.length === 0 ? undefined : JSON.parse(bytes.toString())
}
