import { randomUUID } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { saveState } from '#action/outputs'

/** Runs `body` with a folder that only this user can read, and removes it whatever happens. */
export async function inPrivateFolder<T>(
  parent: string,
  body: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = join(parent, `verify-setup-${randomUUID()}`)
  // Saved before it is made, so that the post phase removes it where this process was killed.
  saveState('folder', folder)
  await mkdir(folder, { mode: 0o700 })
  return body(folder).finally(() => removePrivateFolder(() => folder))
}

/** Removes the folder of the main phase, where it is still there. */
export async function removePrivateFolder(
  saved: (name: string) => string | undefined,
): Promise<void> {
  const folder = saved('folder')
  if (folder !== undefined) await rm(folder, { recursive: true, force: true })
}
