import { locally, type Git } from './git.ts'
import type { FileAt } from './commit.ts'

export interface NewCommit {
  readonly parent: string
  readonly files: ReadonlyMap<string, FileAt>
  readonly message: string
  /** `Name <address>` */
  readonly author: string
  /** Seconds since 1970. */
  readonly time: number
}

/**
 * Writes a commit with its new blobs and trees into the local repository and returns its id. Of the
 * parent only the trees along the paths are read, and no blob. One process does it all, and it is
 * git's own code that orders and packs the trees. https://git-scm.com/docs/git-fast-import
 */
export async function writeCommit(git: Git, commit: NewCommit): Promise<string> {
  const { parent, files, message, author, time } = commit
  const stream: Buffer[] = []
  const line = (text: string) => stream.push(Buffer.from(`${text}\n`))
  const data = (bytes: Buffer) => {
    line(`data ${bytes.length}`)
    stream.push(bytes)
    line('')
  }
  line('commit refs/gitops/next')
  line('mark :1')
  line(`author ${author} ${time} +0000`)
  line(`committer ${author} ${time} +0000`)
  data(Buffer.from(`${message.trimEnd()}\n`))
  line(`from ${parent}`)
  for (const [path, { bytes, mode }] of files) {
    line(`M ${mode} inline ${quotePath(path)}`)
    data(bytes)
  }
  line('get-mark :1')
  line('done')
  const args = ['fast-import', '--quiet', '--force', '--done']
  return (await locally(git, args, Buffer.concat(stream))).toString().trim()
}

/** A path that begins with a quote would be taken for a quoted one. */
function quotePath(path: string): string {
  return path.startsWith('"') ? `"${path.replace(/["\\]/g, '\\$&')}"` : path
}

/** Refuses an author that would break out of the commit's header. */
export function checkAuthor(author: string): void {
  if (/^[^<>\n\0]*[^<>\n\0 ] <[^<>\n\0 ]+>$/.test(author)) return
  throw new Error(`author ${JSON.stringify(author)}: it is not of the form \`Name <address>\``)
}
