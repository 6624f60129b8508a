import type { GitHub as Octokit } from '@actions/github/lib/utils'
import type http from 'node:http'
import { exchanger } from './exchange.ts'
import { GitHubError } from './failure.ts'
import { graphqlData, refusalOf } from './refusal.ts'
import { persist } from './retry.ts'

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** From 0 to below 1. */
  random(): number
  sleep(milliseconds: number): Promise<void>
}

export interface GitHubOptions {
  /** GITHUB_API_URL: `https://api.github.com`, or `https://HOST/api/v3` of a GitHub server. */
  readonly apiUrl: string
  /** GITHUB_GRAPHQL_URL; on a GitHub server it is no part of the other. */
  readonly graphqlUrl: string
  readonly token: string
  /** From now on, how long to go on trying against faults and rate limits. */
  readonly timeoutMs: number
  readonly clock: Clock
  readonly agentFor?: (url: URL) => http.Agent
  /** Milliseconds of silence that end one request; 30,000, as GitHub itself gives up after 10,000. */
  readonly stallMs?: number
}

/** For error messages, and for the pace of writes. */
export interface Call {
  /** `committing to main of acme/deploy` */
  readonly doing: string
  /** The permission that it takes, named where GitHub does not name it. */
  readonly needs: `${string}: read` | `${string}: write`
}

type Rest = InstanceType<typeof Octokit>['rest']

/** GitHub's API under one token. */
export interface GitHub {
  /** One call of the REST API; `send` may be called several times. */
  rest<T>(call: Call, send: (rest: Rest) => Promise<{ readonly data: T }>): Promise<T>
  /** One query or mutation. A part that GitHub can't give fails the whole. */
  graphql<T>(call: Call, query: string, variables: Readonly<Record<string, unknown>>): Promise<T>
}

/** https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#pause-between-mutative-requests */
const pace = 1000

/**
 * Opens GitHub's API; nothing is sent yet. Calls throw GitHubError, writes keep a second's distance
 * from each other, faults and rate limits are waited for. The token goes to the two URLs' hosts alone.
 */
export async function openGitHub(options: GitHubOptions): Promise<GitHub> {
  const { clock, graphqlUrl, stallMs = 30_000, timeoutMs, agentFor } = options
  const apiUrl = options.apiUrl.replace(/\/+$/, '')
  const origins = [...new Set([apiUrl, graphqlUrl].map((url) => new URL(url).origin))]
  origins.forEach(assertSafe)
  // Loaded here, as it takes as long as all of a small action.
  const { getOctokit } = await import('@actions/github')
  const octokit = getOctokit(options.token, {
    baseUrl: apiUrl,
    userAgent: 'gitops-actions',
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    request: { fetch: exchanger({ origins, agentFor, stallMs }) },
  })
  const patience = { clock, deadline: clock.now() + timeoutMs }
  const paced = pacer(clock)

  /** One call with all its tries; `send` gives the data, or throws as octokit does. */
  function answer<T>(call: Call, send: () => Promise<T>): Promise<T> {
    const write = call.needs.endsWith('write')
    return persist(patience, async (attempt) => {
      try {
        return await (write ? paced(send) : send())
      } catch (error) {
        throw new GitHubError(call, refusalOf(error), attempt, error)
      }
    })
  }

  return {
    rest: (call, send) => answer(call, async () => (await send(octokit.rest)).data),
    graphql: <T>(call: Call, query: string, variables: Readonly<Record<string, unknown>>) =>
      answer(call, async () => {
        const response = await octokit.request(`POST ${graphqlUrl}`, { query, variables })
        return graphqlData(response) as T
      }),
  }
}

/** Lets one write begin a second after the one before has ended. */
function pacer(clock: Clock): <T>(write: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  let next = 0
  return (write) => {
    const turn = last.then(async () => {
      const pause = next - clock.now()
      if (pause > 0) await clock.sleep(pause)
      try {
        return await write()
      } finally {
        next = clock.now() + pace
      }
    })
    last = turn.catch(() => undefined)
    return turn
  }
}

/** A token travels by https, or by http within this machine. */
function assertSafe(origin: string): void {
  const { protocol, hostname } = new URL(origin)
  const loopback = /^(localhost|\[::1\]|127(\.\d+){3})$/.test(hostname)
  if (protocol === 'https:' || (protocol === 'http:' && loopback)) return
  throw new Error(`GitHub's API at ${origin}: it is not https; plain http is for loopback only`)
}

function quiet(): void {}
