import { inputsOf, type Environment, type Inputs as Reader } from '#action/inputs'
import { parseAccount, parseRegion } from '#aws/place'
import { locate } from '#git/place'
import { checkBranch, type Remote } from '#git/remote'
import { parseRepo, type Repo } from '#github/repo'
import { parseRepository, parseTag } from '#oci/reference'
import { parseRole, type Role } from '#sts/identity'

export interface Inputs {
  readonly role: Role | undefined
  readonly audience: string
  readonly region: string | undefined
  readonly registryId: string | undefined
  readonly repositories: readonly string[]
  readonly pullRepositories: readonly string[]
  readonly movingTags: readonly string[]
  readonly manifest: Manifest | undefined
  readonly environments: readonly string[]
  readonly requireReviewers: readonly string[]
  /** Full refs. */
  readonly deployRefs: readonly string[]
  /** The repository of this run, whose environments are looked at. */
  readonly repo: Repo | undefined
  readonly token: string | undefined
  readonly failOn: 'never' | 'failed' | 'warning'
}

/** The manifest repository, and what opens it. */
export interface Manifest {
  readonly remote: Remote
  /** Where it is one of GitHub's, whose API tells more. */
  readonly repo: Repo | undefined
  readonly branch: string | undefined
  readonly token: string | undefined
  readonly sshKey: string | undefined
  readonly knownHosts: string | undefined
}

/** Parses all inputs; the first malformed one throws, before anything is asked. */
export function readInputs(env: Environment): Inputs {
  const inputs = inputsOf(env)
  const run = env['GITHUB_REPOSITORY'] ?? ''
  const environments = [...new Set(inputs.names('environments', parseEnvironment))]
  const refs = inputs.lines('deploy-refs', parseRef)
  const current = env['GITHUB_REF'] ?? ''
  return {
    role: inputs.optional('role-to-assume', parseRole),
    audience: inputs.text('audience', 'sts.amazonaws.com'),
    region: inputs.optional('region', parseRegion),
    registryId: inputs.optional('registry-id', parseAccount),
    repositories: inputs.lines('repositories', parseRepository),
    pullRepositories: inputs.lines('pull-repositories', parseRepository),
    movingTags: inputs.names('moving-tags', parseTag),
    manifest: readManifest(inputs, env),
    environments,
    requireReviewers: readReviewed(inputs, environments),
    deployRefs: refs.length > 0 || !/^refs\/(heads|tags)\//.test(current) ? refs : [current],
    repo: run === '' ? undefined : parseRepo(run),
    token: inputs.secret('token'),
    failOn: inputs.choice('fail-on', ['never', 'failed', 'warning'], 'failed'),
  }
}

function readManifest(inputs: Reader, env: Environment): Manifest | undefined {
  const token = inputs.secret('manifest-token')
  const sshKey = inputs.secret('manifest-ssh-key')
  const branch = inputs.optional('manifest-branch', (text) => {
    checkBranch(text)
    return text
  })
  const knownHosts = inputs.optional('manifest-ssh-known-hosts')
  const github = { server: env['GITHUB_SERVER_URL'], api: env['GITHUB_API_URL'] }
  const place = inputs.optional('manifest-repository', (text) => locate(text, github, sshKey))
  if (place === undefined) return undefined
  const { remote, repo, isGitHub } = place
  return { remote, repo, branch, sshKey, knownHosts, token: isGitHub ? token : undefined }
}

function readReviewed(inputs: Reader, environments: readonly string[]): readonly string[] {
  const named = [...new Set(inputs.names('require-reviewers', parseEnvironment))]
  if (named.length === 0) return environments.filter((name) => /^prod(uction)?$/.test(name))
  if (named.length === 1 && named[0] === 'none') return []
  const unknown = named.find((name) => !environments.includes(name))
  if (unknown === undefined) return named
  throw new Error(
    `Reading the input require-reviewers: ${JSON.stringify(unknown)} is not in environments; add it there`,
  )
}

function parseEnvironment(text: string): string {
  if (text.length <= 255 && !/\p{Cc}/u.test(text)) return text
  throw new Error(`${JSON.stringify(text)} is not allowed; give an environment's name`)
}

/** A branch's name, or a full ref of a branch or tag. */
function parseRef(text: string): string {
  const [, kind = 'heads', name = ''] = /^(?:refs\/(heads|tags)\/)?(.+)$/.exec(text) ?? []
  checkBranch(name)
  return `refs/${kind}/${name}`
}
