import type { StandingImage } from '#overlay/format'
import type { LastBump } from './last-bump.ts'
import type { Compare, Standing } from './lineage.ts'
import type { Source } from './trailers.ts'
import type { Update } from './updates.ts'
import { compareVersions } from './version.ts'

/** Whether an update would go forward, and from what. */
export interface Verdict {
  readonly order: Standing
  /** Why the edit must not be made. */
  readonly stale?: string
  /** Why nobody can tell the order. */
  readonly doubt?: string
}

/** What is known of an update's place, for the order. */
export interface Known {
  readonly update: Update
  readonly source: Source
  readonly standing: readonly StandingImage[]
  readonly last: LastBump | undefined
  readonly compare: Compare
}

/**
 * The order of what an update sets and of what stands there: by version, and by the commits that the
 * two were built from. The standing one's is that of the last bump; where there was none, or somebody
 * has set something else since, the one whose id its tag holds.
 */
export async function judge(known: Known): Promise<Verdict> {
  const { update, source, standing, last, compare } = known
  const tags = standing.flatMap(({ tag }) => tag ?? [])
  // Neither the tag nor the digest changes: there is no order to keep.
  if (update.tag === undefined && (update.digest ?? 'none') === 'none') return { order: 'same' }
  const byVersion = versionOrder(update.tag, tags)
  if (byVersion.order === 'older') {
    return { order: 'older', stale: `the newer version ${byVersion.tag} is there` }
  }
  const isTouched = last === undefined || last.replaced !== undefined
  const byBump = last === undefined ? undefined : await compare(last.trailers.source)
  const bump = `${last?.commit.slice(0, 10)} (source commit ${last?.trailers.source.sha?.slice(0, 10)})`
  if (byBump === 'older') {
    const where = isTouched ? 'was there before somebody set it back' : 'is there'
    return { order: 'older', stale: `the image of a newer commit ${where}, by ${bump}` }
  }
  const isBack = last?.replaced?.some((one) => isOf(one, update)) || isBuildOf(update, source)
  if (byBump === 'same' && last?.replaced !== undefined && isBack) {
    const stale = `an image of this commit was there by ${bump}, and somebody has set it back since`
    return { order: 'same', stale }
  }
  const ids = isTouched ? tags.flatMap((tag) => commitIn(tag) ?? []) : []
  const byTag = await Promise.all(
    ids.map((sha) => compare({ repository: last?.trailers.source.repository, sha })),
  )
  const older = byTag.indexOf('older')
  if (older >= 0)
    return { order: 'older', stale: `the image of the newer commit ${ids[older]} is there` }
  const orders = [byVersion.order, byBump, ...byTag].filter((order) => order !== undefined)
  const order = (['newer', 'same'] as const).find((one) => orders.includes(one))
  return order === undefined ? { order: 'unknown', doubt: doubt(known, ids) } : { order }
}

/** Whether it is the very image that somebody has set back. */
function isOf({ tag, digest }: StandingImage, update: Update): boolean {
  return update.tag === undefined ? digest === update.digest : tag === update.tag
}

/**
 * Whether the tag itself says that it was built from the source commit, as another attempt of a run
 * does. Any other tag of the same commit may be of elsewhere: a run that is started by hand to deploy
 * some version has the commit of its branch, not the image's.
 */
function isBuildOf({ tag = '' }: Update, { sha }: Source): boolean {
  const id = commitIn(tag)
  return id !== undefined && sha !== undefined && sha.startsWith(id)
}

function versionOrder(ours: string | undefined, tags: readonly string[]) {
  const all = tags.map((tag) => ({ tag, order: ours && compareVersions(ours, tag) }))
  const found = (['older', 'newer', 'same'] as const).find((one) =>
    all.some(({ order }) => order === one),
  )
  return { order: found, tag: all.find(({ order }) => order === found)?.tag }
}

/** The last part of a tag that looks like a commit's id: with a letter, or else of digits alone. */
export function commitIn(tag: string): string | undefined {
  const parts = tag.split(/[^0-9A-Za-z]+/).map((part) => part.replace(/^g(?=[0-9a-f]{7})/, ''))
  const ids = parts.filter((part) => /^[0-9a-f]{7,40}$/.test(part))
  return ids.findLast((id) => /[a-f]/.test(id)) ?? ids.at(-1)
}

function doubt({ source, last }: Known, ids: readonly string[]): string {
  if (source.sha === undefined) return 'the source commit of the new image is not known'
  const theirs = last?.trailers.source.sha ?? ids[0]
  if (theirs === undefined) return 'the source commit of the old image is not known'
  return (
    `nothing here tells the order of the source commits ${source.sha.slice(0, 10)} and ` +
    `${theirs.slice(0, 10)}: check out the whole history (fetch-depth: 0), or give a source-token ` +
    'that may read the source repository'
  )
}
