import { readFile } from 'node:fs/promises'

/** What a job's OIDC token says of it; never the token itself. */
export interface Claims {
  readonly issuer: string | undefined
  readonly subject: string | undefined
  readonly audience: string | undefined
  /** GitHub's repository as `owner/name`, and the numbers of both. */
  readonly repository: string | undefined
  readonly repositoryId: string | undefined
  readonly ownerId: string | undefined
}

/** Reads the claims of the token that STS was shown; undefined where there is none to read. */
export async function readClaims(tokenFile: string | undefined): Promise<Claims | undefined> {
  if (tokenFile === undefined || tokenFile === '') return undefined
  try {
    const [, payload = ''] = (await readFile(tokenFile, 'utf8')).trim().split('.')
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))
    if (typeof claims !== 'object' || claims === null) return undefined
    const text = (key: string) => {
      const value = (claims as Record<string, unknown>)[key]
      return typeof value === 'string' ? value : Array.isArray(value) ? value.join(', ') : undefined
    }
    return {
      issuer: text('iss'),
      subject: text('sub'),
      audience: text('aud'),
      repository: text('repository'),
      repositoryId: text('repository_id'),
      ownerId: text('repository_owner_id'),
    }
  } catch {
    return undefined
  }
}

/** What a role's trust policy has to say for a token, beside what the token says. */
export function trustAdvice(claims: Claims | undefined): string {
  const { issuer, subject, audience } = claims ?? {}
  if (claims === undefined || subject === undefined) {
    return (
      'allow it in the trust policy of the role; for GitHub Actions, its conditions on sub and aud ' +
      "have to match the job's token"
    )
  }
  const host = issuer?.replace(/^https:\/\//, '') ?? 'the provider'
  const subjects = subjectsOf(claims).map((each) => JSON.stringify(each))
  const either = subjects.length > 1 ? ' (classic and immutable form; allow for both)' : ''
  return (
    `the token says sub ${JSON.stringify(subject)} and aud ${JSON.stringify(audience ?? '')}; the ` +
    `trust policy of the role has to allow sts:AssumeRoleWithWebIdentity to the provider ${host} ` +
    `where ${host}:aud is ${JSON.stringify(audience ?? '')} and ${host}:sub is ` +
    `${subjects.join(' or ')}${either}`
  )
}

/**
 * GitHub names a repository in a token's subject as `repo:OWNER/NAME:…`, and since 2026-07-15, for
 * new and renamed ones, as `repo:OWNER@ID/NAME@ID:…`, which no other repository can get hold of.
 * A subject of a form of one's own stands alone.
 */
function subjectsOf(claims: Claims): readonly string[] {
  const { subject = '', repository = '', repositoryId, ownerId } = claims
  const [, owner, name, rest] =
    /^repo:([^/:@]+)(?:@\d+)?\/([^/:@]+)(?:@\d+)?(:.*)$/.exec(subject) ?? []
  if (owner === undefined || name === undefined || rest === undefined) return [subject]
  const classic = `repo:${owner}/${name}${rest}`
  if (subject !== classic) return [classic, subject]
  const isThisOne = repository.toLowerCase() === `${owner}/${name}`.toLowerCase()
  if (!isThisOne || ownerId === undefined || repositoryId === undefined) return [classic]
  return [classic, `repo:${owner}@${ownerId}/${name}@${repositoryId}${rest}`]
}
