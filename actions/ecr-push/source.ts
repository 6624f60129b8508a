import { stat } from 'node:fs/promises'
import { openLayout, type Content } from '#oci/layout'
import type { Step } from './step.ts'

/** Opens what was built before: the folder of an image layout, or an archive of one or of docker save. */
export async function openSource(path: string, { folder }: Pick<Step, 'folder'>): Promise<Content> {
  const found = await stat(path).catch(() => undefined)
  if (found?.isDirectory()) return openLayout(path)
  if (found?.isFile()) {
    const { openArchive } = await import('#docker/archive')
    return openArchive(path, folder)
  }
  throw new Error(
    `Reading the input source: there is no file or folder ${path} here; give a path in the ` +
      'workspace, or build the image in a step before this one',
  )
}
