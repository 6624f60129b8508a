import type { Environment } from '#action/inputs'
import type { SavedState } from '#action/run'
import { removeFolder } from './folder.ts'

/** The post phase, from saved state alone: what was kept for later steps, and what a kill has left. */
export async function cleanUp(
  saved: SavedState,
  env: Environment,
  signal: AbortSignal,
): Promise<void> {
  const folder = saved('folder')
  if (folder !== undefined) await removeFolder(folder)
  const builder = saved('builder')
  if (builder === undefined) return
  const { removeBuilder } = await import('#docker/builder')
  const set = Object.entries(env).filter(([, value]) => value !== undefined)
  const docker = { env: Object.fromEntries(set) as Record<string, string>, signal }
  await removeBuilder(docker, builder)
}
