import { openGitHub, type GitHub } from '#github/client'
import { openBranch } from '#github/commit'
import { compareCommits } from '#github/compare'
import { GitHubError } from '#github/failure'
import { readFiles } from '#github/files'
import { history, readCommit, type Commit } from '#github/history'
import type { Repo } from '#github/repo'
import { agents } from '#proxy/agent'
import type { Machine } from './machine.ts'
import type { Manifests } from './manifests.ts'
import type { GitHubUrls, Target } from './target.ts'

/** GitHub's API under a token, with the proxies of this machine. */
export async function connect(
  urls: GitHubUrls,
  token: string,
  timeoutMs: number,
  { env, clock, signal }: Machine,
): Promise<GitHub> {
  const connections = await agents(env)
  const guarded = {
    ...clock,
    async sleep(milliseconds: number) {
      signal.throwIfAborted()
      await clock.sleep(milliseconds)
      signal.throwIfAborted()
    },
  }
  const { api: apiUrl, graphql: graphqlUrl } = urls
  return openGitHub({
    apiUrl,
    graphqlUrl,
    token,
    timeoutMs,
    clock: guarded,
    agentFor: (url) => connections.agentFor(url),
  })
}

/** The repository and the token of a target that goes by the API. */
export function onGitHub({ repo, token }: Target): { readonly repo: Repo; readonly token: string } {
  if (repo !== undefined && token !== undefined) return { repo, token }
  throw new Error("GitHub's API needs a repository of its own and a token; give both")
}

export async function openByApi(
  target: Target,
  timeoutMs: number,
  machine: Machine,
): Promise<Manifests> {
  const { repo, token } = onGitHub(target)
  const github = await connect(target.urls, token, timeoutMs, machine)
  const branch = openBranch({ github, repo, ...(target.branch && { branch: target.branch }) })
  return {
    get name() {
      return branch.name
    },
    read: (paths) => branch.read(paths),
    commit(parent, changes, message) {
      machine.signal.throwIfAborted()
      return branch.commit(parent, changes, message)
    },
    landed: () => branch.landed(),
    ...past(github, repo),
    close: () => Promise.resolve(),
  }
}

/** What was, by commits' ids; the branch has no part in it. */
export function past(
  github: GitHub,
  repo: Repo,
): Pick<Manifests, 'history' | 'filesAt' | 'find' | 'changedPaths'> {
  const known = new Map<string, Promise<readonly Commit[]>>()
  return {
    async history(commit, path, limit) {
      // What is below a commit never changes, and each update of one file asks for the same.
      const key = JSON.stringify([commit, path, limit])
      const read = () => history(github, repo, { commit, limit, ...(path && { path }) })
      const found = known.get(key) ?? read()
      known.set(key, found)
      found.catch(() => known.delete(key))
      const commits = await found
      return { commits, complete: commits.length < limit }
    },
    async filesAt(commit, paths) {
      const reading = await readFiles(github, repo, { commit }, paths, 'skip')
      return reading?.files ?? new Map()
    },
    async find(id, head) {
      try {
        const commit = await readCommit(github, repo, id)
        // GitHub shows commits of forks too.
        const standing = await compareCommits(github, repo, commit.id, head)
        return ['ahead', 'identical'].includes(standing) ? commit.id : undefined
      } catch (error) {
        if (error instanceof GitHubError && [404, 422].includes(error.refusal.status)) return
        throw error
      }
    },
    changedPaths: async (_, commit) => (await readCommit(github, repo, commit)).paths,
  }
}
