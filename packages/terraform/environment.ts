import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

/** What a workspace's commands need to know. */
export interface EnvironmentOptions {
  /** Of the configuration. */
  readonly folder: string
  /** For this workspace alone. */
  readonly scratch: string
  readonly pluginCache: string
  readonly env: Readonly<Record<string, string>>
}

/**
 * The variables of a workspace's commands: a data folder of its own, also where two workspaces have
 * one folder; no question to a person, and none to a server of versions; no log of values.
 */
export async function environment(options: EnvironmentOptions): Promise<Record<string, string>> {
  const { folder, scratch, pluginCache, env } = options
  const selected = env['TF_WORKSPACE'] ?? (await selectedBefore(folder, env['TF_DATA_DIR']))
  const logs = env['TF_LOG_PATH'] ? [] : ['TF_LOG', 'TF_LOG_CORE', 'TF_LOG_PROVIDER']
  return {
    ...Object.fromEntries(Object.entries(env).filter(([name]) => !logs.includes(name))),
    ...(selected !== undefined && { TF_WORKSPACE: selected }),
    TF_DATA_DIR: join(scratch, 'data'),
    TF_IN_AUTOMATION: '1',
    TF_INPUT: '0',
    CHECKPOINT_DISABLE: '1',
    TF_PLUGIN_CACHE_DIR: pluginCache,
    // Else a provider that the lock file doesn't know is fetched again although it is in the cache.
    TF_PLUGIN_CACHE_MAY_BREAK_DEPENDENCY_LOCK_FILE: '1',
  }
}

/**
 * What `workspace select` chose in a step before is kept in the data folder, which is another one
 * here: planning the default one instead would tell of something that nobody asked about.
 */
async function selectedBefore(folder: string, dataFolder = '.terraform') {
  const file = join(resolve(folder, dataFolder), 'environment')
  const name = await readFile(file, 'utf8').catch(() => '')
  // The default one needs no telling, and some backends have no other.
  return ['', 'default'].includes(name.trim()) ? undefined : name.trim()
}
