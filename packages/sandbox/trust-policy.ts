/** A role's trust policy, as IAM stores it. */
export interface Policy {
  readonly Statement: readonly Statement[]
}

interface Statement {
  readonly Effect: string
  readonly Principal?: { readonly Federated?: string | readonly string[] }
  readonly Action: string | readonly string[]
  readonly Condition?: Readonly<
    Record<string, Readonly<Record<string, string | readonly string[]>>>
  >
}

/** A token's claims by their names. */
export type TokenClaims = Readonly<Record<string, unknown>>

/**
 * Whether a trust policy lets a token in, by IAM's rules for what such policies are made of: a deny
 * wins, all conditions of a statement must hold, any value of a condition will do. A condition
 * operator that is not known here is an error rather than a guess.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function trusts(policy: Policy, provider: string, claims: TokenClaims): boolean {
  const fitting = policy.Statement.filter(
    (statement) =>
      list(statement.Action).some((action) => like(action, 'sts:AssumeRoleWithWebIdentity')) &&
      list(statement.Principal?.Federated ?? []).includes(provider) &&
      holds(statement, provider.replace(/^.*:oidc-provider\//, ''), claims),
  )
  return fitting.length > 0 && fitting.every(({ Effect }) => Effect === 'Allow')
}

function holds({ Condition = {} }: Statement, issuer: string, claims: TokenClaims): boolean {
  return Object.entries(Condition).every(([operator, keys]) =>
    Object.entries(keys).every(([key, values]) => {
      const value = key.startsWith(`${issuer}:`) ? claims[key.slice(issuer.length + 1)] : undefined
      if (typeof value !== 'string') return false
      if (operator === 'StringEquals') return list(values).includes(value)
      if (operator === 'StringLike') return list(values).some((pattern) => like(pattern, value))
      throw new Error(`evaluating a trust policy: the operator ${operator} is not known here`)
    }),
  )
}

/** `*` for any characters, `?` for one. */
function like(pattern: string, value: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.')
  return new RegExp(`^${source}$`, 's').test(value)
}

function list<T>(value: T | readonly T[]): readonly T[] {
  return Array.isArray(value) ? (value as readonly T[]) : [value as T]
}
