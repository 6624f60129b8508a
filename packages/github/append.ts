import { blobId } from './blob.ts'
import type { GitHub } from './client.ts'
import { describe } from './files.ts'
import { formatRepo, type Repo } from './repo.ts'

/** A commit that is to be put on top of a branch. */
export interface Append {
  readonly branch: string
  /** The branch's head as it has to be. */
  readonly parent: string
  /** New content of regular files that can't be executed. */
  readonly changes: ReadonlyMap<string, Buffer>
  /** Subject, an empty line, body. */
  readonly message: string
}

/** For all files together, in base64: GitHub fails at 40 MiB without saying why (2026-09). */
const largest = 40_000_000

interface Answer {
  readonly createCommitOnBranch: {
    readonly commit: { readonly oid: string } & Readonly<Record<string, unknown>>
  }
}

/**
 * Makes a commit and moves the branch to it in one step, provided that its head is the parent; throws
 * a GitHubError of the type STALE_DATA where it is not. GitHub writes the token's owner as author and
 * signs. Returns the commit's id.
 */
export async function appendCommit(github: GitHub, repo: Repo, append: Append): Promise<string> {
  const { branch, parent, changes } = append
  const doing = `committing to ${describe(repo, { branch })}`
  const additions = Array.from(changes, ([path, bytes]) => ({
    path,
    contents: bytes.toString('base64'),
  }))
  const size = additions.reduce((sum, { contents }) => sum + contents.length, 0)
  if (size > largest) {
    const found = `the files have ${size} bytes in base64, and one commit by the API takes ${largest}`
    throw new Error(`${doing}: ${found}; commit by git`)
  }
  const input = {
    branch: { repositoryNameWithOwner: formatRepo(repo), branchName: branch },
    expectedHeadOid: parent,
    message: messageOf(append.message),
    // Without `deletions`: a null there gives an error that tells nothing.
    fileChanges: { additions },
  }
  const paths = [...changes.keys()]
  const named = Object.fromEntries(paths.map((path, index) => [`p${index}`, path]))
  const answer = await github.graphql<Answer>({ doing, needs: 'contents: write' }, compose(paths), {
    input,
    ...named,
  })
  const { commit } = answer.createCommitOnBranch
  paths.forEach((path, index) => {
    const found = (commit[`f${index}`] as { readonly oid?: string } | null)?.oid
    const sent = blobId(changes.get(path)!)
    if (found === sent) return
    throw new Error(
      `${doing}: ${path} became ${found ?? 'nothing'} in ${commit.oid}, and ${sent} was sent; ` +
        'revert that commit and commit by git',
    )
  })
  return commit.oid
}

/** Asks in the same request what the files have become. */
function compose(paths: readonly string[]): string {
  const declared = paths.map((_, index) => `, $p${index}: String!`).join('')
  const files = paths.map((_, index) => `f${index}: file(path: $p${index}) { oid }`).join(' ')
  return `mutation($input: CreateCommitOnBranchInput!${declared}) {
  createCommitOnBranch(input: $input) { commit { oid ${files} } }
}`
}

function messageOf(message: string): { readonly headline: string; readonly body?: string } {
  const [headline = '', ...rest] = message.split('\n\n')
  return rest.length === 0 ? { headline } : { headline, body: rest.join('\n\n') }
}
