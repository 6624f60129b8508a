import { gitFailure } from './failure.ts'
import type { Git } from './git.ts'

/** The branches and tags of a repository at one moment. */
export interface Listing {
  /** Ids by full name, as `refs/heads/main`; an annotated tag has the id of its tag object. */
  readonly refs: ReadonlyMap<string, string>
  /** The full name of the default branch; undefined where the server doesn't tell, or it is none. */
  readonly head: string | undefined
}

export const nothing: Listing = { refs: new Map(), head: undefined }

/** Asks a repository for its refs: two requests over http. */
export async function listRefs(git: Git, url: string): Promise<Listing> {
  const { exitCode, stdout, stderr } = await git(['ls-remote', '--symref', '--', url])
  if (exitCode !== 0) throw gitFailure(`listing the refs of ${url}`, stderr)
  return parseListing(stdout.toString())
}

/** https://git-scm.com/docs/git-ls-remote#_output: `<id> TAB <ref>`, `ref: <ref> TAB HEAD`. */
export function parseListing(text: string): Listing {
  const refs = new Map<string, string>()
  let head: string | undefined
  for (const line of text.split('\n')) {
    const [value = '', name = ''] = line.split('\t')
    if (name === 'HEAD' && value.startsWith('ref: refs/heads/')) head = value.slice('ref: '.length)
    // What an annotated tag leads to comes again, with `^{}`: no name may hold that.
    if (/^refs\/(heads|tags)\/./.test(name) && !name.endsWith('^{}')) refs.set(name, value)
  }
  return { refs, head }
}
