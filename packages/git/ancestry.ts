import { locally, type Git } from './git.ts'

export interface Move {
  readonly ref: string
  readonly old: string
  readonly new: string
}

/**
 * The refs that only move forward: their old commit is an ancestor of the new one. A tag never does,
 * as for git itself. What is not `here` can be nobody's ancestor, since all of the new history is.
 */
export async function fastForwards(
  git: Git,
  moves: readonly Move[],
  here: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const candidates = moves.filter(({ ref, old }) => ref.startsWith('refs/heads/') && here.has(old))
  const parents = candidates.length > 1 ? await newParents(git, candidates) : new Map()
  const isSeen = (move: Move) => leadsTo(move.new, move.old, parents)
  const found = new Set(candidates.filter(isSeen).map(({ ref }) => ref))
  const queue = candidates.filter(({ ref }) => !found.has(ref)).values()
  // Each takes a process, of which a few run at once.
  const worker = async () => {
    for (const move of queue) if (await isAncestor(git, move.old, move.new)) found.add(move.ref)
  }
  await Promise.all([worker(), worker(), worker(), worker()])
  return found
}

type Parents = ReadonlyMap<string, readonly string[]>

/** The commits that no old one has, with their parents: as many as were made since. */
async function newParents(git: Git, moves: readonly Move[]): Promise<Parents> {
  const parents = new Map<string, readonly string[]>()
  const input = moves.map((move) => `${move.new}\n^${move.old}\n`).join('')
  const onLine = (line: string) => {
    const [id = '', ...rest] = line.split(' ')
    parents.set(id, rest)
  }
  const args = ['rev-list', '--parents', '--stdin']
  await locally(git, args, Buffer.from(input), { dropStdout: true, onLine })
  return parents
}

/** Whether one goes back to the other by new commits alone; by those of another branch it may too. */
function leadsTo(from: string, to: string, parents: Parents): boolean {
  const seen = new Set([from])
  for (const id of seen) {
    for (const parent of parents.get(id) ?? []) {
      if (parent === to) return true
      seen.add(parent)
    }
  }
  return false
}

async function isAncestor(git: Git, old: string, next: string): Promise<boolean> {
  const { exitCode, stderr } = await git(['merge-base', '--is-ancestor', old, next])
  if (exitCode === 0 || exitCode === 1) return exitCode === 0
  throw new Error(`comparing ${old} with ${next}: git said ${stderr.trim()}`)
}
