import { openBranch } from '#git/branch'
import type { Branch, FileAt } from '#git/commit'
import type { History } from '#git/history'
import type { Target } from './target.ts'
import type { Machine } from './machine.ts'

/** The manifest repository's branch, whichever way it is reached. */
export interface Manifests extends Branch {
  /** Undefined where it is the default one and was not read yet. */
  readonly name: string | undefined
  /**
   * The newest commits that changed a path, or all without one, from the commit of a snapshot on, as
   * far as `depth` reaches.
   */
  history(at: string, path: string | undefined, depth: number): Promise<History>
  /** Those of the files that a commit of the history has. */
  filesAt(commit: string, paths: readonly string[]): Promise<ReadonlyMap<string, FileAt>>
  /** The full id of a commit, given in full or shortened; undefined where `head` is not above it. */
  find(id: string, head: string): Promise<string | undefined>
  /** The paths in which a commit differs from its first parent. */
  changedPaths(parent: string, commit: string): Promise<readonly string[]>
  close(): Promise<void>
}

export interface OpenOptions {
  readonly target: Target
  readonly author: string
  readonly timeoutMs: number
}

/** Opens the branch; nothing is read yet. Call close() in a `finally`. */
export async function openManifests(options: OpenOptions, machine: Machine): Promise<Manifests> {
  const { target, author, timeoutMs } = options
  if (target.transport === 'api') {
    // Loaded here, as the other way has no use for it.
    const { openByApi } = await import('./by-api.ts')
    return openByApi(target, timeoutMs, machine)
  }
  const { remote, branch, token, sshKey, knownHosts: sshKnownHosts } = target
  const { env, folder: temporary, clock, signal } = machine
  return openBranch({
    ...{ remote, author, env, clock, signal, temporary },
    credentials: {
      ...(token !== undefined && { token }),
      ...(sshKey !== undefined && { sshKey }),
      ...(sshKnownHosts !== undefined && { sshKnownHosts }),
    },
    ...(branch !== undefined && { branch }),
  })
}
