import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { saveState } from '#action/outputs'

/** In the private folder: the Docker configuration, which alone may be kept. */
export const loginFolder = 'docker'

/**
 * Lends a folder that nobody else can read, and removes it; with `keepLogin` the Docker
 * configuration stays where `body` succeeded. Its path is saved before it is there, so that the post
 * phase finds what was kept, and what a killed run has left.
 */
export async function inPrivateFolder<T>(
  parent: string,
  keepLogin: boolean,
  body: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = join(parent, `ecr-push-${randomUUID()}`)
  saveState('folder', folder)
  await mkdir(folder, { mode: 0o700 })
  let kept: string | undefined
  try {
    const result = await body(folder)
    if (keepLogin) kept = loginFolder
    return result
  } finally {
    if (kept === undefined) await removeFolder(folder)
    else
      for (const name of await readdir(folder))
        if (name !== kept) await removeFolder(join(folder, name))
  }
}

export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
}
