import { inputsOf, type Environment } from '#action/inputs'
import { parseTag } from '#oci/reference'
import { readEnvironments, type DeploymentOf } from './environment.ts'
import { readServices, type Watched } from './service.ts'

export interface Inputs {
  readonly services: readonly Watched[]
  readonly deploymentOf: DeploymentOf
  /** Without a `v`. */
  readonly version: string | undefined
  readonly select: 'changed' | 'all'
  readonly base: string | undefined
  readonly tag: string | undefined
  readonly pin: 'digest' | 'tag'
}

/** Parses all inputs; the first malformed one throws. */
export function readInputs(env: Environment): Inputs {
  const inputs = inputsOf(env)
  return {
    services: readServices(inputs),
    deploymentOf: readEnvironments(inputs),
    version: inputs.optional('version', parseVersion),
    select: inputs.choice('select', ['changed', 'all'], 'changed'),
    base: inputs.optional('base', parseSha),
    tag: inputs.optional('tag', parseTag),
    pin: inputs.choice('pin', ['digest', 'tag'], 'digest'),
  }
}

function parseVersion(text: string): string {
  if (/^v?\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.+-]+)?$/.test(text)) return text.replace(/^v/, '')
  throw new Error(`${JSON.stringify(text)} is no version; give it as 1.2.3`)
}

function parseSha(text: string): string {
  if (/^[0-9a-f]{40}([0-9a-f]{24})?$/i.test(text)) return text.toLowerCase()
  throw new Error(`${JSON.stringify(text)} is no commit; give its full id, 40 or 64 hex digits`)
}
