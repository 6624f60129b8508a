/** One entry of a registry's error body: `{ "errors": [{ "code", "message" }] }`. */
export interface Problem {
  readonly code: string
  readonly message: string
}

/**
 * A server answered, and not as asked. The message names method, host and path, never the query,
 * where presigned URLs carry their signature.
 */
export class RegistryError extends Error {
  override readonly name = 'RegistryError'
  readonly status: number
  readonly problems: readonly Problem[]
  /** Milliseconds that the server asked to wait, where it did. */
  readonly retryAfter: number | undefined

  constructor(where: string, status: number, problems: readonly Problem[], retryAfter?: number) {
    const words = problems.map(({ code, message }) => [code, message].filter(Boolean).join(': '))
    const found = [`${status}${words.length === 0 ? '' : ' '}${words.join(', ')}`, advice(status)]
    super(`${where}: ${found.filter(Boolean).join('; ')}`)
    this.status = status
    this.problems = problems
    this.retryAfter = retryAfter
  }

  /** Whether the registry gave one of these codes, as `NAME_UNKNOWN`. */
  says(...codes: readonly string[]): boolean {
    return this.problems.some(({ code }) => codes.includes(code))
  }

  /** Whether a tag may not be moved: TAG_INVALID on ECR, 412 with this word on Harbor (2026-09). */
  isImmutableTag(): boolean {
    const worded = this.problems.some(({ message }) => /\bimmutable\b/i.test(message))
    return this.says('TAG_INVALID') || (worded && this.status < 500)
  }
}

/** The error that an answer stands for; `where` is its method, host and path. */
export function refusal(
  where: string,
  answer: {
    readonly status: number
    readonly problems: readonly Problem[]
    readonly headers: { readonly 'retry-after'?: string | undefined }
  },
  now: number,
): RegistryError {
  const asked = answer.headers['retry-after']
  const wait = asked === undefined ? undefined : retryAfter(asked, now)
  return new RegistryError(where, answer.status, answer.problems, wait)
}

/** Milliseconds from now; the header holds seconds or a date. */
function retryAfter(header: string, now: number): number | undefined {
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds)
}

/** No complete answer arrived: the connection failed, broke, or stood still. */
export class ConnectionFault extends Error {
  override readonly name = 'ConnectionFault'
  /** False where another try can't help: a wrong certificate, an unknown host. */
  readonly passing: boolean

  constructor(where: string, cause: Error & { readonly code?: string }) {
    const code = cause.code
    const known = code === undefined || cause.message.includes(code) ? '' : ` (${code})`
    super(`${where}: ${cause.message}${known}`, { cause })
    this.passing = code !== undefined && (passing.has(code) || code.startsWith('HPE_'))
  }
}

/** A server that neither sends nor takes a byte; its code is that of a system's own time limit. */
export function stalled(milliseconds: number): Error {
  const message = `no byte moved for ${milliseconds / 1000} s`
  return Object.assign(new Error(message), { code: 'ETIMEDOUT' })
}

const passing = new Set([
  'EAGAIN',
  'EAI_AGAIN',
  'ECONNABORTED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EPIPE',
  'ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC',
  'ERR_STREAM_PREMATURE_CLOSE',
  'ETIMEDOUT',
])

function advice(status: number): string {
  switch (status) {
    case 401:
      return 'the registry refused the credentials, or wants some; log in to it'
    case 403:
      return 'these credentials may not do this; ask for the permission'
    case 413:
      return 'the registry, or a proxy before it, takes no body of this size; raise its limit'
    default:
      return ''
  }
}

/**
 * Reads the body of a refusal: a registry's JSON list, or the code of S3's XML, whose other
 * elements repeat the signed request. At most 64 KiB are looked at.
 */
export async function readProblems(
  body: AsyncIterable<Buffer>,
  contentType = '',
): Promise<readonly Problem[]> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of body) {
    chunks.push(chunk)
    if ((size += chunk.length) > 65_536) break
  }
  const text = Buffer.concat(chunks).toString('utf8')
  if (contentType.includes('xml')) return xmlCode(text)
  try {
    return jsonProblems(JSON.parse(text))
  } catch {
    return []
  }
}

function xmlCode(text: string): readonly Problem[] {
  const code = /<Code>([\w.]+)<\/Code>/.exec(text)?.[1]
  return code === undefined ? [] : [{ code, message: '' }]
}

function jsonProblems(json: unknown): readonly Problem[] {
  const { errors, details, message } = json as Record<string, unknown>
  const found = Array.isArray(errors) ? errors : [{ message: message ?? details }]
  return (found as Partial<Record<'code' | 'message', unknown>>[])
    .map(({ code, message }) => ({ code: clean(code), message: clean(message) }))
    .filter(({ code, message }) => code !== '' || message !== '')
}

/** One line of bounded length: the text is somebody else's and goes into a log. */
function clean(text: unknown): string {
  if (typeof text !== 'string') return ''
  return text
    .replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ')
    .trim()
    .slice(0, 500)
}
