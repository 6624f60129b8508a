import type * as Jest from '@jest/globals'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { cacheFolder } from './node24.ts'

// Not imported: benchmarks look for peers too, and outside Jest its globals can't be.
const { describe } = globalThis as unknown as typeof Jest

// /usr/sbin holds sshd and dockerd, and is not on every user's PATH.
const folders = [
  join(cacheFolder, 'bin'),
  ...(process.env['PATH'] ?? '').split(delimiter),
  '/usr/sbin',
  '/usr/lib/git-core',
]

/** The path of an optional peer's program, or undefined where it is not installed. */
export function peer(program: string): string | undefined {
  if (process.env['WITHOUT_PEERS'] === '1') return undefined
  return folders.map((folder) => join(folder, program)).find(isExecutable)
}

/** The path of a program, where the caller knows by `describeWithPeers` that it is there. */
export function peerPath(program: string): string {
  const path = peer(program)
  if (path === undefined) throw new Error(`${program} is not installed: run scripts/peers.sh`)
  return path
}

/**
 * `describe` for tests that talk to real programs. Where one is missing the block is skipped and
 * its title says why; with REQUIRE_PEERS=1, as in CI, a missing one fails instead. WITHOUT_PEERS=1
 * shows what a machine with only Node and git runs.
 */
export function describeWithPeers(title: string, programs: readonly string[], body: () => void) {
  const missing = programs.filter((program) => peer(program) === undefined)
  if (missing.length === 0 || process.env['REQUIRE_PEERS'] === '1') return describe(title, body)
  return describe.skip(`${title} (skipped: not installed: ${missing.join(', ')})`, body)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
