import { createHash } from 'node:crypto'
import type { GitHub } from './client.ts'
import { formatRepo, type Repo } from './repo.ts'

/** The id that Git gives to a file's content. */
export function blobId(bytes: Buffer): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}

/**
 * A blob's bytes, which hash to its id. GraphQL gives text, and that is lossy: it drops a BOM, has
 * nothing for binary content, replaces what is not UTF-8, and ends after 512 KB. So text counts only
 * where it hashes to the id; all else is fetched once more, in base64 (up to 100 MB).
 */
export async function readBlob(
  github: GitHub,
  repo: Repo,
  id: string,
  text: string | null | undefined,
): Promise<Buffer> {
  const told = Buffer.from(text ?? '')
  if (blobId(told) === id) return told
  const doing = `reading blob ${id} of ${formatRepo(repo)}`
  const { content, encoding } = await github.rest({ doing, needs: 'contents: read' }, (rest) =>
    rest.git.getBlob({ ...repo, file_sha: id }),
  )
  const bytes = Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8')
  const found = blobId(bytes)
  if (found === id) return bytes
  throw new Error(`${doing}: the bytes that came are those of ${found}; run it again`)
}
