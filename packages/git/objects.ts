import { createHash } from 'node:crypto'
import { gitFailure } from './failure.ts'
import type { Git } from './git.ts'
import { parseTree, type Entry } from './tree.ts'

/** An object, its bytes held against its id. */
export interface Stored {
  readonly id: string
  readonly type: string
  readonly bytes: Buffer
}

/**
 * Objects by their ids or by other names that git has for them, in their order, by one process;
 * undefined where there is none of that name. Git itself fetches what a partial clone lacks.
 *
 * @param attempted opens the message on what fails, as in "reading branch main"
 */
export async function readObjects(
  git: Git,
  names: readonly string[],
  attempted: string,
): Promise<(Stored | undefined)[]> {
  const input = Buffer.from(names.map((name) => `${name}\n`).join(''))
  const { exitCode, stdout: output, stderr } = await git(['cat-file', '--batch'], input)
  if (exitCode !== 0) throw gitFailure(attempted, stderr)
  let offset = 0
  return names.map((name) => {
    // https://git-scm.com/docs/git-cat-file#_batch_output: <id> SP <type> SP <size> LF <bytes> LF
    const end = output.indexOf('\n', offset)
    const header = output.subarray(offset, end < 0 ? output.length : end).toString()
    const [, id, type = '', size] = /^([0-9a-f]{40,64}) (\w+) (\d+)$/.exec(header) ?? []
    offset = end + 1
    if (id === undefined) return undefined
    const bytes = output.subarray(offset, offset + Number(size))
    offset += bytes.length + 1
    if (objectId(type, bytes, id.length) === id) return { id, type, bytes }
    throw new Error(`${attempted}: git gave other bytes than those of ${type} ${id} (${name})`)
  })
}

function objectId(type: string, bytes: Buffer, hexLength: number): string {
  const hash = createHash(hexLength === 40 ? 'sha1' : 'sha256')
  return hash.update(`${type} ${bytes.length}\0`).update(bytes).digest('hex')
}

/** What stands at some paths of a commit. */
export interface Standing {
  readonly commit: string
  /** In the order of the paths; undefined where nothing is. */
  readonly entries: readonly (Entry | undefined)[]
  /** Those of the blobs that were asked for, by their ids. */
  readonly blobs: ReadonlyMap<string, Buffer>
}

/** A ref's commit and what is at these paths in it, by one process; undefined where it is no commit. */
export async function readStanding(
  git: Git,
  ref: string,
  paths: readonly string[],
  withBlobs: boolean,
  attempted: string,
): Promise<Standing | undefined> {
  const folders = [...new Set(paths.map(folderOf))]
  const names = [...folders, ...(withBlobs ? paths : [])].map((path) => `${ref}:${path}`)
  const [commit, ...objects] = await readObjects(git, [ref, ...names], attempted)
  if (commit?.type !== 'commit') return undefined
  const entries = new Map(
    folders.flatMap((folder, index) => {
      const tree = objects[index]
      if (tree?.type !== 'tree') return []
      return parseTree(tree.bytes, folder, commit.id.length).map((entry) => [entry.path, entry])
    }),
  )
  const blobs = objects.slice(folders.length).filter((one) => one?.type === 'blob') as Stored[]
  return {
    commit: commit.id,
    entries: paths.map((path) => entries.get(path)),
    blobs: new Map(blobs.map(({ id, bytes }) => [id, bytes])),
  }
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}
