import { randomUUID } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { saveState } from '#action/outputs'
import type { SavedState } from '#action/run'

/**
 * Lends a folder that nobody else can read, and removes it. Its path is saved before it is there,
 * so that the post phase finds what a killed run has left.
 */
export async function inPrivateFolder<T>(
  parent: string,
  body: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = join(parent, `ecr-push-${randomUUID()}`)
  saveState('folder', folder)
  await mkdir(folder, { mode: 0o700 })
  try {
    return await body(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** For the post phase. */
export async function removePrivateFolder(saved: SavedState): Promise<void> {
  const folder = saved('folder')
  if (folder !== undefined) await rm(folder, { recursive: true, force: true })
}
