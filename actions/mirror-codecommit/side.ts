import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from '#git/commit'
import { grantAccess, type Credentials } from '#git/credentials'
import { gitEnvironment } from '#git/environment'
import { checkVersion, gitIn, type Git } from '#git/git'
import { listRefs, type Listing } from '#git/listing'
import type { Remote } from '#git/remote'
import { retried } from '#git/retry'

/** What the step needs of the machine that it runs on. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>
  /** For this step alone, readable by nobody else; whoever made it removes it. */
  readonly folder: string
  readonly clock: Clock
  /** Aborts when the job is cancelled; nothing is written after that. */
  readonly signal: AbortSignal
  /** Node, and the program that is asked for logins, as `program credential get`. */
  readonly node: string
  readonly program: string
  readonly say: (line: string) => void
  readonly mask: (secret: string) => void
}

/** One of the two repositories, and git with what opens it and nothing that opens the other. */
export interface Side {
  readonly url: string
  readonly git: Git
  list(): Promise<Listing>
  close(): Promise<void>
}

/** The longest that one git command may take: a first push of many gigabytes. */
const commandTimeoutMs = 5 * 3_600_000

/** A server that works on a large push may say nothing for long. */
const patience = [['http.lowSpeedTime', '300']] as const

export async function openSide(
  name: 'source' | 'target',
  remote: Remote,
  credentials: Credentials,
  machine: Machine,
): Promise<Side> {
  const folder = join(machine.folder, name)
  await mkdir(folder, { mode: 0o700 })
  const access = await grantAccess(remote, credentials, folder)
  const config = [...access.config, ...patience]
  const env = gitEnvironment(machine.env, { ...access, config }, folder)
  const git = gitIn(folder, env, commandTimeoutMs, machine.signal)
  // It is one git for both.
  if (name === 'source') await checkVersion(git)
  return {
    url: remote.url,
    git,
    list: () => retried(machine.clock, () => listRefs(git, remote.url)),
    close: access.close,
  }
}
