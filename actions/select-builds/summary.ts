import { code, plain, table } from '#action/summary'
import type { Inputs } from './inputs.ts'
import type { Selection } from './select.ts'

/** What a person reads afterwards: what is built and why, and where it goes. */
export function summarize({ services: all, tag }: Inputs, selection: Selection): string {
  const { services, push, deployment, reason } = selection
  const count = `${services.length} of ${all.length} ${all.length === 1 ? 'service' : 'services'}`
  const head = services.length === 0 ? 'Nothing to build' : `To build: ${count}`
  const rows = services.map(({ name, repository, context }) =>
    [name, repository, tag ?? '', context].map(code),
  )
  const parts = [
    `### ${head}\n`,
    ...(rows.length === 0 ? [] : [table(['service', 'ECR repository', 'tag', 'context'], rows)]),
    `Of all services these, as ${plain(reason)}.\n`,
    `${whereTo(push, deployment)}\n`,
  ]
  return parts.join('\n')
}

function whereTo(push: boolean, deployment: Selection['deployment']): string {
  if (deployment === undefined) {
    return push ? 'This ref deploys to no environment.' : 'Nothing is pushed or deployed.'
  }
  const { environment, deploy } = deployment
  if (!push) return `Nothing is pushed; merged, it would go to ${code(environment)}.`
  if (deploy === 'none') return `They are pushed, and not deployed to ${code(environment)}.`
  return `They go to ${code(environment)} by ${deploy.replace('-', ' ')}.`
}
