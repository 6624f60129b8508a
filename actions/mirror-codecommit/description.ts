import { graphqlUrlOf } from '#action/event'
import { openGitHub } from '#github/client'
import { parseRepo } from '#github/repo'
import { agents } from '#proxy/agent'
import type { Source } from './inputs.ts'
import type { Machine } from './side.ts'

/** What GitHub has as the description of the source; undefined where it tells none. */
export async function describeSource(
  { onGitHub, token }: Source,
  machine: Machine,
): Promise<string | undefined> {
  const { env, clock, say } = machine
  if (onGitHub === undefined || token === undefined) return undefined
  const through = await agents(env)
  try {
    const github = await openGitHub({
      apiUrl: env['GITHUB_API_URL'] || 'https://api.github.com',
      graphqlUrl: graphqlUrlOf(env),
      token,
      timeoutMs: 30_000,
      clock,
      agentFor: (url) => through.agentFor(url),
    })
    const call = {
      doing: `reading the description of ${onGitHub}`,
      needs: 'metadata: read',
    } as const
    const { description } = await github.rest(call, (rest) =>
      rest.repos.get({ ...parseRepo(onGitHub) }),
    )
    return description ?? undefined
  } catch (error) {
    // A description is nice to have; the mirror does without.
    say(`${(error as Error).message}; the repository is created without a description`)
    return undefined
  }
}
