import { demand, type Need } from './github-access.ts'
import * as environments from './github-environments.ts'
import * as issues from './github-issues.ts'
import * as objects from './github-objects.ts'
import * as pulls from './github-pulls.ts'
import { notFound } from './github-refusal.ts'
import * as refs from './github-refs.ts'
import * as releases from './github-releases.ts'
import type { Caller, RepositoryState } from './github-state.ts'

export interface RestCall {
  readonly caller: Caller
  readonly repository: RepositoryState
  /** Of the path, decoded. */
  readonly parameters: Readonly<Record<string, string>>
  readonly url: URL
  readonly body: unknown
}

export interface Route {
  readonly method: string
  /** Under `/repos/{owner}/{repo}/`. */
  readonly path: string
  readonly needs: Need
  readonly status: number
  readonly handle: (call: RestCall) => unknown
}

const [readContents, writeContents] = ['contents=read', 'contents=write'] as const
const [readIssues, writeIssues] = ['issues=read', 'issues=write'] as const
const [readPulls, writePulls] = ['pull_requests=read', 'pull_requests=write'] as const

const [readActions, readMetadata] = ['actions=read', 'metadata=read'] as const

const table: readonly (readonly [string, string, Need, number, Route['handle']])[] = [
  ['GET', '', readMetadata, 200, environments.getRepository],
  ['GET', 'branches/{branch}', readContents, 200, environments.getBranch],
  ['GET', 'rules/branches/{branch}', readMetadata, 200, environments.getBranchRules],
  ['GET', 'environments/{name}', readActions, 200, environments.getEnvironment],
  [
    'GET',
    'environments/{name}/deployment-branch-policies',
    readActions,
    200,
    environments.listPolicies,
  ],
  ['GET', 'git/blobs/{sha}', readContents, 200, objects.getBlob],
  ['POST', 'git/blobs', writeContents, 201, objects.createBlob],
  ['GET', 'git/trees/{sha}', readContents, 200, objects.getTree],
  ['POST', 'git/trees', writeContents, 201, objects.createTree],
  ['GET', 'git/commits/{sha}', readContents, 200, objects.getCommit],
  ['POST', 'git/commits', writeContents, 201, objects.createCommit],
  ['GET', 'commits/{sha}', readContents, 200, objects.showCommit],
  ['GET', 'compare/{basehead}', readContents, 200, objects.compare],
  ['POST', 'dispatches', writeContents, 204, dispatch],
  ['GET', 'git/ref/tags/{ref}', readContents, 200, refs.getRef],
  ['GET', 'git/tags/{sha}', readContents, 200, refs.getTag],
  ['POST', 'git/refs', writeContents, 201, refs.createRef],
  ['PATCH', 'git/refs/tags/{ref}', writeContents, 200, refs.updateRef],
  ['POST', 'releases', writeContents, 201, releases.createRelease],
  ['GET', 'releases/tags/{tag}', readContents, 200, releases.getReleaseByTag],
  ['GET', 'releases/{id}', readContents, 200, releases.getRelease],
  ['PATCH', 'releases/{id}', writeContents, 200, releases.updateRelease],
  ['DELETE', 'releases/{id}', writeContents, 204, releases.deleteRelease],
  ['POST', 'releases/{id}/assets', writeContents, 201, releases.uploadAsset],
  ['GET', 'pulls', readPulls, 200, pulls.listPulls],
  ['POST', 'pulls', writePulls, 201, pulls.createPull],
  ['PATCH', 'pulls/{number}', writePulls, 200, pulls.updatePull],
  ['PUT', 'pulls/{number}/merge', writeContents, 200, pulls.mergePull],
  ['GET', 'pulls/{number}/reviews', readPulls, 200, pulls.listReviews],
  ['POST', 'pulls/{number}/requested_reviewers', writePulls, 201, pulls.requestReviewers],
  ['GET', 'issues', readIssues, 200, issues.listIssues],
  ['POST', 'issues', writeIssues, 201, issues.createIssue],
  ['GET', 'issues/{number}', readIssues, 200, issues.getIssue],
  ['PATCH', 'issues/{number}', writeIssues, 200, issues.updateIssue],
  ['GET', 'issues/{number}/comments', readIssues, 200, issues.listComments],
  ['POST', 'issues/{number}/comments', writeIssues, 201, issues.createComment],
  ['POST', 'issues/{number}/labels', `${writeIssues}; ${writePulls}`, 200, issues.addLabels],
  [
    'DELETE',
    'issues/{number}/labels/{name}',
    `${writeIssues}; ${writePulls}`,
    200,
    issues.removeLabel,
  ],
]

/** What was asked, before it is known whether it may be. */
export interface Asked {
  readonly route: Route
  readonly repository: string
  readonly parameters: Readonly<Record<string, string>>
}

/** Finds the route of a request; throws GitHub's 404 where there is none. */
export function routeOf(method: string, pathname: string): Asked {
  const [, owner, name, rest = ''] = /^\/repos\/([^/]+)\/([^/]+)(?:\/(.+))?$/.exec(pathname) ?? []
  for (const [verb, path, needs, status, handle] of name === undefined ? [] : table) {
    const pattern = new RegExp(`^${path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`)
    const found = verb === method ? pattern.exec(rest) : null
    if (found === null) continue
    const decoded = Object.entries(found.groups ?? {}).map(([key, value]) => [
      key,
      decodeURIComponent(value),
    ])
    const parameters = Object.fromEntries(decoded) as Record<string, string>
    return {
      route: { method, path, needs, status, handle },
      repository: `${owner}/${name}`,
      parameters,
    }
  }
  throw notFound()
}

/** The answer's body. */
export async function answerRest(
  { route, repository, parameters }: Asked,
  caller: Caller,
  url: URL,
  body: unknown,
): Promise<unknown> {
  demand(caller.token, repository, route.needs)
  const state = caller.repositories.get(repository)
  return await route.handle({ caller, repository: state, parameters, url, body })
}

/** https://docs.github.com/rest/repos/repos#create-a-repository-dispatch-event */
function dispatch({ repository, body }: RestCall): undefined {
  repository.dispatches.push(body as RepositoryState['dispatches'][number])
}
