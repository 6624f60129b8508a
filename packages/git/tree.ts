/** One entry of a tree, as `git ls-tree` tells it. */
export interface Entry {
  readonly mode: string
  readonly type: 'blob' | 'tree' | 'commit'
  readonly id: string
  readonly path: string
}

/** Reads what `git ls-tree -z` prints: `<mode> <type> <id>\t<path>\0` for each entry. */
export function parseEntries(listing: Buffer): Entry[] {
  return listing
    .toString()
    .split('\0')
    .slice(0, -1)
    .map((line) => {
      const tab = line.indexOf('\t')
      const [mode = '', type = '', id = ''] = line.slice(0, tab).split(' ')
      return { mode, type: type as Entry['type'], id, path: line.slice(tab + 1) }
    })
}

/**
 * Reads a tree object: `<mode> <name>\0<id>` for each entry, the id in binary.
 *
 * @param folder where the tree stands; empty for the root
 */
export function parseTree(bytes: Buffer, folder: string, hexLength: number): Entry[] {
  const entries: Entry[] = []
  const types: Record<string, Entry['type']> = { '040000': 'tree', '160000': 'commit' }
  for (let offset = 0; offset < bytes.length;) {
    const end = bytes.indexOf(0, offset)
    const [, digits = '', name = ''] =
      /^(\d+) (.*)$/s.exec(bytes.toString('utf8', offset, end)) ?? []
    const mode = digits.padStart(6, '0')
    offset = end + 1 + hexLength / 2
    const id = bytes.toString('hex', end + 1, offset)
    const path = folder === '' ? name : `${folder}/${name}`
    entries.push({ mode, type: types[mode] ?? 'blob', id, path })
  }
  return entries
}

const forbidden: readonly (readonly [
  (path: string, parts: readonly string[]) => boolean,
  string,
])[] = [
  [(path) => /\p{Cc}/u.test(path), 'it holds a control character'],
  [(path) => path.startsWith('/'), 'it begins with `/`; paths are from the root of the repository'],
  [(_, parts) => parts.includes('..'), 'it holds `..`'],
  [(_, parts) => parts.includes('') || parts.includes('.'), 'it has an empty or a `.` part'],
  [(path) => /(^|\/)\.git(\/|$)/i.test(path), 'git stores no path with a `.git` part'],
  [(path) => /^\.github(\/|$)/i.test(path), 'files under .github/ are never edited'],
]

/** Refuses a path that leaves the repository, that git would not store, or under `.github/`. */
export function checkPath(path: string): void {
  const parts = path.split('/')
  const [, fault] = forbidden.find(([holds]) => holds(path, parts)) ?? []
  if (fault !== undefined) throw new Error(`file ${JSON.stringify(path)}: ${fault}`)
}

export type FileMode = '100644' | '100755'

/** Whether a mode is a regular file's, and no link's, submodule's or folder's. */
export function isFileMode(mode: string): mode is FileMode {
  return mode === '100644' || mode === '100755'
}

/** A regular file's mode; everything else that can stand at a path is refused by its name. */
export function fileMode({ mode, path }: Pick<Entry, 'mode' | 'path'>): FileMode {
  if (isFileMode(mode)) return mode
  const kinds: Record<string, string> = {
    '120000': 'a symbolic link; name the file that it leads to',
    '160000': 'a submodule; name its own repository',
    '040000': 'a folder; name a file in it',
  }
  throw new Error(`file ${path}: it is ${kinds[mode] ?? `of mode ${mode}, no regular file`}`)
}

/** So many candidates are compared character by character. */
const closest = 2_000

/** The three paths that differ least from one that is not there. */
export function nearestPaths(path: string, all: readonly string[]): string[] {
  const far = all.length > closest
  const candidates = far
    ? all.toSorted((a, b) => difference(path, a) - difference(path, b)).slice(0, closest)
    : all
  return candidates
    .map((candidate) => ({ candidate, distance: editDistance(path, candidate) }))
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, 3)
    .map(({ candidate }) => candidate)
}

/** How long the middle is in which two texts differ: quick, for the first choice among very many. */
function difference(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length)
  let start = 0
  while (start < shorter && a[start] === b[start]) start++
  let end = 0
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end++
  return Math.max(a.length, b.length) - start - end
}

/** Characters to insert, delete or replace (Levenshtein). */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let i = 1; i <= from.length; i++) {
    const next = [i]
    for (let j = 1; j <= to.length; j++) {
      const replaced = row[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1))
    }
    row = next
  }
  return row[to.length]!
}
