import type { GitHub } from './client.ts'
import { GitHubError } from './failure.ts'
import { formatRepo, type Repo } from './repo.ts'

/** The rules that a job waits for before it may deploy to an environment. */
export interface Environment {
  readonly name: string
  /** Logins, and teams as `team/SLUG`; one of them has to agree. */
  readonly reviewers: readonly string[]
  /** Whether who started the run may not be the one who agrees. */
  readonly preventSelfReview: boolean
  readonly waitMinutes: number
  /** Which refs may deploy: all, branches with a protection of their own, or those of these names. */
  readonly deploys: 'all' | 'protected' | readonly RefPattern[]
}

export interface RefPattern {
  readonly type: 'branch' | 'tag'
  readonly pattern: string
}

interface Rule {
  readonly type?: string
  readonly wait_timer?: number
  readonly prevent_self_review?: boolean
  readonly reviewers?: readonly {
    readonly reviewer?: { readonly login?: string; readonly slug?: string }
  }[]
}

/**
 * Reads an environment's rules; undefined where there is none of that name.
 * https://docs.github.com/rest/deployments/environments#get-an-environment
 */
export async function readEnvironment(
  github: GitHub,
  repo: Repo,
  name: string,
): Promise<Environment | undefined> {
  const where = { ...repo, environment_name: name }
  const call = {
    doing: `reading the environment ${name} of ${formatRepo(repo)}`,
    needs: 'actions: read',
  } as const
  try {
    const found = await github.rest(call, (rest) => rest.repos.getEnvironment(where))
    const rules = (found.protection_rules ?? []) as readonly Rule[]
    const review = rules.find(({ type }) => type === 'required_reviewers')
    const policy = found.deployment_branch_policy
    return {
      name,
      reviewers: (review?.reviewers ?? []).map(
        ({ reviewer }) => reviewer?.login ?? `team/${reviewer?.slug ?? '?'}`,
      ),
      preventSelfReview: review?.prevent_self_review ?? false,
      waitMinutes: rules.find(({ type }) => type === 'wait_timer')?.wait_timer ?? 0,
      deploys:
        policy === null || policy === undefined
          ? 'all'
          : policy.protected_branches
            ? 'protected'
            : await readPatterns(github, call, where),
    }
  } catch (error) {
    if (error instanceof GitHubError && error.refusal.status === 404) return undefined
    throw error
  }
}

async function readPatterns(
  github: GitHub,
  call: Parameters<GitHub['rest']>[0],
  where: Repo & { readonly environment_name: string },
): Promise<readonly RefPattern[]> {
  const { branch_policies: policies } = await github.rest(call, (rest) =>
    rest.repos.listDeploymentBranchPolicies({ ...where, per_page: 100 }),
  )
  return policies.map(({ name = '', type }) => ({
    type: type === 'tag' ? 'tag' : 'branch',
    pattern: name,
  }))
}

/**
 * Whether a full ref may deploy; undefined where that hangs on the protection of its branch. Patterns
 * are those of Ruby's File.fnmatch, in which `*` stops at a slash:
 * https://docs.github.com/actions/reference/workflows-and-actions/deployments-and-environments
 */
export function mayDeploy({ deploys }: Environment, ref: string): boolean | undefined {
  if (deploys === 'all') return true
  const [, kind, name = ''] = /^refs\/(heads|tags)\/(.+)$/.exec(ref) ?? []
  if (deploys === 'protected') return kind === 'heads' ? undefined : false
  const type = kind === 'tags' ? 'tag' : 'branch'
  return deploys.some((each) => each.type === type && fits(each.pattern, name))
}

function fits(pattern: string, name: string): boolean {
  const source = pattern.replace(/\*\*\/|\*|\?|\[!?[^\]]+\]|[^*?[]+|\[/g, (part) => {
    if (part === '**/') return '(?:[^/]+/)*'
    if (part === '*') return '[^/]*'
    if (part === '?') return '[^/]'
    if (part.length > 2 && part.startsWith('['))
      return `[${part.slice(1, -1).replace(/^!/, '^').replaceAll('\\', '\\\\')}]`
    return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  })
  try {
    return new RegExp(`^${source}$`).test(name)
  } catch {
    return false
  }
}
