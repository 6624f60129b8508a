import { mask } from '#action/log'
import { readClaims, type Claims } from '#oidc/claims'
import { requestToken } from '#oidc/request'
import { readSubject, type Subject } from '#oidc/subject'
import { trustPolicy } from '#oidc/trust'
import type { AwsCredentials } from '#aws/configuration'
import { stsClient } from '#sts/client'
import { StsFailure } from '#sts/failure'
import { assumeRole, type Role } from '#sts/identity'
import { checksOf, type Check } from './check.ts'
import type { Inputs } from './inputs.ts'
import type { Step } from './step.ts'

const { ok, warning, failed, skipped, fault } = checksOf('aws')

export interface Trusted {
  readonly checks: readonly Check[]
  /** Of the role that was assumed. */
  readonly credentials?: AwsCredentials
}

const tokenCheck = 'OIDC token'
const trustCheck = 'trust policy'

/** Looks at the job's token, and has the role assumed by it where one is given. */
export async function checkTrust(inputs: Inputs, step: Step): Promise<Trusted> {
  const { role } = inputs
  const url = step.env['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? ''
  if (url === '') return withoutToken(role)
  let token: string
  let claims: Claims
  try {
    token = await requestToken({
      ...{ url, audience: inputs.audience, clock: step.clock, signal: step.signal },
      bearer: step.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? '',
      agentFor: (to) => step.agents.agentFor(to),
    })
    mask(token)
    claims = readClaims(token)
  } catch (error) {
    return { checks: [fault(tokenCheck, error)] }
  }
  const subject = readSubject(claims)
  const checks = [tellToken(claims, subject)]
  if (role === undefined) return { checks }
  return assume(inputs, step, { role, token, claims, subject, checks })
}

function withoutToken(role: Role | undefined): Trusted {
  const found = 'the job may not ask for a token'
  if (role === undefined) {
    return { checks: [skipped(tokenCheck, `${found}, and no role is given to assume by it`)] }
  }
  const change = 'give the job permissions id-token: write (its caller too, in a reusable workflow)'
  return { checks: [failed(tokenCheck, found, change)] }
}

function tellToken({ subject: sub, audience, workflow }: Claims, subject: Subject): Check {
  const of = workflow === undefined ? '' : `, job_workflow_ref ${workflow}`
  const found = `sub ${sub}, aud ${audience}${of}`
  if (subject.context === 'pull_request') {
    const change =
      'trust no pull_request subject: anybody who may open a pull request would have the role'
    return warning(tokenCheck, found, change)
  }
  return ok(tokenCheck, found)
}

interface Attempt {
  readonly role: Role
  readonly token: string
  readonly claims: Claims
  readonly subject: Subject
  readonly checks: readonly Check[]
}

async function assume(inputs: Inputs, step: Step, attempt: Attempt): Promise<Trusted> {
  const { role, token, checks } = attempt
  try {
    const sts = await stsClient({
      agents: step.agents,
      // Not looked for: this call is made by the token alone.
      credentials: { accessKeyId: '', secretAccessKey: '' },
      ...(inputs.region !== undefined && { region: inputs.region }),
    })
    const credentials = await assumeRole(sts, role, token, 'gitops-actions-verify-setup')
    mask(credentials.secretAccessKey)
    if (credentials.sessionToken !== undefined) mask(credentials.sessionToken)
    return { credentials, checks: [...checks, ok(trustCheck, `${role.arn} takes this token`)] }
  } catch (error) {
    const refused = fault(trustCheck, error)
    const isTrust = error instanceof StsFailure && error.reason === 'trust'
    return { checks: [...checks, isTrust ? explain(refused, attempt) : refused] }
  }
}

/** What AWS does not say: which sub and aud the token has, and the policy that takes them. */
function explain(refused: Check, { role, claims, subject }: Attempt): Check {
  const { issuer, audience } = claims
  const wanted = subject.form === 'custom' ? [claims.subject] : [subject.classic, subject.immutable]
  const subjects = wanted.filter((each) => each !== undefined)
  const policy = trustPolicy({ ...role, issuer, audience, subjects })
  const form = {
    classic: 'the classic form, and a renamed or moved repository gets the immutable one',
    immutable: 'the immutable form, with ids, that repositories have since 2026-07-15',
    custom: "a form of the organisation's or the repository's own",
  }[subject.form]
  return {
    ...refused,
    found: `${refused.found}; the token's sub is ${claims.subject} and its aud is ${audience}`,
    change: `${refused.change}; the sub has ${form}. A policy that takes it stands below`,
    copy: JSON.stringify(policy, undefined, 2),
  }
}
