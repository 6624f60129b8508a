import { globs } from '#action/glob'

/** Which refs are mirrored, by globs of their short names. */
export interface Selection {
  readonly branches: readonly string[]
  readonly tags: readonly string[]
}

/** One glob a line; where all of them exclude, they exclude from all. */
export function parsePatterns(text: string): readonly string[] {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim())
  const patterns = lines.filter((line) => line !== '' && !line.startsWith('#'))
  const full = patterns.find((pattern) => /^!?refs\//.test(pattern))
  if (full !== undefined) {
    throw new Error(
      `${JSON.stringify(full)} is not allowed; give names without refs/heads/ or refs/tags/`,
    )
  }
  if (patterns.includes('!')) throw new Error('"!" is not allowed; give a glob after it')
  return patterns.every((pattern) => pattern.startsWith('!')) ? ['*', ...patterns] : patterns
}

/** Tells whether a ref is mirrored, by its full name. */
export function selector({ branches, tags }: Selection): (ref: string) => boolean {
  const isBranch = globs(branches)
  const isTag = globs(tags)
  return (ref) => {
    if (ref.startsWith('refs/heads/')) return isBranch(ref.slice('refs/heads/'.length))
    return ref.startsWith('refs/tags/') && isTag(ref.slice('refs/tags/'.length))
  }
}
