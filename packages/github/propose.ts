import { mergeWhenReady } from './auto-merge.ts'
import type { Clock, GitHub } from './client.ts'
import { filesOf } from './commit.ts'
import { commitsAhead } from './compare.ts'
import { readFiles, type Reading, type Snapshot } from './files.ts'
import {
  findPullRequest,
  openPullRequest,
  updatePullRequest,
  wasClosed,
  type Branches,
  type Content,
  type PullRequest,
} from './pull-request.ts'
import { checkBranch, moveBranch, noBranch } from './ref.ts'
import { formatRepo, type Repo } from './repo.ts'
import { addLabels, requestReviews } from './review.ts'
import { writeCommit } from './tree.ts'

/** What to write, from what was read; without changes nothing is written. */
export interface Proposal {
  readonly changes: ReadonlyMap<string, Buffer>
  /** Of the commit; its first line is the pull request's title. */
  readonly message: string
  /** Of the pull request. */
  readonly body: string
}

export interface ProposeOptions<P extends Proposal> {
  readonly github: GitHub
  readonly repo: Repo
  /** What it is to be merged into; without it, the repository's default branch. */
  readonly base?: string
  /** The branch that holds the proposal, and nothing else. */
  readonly head: string
  readonly paths: readonly string[]
  /** Called for the open pull request's files, and for those of the base branch. */
  readonly edit: (snapshot: Snapshot) => P | Promise<P>
  /** Whether a commit with this message is one of ours, which a newer one may replace. */
  readonly isOurs: (message: string) => boolean
  readonly labels: readonly string[]
  /** Users, and teams as `organization/team`. */
  readonly reviewers: readonly string[]
  readonly autoMerge: boolean
  /** How long to go on trying against other writers of the same branch. */
  readonly timeoutMs: number
  readonly clock: Clock
  /** Reads and edits, but writes nothing. */
  readonly dryRun?: boolean
}

export interface Proposed<P extends Proposal> {
  /** In a dry run, what would be. */
  readonly outcome: 'opened' | 'updated' | 'unchanged'
  /** Undefined where base has it all already, and in a dry run that would open one. */
  readonly pullRequest: PullRequest | undefined
  /** The new commit on the pull request's branch. */
  readonly commit: string | undefined
  /** The commit on base, where auto-merge had nothing to wait for. */
  readonly merged: string | undefined
  /** What the edit was made from. */
  readonly snapshot: Snapshot
  readonly edit: P
  /** How often the branches were read. */
  readonly attempts: number
}

const firstPause = 500
const longestPause = 10_000

/**
 * Keeps one pull request for a branch: opens it, or gives the open one a newer commit, title and
 * body; leaves it alone where it proposes the same already. The branch is set to one commit on top of
 * base by compare and swap. Where somebody else has committed to it, the new commit goes on top of
 * theirs instead; where they did and there is no pull request, it is an error.
 */
export async function propose<P extends Proposal>(
  options: ProposeOptions<P>,
): Promise<Proposed<P>> {
  checkBranch(options.head)
  const { clock, timeoutMs } = options
  const start = clock.now()
  for (let attempts = 1; ; attempts++) {
    const proposed = await proposeOnce(options)
    if (proposed !== undefined) return { ...proposed, attempts }
    const pause = clock.random() * Math.min(longestPause, firstPause * 2 ** (attempts - 1))
    if (clock.now() - start + pause >= timeoutMs) {
      const where = `branch ${options.head} of ${formatRepo(options.repo)}`
      throw new Error(
        `proposing on ${where}: others moved it each of ${attempts} times; run it again`,
      )
    }
    await clock.sleep(pause)
  }
}

type Once<P extends Proposal> = Omit<Proposed<P>, 'attempts'>

/** Undefined where others came between. */
async function proposeOnce<P extends Proposal>(
  options: ProposeOptions<P>,
): Promise<Once<P> | undefined> {
  const { github, repo, paths, dryRun = false } = options
  const base = await readFiles(github, repo, { branch: options.base }, paths)
  if (base?.branch === undefined) throw noBranch(repo, options.base)
  const branches = { base: base.branch, head: options.head }
  const open = await findPullRequest(github, repo, branches)
  const head = await readFiles(github, repo, { branch: options.head }, paths, 'skip')

  if (open !== undefined && head?.files.size === base.files.size) {
    const edit = await options.edit(head)
    if (isEmpty(head, edit)) return unchanged(options, open, head, edit)
  }
  const holder = head === undefined ? undefined : await holderOf(options, base, head)
  const isShared = holder === 'others'
  if (isShared && open === undefined) throw shared(options)
  if (open === undefined && holder === 'us' && head?.files.size === base.files.size) {
    const edit = await options.edit(head)
    const wanted = isEmpty(head, edit) && !(await wasClosed(github, repo, branches, head.commit))
    if (wanted) return openFor(options, branches, head, edit)
  }
  const snapshot = isShared ? await whole(options, head!) : base
  const edit = await options.edit(snapshot)
  const none = { pullRequest: open, commit: undefined, merged: undefined, snapshot, edit }
  if (isEmpty(snapshot, edit)) return { ...none, outcome: 'unchanged' }
  if (dryRun) return { ...none, outcome: open === undefined ? 'opened' : 'updated' }

  const files = filesOf(snapshot, realChanges(snapshot, edit))
  const commit = await writeCommit(github, repo, snapshot.commit, files, edit.message)
  const move = { from: head?.commit, to: commit, force: !isShared }
  const { repositoryId } = base
  if (!(await moveBranch(github, repo, { branch: options.head, repositoryId, ...move }))) return
  const { pullRequest, outcome } = await present(options, branches, open, edit, commit)
  if (pullRequest === undefined) return
  // Otherwise somebody was faster after all, and the title may be the wrong one now.
  if (![commit, head?.commit].includes(pullRequest.head)) return
  const merged = await settle(options, { ...pullRequest, head: commit }, true)
  return { outcome, pullRequest, commit, merged, snapshot, edit }
}

/** The same, or newer, is proposed already; what a run that broke off left undone is made up for. */
async function unchanged<P extends Proposal>(
  options: ProposeOptions<P>,
  open: PullRequest,
  snapshot: Reading,
  edit: P,
): Promise<Once<P>> {
  const none = { outcome: 'unchanged', commit: undefined, snapshot, edit } as const
  if (options.dryRun) return { ...none, pullRequest: open, merged: undefined }
  const { github, repo } = options
  const { message, commit } = snapshot
  // A title and a body that tell of this commit may have been edited since, which is not undone.
  const told = commitToldBy(open)
  const isLeft = told === undefined || told === commit || !options.isOurs(message)
  const content = contentOf(titleOf(message), bodyOf(message), commit)
  const mended = isLeft ? open : await updatePullRequest(github, repo, open.number, content)
  const pullRequest = mended ?? open
  const merged = await settle(options, pullRequest, false)
  return { ...none, pullRequest, merged }
}

/**
 * Opens the pull request of a commit that another run has made, for the same or something newer, and
 * has not opened it yet: it is about to, or broke off. Undefined where it was faster.
 */
async function openFor<P extends Proposal>(
  options: ProposeOptions<P>,
  branches: Branches,
  snapshot: Reading,
  edit: P,
): Promise<Once<P> | undefined> {
  const none = { outcome: 'unchanged', commit: undefined, snapshot, edit } as const
  if (options.dryRun) return { ...none, pullRequest: undefined, merged: undefined }
  const { message, commit } = snapshot
  const content = contentOf(titleOf(message), bodyOf(message), commit)
  const pullRequest = await openPullRequest(options.github, options.repo, branches, content)
  if (pullRequest?.head !== commit) return undefined
  return { ...none, pullRequest, merged: await settle(options, pullRequest, true) }
}

/** The pull request with this title and body, and whether it is a new one. */
async function present<P extends Proposal>(
  { github, repo }: ProposeOptions<P>,
  branches: Branches,
  open: PullRequest | undefined,
  { message, body }: P,
  commit: string,
): Promise<Pick<Proposed<P>, 'outcome' | 'pullRequest'>> {
  const content = contentOf(titleOf(message), body, commit)
  if (open === undefined) {
    const pullRequest = await openPullRequest(github, repo, branches, content)
    if (pullRequest !== undefined) return { outcome: 'opened', pullRequest }
  }
  // Where it could not be opened, somebody else has just done so.
  const found = open ?? (await findPullRequest(github, repo, branches))
  const pullRequest = found && (await updatePullRequest(github, repo, found.number, content))
  return { outcome: 'updated', pullRequest }
}

async function settle<P extends Proposal>(
  { github, repo, labels, reviewers, autoMerge, clock }: ProposeOptions<P>,
  pullRequest: PullRequest,
  isNews: boolean,
): Promise<string | undefined> {
  await addLabels(github, repo, pullRequest, labels)
  await requestReviews(github, repo, pullRequest, reviewers, isNews)
  return autoMerge ? mergeWhenReady(github, repo, pullRequest, clock) : undefined
}

/** Whose commits the branch has that base has not; undefined where it has none. */
async function holderOf<P extends Proposal>(
  { github, repo, isOurs }: ProposeOptions<P>,
  base: Reading,
  head: Reading,
): Promise<'us' | 'others' | undefined> {
  if (base.commit === head.commit) return undefined
  const ahead = await commitsAhead(github, repo, base.commit, head.commit)
  if (!ahead?.every(({ message }) => isOurs(message))) return 'others'
  return ahead.length === 0 ? undefined : 'us'
}

/** Somebody else's commits may have taken a file away, which is told by its name. */
async function whole<P extends Proposal>(
  { github, repo, paths }: ProposeOptions<P>,
  head: Reading,
): Promise<Reading> {
  if (head.files.size === paths.length) return head
  return (await readFiles(github, repo, { commit: head.commit }, paths)) ?? head
}

function shared<P extends Proposal>({ head, repo }: ProposeOptions<P>): Error {
  return new Error(
    `proposing on branch ${head} of ${formatRepo(repo)}: it has commits of somebody else and no ` +
      'open pull request; merge or delete the branch',
  )
}

function titleOf(message: string): string {
  // https://docs.github.com/rest/pulls/pulls: longer ones are refused
  return message.split('\n', 1)[0]!.slice(0, 256)
}

/** The body says, unseen, of which commit it tells: see `unchanged`. */
function contentOf(title: string, body: string, commit: string): Content {
  return { title, body: `${body.trimEnd()}\n\n<!-- commit: ${commit} -->\n` }
}

function commitToldBy({ body }: PullRequest): string | undefined {
  return /<!-- commit: ([0-9a-f]{40,64}) -->\s*$/.exec(body)?.[1]
}

function bodyOf(message: string): string {
  return message.replace(/^.*\n*/, '')
}

/** The edit may say again what is there already. */
function realChanges({ files }: Snapshot, { changes }: Proposal): ReadonlyMap<string, Buffer> {
  return new Map([...changes].filter(([path, bytes]) => !files.get(path)?.bytes.equals(bytes)))
}

function isEmpty(snapshot: Snapshot, edit: Proposal): boolean {
  return realChanges(snapshot, edit).size === 0
}
