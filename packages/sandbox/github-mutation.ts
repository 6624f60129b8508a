import { demand, personOf } from './github-access.ts'
import { CommitNode } from './github-commit.ts'
import { GitHubRefusal, notFound } from './github-refusal.ts'
import type { Caller, RepositoryState } from './github-state.ts'

interface Input<T> {
  readonly input: T
}

interface CommitInput {
  readonly branch: { readonly repositoryNameWithOwner: string; readonly branchName: string }
  readonly expectedHeadOid: string
  readonly fileChanges: {
    readonly additions: readonly { readonly path: string; readonly contents: string }[]
  }
  readonly message: { readonly headline: string; readonly body?: string }
}

/** https://docs.github.com/graphql/reference/mutations#createcommitonbranch: files get mode 100644 */
export async function createCommitOnBranch({ input }: Input<CommitInput>, caller: Caller) {
  const { branch, expectedHeadOid: expected, fileChanges, message } = input
  demand(caller.token, branch.repositoryNameWithOwner, 'contents=write')
  const repository = caller.repositories.get(branch.repositoryNameWithOwner)
  const { git } = repository
  const name = branch.branchName
  const head = await git.head(name)
  if (head === undefined) throw notFound(`No such branch: ${name}`)
  // Two spaces, as in ministryofjustice/modernisation-platform#11985.
  const stale = new GitHubRefusal(
    200,
    'STALE_DATA',
    `Expected branch to point to "${expected}" but it did not.  Pull and try again.`,
  )
  if (head !== expected) throw stale
  refuseProtected(repository, name)
  const entries = await Promise.all(
    fileChanges.additions.map(async ({ path, contents }) => {
      const id = await git.writeBlob(Buffer.from(contents, 'base64'))
      return { mode: '100644', id, path }
    }),
  )
  const tree = await git.writeTree(head, entries)
  const text = [message.headline, message.body].filter(Boolean).join('\n\n')
  const commit = await git.writeCommit(tree, [head], text, personOf(caller.token))
  if (!(await git.move(name, head, commit))) throw stale
  return { commit: new CommitNode(git, commit) }
}

interface RefsInput {
  readonly repositoryId: string
  readonly refUpdates: readonly {
    readonly name: string
    readonly beforeOid?: string
    readonly afterOid: string
    readonly force: boolean
  }[]
}

/** https://docs.github.com/graphql/reference/mutations#updaterefs; GitHub documents no error of it. */
export async function updateRefs({ input }: Input<RefsInput>, caller: Caller) {
  const repository = caller.repositories.byNodeId(input.repositoryId)
  demand(caller.token, repository.name, 'contents=write')
  const { git } = repository
  for (const { name, beforeOid, afterOid, force } of input.refUpdates) {
    const branch = name.replace(/^refs\/heads\//, '')
    const before = beforeOid?.replace(/^0+$/, '') ?? (await git.head(branch)) ?? ''
    refuseProtected(repository, branch)
    const isForward = before === '' || force || (await git.isAncestor(before, afterOid))
    if (!isForward || !(await git.move(branch, before, afterOid))) {
      throw new GitHubRefusal(200, 'UNPROCESSABLE', 'Reference update failed')
    }
  }
  return {}
}

/** The type is that of Thinkmill/keystatic#1598. */
function refuseProtected({ protectedBranches }: RepositoryState, branch: string): void {
  if (!protectedBranches.has(branch)) return
  const message = 'Changes must be made through a pull request.'
  throw new GitHubRefusal(200, 'BRANCH_PROTECTION_RULE_VIOLATION', message)
}

/** Texts of cli/cli#3514 and peter-evans/enable-pull-request-automerge#343. */
export function enableAutoMerge({ input }: Input<{ pullRequestId: string }>, caller: Caller) {
  const { repository, pull } = caller.repositories.pullByNodeId(input.pullRequestId)
  demand(caller.token, repository.name, 'contents=write')
  demand(caller.token, repository.name, 'pull_requests=write')
  const refused = (text: string) => new GitHubRefusal(200, 'UNPROCESSABLE', text)
  if (!repository.allowAutoMerge) throw refused('Auto merge is not allowed for this repository')
  // Only the rules of a protected branch can be something to wait for.
  if (!repository.protectedBranches.has(pull.base)) {
    throw refused('Pull request Pull request is in clean status')
  }
  pull.autoMerge = true
  return {}
}
