import type { ServerResponse } from 'node:http'
import { writeJson } from './refusal.ts'

/** A call that GitHub refuses, with its status and its text. */
export class GitHubRefusal extends Error {
  readonly status: number
  /** Of GraphQL. */
  readonly type: string
  readonly errors: readonly unknown[] | undefined
  readonly headers: Readonly<Record<string, string>>

  constructor(
    status: number,
    type: string,
    message: string,
    more: {
      readonly errors?: readonly unknown[]
      readonly headers?: Readonly<Record<string, string>>
    } = {},
  ) {
    super(message)
    this.status = status
    this.type = type
    this.errors = more.errors
    this.headers = more.headers ?? {}
  }
}

/** https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api#404-not-found-for-an-existing-resource */
export function notFound(message = 'Not Found'): GitHubRefusal {
  return new GitHubRefusal(404, 'NOT_FOUND', message)
}

/** https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api#resource-not-accessible */
export function notAccessible(): GitHubRefusal {
  return new GitHubRefusal(403, 'FORBIDDEN', 'Resource not accessible by integration')
}

/** https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api#validation-failed */
export function invalid(...errors: readonly unknown[]): GitHubRefusal {
  return new GitHubRefusal(422, 'UNPROCESSABLE', 'Validation Failed', { errors })
}

/** As `invalid`, in the words that GitHub keeps for one case. */
export function custom(resource: string, message: string): GitHubRefusal {
  return invalid({ resource, code: 'custom', message })
}

/** The secondary limit: actions/toolkit users see this text and header (fjogeleit/yaml-update-action#537). */
export function tooMuchContent(): GitHubRefusal {
  const message =
    'You have exceeded a secondary rate limit and have been temporarily blocked from content ' +
    'creation. Please retry your request again later.'
  return new GitHubRefusal(403, 'RATE_LIMITED', message, { headers: { 'Retry-After': '60' } })
}

export function writeGitHubRefusal(response: ServerResponse, refusal: GitHubRefusal): void {
  const { status, message, errors, headers } = refusal
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  writeJson(response, status, {
    message,
    ...(errors && { errors }),
    documentation_url: 'https://docs.github.com/rest',
    status: String(status),
  })
}
