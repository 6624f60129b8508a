import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { inputVariables } from '#sandbox/runner'
import { readInputs } from '../../actions/mirror-codecommit/inputs.ts'
import { mirror } from '../../actions/mirror-codecommit/mirror.ts'
import type { Mirrored } from '../../actions/mirror-codecommit/outcome.ts'
import type { Machine } from '../../actions/mirror-codecommit/side.ts'
import { realClock } from '../git/origin.ts'

/** Mirrors one folder to another in this process: for tests of many runs. */
export async function mirrorFolders(
  source: string,
  target: string,
  inputs: Readonly<Record<string, string>> = {},
): Promise<Mirrored> {
  const urls = { source: pathToFileURL(source).href, target: pathToFileURL(target).href }
  return mirrorHere({ ...urls, ...inputs })
}

/** Runs the action in this process. */
export async function mirrorHere(
  inputs: Readonly<Record<string, string>>,
  machine: Partial<Pick<Machine, 'clock' | 'say'>> = {},
): Promise<Mirrored> {
  const folder = mkdtempSync(join(tmpdir(), 'mirror-'))
  try {
    return await mirror(readInputs(inputVariables(inputs)), {
      env: process.env,
      folder,
      clock: realClock,
      signal: new AbortController().signal,
      node: process.execPath,
      program: '',
      say: () => undefined,
      mask: () => undefined,
      ...machine,
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
