import { readFileSync } from 'node:fs'
import type { Environment } from './inputs.ts'

/** The event that started this run, as the runner's `GITHUB_*` variables and payload tell it. */
export interface Event {
  /** `push`, `pull_request`, `workflow_run` … */
  readonly name: string
  /** The full ref, as `refs/heads/main`; undefined where the event has none (some deployments). */
  readonly ref: string | undefined
  /** GITHUB_SHA; of a pull request this is the merge commit: see `sourceOf`. */
  readonly sha: string
  /** `owner/name` of the repository that the workflow runs in. */
  readonly repository: string
  readonly actor: string
  /** Undefined where the runner doesn't tell it. */
  readonly run: Readonly<Record<'id' | 'number' | 'attempt', string | undefined>>
  /** Origins without a slash at the end. */
  readonly urls: { readonly server: string; readonly api: string; readonly graphql: string }
  readonly payload: unknown
}

/** Reads the event. Throws where the payload is no JSON, or a variable that any run has is gone. */
export function eventOf(env: Environment): Event {
  const needed = (name: string) => {
    const value = env[name] ?? ''
    if (value !== '') return value
    throw new Error(`Reading the event: the variable ${name} is not set; run this as an action`)
  }
  const url = (name: string, fallback: string) => (env[name] || fallback).replace(/\/+$/, '')
  const payload = readPayload(env['GITHUB_EVENT_PATH'] ?? '')
  return {
    name: needed('GITHUB_EVENT_NAME'),
    ref: env['GITHUB_REF'] || releasedRef(payload),
    sha: needed('GITHUB_SHA'),
    repository: needed('GITHUB_REPOSITORY'),
    actor: env['GITHUB_ACTOR'] ?? '',
    run: {
      id: env['GITHUB_RUN_ID'] || undefined,
      number: env['GITHUB_RUN_NUMBER'] || undefined,
      attempt: env['GITHUB_RUN_ATTEMPT'] || undefined,
    },
    urls: {
      server: url('GITHUB_SERVER_URL', 'https://github.com'),
      api: url('GITHUB_API_URL', 'https://api.github.com'),
      graphql: url('GITHUB_GRAPHQL_URL', graphqlUrlOf(env)),
    },
    payload,
  }
}

/**
 * GITHUB_GRAPHQL_URL; where only GITHUB_API_URL is set, what belongs to that: a token for one server
 * must not go to another. Of `https://HOST/api/v3` it is `https://HOST/api/graphql`.
 */
export function graphqlUrlOf(env: Environment): string {
  const api = (env['GITHUB_API_URL'] || 'https://api.github.com').replace(/\/+$/, '')
  return env['GITHUB_GRAPHQL_URL'] || `${api.replace(/\/v3$/, '')}/graphql`
}

/** The value at a path of a payload, whatever it is; undefined where there is none. */
export function at(payload: unknown, ...path: readonly (string | number)[]): unknown {
  let value = payload
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = (value as Record<string | number, unknown>)[key]
  }
  return value
}

/** The text or number at a path of a payload, as text; undefined where there is none, or ''. */
export function textAt(payload: unknown, ...path: readonly (string | number)[]) {
  const value = at(payload, ...path)
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value !== '' ? value : undefined
}

// Runs of a release sometimes have an empty GITHUB_REF (actions/runner#2788, seen 2023 to 2026).
function releasedRef(payload: unknown): string | undefined {
  const tag = textAt(payload, 'release', 'tag_name')
  return tag && `refs/tags/${tag}`
}

function readPayload(path: string): unknown {
  if (path === '') return {}
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error)
    throw new Error(`Reading the event's payload: ${found}; GITHUB_EVENT_PATH must name its file`, {
      cause: error,
    })
  }
}
