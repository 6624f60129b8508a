import { ancestryInCheckout } from '#git/checkout'
import { parseRepo } from '#github/repo'
import type { Inputs } from './inputs.ts'
import type { Machine } from './machine.ts'
import type { Source } from './trailers.ts'

/** Where our source commit stands, seen from another one. */
export type Standing = 'newer' | 'same' | 'older' | 'unknown'

/** Compares our source commit with another one, whose id may be shortened. */
export type Compare = (theirs: Source) => Promise<Standing>

const standings = {
  ahead: 'newer',
  identical: 'same',
  behind: 'older',
  // Neither of two branches is the newer one.
  diverged: 'unknown',
  unknown: 'unknown',
} as const

/** The longest that the order of two commits is worth to wait for. */
const longestMs = 30_000

/**
 * Asks the checkout of this job, then the source repository's API where a token allows. Whatever
 * goes wrong there, the order is not known, which is no failure.
 */
export function lineage(
  { source, sourceToken, urls, workspace, timeoutMs }: Inputs,
  machine: Machine,
): Compare {
  const kept = new Map<string, Promise<Standing>>()

  async function compare(ours: string, theirs: string): Promise<Standing> {
    if (ours.startsWith(theirs)) return 'same'
    if (workspace !== undefined) {
      const found = standings[await ancestryInCheckout(workspace, theirs, ours, machine.env)]
      if (found !== 'unknown') return found
    }
    return compareByApi(ours, theirs)
  }

  async function compareByApi(ours: string, theirs: string): Promise<Standing> {
    const repo = source.repository === undefined ? undefined : repoOf(source.repository)
    if (repo === undefined || sourceToken === undefined) return 'unknown'
    const [{ connect }, { compareCommits }] = await Promise.all([
      import('./by-api.ts'),
      import('#github/compare'),
    ])
    try {
      const github = await connect(urls, sourceToken, Math.min(timeoutMs, longestMs), machine)
      return standings[await compareCommits(github, repo, theirs, ours)]
    } catch {
      machine.signal.throwIfAborted()
      return 'unknown'
    }
  }

  return ({ repository, sha }) => {
    const ours = source.sha
    const elsewhere = repository !== undefined && source.repository !== undefined
    // A trailer is anybody's text, and to git the name of a branch would be a commit as well.
    const isId = sha !== undefined && /^[0-9a-f]{7,64}$/i.test(sha)
    if (ours === undefined || !isId) return Promise.resolve('unknown')
    if (elsewhere && repository.toLowerCase() !== source.repository.toLowerCase()) {
      return Promise.resolve('unknown')
    }
    const found = kept.get(sha) ?? compare(ours, sha.toLowerCase())
    kept.set(sha, found)
    return found
  }
}

function repoOf(text: string) {
  try {
    return parseRepo(text)
  } catch {
    return undefined
  }
}
