import { parseRemote, type Remote } from './remote.ts'

/** The GitHub of this run. */
export interface GitHubServer {
  /** GITHUB_SERVER_URL; github.com where it is not set. */
  readonly server: string | undefined
  /** GITHUB_API_URL. */
  readonly api: string | undefined
}

/** Where a repository is that was given as `owner/name` or as a Git URL. */
export interface Place {
  readonly remote: Remote
  /** As the remote; over https where an ssh key leads there. */
  readonly https: Remote
  /** Its name on this run's own GitHub; undefined where it is elsewhere, or not known to be there. */
  readonly repo: { readonly owner: string; readonly repo: string } | undefined
  /** Whether this is GitHub's own host, where its token may go by http and the API. */
  readonly isGitHub: boolean
}

/** GitHub's `owner/name` grammar; anything else is taken as a Git URL. */
const onGitHub = /^([A-Za-z0-9][A-Za-z0-9-]*)\/([A-Za-z0-9._-]+?)(?:\.git)?$/

/** Finds a repository; with an ssh key `owner/name` is reached by ssh. */
export function locate(
  repository: string,
  github: GitHubServer,
  sshKey: string | undefined,
): Place {
  const server = new URL(github.server || 'https://github.com')
  const named = repoOf(repository)
  if (named !== undefined) {
    const path = `${named.owner}/${named.repo}`
    const https = parseRemote(new URL(path, `${server.origin}/`).href)
    const remote =
      sshKey === undefined ? https : parseRemote(`ssh://git@${server.hostname}/${path}.git`)
    return { remote, https, repo: named, isGitHub: true }
  }
  const remote = parseRemote(repository)
  const url = URL.canParse(repository) ? new URL(repository) : undefined
  const isWeb = remote.protocol === 'https' || remote.protocol === 'http'
  const isServer = isWeb && url?.origin === server.origin
  const isApi = isWeb && url?.host === new URL(github.api || 'https://api.github.com').host
  const repo = isServer ? repoOf(url.pathname.slice(1)) : undefined
  return { remote, https: remote, repo, isGitHub: isServer || isApi }
}

function repoOf(text: string): Place['repo'] {
  const [, owner, repo] = onGitHub.exec(text) ?? []
  return owner === undefined || repo === undefined || /^\.{1,2}$/.test(repo)
    ? undefined
    : { owner, repo }
}
