import { existsSync } from 'node:fs'
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export type Environment = Readonly<Record<string, string | undefined>>

export interface Login {
  /** Host, and port where there is one. */
  readonly registry: string
  readonly username: string
  readonly password: string
}

/**
 * Writes a Docker configuration into `folder` (made here, for this user alone) that adds one login
 * to the user's own settings, and returns the environment variables that lead docker to it. The
 * user's configuration is read, never written: another job of the same machine keeps its logins, and
 * what this one had is gone with the folder.
 *
 * @param env where `DOCKER_CONFIG` and the like may point to the user's configuration
 * @param home the user's home folder, where `.docker` is otherwise
 */
export async function writeDockerConfig(
  folder: string,
  login: Login,
  env: Environment,
  home: string,
): Promise<Record<string, string>> {
  const own = env['DOCKER_CONFIG'] || join(home, '.docker')
  const settings = addLogin(await readSettings(join(own, 'config.json')), login, own)
  await mkdir(folder, { mode: 0o700 })
  await writeFile(join(folder, 'config.json'), JSON.stringify(settings), { mode: 0o600 })
  // docker has no setting for where contexts are. A junction needs no privilege on Windows.
  const contexts = join(own, 'contexts')
  if (existsSync(contexts)) await symlink(contexts, join(folder, 'contexts'), 'junction')
  const usesTls = Boolean(env['DOCKER_TLS'] || env['DOCKER_TLS_VERIFY'])
  return {
    DOCKER_CONFIG: folder,
    BUILDX_CONFIG: env['BUILDX_CONFIG'] || join(own, 'buildx'),
    ...(usesTls && { DOCKER_CERT_PATH: env['DOCKER_CERT_PATH'] || own }),
  }
}

export type Settings = Readonly<Record<string, unknown>>

/** Docker's config.json as it stands; nothing where there is none. */
export async function readSettings(file: string): Promise<Settings> {
  if (!existsSync(file)) return {}
  const text = await readFile(file, 'utf8')
  try {
    const settings: unknown = JSON.parse(text)
    if (isObject(settings)) return settings
  } catch {
    // Told below: the parser's own message may quote a login.
  }
  throw new Error(
    `read the Docker configuration ${file}: it is no JSON object; repair or remove it`,
  )
}

function addLogin(settings: Settings, login: Login, own: string): Settings {
  const { registry, username, password } = login
  const auth = Buffer.from(`${username}:${password}`).toString('base64')
  const helpers = settings['credHelpers']
  const pluginFolders = settings['cliPluginsExtraDirs']
  return {
    ...settings,
    auths: { ...(isObject(settings['auths']) && settings['auths']), [registry]: { auth } },
    // An empty helper keeps docker from asking a `credsStore` for this registry: it would not find
    // the login there, which is in this file. docker/cli: cli/config/configfile/file.go
    credHelpers: { ...(isObject(helpers) && helpers), [registry]: '' },
    cliPluginsExtraDirs: [
      ...(Array.isArray(pluginFolders) ? (pluginFolders as unknown[]) : []),
      join(own, 'cli-plugins'),
    ],
  }
}

export function isObject(value: unknown): value is Settings {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
