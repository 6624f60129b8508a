import { missingIds } from './store.ts'
import type { Git } from './git.ts'

export interface Move {
  readonly ref: string
  readonly old: string
  readonly new: string
}

/**
 * The refs that only move forward: their old commit is an ancestor of the new one. A tag never does,
 * as for git itself. What is not here can be nobody's ancestor, since all of the new history is.
 */
export async function fastForwards(git: Git, moves: readonly Move[]): Promise<ReadonlySet<string>> {
  const branches = moves.filter(({ ref }) => ref.startsWith('refs/heads/'))
  if (branches.length === 0) return new Set()
  const olds = branches.map(({ old }) => old)
  const missing = new Set(await missingIds(git, olds))
  const candidates = branches.filter(({ old }) => !missing.has(old))
  const found = new Set<string>()
  const check = async (move: Move) => {
    if (await isAncestor(git, move.old, move.new)) found.add(move.ref)
  }
  const queue = candidates.values()
  // Each takes a process, of which a few run at once.
  const worker = async () => {
    for (const move of queue) await check(move)
  }
  await Promise.all([worker(), worker(), worker(), worker()])
  return found
}

async function isAncestor(git: Git, old: string, next: string): Promise<boolean> {
  const { exitCode, stderr } = await git(['merge-base', '--is-ancestor', old, next])
  if (exitCode === 0 || exitCode === 1) return exitCode === 0
  throw new Error(`comparing ${old} with ${next}: git said ${stderr.trim()}`)
}
