/** What a token of GitHub's says about the job that asked for it, as far as trust policies use it. */
export interface Claims {
  /** `https://token.actions.githubusercontent.com`, or `https://HOST/_services/token` on a server. */
  readonly issuer: string
  readonly subject: string
  readonly audience: string
  /** `owner/name` */
  readonly repository: string
  readonly repositoryId: string | undefined
  readonly ownerId: string | undefined
  /** The job's environment, where it has one. */
  readonly environment: string | undefined
  /** The file and ref of the reusable workflow that the job is of. */
  readonly workflow: string | undefined
}

/**
 * Reads the claims of a token without checking its signature: that is AWS's part, this is to tell a
 * person what the token says. Throws, without a word of the token, where it is none.
 */
export function readClaims(token: string): Claims {
  const claims = payloadOf(token)
  const text = (name: string): string | undefined => {
    const value = claims?.[name]
    const single: unknown = Array.isArray(value) ? value[0] : value
    return typeof single === 'string' && single !== '' ? single : undefined
  }
  const [issuer, subject, audience] = [text('iss'), text('sub'), text('aud')]
  if (issuer === undefined || subject === undefined || audience === undefined) {
    throw new Error('reading the OIDC token: it has no iss, sub or aud; is it a token of GitHub?')
  }
  return {
    ...{ issuer, subject, audience },
    repository: text('repository') ?? '',
    repositoryId: text('repository_id'),
    ownerId: text('repository_owner_id'),
    environment: text('environment'),
    workflow: text('job_workflow_ref'),
  }
}

/** https://www.rfc-editor.org/rfc/rfc7519: header, payload and signature, each in base64url. */
function payloadOf(token: string): Readonly<Record<string, unknown>> | undefined {
  const parts = token.split('.')
  try {
    const payload: unknown = JSON.parse(Buffer.from(parts[1] ?? '', 'base64url').toString())
    if (parts.length !== 3 || typeof payload !== 'object' || payload === null) return undefined
    return payload as Readonly<Record<string, unknown>>
  } catch {
    return undefined
  }
}
