import type { Listing } from '#git/listing'
import type { Limits } from '#git/push-all'
import { openCodeCommit } from './codecommit-target.ts'
import type { Inputs } from './inputs.ts'
import { openSide, type Machine, type Side } from './side.ts'

/** The repository that is written to, and the rules of the service that it is on. */
export interface Target extends Side {
  /** For people. */
  readonly name: string
  readonly limits: Limits
  /** The largest blob that it takes. */
  readonly blobLimit: number
  /** Why it takes no ref of this name. */
  fault(ref: string): string | undefined
  /** An error that another try may mend although git can't know. */
  passes(error: unknown): boolean
  /** An error in terms of this service. */
  explain(text: string): string
  /** Asks the service for its default branch, where listings don't tell it. */
  readonly askDefault?: () => Promise<string | undefined>
  /** Sets the default branch, by its full name. */
  readonly setDefault?: (ref: string) => Promise<void>
  /** Creates a repository that is missing; undefined where that is not wanted. */
  readonly create?: (listing: unknown) => Promise<Listing>
}

/** GitHub and others take less than 2 GB in one push; none limits the number of refs. */
const limits: Limits = { refs: 50_000, bytes: 1024 ** 3 }

export async function openTarget(
  { target, source, dryRun }: Inputs,
  machine: Machine,
): Promise<Target> {
  if (target.kind === 'codecommit') return openCodeCommit(target, source, dryRun, machine)
  const { remote, token, sshKey, knownHosts } = target
  const side = await openSide(
    'target',
    remote,
    {
      ...(token !== undefined && { token }),
      ...(sshKey !== undefined && { sshKey }),
      ...(knownHosts !== undefined && { sshKnownHosts: knownHosts }),
    },
    machine,
  )
  return {
    ...side,
    name: remote.url,
    limits,
    blobLimit: Infinity,
    fault: () => undefined,
    passes: () => false,
    explain: (text) => text,
  }
}
