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

/** A regular file's mode; everything else that can stand at a path is refused by its name. */
export function fileMode(entry: Entry): '100644' | '100755' {
  const { mode, path } = entry
  if (mode === '100644' || mode === '100755') return mode
  const kinds: Record<string, string> = {
    '120000': 'a symbolic link; name the file that it leads to',
    '160000': 'a submodule; name its own repository',
    '040000': 'a folder; name a file in it',
  }
  throw new Error(`file ${path}: it is ${kinds[mode] ?? `of mode ${mode}, no regular file`}`)
}

/** The three paths that differ least from one that is not there. */
export function nearestPaths(path: string, all: readonly string[]): string[] {
  return all
    .map((candidate) => ({ candidate, distance: editDistance(path, candidate) }))
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, 3)
    .map(({ candidate }) => candidate)
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
