import type { Call } from './client.ts'
import type { Refusal } from './refusal.ts'

/** A call that GitHub refused or did not answer; its message says what was tried and what to do. */
export class GitHubError extends Error {
  override readonly name = 'GitHubError'
  readonly refusal: Refusal
  /** Which try of the call it was, from 1; one before may have had its effect without an answer. */
  readonly attempt: number

  constructor(call: Call, refusal: Refusal, attempt: number, cause?: unknown) {
    const { status, text } = refusal
    const said = [status === 200 ? '' : status, text].filter(Boolean).join(' ')
    const found = status === 0 ? text : `GitHub answered ${said}`
    super([`${call.doing}: ${found}`, advice(call, refusal)].filter(Boolean).join('; '), { cause })
    this.refusal = refusal
    this.attempt = attempt
  }
}

function advice(call: Call, { status, type, text, headers }: Refusal): string {
  if (status === 401) return 'the token is wrong or has ended; give a valid one'
  if (status === 404 || type === 'NOT_FOUND') {
    return 'it is not there or this token may not see it (the token of a workflow sees no repository but its own)'
  }
  if (/rule violation|protected branch|BRANCH_PROTECTION/i.test(`${text} ${type}`)) {
    return "let this token's owner bypass the rule, or go by a pull request"
  }
  if (/not permitted to create or approve pull requests/i.test(text)) {
    return "allow it in the repository's settings (Actions, General), or give the token of an App"
  }
  const lacking = /not accessible by|FORBIDDEN|INSUFFICIENT_SCOPES|permission|must have/i
  if (status !== 403 && type === undefined) return ''
  if (!lacking.test(`${text} ${type}`)) return ''
  const permission = accepted(headers['x-accepted-github-permissions']) ?? call.needs
  return (
    `the token lacks the permission ${permission}: give it to the job (permissions:) or to the App; ` +
    'the token of a workflow reaches no repository but its own'
  )
}

/**
 * `contents=write,workflows=write; contents=admin`: all of one of the sets.
 * https://docs.github.com/rest/overview/troubleshooting-the-rest-api#resource-not-accessible
 */
function accepted(header: string | number | undefined): string | undefined {
  if (typeof header !== 'string' || header === '') return undefined
  return header
    .replaceAll('_', '-')
    .replaceAll('=', ': ')
    .replace(/, */g, ' and ')
    .replace(/; */g, ' or ')
}
