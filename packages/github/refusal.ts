/** What GitHub answered in place of what was asked, or why no answer came. */
export interface Refusal {
  /** 0 where no complete answer arrived. GraphQL tells its errors with 200. */
  readonly status: number
  /** GraphQL's kind of error, as `STALE_DATA`, `NOT_FOUND` or `FORBIDDEN`. */
  readonly type: string | undefined
  /** GitHub's own words. */
  readonly text: string
  readonly headers: Headers
  /** Where no answer came: whether another try may get one. */
  readonly passing: boolean
}

type Headers = Readonly<Record<string, string | number | undefined>>

interface Response {
  readonly status: number
  readonly data: unknown
  readonly headers: Headers
}

/** What octokit throws: with `response` where an answer came. */
interface Thrown {
  readonly message?: string
  readonly response?: Response
  readonly cause?: unknown
}

interface Problem {
  readonly type?: unknown
  readonly message?: unknown
  readonly resource?: unknown
  readonly field?: unknown
  readonly code?: unknown
}

/** The refusal in what octokit threw. */
export function refusalOf(error: unknown): Refusal {
  const { message = '', response, cause } = error as Thrown
  if (response === undefined) {
    const { code = '', message: found } = (cause ?? {}) as { code?: string; message?: string }
    // A refused connection to a name of two addresses has no message of its own.
    const text = clean(found || code || message)
    return { status: 0, type: undefined, text, headers: {}, passing: passing.test(code) }
  }
  const { status, headers, data } = response
  const problems = problemsOf(data)
  const type = problems.find((problem) => typeof problem.type === 'string')?.type
  const text = textOf(data, problems)
  return {
    status,
    type: type === undefined ? undefined : clean(type),
    text,
    headers,
    passing: false,
  }
}

/** The data of a GraphQL answer; its errors are thrown as octokit throws those of REST. */
export function graphqlData(response: Response): unknown {
  const { data } = response
  if (typeof data !== 'object' || data === null) {
    // Somebody in between answered, as a proxy with a page that says sorry.
    const cause = { code: 'ETIMEDOUT' }
    throw new Error('what came in answer to a query is no JSON', { cause })
  }
  if (problemsOf(data).length > 0) throw Object.assign(new Error(), { response })
  return (data as { readonly data?: unknown }).data
}

/** `errors`, which REST's validation and GraphQL both have, as objects or bare texts. */
function problemsOf(data: unknown): readonly Problem[] {
  if (typeof data !== 'object' || data === null || !('errors' in data)) return []
  const list: readonly unknown[] = Array.isArray(data.errors) ? data.errors : [data.errors]
  return list.map((item) => (typeof item === 'object' && item !== null ? item : { message: item }))
}

/** https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api#validation-failed */
function textOf(data: unknown, problems: readonly Problem[]): string {
  // A page of somebody in between says nothing in one line.
  if (typeof data === 'string') return data.trimStart().startsWith('<') ? '' : clean(data)
  const { message } = (data ?? {}) as { readonly message?: unknown }
  const details = problems.map(
    ({ message, resource, field, code }) =>
      clean(message) || [resource, field, code].map(clean).filter(Boolean).join(' '),
  )
  return [clean(message), details.join(', ')].filter(Boolean).join(': ')
}

/** One line of bounded length: the text is somebody else's and goes into a log. */
function clean(text: unknown): string {
  if (typeof text !== 'string') return ''
  return text
    .replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
    .trim()
    .slice(0, 500)
}

/** Codes of Node's and of the system's for a connection that another try may find well. */
const passing =
  /^(EAI_AGAIN|ECONN(ABORTED|REFUSED|RESET)|E(HOST|NET)UNREACH|EPIPE|ETIMEDOUT|HPE_.*|ERR_STREAM_PREMATURE_CLOSE)$/
