import { TransientError } from './commit.ts'
import { gitFailure, summarize } from './failure.ts'
import type { Git } from './git.ts'

/** The head is another one than expected; the second form is decided by the server, as a lock. */
const moved = /stale info|fetch first|non-fast-forward/
const movedMeanwhile =
  /cannot lock ref|failed to (update|lock)|incorrect old value|reference already exists/
const refused = /declined|denied|protected|prohibited|permi|not allowed|\bGH0\d\d\b/i

/**
 * Puts a commit on a branch, provided that its head is still `parent`. 'moved': it is not, and
 * nothing was sent. 'unsure': the server said so when it took the lock, which it also says to one
 * that sends the same push twice, as curl does where a connection breaks before the answer.
 *
 * The expected head travels with the push and the server compares it under its lock. A plain push
 * sends the head that it finds when it starts: it would bring back a branch that somebody has just
 * deleted, and undo it when somebody has just set the branch back. The option's name says force, but
 * with a commit whose parent is the expected head there is nothing to force.
 */
export async function push(
  git: Git,
  where: string,
  ref: string,
  parent: string,
  commit: string,
): Promise<'landed' | 'moved' | 'unsure'> {
  const lease = `--force-with-lease=${ref}:${parent}`
  const options = ['--porcelain', '--no-verify', '--no-follow-tags', '--recurse-submodules=no']
  const result = await git(['push', ...options, lease, 'origin', `${commit}:${ref}`])
  const { exitCode, stdout, stderr } = result
  // https://git-scm.com/docs/git-push#_output: <flag> \t <from>:<to> \t <summary> (<reason>)
  const [, flag, told = ''] = /^(.)\t\S+:\S+\t(.*)$/m.exec(stdout.toString()) ?? []
  if (exitCode === 0 && flag !== '!') return 'landed'
  const attempted = `pushing to ${where}`
  if (flag !== '!') throw gitFailure(attempted, stderr)
  if (moved.test(told)) return 'moved'
  if (movedMeanwhile.test(told)) return 'unsure'
  const found = `${attempted}: ${told}: ${summarize(stderr)}`
  const remote = stderr.match(/^remote:.*$/gm) ?? []
  if (!refused.test([told, ...remote].join('\n'))) throw new TransientError(found)
  throw new Error(`${found}; let this token or key push to the branch, or go by a pull request`)
}
