import { locally, type Git } from './git.ts'
import type { Store } from './store.ts'

export interface Findings {
  /** Blobs above the limit. */
  readonly oversized: readonly { readonly id: string; readonly size: number }[]
  /** How many pointers of Git LFS there are, whose content is on a server of its own. */
  readonly pointers: number
}

/** https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md#the-pointer: 3 short lines. */
const pointerSize = { min: 100, max: 300 }
const pointerStart = 'version https://git-lfs.github.com/spec/'
/** That many candidates are read; a history with LFS shows it in fewer. */
const mostCandidates = 10_000

/** Looks through the objects that a push would bring: of `tips`, and not of `haves`. */
export async function inspectObjects(
  store: Store,
  tips: readonly string[],
  haves: readonly string[],
  blobLimit: number,
): Promise<Findings> {
  const oversized: { id: string; size: number }[] = []
  const candidates: string[] = []
  const read = (line: string) => {
    const [type, digits, id = ''] = line.split(' ')
    const size = Number(digits)
    if (type !== 'blob') return
    if (size > blobLimit) oversized.push({ id, size })
    const fits = size >= pointerSize.min && size <= pointerSize.max
    if (fits && candidates.length < mostCandidates) candidates.push(id)
  }
  const format = '--batch-check=%(objecttype) %(objectsize) %(objectname)'
  const args = ['cat-file', '--buffer', format]
  const more = { dropStdout: true, onLine: read }
  if (store.isNew && haves.length === 0) {
    // Without a walk over the history: what was fetched is what will be sent.
    await locally(store.git, [...args, '--batch-all-objects', '--unordered'], undefined, more)
  } else {
    const objects = await newObjects(store.git, tips, haves)
    await locally(store.git, args, objects, more)
  }
  return { oversized, pointers: await countPointers(store.git, candidates) }
}

/** Ids of the objects of `tips` that `haves` lack, one a line. */
export async function newObjects(
  git: Git,
  tips: readonly string[],
  haves: readonly string[],
  order: readonly string[] = [],
): Promise<Buffer> {
  const args = ['rev-list', '--objects', '--no-object-names', '--ignore-missing', ...order]
  return locally(git, [...args, '--stdin'], revisions(tips, haves))
}

/** How many bytes they take in the store, which is near to what they take in a push. */
export async function newBytes(
  git: Git,
  tips: readonly string[],
  haves: readonly string[],
): Promise<number> {
  const args = ['rev-list', '--objects', '--disk-usage', '--ignore-missing', '--stdin']
  return Number((await locally(git, args, revisions(tips, haves))).toString())
}

function revisions(tips: readonly string[], haves: readonly string[]): Buffer {
  const unwanted = haves.map((id) => `^${id}\n`)
  return Buffer.from([...tips.map((id) => `${id}\n`), ...unwanted].join(''))
}

async function countPointers(git: Git, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0
  const input = Buffer.from(ids.map((id) => `${id}\n`).join(''))
  const output = await locally(git, ['cat-file', '--batch', '--buffer'], input)
  const pattern = new RegExp(`^[0-9a-f]+ blob \\d+\\n${pointerStart.replaceAll('.', '\\.')}`, 'gm')
  return output.toString('latin1').match(pattern)?.length ?? 0
}
