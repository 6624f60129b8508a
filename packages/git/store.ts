import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { gitFailure } from './failure.ts'
import { locally, type Git } from './git.ts'

/** A bare repository on this machine, for objects on their way from one server to another. */
export interface Store {
  readonly path: string
  /** Runs git in it, with what its maker may reach. */
  readonly git: Git
  /** Whether it holds what this run fetched and nothing else. */
  readonly isNew: boolean
  /** What it keeps of runs before; git itself takes these ids to be there. */
  readonly kept: ReadonlySet<string>
}

export interface StoreSource {
  readonly git: Git
  readonly url: string
  /** Whether most of what the repository has is wanted. */
  readonly wantsMost: boolean
  readonly onProgress?: (line: string) => void
}

/**
 * Brings the objects of `ids` into the store at `path`. Where there is none yet and most
 * is wanted, all comes by a clone, which skips the walk over all objects that a fetch ends with.
 * Ids are asked for, not names: what is fetched is what was listed, whatever moved since.
 */
export async function fillStore(
  source: StoreSource,
  path: string,
  ids: readonly string[],
): Promise<Store> {
  const git: Git = (args, input, more) =>
    source.git([`--git-dir=${path}`, ...args], input, more ?? {})
  const isNew = !(await isStore(path))
  const isSha256 = ids[0]?.length === 64
  if (isNew && source.wantsMost) await cloneInto(source, path, isSha256)
  else await makeStore(path, isSha256)
  await removeLeftovers(path)
  const store = { path, git, isNew, kept: await keptIds(path) }
  const missing = await missingIds(git, ids)
  if (missing.length > 0) await fetchIds(store, source, missing)
  return store
}

/** Names these ids, so that the next fetch builds on them and git keeps them; and no others. */
export async function keepIds(store: Store, ids: readonly string[]): Promise<void> {
  const here = await presentIds(store, ids)
  const lines = here.map((id) => `${id} refs/kept/${id}\n`)
  // Written at once: one file for each of 5,000 tags would take a second.
  const file = join(store.path, 'packed-refs')
  await replaceFile(file, lines.join(''))
}

async function keptIds(path: string): Promise<ReadonlySet<string>> {
  const text = await readFile(join(path, 'packed-refs'), 'utf8')
  return new Set(Array.from(text.matchAll(/^(\S+) refs\/kept\//gm), ([, id = '']) => id))
}

/** Those that are in the store, each once. */
export async function presentIds(
  store: Pick<Store, 'git' | 'kept'>,
  ids: readonly string[],
): Promise<string[]> {
  const all = [...new Set(ids)]
  const open = all.filter((id) => !store.kept.has(id))
  const missing = new Set(open.length === 0 ? [] : await missingIds(store.git, open))
  return all.filter((id) => !missing.has(id))
}

/** Those that are not in the repository. */
export async function missingIds(git: Git, ids: readonly string[]): Promise<string[]> {
  const input = Buffer.from([...new Set(ids)].map((id) => `${id}\n`).join(''))
  const output = await locally(git, ['cat-file', '--batch-check=%(objectname)'], input)
  return Array.from(output.toString().matchAll(/^(\S+) missing$/gm), ([, id = '']) => id)
}

/** Bytes of all packs: an upper bound of what any push can take. */
export async function storedBytes({ path }: Pick<Store, 'path'>): Promise<number> {
  const folder = join(path, 'objects', 'pack')
  const names = await readdir(folder).catch(() => [])
  const packs = names.filter((name) => name.endsWith('.pack'))
  const sizes = await Promise.all(packs.map(async (name) => (await stat(join(folder, name))).size))
  return sizes.reduce((sum, size) => sum + size, 0)
}

/** Puts the packs of many small fetches into few, where there are more than 40. */
export async function tidyStore(store: Store): Promise<void> {
  const names = await readdir(join(store.path, 'objects', 'pack'))
  if (names.filter((name) => name.endsWith('.pack')).length <= 40) return
  await locally(store.git, ['repack', '--quiet', '--geometric=2', '-d'])
}

/**
 * Whether all that is named in the store at `path` is there and is what its id says; one that does
 * not exist is. For when something has failed: it reads the whole of it.
 */
export async function isSound(git: Git, path: string): Promise<boolean> {
  if (!(await isStore(path))) return true
  const folder = join(path, 'objects', 'pack')
  const indexes = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.idx'))
  const checks = [
    ['fsck', '--connectivity-only', '--no-dangling', '--no-progress'],
    // The objects themselves by their checksums; not by fsck, which takes old faults of style for errors.
    ...indexes.map((name) => ['verify-pack', '--', join(folder, name)]),
  ]
  for (const args of checks) {
    const { exitCode } = await git([`--git-dir=${path}`, ...args])
    if (exitCode !== 0) return false
  }
  return true
}

async function isStore(path: string): Promise<boolean> {
  return stat(join(path, 'packed-refs')).then(
    (found) => found.isFile(),
    () => false,
  )
}

async function cloneInto(source: StoreSource, path: string, isSha256: boolean): Promise<void> {
  // A clone that was cut short must not be taken for a whole one.
  await mkdir(dirname(path), { recursive: true })
  const fresh = await mkdtemp(`${path}.new-`)
  try {
    const args = ['clone', '--bare', '--template=', '--no-local', '--progress']
    const result = await source.git([...args, '--', source.url, fresh], undefined, {
      onLine: progressTo(source),
    })
    if (result.exitCode !== 0) throw gitFailure(`fetching ${source.url}`, result.stderr)
    await rm(join(fresh, 'refs'), { recursive: true })
    await writeConfig(fresh, isSha256)
    await writeFile(join(fresh, 'packed-refs'), '')
    await rm(path, { recursive: true, force: true })
    await rename(fresh, path)
  } finally {
    await rm(fresh, { recursive: true, force: true })
  }
}

async function makeStore(path: string, isSha256: boolean): Promise<void> {
  for (const name of ['objects/pack', 'objects/info']) {
    await mkdir(join(path, name), { recursive: true })
  }
  await writeConfig(path, isSha256)
  const file = join(path, 'packed-refs')
  if (!(await isStore(path))) await writeFile(file, '')
}

/**
 * A cache may come from anywhere: settings and hooks in it would be commands that git runs, so none of
 * its own are left, nor a file that names another place for them (`commondir`).
 */
async function writeConfig(path: string, isSha256: boolean): Promise<void> {
  const foreign = (await readdir(path)).filter((name) => !own.has(name))
  for (const name of [...foreign, 'objects/info/alternates']) {
    await rm(join(path, name), { recursive: true, force: true })
  }
  await mkdir(join(path, 'refs'), { recursive: true })
  await replaceFile(join(path, 'config'), repositoryConfig(isSha256))
  await replaceFile(join(path, 'HEAD'), 'ref: refs/heads/none\n')
}

const own = new Set(['HEAD', 'config', 'objects', 'packed-refs', 'refs'])

/** In one step; what a link there points to is not written to. */
async function replaceFile(path: string, text: string): Promise<void> {
  await rm(`${path}.new`, { force: true })
  await writeFile(`${path}.new`, text)
  await rename(`${path}.new`, path)
}

const dayMs = 24 * 3_600_000

/** What a run that was killed left behind: a clone or a pack that nobody will finish. */
async function removeLeftovers(path: string): Promise<void> {
  // The file system's own clock: this was just written.
  const { mtimeMs: now } = await stat(join(path, 'config'))
  const packs = join(path, 'objects', 'pack')
  const places = [
    [dirname(path), `${basename(path)}.new-`],
    [packs, 'tmp_'],
    [packs, '.tmp-'],
  ] as const
  for (const [folder, prefix] of places) {
    const names = (await readdir(folder)).filter((name) => name.startsWith(prefix))
    for (const name of names.map((found) => join(folder, found))) {
      // Another run may be at work in it, or have just removed it.
      const made = await stat(name).catch(() => undefined)
      if (made !== undefined && now - made.mtimeMs > dayMs) {
        await rm(name, { recursive: true, force: true })
      }
    }
  }
}

export function repositoryConfig(isSha256: boolean): string {
  const [version, extension] = isSha256 ? [1, '[extensions]\n\tobjectformat = sha256\n'] : [0, '']
  return `[core]\n\trepositoryformatversion = ${version}\n\tbare = true\n${extension}`
}

async function fetchIds(store: Store, source: StoreSource, ids: readonly string[]): Promise<void> {
  const settings = ['-c', 'fetch.unpackLimit=1', '-c', 'fetch.writeCommitGraph=false']
  const flags = ['--stdin', '--no-tags', '--no-write-fetch-head', '--progress']
  const { exitCode, stderr } = await store.git(
    [...settings, 'fetch', ...flags, '--', source.url],
    Buffer.from(ids.map((id) => `${id}\n`).join('')),
    { onLine: progressTo(source) },
  )
  if (exitCode !== 0) throw gitFailure(`fetching ${source.url}`, stderr)
}

/** Git's last word on each of its counts, as `Receiving objects: 100% (9/9), 1 KiB, done.` */
export function progressTo(source: Pick<StoreSource, 'onProgress'>) {
  return (line: string, stream: 'stdout' | 'stderr') => {
    const isTelling = /^(Receiving|Writing) objects: 100%.*done\.$/.test(line)
    if (stream === 'stderr' && isTelling) source.onProgress?.(line)
  }
}
