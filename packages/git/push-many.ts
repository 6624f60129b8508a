import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gitFailure, summarize } from './failure.ts'
import type { Git } from './git.ts'
import { repositoryConfig, type Store } from './store.ts'

/** A ref to be set from what it is on the server (null: it is not there) to another id, or deleted. */
export interface Change {
  readonly ref: string
  readonly old: string | null
  readonly new: string | null
}

/**
 * What became of one: `moved` where the ref no longer was what it was expected to be, `again` where
 * nothing was decided, `spoilt` where the server took none because of one of them.
 */
export type Verdict =
  | { readonly kind: 'landed' }
  | { readonly kind: 'moved' | 'again' | 'refused' | 'spoilt'; readonly reason: string }

export interface Pushing {
  /** With what opens the target. */
  readonly git: Git
  readonly url: string
  /** Where the new objects are; deletions need none. */
  readonly store?: Store | undefined
  /** For what one push needs besides the objects. */
  readonly folder: string
  /** How many refs the target has, by the last listing. */
  readonly targetRefs: number
  readonly onProgress?: (line: string) => void
}

/**
 * Each expected id becomes an argument of git, and git compares each with each ref (20 million
 * comparisons take half a minute, git 2.39).
 */
const comparisons = 500_000

/**
 * Sets refs in one push, each on its own: one that fails leaves the others. Where the connection
 * breaks, or the server refuses the push as a whole, it throws as `gitFailure` has it.
 *
 * Updates and deletions carry their expected id to the server's lock (--force-with-lease). New refs
 * do too, unless there are too many; those are not forced, so that one which has come up meanwhile
 * is refused, or moved forward where it was behind.
 */
export async function pushMany(
  pushing: Pushing,
  changes: readonly Change[],
): Promise<ReadonlyMap<string, Verdict>> {
  const { git, url, store } = pushing
  const staging = await mkdtemp(join(pushing.folder, 'push-'))
  try {
    await stage(staging, changes)
    const options = ['--porcelain', '--progress', '--no-verify', '--no-follow-tags']
    const args = [`--git-dir=${staging}`, 'push', ...options, '--recurse-submodules=no']
    const env = { GIT_OBJECT_DIRECTORY: join(store?.path ?? staging, 'objects') }
    const onLine = (line: string, stream: string) => {
      if (stream === 'stderr' && /^Writing objects: 100%/.test(line)) pushing.onProgress?.(line)
    }
    const given = [...args, ...leases(changes, pushing.targetRefs), '--', url, ...refspecs(changes)]
    const result = await git(given, undefined, { env, onLine })
    const verdicts = readVerdicts(result.stdout.toString(), result.stderr)
    if (result.exitCode !== 0 && verdicts.size === 0) {
      throw gitFailure(`pushing to ${url}`, result.stderr)
    }
    const untold = { kind: 'again', reason: summarize(result.stderr) } as const
    return new Map(changes.map(({ ref }) => [ref, verdicts.get(ref) ?? untold]))
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
}

/**
 * A repository without objects whose refs are the new ones, so that two patterns stand for thousands:
 * named one by one, git would compare each with each of the server's.
 */
async function stage(path: string, changes: readonly Change[]): Promise<void> {
  await mkdir(join(path, 'refs'))
  await mkdir(join(path, 'objects'))
  await writeFile(join(path, 'HEAD'), 'ref: refs/none\n')
  const isSha256 = changes.some((change) => (change.new ?? change.old)?.length === 64)
  await writeFile(join(path, 'config'), repositoryConfig(isSha256))
  const lines = changes.map((change) =>
    change.new === null ? '' : `${change.new} ${change.ref}\n`,
  )
  await writeFile(join(path, 'packed-refs'), lines.join(''))
}

function refspecs(changes: readonly Change[]): string[] {
  const isSet = (prefix: string) =>
    changes.some((change) => change.new !== null && change.ref.startsWith(prefix))
  const patterns = ['refs/heads/', 'refs/tags/'].filter(isSet).map((name) => `${name}*:${name}*`)
  return [...patterns, ...changes.flatMap((one) => (one.new === null ? [`:${one.ref}`] : []))]
}

function leases(changes: readonly Change[], targetRefs: number): string[] {
  const fresh = changes.filter(({ old }) => old === null).length
  const isMuch = fresh * (fresh + targetRefs) > comparisons
  return changes
    .filter(({ old }) => old !== null || !isMuch)
    .map(({ ref, old }) => `--force-with-lease=${ref}:${old ?? ''}`)
}

/** https://git-scm.com/docs/git-push#_output: <flag> TAB <from>:<to> TAB <summary> (<reason>) */
function readVerdicts(stdout: string, stderr: string): Map<string, Verdict> {
  const verdicts = new Map<string, Verdict>()
  for (const [, flag = '', ref = '', told = ''] of stdout.matchAll(
    /^([ +\-*=!])\t[^\t:]*:([^\t]+)\t(.*)$/gm,
  )) {
    verdicts.set(ref, flag === '!' ? refusal(ref, told, stderr) : { kind: 'landed' })
  }
  return verdicts
}

const moved =
  /stale info|fetch first|non-fast-forward|already exists|incorrect old value|but expected|needs force/
const undecided = /cannot lock ref|failed to (update|lock)|failed to report status|remote failure/
/** Said of each ref of a push although it may be about one. */
const ofAll = /pre-receive hook declined|unpacker error|unpack/

function refusal(ref: string, told: string, stderr: string): Verdict {
  // What the hooks of the server wrote, in which its reason stands.
  const remote = stderr.match(/^remote:.*\S.*$/gm) ?? []
  const said = remote.length > 0 ? summarize(remote.join('\n')) : ''
  const reason = [told, said].filter(Boolean).join(': ')
  // `a` and `a/b` can't both be there, and no other try helps.
  const isBlocked = remote.some((line) => line.includes(`'${ref}'`) && /cannot create/.test(line))
  if (isBlocked) return { kind: 'refused', reason }
  if (moved.test(told)) return { kind: 'moved', reason }
  if (undecided.test(told)) return { kind: 'again', reason }
  return { kind: ofAll.test(told) ? 'spoilt' : 'refused', reason }
}
