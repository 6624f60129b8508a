import { graphqlUrlOf } from '#action/event'
import { openGitHub, type GitHub } from '#github/client'
import type { Step } from './step.ts'

/** GitHub's API under a token; a minute is enough for what is asked here. */
export function github(token: string, { env, agents, clock }: Step): Promise<GitHub> {
  return openGitHub({
    apiUrl: env['GITHUB_API_URL'] || 'https://api.github.com',
    graphqlUrl: graphqlUrlOf(env),
    timeoutMs: 60_000,
    agentFor: (url) => agents.agentFor(url),
    ...{ token, clock },
  })
}
