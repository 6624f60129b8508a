import { locally, type Git } from './git.ts'
import { newObjects } from './inspect.ts'

/**
 * Cuts the history of `tips` that `haves` lack into steps of about `stepBytes` each, from the oldest
 * commit on, and returns the ids to push for each step but the last: its commits that have no child
 * in it. Sizes are those in the store; a single commit is never cut.
 */
export async function cutHistory(
  git: Git,
  tips: readonly string[],
  haves: readonly string[],
  stepBytes: number,
): Promise<string[][]> {
  // Each object stands behind the first commit, from the oldest on, that it is part of.
  const order = ['--in-commit-order', '--topo-order', '--reverse']
  const objects = await newObjects(git, tips, haves, order)
  const parents = await parentsOf(git, tips, haves)
  const steps: string[][] = []
  const heads = new Set<string>()
  let pushed = new Set<string>()
  let bytes = 0
  const onLine = (line: string) => {
    const [type, size, id = ''] = line.split(' ')
    if (type === 'commit') {
      if (bytes >= stepBytes && heads.size > 0) {
        steps.push([...heads].filter((head) => !pushed.has(head)))
        pushed = new Set(heads)
        bytes = 0
      }
      for (const parent of parents.get(id) ?? []) heads.delete(parent)
      heads.add(id)
    }
    bytes += Number(size)
  }
  const format = '--batch-check=%(objecttype) %(objectsize:disk) %(objectname)'
  await locally(git, ['cat-file', '--buffer', format], objects, { dropStdout: true, onLine })
  return steps.filter((step) => step.length > 0)
}

async function parentsOf(
  git: Git,
  tips: readonly string[],
  haves: readonly string[],
): Promise<Map<string, readonly string[]>> {
  const input = [...tips, ...haves.map((id) => `^${id}`)].map((line) => `${line}\n`).join('')
  const args = ['rev-list', '--parents', '--ignore-missing', '--stdin']
  const output = await locally(git, args, Buffer.from(input))
  const lines = output.toString().split('\n').filter(Boolean)
  return new Map(
    lines.map((line) => {
      const [id = '', ...rest] = line.split(' ')
      return [id, rest]
    }),
  )
}
