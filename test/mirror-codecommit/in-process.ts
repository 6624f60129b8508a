import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readInputs } from '../../actions/mirror-codecommit/inputs.ts'
import { mirror } from '../../actions/mirror-codecommit/mirror.ts'
import type { Mirrored } from '../../actions/mirror-codecommit/outcome.ts'
import { realClock } from '../git/origin.ts'

/** Mirrors one folder to another in this process: for tests of many runs. */
export async function mirrorFolders(
  source: string,
  target: string,
  inputs: Readonly<Record<string, string>> = {},
): Promise<Mirrored> {
  const folder = mkdtempSync(join(tmpdir(), 'mirror-'))
  const given = {
    source: pathToFileURL(source).href,
    target: pathToFileURL(target).href,
    ...inputs,
  }
  const entries = Object.entries(given).map(([name, text]) => [`INPUT_${name.toUpperCase()}`, text])
  try {
    return await mirror(readInputs(Object.fromEntries(entries) as Record<string, string>), {
      env: process.env,
      folder,
      clock: realClock,
      signal: new AbortController().signal,
      node: process.execPath,
      program: '',
      say: () => undefined,
      mask: () => undefined,
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
