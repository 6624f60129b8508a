import { graphqlUrlOf } from '#action/event'
import type { Environment, Inputs as Reader } from '#action/inputs'
import { locate } from '#git/place'
import { checkBranch, type Remote } from '#git/remote'
import type { Repo } from '#github/repo'

export interface GitHubUrls {
  readonly api: string
  readonly graphql: string
}

/** The manifest repository, and what opens it. */
export interface Target {
  readonly transport: 'api' | 'git'
  readonly remote: Remote
  /** Where the repository is on this run's own GitHub. */
  readonly repo: Repo | undefined
  readonly urls: GitHubUrls
  readonly branch: string | undefined
  /** Only where the URL is of GitHub's own host. */
  readonly token: string | undefined
  readonly sshKey: string | undefined
  readonly knownHosts: string | undefined
}

/** Reads where the manifests are; `needsApi` is the mode that goes by GitHub's API alone. */
export function readTarget(inputs: Reader, env: Environment, needsApi?: string): Target {
  const token = inputs.secret('token')
  const sshKey = inputs.secret('ssh-key')
  const given = inputs.text('repository', env['GITHUB_REPOSITORY'] ?? '')
  const chosen = inputs.choice('transport', ['auto', 'api', 'git'], 'auto')
  // The API has no use for a key, and the token is what opens it.
  const isByKey = needsApi === undefined && chosen !== 'api'
  const github = { server: env['GITHUB_SERVER_URL'], api: env['GITHUB_API_URL'] }
  const place = locate(given, github, isByKey ? sshKey : undefined)
  const canGoByApi = place.repo !== undefined && token !== undefined
  if (!canGoByApi && (chosen === 'api' || needsApi !== undefined)) {
    const what = needsApi === undefined ? 'transport: "api"' : `mode: ${JSON.stringify(needsApi)}`
    const advice =
      place.repo === undefined
        ? `and ${JSON.stringify(given)} is no repository there; give owner/name`
        : 'which takes a token; give one that may write to the repository'
    throw new Error(`Reading the input ${what} goes by GitHub's API, ${advice}`)
  }
  if (needsApi !== undefined && chosen === 'git') {
    throw new Error(
      `Reading the input mode: ${JSON.stringify(needsApi)} goes by GitHub's API, and transport is ` +
        'git; leave transport out',
    )
  }
  const byApi =
    chosen === 'api' || needsApi !== undefined
      ? true
      : chosen === 'auto' && canGoByApi && sshKey === undefined
  return {
    transport: byApi ? 'api' : 'git',
    remote: byApi && place.repo !== undefined ? place.https : place.remote,
    repo: place.repo,
    urls: urlsOf(env),
    branch: inputs.optional('branch', checked(checkBranch)),
    token: place.isGitHub && place.remote.protocol !== 'ssh' ? token : undefined,
    sshKey,
    knownHosts: inputs.optional('ssh-known-hosts'),
  }
}

/** GitHub's API as this run knows it. */
export function urlsOf(env: Environment): GitHubUrls {
  return {
    api: env['GITHUB_API_URL'] || 'https://api.github.com',
    graphql: graphqlUrlOf(env),
  }
}

function checked(check: (text: string) => void): (text: string) => string {
  return (text) => {
    check(text)
    return text
  }
}
