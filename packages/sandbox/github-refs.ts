import { custom, notFound } from './github-refusal.ts'
import type { RestCall } from './github-rest.ts'

/** https://docs.github.com/rest/git/refs#get-a-reference, of tags alone */
export async function getRef({ repository: { git }, parameters }: RestCall) {
  const { ref: tag = '' } = parameters
  const sha = await git.tag(tag)
  if (sha === undefined) throw notFound()
  return { ref: `refs/tags/${tag}`, object: { sha, type: await git.type(sha) } }
}

/** https://docs.github.com/rest/git/tags#get-a-tag, whose signature git itself verifies here */
export async function getTag({ repository: { git }, parameters }: RestCall) {
  const { sha = '' } = parameters
  if ((await git.type(sha)) !== 'tag') throw notFound()
  return { sha, verification: { verified: await git.isVerified(sha) } }
}

/** https://docs.github.com/rest/git/refs#create-a-reference */
export async function createRef({ repository: { git }, body }: RestCall) {
  const { ref, sha } = body as { ref: string; sha: string }
  if (!(await git.setTag(ref.replace('refs/tags/', ''), sha, '0'.repeat(40))))
    throw custom('Reference', 'Reference already exists')
  return { ref, object: { sha } }
}

/** https://docs.github.com/rest/git/refs#update-a-reference, by force */
export async function updateRef({ repository: { git }, parameters, body }: RestCall) {
  const { ref: tag = '' } = parameters
  const { sha } = body as { sha: string }
  const before = await git.tag(tag)
  if (before === undefined || !(await git.setTag(tag, sha, before)))
    throw custom('Reference', 'Reference does not exist')
  return { ref: `refs/tags/${tag}`, object: { sha } }
}
