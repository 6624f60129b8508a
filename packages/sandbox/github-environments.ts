import type { RestCall } from './github-rest.ts'
import { notFound } from './github-refusal.ts'
import { nodeId } from './github-state.ts'

/** An environment's rules, as they are set in a repository's settings. */
export interface EnvironmentState {
  /** Logins, and teams as `team/SLUG`. */
  readonly reviewers?: readonly string[]
  readonly preventSelfReview?: boolean
  readonly waitMinutes?: number
  /** Undefined: every ref may deploy. */
  readonly deploys?: 'protected' | readonly { readonly name: string; readonly type: string }[]
}

/** https://docs.github.com/rest/repos/repos#get-a-repository; an App is told no permission. */
export async function getRepository({ repository, caller }: RestCall): Promise<unknown> {
  const [owner = '', name = ''] = repository.name.split('/')
  const isPerson = !caller.token.login.endsWith('[bot]')
  const push = isPerson && caller.token.repositories[repository.name]?.contents === 'write'
  return {
    node_id: nodeId(repository),
    ...{ name, full_name: repository.name, owner: { login: owner } },
    clone_url: `https://github.com/${repository.name}.git`,
    default_branch: await repository.git.defaultBranch(),
    archived: repository.archived,
    permissions: { admin: false, maintain: false, push, triage: false, pull: isPerson },
  }
}

/** https://docs.github.com/rest/branches/branches#get-a-branch */
export async function getBranch({ repository, parameters }: RestCall): Promise<unknown> {
  const { branch: name = '' } = parameters
  const sha = await repository.git.head(name)
  if (sha === undefined) throw notFound('Branch not found')
  return { name, commit: { sha }, protected: repository.protectedBranches.has(name) }
}

/** https://docs.github.com/rest/repos/rules#get-rules-for-a-branch */
export function getBranchRules({ repository, parameters }: RestCall): unknown {
  if (!repository.protectedBranches.has(parameters['branch'] ?? '')) return []
  return [{ type: 'pull_request' }, { type: 'required_status_checks' }].map((rule) => ({
    ...rule,
    ruleset_source_type: 'Repository',
    ruleset_source: repository.name,
    ruleset_id: 1,
  }))
}

/** https://docs.github.com/rest/deployments/environments#get-an-environment */
export function getEnvironment(call: RestCall): unknown {
  const { reviewers, preventSelfReview, waitMinutes, deploys } = environmentOf(call)
  const review = (reviewers ?? []).map((name) =>
    name.startsWith('team/')
      ? { type: 'Team', reviewer: { slug: name.slice('team/'.length) } }
      : { type: 'User', reviewer: { login: name } },
  )
  return {
    id: 1,
    name: call.parameters['name'],
    protection_rules: [
      ...(waitMinutes === undefined
        ? []
        : [{ id: 1, type: 'wait_timer', wait_timer: waitMinutes }]),
      ...(review.length === 0
        ? []
        : [
            {
              id: 2,
              type: 'required_reviewers',
              prevent_self_review: preventSelfReview ?? false,
              reviewers: review,
            },
          ]),
      ...(deploys === undefined ? [] : [{ id: 3, type: 'branch_policy' }]),
    ],
    deployment_branch_policy:
      deploys === undefined
        ? null
        : {
            protected_branches: deploys === 'protected',
            custom_branch_policies: deploys !== 'protected',
          },
  }
}

/** https://docs.github.com/rest/deployments/branch-policies#list-deployment-branch-policies */
export function listPolicies(call: RestCall): unknown {
  const { deploys } = environmentOf(call)
  if (deploys === undefined || deploys === 'protected') throw notFound()
  return {
    total_count: deploys.length,
    branch_policies: deploys.map((policy, at) => ({ id: at + 1, ...policy })),
  }
}

function environmentOf({ repository, parameters }: RestCall): EnvironmentState {
  const found = repository.environments.get(parameters['name'] ?? '')
  if (found === undefined) throw notFound()
  return found
}
