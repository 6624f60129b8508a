import { blobId } from './blob.ts'
import type { GitHub } from './client.ts'
import type { FileAt } from './files.ts'
import { formatRepo, type Repo } from './repo.ts'

/**
 * Makes a commit that no branch names yet: the parent's files with these in place, and returns its id.
 * No author is sent: GitHub then writes the token's owner, and signs where that is an App or a
 * workflow, and what it signs is shown as verified.
 */
export async function writeCommit(
  github: GitHub,
  repo: Repo,
  parent: string,
  files: ReadonlyMap<string, FileAt>,
  message: string,
): Promise<string> {
  const doing = `making a commit in ${formatRepo(repo)}`
  const write = { doing, needs: 'contents: write' } as const
  const entries: { path: string; mode: FileAt['mode']; type: 'blob'; sha: string }[] = []
  for (const [path, { bytes, mode }] of files) {
    const sha = blobId(bytes)
    const content = bytes.toString('base64')
    const blob = await github.rest(write, (rest) =>
      rest.git.createBlob({ ...repo, content, encoding: 'base64' }),
    )
    if (blob.sha !== sha) throw new Error(`${doing}: ${path} became ${blob.sha}, not ${sha}`)
    entries.push({ path, mode, type: 'blob', sha })
  }
  const read = { doing, needs: 'contents: read' } as const
  const before = await github.rest(read, (rest) =>
    rest.git.getCommit({ ...repo, commit_sha: parent }),
  )
  const tree = await github.rest(write, (rest) =>
    rest.git.createTree({ ...repo, base_tree: before.tree.sha, tree: entries }),
  )
  const commit = await github.rest(write, (rest) =>
    rest.git.createCommit({ ...repo, message, tree: tree.sha, parents: [parent] }),
  )
  return commit.sha
}
