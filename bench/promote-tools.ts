import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inputVariables, runnerVariables, type Variables } from '#sandbox/runner'
import { node24 } from '../test/node24.ts'
import { peerPath } from '../test/peers.ts'
import { amazonEcrLogin, emptyFiles } from './amazon-ecr-login.ts'
import type { Command } from './run.ts'

/** One image's way: full references with a tag. */
export interface Route {
  readonly source: string
  readonly target: string
}

/** Registries to reach with what: `host` to the value of a Basic login, empty for none. */
export interface Setting {
  /** A folder for configurations, of this setting alone. */
  readonly folder: string
  readonly logins: Readonly<Record<string, string>>
  /** Variables and inputs by which promote-image takes the hosts for ECR's. */
  readonly ecr?: { readonly variables: Variables; readonly inputs: Variables }
}

/** Copies all routes in one go, as people use the tool; many by a loop of the shell. */
export type Tool = (routes: readonly Route[], setting: Setting) => Command

export const peers: Readonly<Record<string, Tool>> = {
  crane: loop(({ source, target }) => [peerPath('crane'), 'copy', source, target]),
  regctl: loop(({ source, target }) => [peerPath('regctl'), 'image', 'copy', source, target]),
  oras: loop(({ source, target }) => [
    ...[peerPath('oras'), 'cp', '--from-plain-http', '--to-plain-http', source, target],
  ]),
  skopeo: loop(({ source, target }) => [
    ...[peerPath('skopeo'), 'copy', '-q', '--all', '--preserve-digests'],
    ...['--src-tls-verify=false', '--dest-tls-verify=false'],
    ...[`docker://${source}`, `docker://${target}`],
  ]),
}

/** The action's bundle as a runner starts it; on ECR it gets its own password, from an AWS key. */
export const action: Tool = (routes, setting) => promoteImage(routes, setting, setting.ecr)

/** The same with logins that docker made, which is what the peers have. */
export const actionLoggedIn: Tool = (routes, setting) => promoteImage(routes, setting, undefined)

/** What gets the peers their password in a job: `docker login` to both registries. */
export function login(bundle: string): Tool {
  return (_routes, { folder, ecr }) => {
    const accounts = [ecr?.inputs['registry-id'], ecr?.inputs['target-registry-id']]
    const registries = [...new Set(accounts)].join(',')
    return amazonEcrLogin(bundle, folder, { ...ecr?.variables }, { registries })
  }
}

function promoteImage(routes: readonly Route[], setting: Setting, ecr: Setting['ecr']): Command {
  const images = routes.map(({ source, target }) => `${source} -> ${target}`).join('\n')
  const env = {
    ...runnerVariables(setting.folder, {}),
    ...ecr?.variables,
    ...inputVariables({ ...ecr?.inputs, images, referrers: 'false' }),
    DOCKER_CONFIG: setting.folder,
    ...emptyFiles(setting.folder, 'GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY'),
  }
  configure(setting)
  const bundle = join(import.meta.dirname, '../dist/promote-image/index.js')
  return { program: node24(), args: [bundle], env }
}

function loop(command: (route: Route) => readonly string[]): Tool {
  return (routes, setting) => {
    const env = { PATH: process.env['PATH'] ?? '', HOME: setting.folder, ...configure(setting) }
    const commands = routes.map(command)
    const [only, ...more] = commands
    if (only !== undefined && more.length === 0)
      return { program: only[0]!, args: only.slice(1), env }
    const script = commands.map((words) => words.map((word) => `'${word}'`).join(' ')).join('\n')
    return { program: '/bin/sh', args: ['-e', '-c', script], env }
  }
}

/** Docker's configuration for all, and regctl's own, which alone says where http is plain. */
function configure({ folder, logins }: Setting): Variables {
  const entries = Object.entries(logins)
  const auths = entries
    .filter(([, auth]) => auth !== '')
    .map(([host, auth]) => [host, { auth }] as const)
  writeFileSync(join(folder, 'config.json'), JSON.stringify({ auths: Object.fromEntries(auths) }))
  const hosts = entries.map(([host, auth]) => {
    const [user, pass] = Buffer.from(auth, 'base64').toString().split(':')
    return [host, { tls: 'disabled', hostname: host, ...(auth !== '' && { user, pass }) }] as const
  })
  const regctl = join(folder, 'regctl.json')
  writeFileSync(regctl, JSON.stringify({ version: 1, hosts: Object.fromEntries(hosts) }))
  return {
    DOCKER_CONFIG: folder,
    REGISTRY_AUTH_FILE: join(folder, 'config.json'),
    REGCTL_CONFIG: regctl,
  }
}
