import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

const version = '24.21.0'

/** Where tools that tests need are kept between runs, by version, outside the tree. */
export const cacheFolder =
  process.env['GITOPS_CACHE'] ?? join(homedir(), '.cache', 'gitops-actions')

/**
 * The path of a Node 24 binary, the runtime that `runs.using: node24` names. This process's own
 * where it is one, else the npm registry's `node-<platform>-<arch>`, fetched once (190 MB).
 */
export function node24(): string {
  if (process.version.startsWith('v24.')) return process.execPath
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const name = `node-${platform}-${process.arch}`
  const folder = join(cacheFolder, `node-${version}`)
  const binary = join(folder, 'node_modules', name, 'bin', 'node')
  if (existsSync(binary)) return binary
  const staging = `${folder}.${process.pid}`
  mkdirSync(staging, { recursive: true })
  const args = ['install', '--prefix', staging, '--no-save', '--ignore-scripts']
  execFileSync('npm', [...args, `${name}@${version}`], { stdio: ['ignore', 'ignore', 'inherit'] })
  rmSync(folder, { recursive: true, force: true })
  renameSync(staging, folder)
  return binary
}
