import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Credentials } from '#oci/registry'
import { run } from '#process/run'
import { isObject, readSettings, type Environment, type Settings } from './config.ts'

const hub = 'docker.io'
const hubServer = 'https://index.docker.io/v1/'

/**
 * What `docker login` left for a registry: in a credential helper or store, which is run, or in
 * the configuration itself. Undefined where there is nothing: then docker asks without a login.
 * https://github.com/docker/docker-credential-helpers#usage
 *
 * @param home where `.docker` is, unless `DOCKER_CONFIG` names another folder
 */
export async function findCredentials(
  registry: string,
  env: Environment,
  home: string = homedir(),
): Promise<Credentials | undefined> {
  const file = join(env['DOCKER_CONFIG'] || join(home, '.docker'), 'config.json')
  const settings = await readSettings(file)
  const server = registry === hub ? hubServer : registry
  const helper = helperFor(settings, server)
  if (helper === undefined) return fromFile(settings, server, file)
  return usable(await askHelper(helper, server, env), registry, helper)
}

function helperFor(settings: Settings, server: string): string | undefined {
  const helpers = settings['credHelpers']
  const own = isObject(helpers) ? helpers[server] : undefined
  // An empty one stands for the file, past the store. docker/cli: cli/config/configfile/file.go
  const name = own ?? settings['credsStore']
  if (typeof name !== 'string' || name === '') return undefined
  if (/^[\w.-]+$/.test(name)) return `docker-credential-${name}`
  throw new Error(
    `log in to ${server}: the Docker configuration names the credential helper ` +
      `${JSON.stringify(name)}; give a plain name`,
  )
}

async function askHelper(
  helper: string,
  server: string,
  env: Environment,
): Promise<Credentials | undefined> {
  const set = Object.entries(env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  const input = Buffer.from(server)
  const options = { args: ['get'], input, env: Object.fromEntries(set), timeoutMs: 60_000 }
  const { exitCode, stdout, stderr } = await run(helper, options).catch((cause: unknown) => {
    const found = (cause as Error).message
    throw new Error(`log in to ${server}: ${helper}: ${found}; install it, or log in again`, {
      cause,
    })
  })
  const said = (stdout.toString() + stderr).trim()
  if (exitCode !== 0) {
    if (/credentials not found/i.test(said)) return undefined
    const [line = ''] = said.split('\n')
    throw new Error(`log in to ${server}: ${helper} ended with ${exitCode}: ${line}; log in again`)
  }
  const answer = parsed(stdout.toString())
  const { Username: username, Secret: password } = answer ?? {}
  if (typeof username === 'string' && typeof password === 'string') return { username, password }
  // What it said is not shown: it may hold the secret.
  throw new Error(`log in to ${server}: the answer of ${helper} holds no login; log in again`)
}

function parsed(text: string): Settings | undefined {
  try {
    const json: unknown = JSON.parse(text)
    return isObject(json) ? json : undefined
  } catch {
    return undefined
  }
}

/** Registries stand there as hosts, or as URLs as older versions of docker wrote them. */
function fromFile(settings: Settings, server: string, file: string): Credentials | undefined {
  const auths = isObject(settings['auths']) ? settings['auths'] : {}
  const key = Object.keys(auths).find((name) => name === server || hostOf(name) === server)
  const entry = key === undefined ? undefined : auths[key]
  if (!isObject(entry)) return undefined
  if (typeof entry['identitytoken'] === 'string' && entry['identitytoken'] !== '') {
    return usable({ username: '<token>', password: '' }, server, file)
  }
  const { auth, username, password } = entry
  if (typeof username === 'string' && typeof password === 'string' && username !== '') {
    return { username, password }
  }
  if (typeof auth !== 'string' || auth === '') return undefined
  const text = Buffer.from(auth, 'base64').toString('utf8')
  const colon = text.indexOf(':')
  if (colon > 0) return { username: text.slice(0, colon), password: text.slice(colon + 1) }
  throw new Error(`log in to ${server}: its entry in ${file} holds no login; log in again`)
}

function hostOf(name: string): string {
  return name.replace(/^https?:\/\//, '').replace(/\/.*$/, '')
}

/** An identity token is for an exchange with OAuth, which few registries have (2026-09). */
function usable(
  found: Credentials | undefined,
  registry: string,
  where: string,
): Credentials | undefined {
  if (found?.username !== '<token>') return found
  throw new Error(
    `log in to ${registry}: ${where} holds an identity token, and a username and a password are ` +
      'needed; log in with those, as a service principal or an access token',
  )
}
