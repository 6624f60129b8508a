import type { GitHub } from './client.ts'
import { GitHubError } from './failure.ts'
import { formatRepo, type Repo } from './repo.ts'

/** An issue or pull request, as REST tells it, with what is told of its author. */
export interface Authored {
  readonly number: number
  readonly user?: { readonly login?: string; readonly type?: string } | null
  readonly author_association?: string
}

const needs = 'issues: read'

/**
 * Those that this token's owner wrote. REST tells an author's name, but a workflow's token may not ask
 * for its own, so GraphQL is asked. A server without that part of it is asked for the token's name;
 * where it does not tell, what somebody wrote who may not label issues is left out.
 */
export async function ownOf<T extends Authored>(
  github: GitHub,
  repo: Repo,
  issues: readonly T[],
): Promise<T[]> {
  const known = await askGraphql(github, repo, issues)
  const unknown = issues.filter(({ number }) => !known.has(number))
  const login = unknown.length > 0 ? await ownLogin(github) : undefined
  return issues.filter((issue) => known.get(issue.number) ?? isLikelyOwn(issue, login))
}

async function askGraphql(
  github: GitHub,
  repo: Repo,
  issues: readonly Authored[],
): Promise<ReadonlyMap<number, boolean>> {
  const doing = `finding the own issues in ${formatRepo(repo)}`
  const parts = issues.map(
    ({ number }) => `i${number}: issue(number: ${number}) { viewerDidAuthor }`,
  )
  const query = `query($owner: String!, $repo: String!) {
  repository(owner: $owner, name: $repo) { ${parts.join(' ')} }
}`
  type Answer =
    { repository?: Record<string, { viewerDidAuthor?: boolean } | null> | null } | undefined
  try {
    const answer = await github.graphql<Answer>({ doing, needs }, query, { ...repo })
    return new Map(
      issues.flatMap(({ number }): [number, boolean][] => {
        const found = answer?.repository?.[`i${number}`]
        return found === undefined ? [] : [[number, found?.viewerDidAuthor === true]]
      }),
    )
  } catch (error) {
    if (!(error instanceof GitHubError) || !isMissing(error)) throw error
    return new Map()
  }
}

/** Whether a server does not know what it was asked for; a right that is missing is told otherwise. */
function isMissing({ refusal: { status, type } }: GitHubError): boolean {
  return [400, 404, 405, 422, 501].includes(status) || (status === 200 && type === undefined)
}

async function ownLogin(github: GitHub): Promise<string | undefined> {
  try {
    const call = { doing: 'asking for the name of the token', needs } as const
    return (await github.rest(call, (rest) => rest.users.getAuthenticated())).login
  } catch (error) {
    if (error instanceof GitHubError) return undefined
    throw error
  }
}

function isLikelyOwn({ user, author_association: role }: Authored, login: string | undefined) {
  const author = user?.login
  if (author === undefined) return true
  if (login !== undefined) return author.toLowerCase() === login.toLowerCase()
  const isBot = user?.type === 'Bot' || author.endsWith('[bot]')
  return isBot || role === undefined || ['OWNER', 'MEMBER', 'COLLABORATOR'].includes(role)
}
