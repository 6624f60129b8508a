import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inputVariables, runnerVariables, type Variables } from '#sandbox/runner'
import { node24 } from '../test/node24.ts'
import type { Command } from './run.ts'

/**
 * aws-actions/amazon-ecr-login as a job has it before crane or docker, by its `dist/index.js`; what
 * docker is told stays in `folder`.
 */
export function amazonEcrLogin(
  bundle: string,
  folder: string,
  variables: Variables,
  inputs: Variables = {},
): Command {
  const config = join(folder, 'amazon-ecr-login')
  mkdirSync(config, { recursive: true })
  // The defaults of its action.yml.
  const defaults = { 'mask-password': 'true', 'registry-type': 'private', 'skip-logout': 'false' }
  const env = {
    ...runnerVariables(folder, {}),
    ...emptyFiles(folder, 'GITHUB_OUTPUT', 'GITHUB_STATE'),
    DOCKER_CONFIG: config,
    ...variables,
    ...inputVariables({ ...defaults, ...inputs }),
  }
  return { program: node24(), args: [bundle], env }
}

/** Files that a runner gives a step, by the variables that name them. */
export function emptyFiles(folder: string, ...names: readonly string[]): Variables {
  const files = names.map((name) => [name, join(folder, name)] as const)
  for (const [, path] of files) writeFileSync(path, '')
  return Object.fromEntries(files)
}
