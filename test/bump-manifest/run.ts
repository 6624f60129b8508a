import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Clock } from '#git/commit'
import { inputVariables, type Variables } from '#sandbox/runner'
import { bump } from '../../actions/bump-manifest/bump.ts'
import { readInputs } from '../../actions/bump-manifest/inputs.ts'
import type { Outcome } from '../../actions/bump-manifest/outcome.ts'
import { fakeClock, writer, type Hub } from '../github/hub.ts'

export const file = 'apps/api/kustomization.yaml'
export const kustomization = (tag: string) =>
  `images:\n  - name: api # ours\n    newName: ecr.example/api\n    newTag: ${tag}\n`

export interface RunOptions {
  readonly transport?: 'api' | 'git'
  readonly env?: Variables
  readonly clock?: Clock
  readonly signal?: AbortSignal
}

/** Runs the action in this process, under a clock of the test's; its manifests are the hub's. */
export async function runAll(
  hub: Hub,
  inputs: Variables,
  { transport = 'api', env = {}, clock = fakeClock(), signal }: RunOptions = {},
): Promise<readonly Outcome[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bump-'))
  const repository =
    transport === 'api' ? 'acme/deploy' : `file://${hub.git('rev-parse', '--absolute-git-dir')}`
  const variables: Variables = {
    PATH: process.env['PATH'] ?? '',
    GITHUB_API_URL: hub.apiUrl,
    GITHUB_GRAPHQL_URL: hub.graphqlUrl,
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_RUN_ID: '77',
    ...env,
    ...inputVariables({ token: writer.token, repository, transport, ...inputs }),
  }
  try {
    const machine = { env: variables, folder, home: folder, clock }
    const abort = signal ?? new AbortController().signal
    return await bump(readInputs(variables), { ...machine, signal: abort })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export async function runOne(hub: Hub, inputs: Variables, options?: RunOptions): Promise<Outcome> {
  const [outcome, ...others] = await runAll(hub, inputs, options)
  if (outcome === undefined || others.length > 0) throw new Error('not one outcome')
  return outcome
}

/** A checkout with `count` commits in a line, the oldest first. */
export function checkout(count: number): { folder: string; ids: string[]; branch(): string } {
  const folder = mkdtempSync(join(tmpdir(), 'source-'))
  const git = (...args: readonly string[]) =>
    execFileSync('git', args, { cwd: folder, env }).toString().trim()
  git('init', '--quiet', '--initial-branch=main')
  const commit = (message: string) => {
    git('commit', '--quiet', '--allow-empty', '-m', message)
    return git('rev-parse', 'HEAD')
  }
  const ids = Array.from({ length: count }, (_, index) => commit(`change ${index}`))
  return {
    folder,
    ids,
    branch() {
      git('checkout', '--quiet', '-b', 'side', ids[0]!)
      return commit('aside')
    },
  }
}

const env = {
  ...process.env,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.com',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.com',
}
