import type { GitHub } from '#github/client'
import { mayDeploy, readEnvironment, type Environment } from '#github/environment'
import { formatRepo, type Repo } from '#github/repo'
import { isProtected } from '#github/repository'
import { checksOf, type Check } from './check.ts'
import { github } from './github.ts'
import type { Inputs } from './inputs.ts'
import type { Step } from './step.ts'

const { ok, warning, failed, skipped, attempt } = checksOf('environments')

/** Looks at the rules of this repository's environments. */
export async function checkEnvironments(inputs: Inputs, step: Step): Promise<readonly Check[]> {
  const { environments, repo, token } = inputs
  if (environments.length === 0) return [skipped('rules', 'no environments are given')]
  if (repo === undefined || token === undefined) {
    return [failed('rules', 'there is no token to read them with', 'give one by the input token')]
  }
  return attempt('rules', async () => {
    const api = await github(token, step)
    const each = environments.map((name) =>
      attempt(name, () => checkEnvironment(api, repo, name, inputs)),
    )
    return (await Promise.all(each)).flat()
  })
}

async function checkEnvironment(
  api: GitHub,
  repo: Repo,
  name: string,
  { requireReviewers, deployRefs }: Inputs,
): Promise<readonly Check[]> {
  const environment = await readEnvironment(api, repo, name)
  if (environment === undefined) {
    const change =
      'create it (Settings, Environments) before a job names it: GitHub would create it then, ' +
      'without any rule'
    return [failed(name, `${formatRepo(repo)} has no such environment`, change)]
  }
  const refs = await Promise.all(
    deployRefs.map(async (ref) =>
      tellRef(environment, ref, await mayRef(api, repo, environment, ref)),
    ),
  )
  return [tellReview(environment, requireReviewers.includes(name)), ...refs]
}

function tellReview(environment: Environment, isRequired: boolean): Check {
  const { name, reviewers, waitMinutes, preventSelfReview } = environment
  const title = `${name}: reviewers`
  const wait = waitMinutes === 0 ? '' : `, after ${waitMinutes} minutes`
  if (reviewers.length > 0) {
    const alone = preventSelfReview ? ', not who started the run' : ''
    return ok(title, `one of ${reviewers.join(', ')}${alone}${wait}`)
  }
  const found = `nobody has to agree${wait}`
  if (!isRequired) return ok(title, found)
  const change =
    'add required reviewers (Settings, Environments; in a private repository this needs the ' +
    'Enterprise plan)'
  return failed(title, found, change)
}

async function mayRef(
  api: GitHub,
  repo: Repo,
  environment: Environment,
  ref: string,
): Promise<boolean> {
  return (
    mayDeploy(environment, ref) ?? (await isProtected(api, repo, ref.slice('refs/heads/'.length)))
  )
}

function tellRef(environment: Environment, ref: string, may: boolean): Check {
  const { name, deploys } = environment
  const [, kind, short] = /^refs\/(heads|tags)\/(.+)$/.exec(ref) ?? []
  const what = `${kind === 'tags' ? 'tag' : 'branch'} ${short}`
  const title = `${name}: ${what}`
  if (may) {
    return deploys === 'all' && kind === 'heads' && environment.reviewers.length > 0
      ? warning(title, 'every ref may deploy', tellLimit(name))
      : ok(title, 'may deploy')
  }
  const allowed =
    deploys === 'protected'
      ? 'protected branches'
      : (deploys === 'all' ? [] : deploys)
          .map(({ type, pattern }) => `${type} ${pattern}`)
          .join(', ')
  const found = `only ${allowed || 'nothing'} may deploy: GitHub refuses a run of ${what}`
  const pattern =
    kind === 'tags' ? `a tag rule that ${short} fits, such as v*` : `the branch ${short}`
  const change =
    deploys === 'protected' && kind === 'heads'
      ? `protect the branch ${short}, or list it by name`
      : `add ${pattern} to the environment's deployment branches and tags (selected, not protected, branches)`
  return failed(title, found, change)
}

function tellLimit(name: string): string {
  return `limit ${name} to the refs that are released (deployment branches and tags), as main and v*`
}
