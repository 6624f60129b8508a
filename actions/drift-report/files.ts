import type { Dirent } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { isAbsolute, join, posix } from 'node:path'
import { globs, isGlob } from '#action/glob'

/**
 * The paths that patterns name, relative to `root` where the pattern is, sorted. A pattern without
 * `*` and `?` names one path, which must be there; one with them must match something.
 */
export async function expand(
  input: string,
  patterns: readonly string[],
  root: string,
  kind: 'file' | 'folder',
): Promise<string[]> {
  const found = new Set<string>()
  const excluded = patterns
    .filter((pattern) => pattern.startsWith('!'))
    .map((pattern) => `!${tidy(pattern.slice(1))}`)
  for (const pattern of patterns.filter((one) => !one.startsWith('!')).map(tidy)) {
    const paths = isGlob(pattern)
      ? (await walk(root, fixedPart(pattern))).filter((one) => one.kind === kind)
      : [{ path: pattern, kind: await kindOf(within(root, pattern)) }]
    const matching = paths.filter((one) => globs([pattern])(one.path) && one.kind === kind)
    if (matching.length === 0) {
      throw new Error(
        `Reading the input ${input}: ${JSON.stringify(pattern)} names no ${kind} in ${root}; ` +
          'correct it, or check the repository out first',
      )
    }
    const wanted = globs(['*', ...excluded])
    matching.filter(({ path }) => wanted(path)).forEach(({ path }) => found.add(path))
  }
  if (found.size > 0) return [...found].sort(byName)
  throw new Error(`Reading the input ${input}: every ${kind} it names is excluded by a line with !`)
}

/**
 * The folders with Terraform files. Those that a pattern finds are left out where another module
 * calls them: a module that is called is no root. What is named in full is taken as it is.
 */
export async function findWorkspaces(patterns: readonly string[], root: string): Promise<string[]> {
  const folders = await expand('workspaces', patterns, root, 'folder')
  const named = new Set(patterns.filter((pattern) => !isGlob(pattern)).map(tidy))
  const found = await Promise.all(
    folders.map(async (path) => ({ path, calls: await callsOf(within(root, path)) })),
  )
  const called = new Set(
    found.flatMap(({ path, calls }) => calls?.map((to) => tidy(join(path, to))) ?? []),
  )
  const bare = found.find(({ path, calls }) => calls === undefined && named.has(path))
  if (bare !== undefined) {
    throw new Error(
      `Reading the input workspaces: ${JSON.stringify(bare.path)} holds no .tf file; name the ` +
        'folder of a root module',
    )
  }
  const roots = found.filter(
    ({ path, calls }) => calls !== undefined && (named.has(path) || !called.has(path)),
  )
  if (roots.length > 0) return roots.map(({ path }) => path)
  throw new Error('Reading the input workspaces: no folder that it names holds a root module')
}

/** Numbers by their value: `9-app` before `10-edge`. */
export function byName(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true }) || (one < other ? -1 : 1)
}

/** The local modules that a folder's files call; undefined where there are no Terraform files. */
async function callsOf(folder: string): Promise<string[] | undefined> {
  const names = (await readdir(folder)).filter((name) => /\.(tf|tofu)(\.json)?$/.test(name))
  if (names.length === 0) return undefined
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  const source = /"?\bsource"?\s*[=:]\s*"(\.\.?\/[^"]*)"/g
  return texts.flatMap((text) => Array.from(text.matchAll(source), ([, to = '']) => to))
}

interface Found {
  readonly path: string
  readonly kind: 'file' | 'folder' | 'other'
}

async function walk(root: string, from: string): Promise<Found[]> {
  const entries = await readdir(within(root, from), { withFileTypes: true }).catch(() => [])
  const found = await Promise.all(
    entries
      .filter(({ name }) => !/^(\.git|\.terraform|node_modules)$/.test(name))
      .map(async (entry) => {
        const path = from === '' ? entry.name : join(from, entry.name)
        const kind = kindOfEntry(entry)
        return [{ path, kind }, ...(kind === 'folder' ? await walk(root, path) : [])]
      }),
  )
  return found.flat()
}

function kindOfEntry(entry: Dirent): Found['kind'] {
  // A link to a folder is not followed: it may lead in a circle.
  return entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'other'
}

async function kindOf(path: string): Promise<Found['kind']> {
  const found = await stat(path).catch(() => undefined)
  return found?.isDirectory() ? 'folder' : found?.isFile() ? 'file' : 'other'
}

/** All folders of a pattern before its first `*` or `?`. */
function fixedPart(pattern: string): string {
  const fixed = pattern.slice(0, pattern.search(/[*?]/))
  const end = fixed.lastIndexOf('/')
  return end < 0 ? '' : end === 0 ? '/' : fixed.slice(0, end)
}

function within(root: string, path: string): string {
  return isAbsolute(path) ? path : join(root, path)
}

/** Without `./` in front and `/` behind; the root itself is `.`. */
function tidy(pattern: string): string {
  const path = posix.normalize(pattern.replaceAll('\\', '/'))
  return path.length > 1 ? path.replace(/\/$/, '') : path
}
