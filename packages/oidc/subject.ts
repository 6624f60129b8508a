import type { Claims } from './claims.ts'

/** A token's subject, and what it would be in both of GitHub's forms. */
export interface Subject {
  /** `custom`: the repository or its organisation has another template. */
  readonly form: 'classic' | 'immutable' | 'custom'
  /** `ref:refs/heads/main`, `environment:prod`, `pull_request`; empty where the form is custom. */
  readonly context: string
  /** `repo:OWNER/NAME:CONTEXT` */
  readonly classic: string
  /** `repo:OWNER@ID/NAME@ID:CONTEXT`; undefined where the token tells no ids. */
  readonly immutable: string | undefined
}

/**
 * Reads the subject of a token. Repositories that were made, renamed or moved since 2026-07-15 have
 * the immutable form, older ones the classic one until somebody opts in.
 * https://docs.github.com/actions/reference/security/oidc
 */
export function readSubject(claims: Claims): Subject {
  const { subject, repository, repositoryId, ownerId } = claims
  const [owner = '', name = ''] = repository.split('/')
  const classic = `repo:${owner}/${name}`
  const immutable =
    ownerId === undefined || repositoryId === undefined
      ? undefined
      : `repo:${owner}@${ownerId}/${name}@${repositoryId}`
  const context = [classic, immutable]
    .filter((prefix) => prefix !== undefined)
    .map((prefix) => after(`${prefix}:`, subject))
    .find((rest) => rest !== undefined)
  const form =
    context === undefined ? 'custom' : subject.startsWith(`${classic}:`) ? 'classic' : 'immutable'
  const tail = context ?? contextOf(claims)
  return {
    form,
    context: context ?? '',
    classic: `${classic}:${tail}`,
    immutable: immutable && `${immutable}:${tail}`,
  }
}

function after(prefix: string, text: string): string | undefined {
  return text.startsWith(prefix) ? text.slice(prefix.length) : undefined
}

/** A colon in a value would end it, and is written as %3A. */
function contextOf({ environment }: Claims): string {
  return environment === undefined ? '*' : `environment:${environment.replaceAll(':', '%3A')}`
}
