import { inputsOf, type Environment, type Inputs as Reader } from '#action/inputs'
import { parseRegion } from '#aws/place'
import { parseHost, parseRepositoryName } from '#codecommit/endpoint'
import { parseRemote, type Remote } from '#git/remote'
import { parsePatterns, type Selection } from './selection.ts'

export interface Source {
  readonly remote: Remote
  readonly token?: string | undefined
  /** `owner/name`, where it is on GitHub itself. */
  readonly onGitHub?: string | undefined
}

export interface CodeCommitPlace {
  readonly kind: 'codecommit'
  readonly repository: string
  readonly region?: string | undefined
  readonly host?: string | undefined
  readonly isToBeCreated: boolean
}

export interface GitPlace {
  readonly kind: 'git'
  readonly remote: Remote
  readonly token?: string | undefined
  readonly sshKey?: string | undefined
  readonly knownHosts?: string | undefined
}

export interface Inputs {
  readonly source: Source
  readonly target: CodeCommitPlace | GitPlace
  readonly selection: Selection
  readonly prune: boolean
  readonly maxDeletions: number
  readonly cache?: string | undefined
  readonly dryRun: boolean
}

/** Parses all inputs; the first malformed one throws, before anything is read or written. */
export function readInputs(env: Environment): Inputs {
  const inputs = inputsOf(env)
  const source = readSource(inputs, env)
  const target = readTarget(inputs)
  if (target.kind === 'git' && isSame(source.remote, target.remote)) {
    throw new Error(`Reading the input target: it is the source itself, ${target.remote.url}`)
  }
  return {
    source,
    target,
    selection: {
      branches: inputs.text('branches', '*', parsePatterns),
      tags: inputs.text('tags', '*', parsePatterns),
    },
    prune: inputs.flag('prune', false),
    maxDeletions: inputs.integer('max-deletions', { min: 0, max: 1_000_000 }, 10),
    cache: inputs.optional('cache'),
    dryRun: inputs.flag('dry-run', false),
  }
}

/** GitHub's `owner/name` grammar; anything else is taken as a Git URL. */
const shortName = /^[A-Za-z0-9][A-Za-z0-9-]*\/[A-Za-z0-9._-]+$/

function readSource(inputs: Reader, env: Environment): Source {
  const token = inputs.secret('source-token')
  const isWorkflows = token === inputs.secret('workflow-token')
  const server = new URL(env['GITHUB_SERVER_URL'] || 'https://github.com')
  const api = new URL(env['GITHUB_API_URL'] || 'https://api.github.com')
  const remote = inputs.text('source', env['GITHUB_REPOSITORY'] ?? '', (text) =>
    parseRemote(shortName.test(text) ? new URL(text, `${server.origin}/`).href : text),
  )
  if (remote.protocol === 'ssh') {
    throw new Error(
      'Reading the input source: it is read over https; give its https URL and a token',
    )
  }
  const isGitHub = remote.host === server.host || remote.host === api.host
  const path = remote.host === server.host ? new URL(remote.url).pathname : ''
  const onGitHub = path.replace(/^\/|(\.git)?\/?$/g, '')
  return {
    remote,
    token: isGitHub || !(isWorkflows || isOfGitHub(token)) ? token : undefined,
    onGitHub: shortName.test(onGitHub) ? onGitHub : undefined,
  }
}

/** https://github.blog/engineering/behind-githubs-new-authentication-token-formats/ */
function isOfGitHub(token: string | undefined): boolean {
  return /^(gh[a-z]_|github_pat_)/.test(token ?? '')
}

function readTarget(inputs: Reader): CodeCommitPlace | GitPlace {
  const repository = inputs.optional('repository', parseRepositoryName)
  const remote = inputs.optional('target', parseRemote)
  const region = inputs.optional('region', parseRegion)
  const host = inputs.optional('endpoint', parseHost)
  const isToBeCreated = inputs.flag('create-repository', false)
  const token = inputs.secret('target-token')
  const sshKey = inputs.secret('ssh-key')
  const knownHosts = inputs.optional('ssh-known-hosts')
  const isGit = remote !== undefined
  if (isGit === (repository !== undefined)) {
    const found = isGit ? 'both are given' : 'neither is given'
    throw new Error(`Reading the inputs repository and target: ${found}; give one of them`)
  }
  const misplaced: Record<string, boolean> = isGit
    ? { region: !!region, endpoint: !!host, 'create-repository': isToBeCreated }
    : { 'target-token': !!token, 'ssh-key': !!sshKey, 'ssh-known-hosts': !!knownHosts }
  const [wrong] = Object.keys(misplaced).filter((name) => misplaced[name])
  if (wrong !== undefined) {
    const other = isGit ? 'repository' : 'target'
    throw new Error(`Reading the input ${wrong}: it is for ${other} only; leave it out`)
  }
  if (remote !== undefined) checkAccess(remote, { token, sshKey, knownHosts })
  if (repository !== undefined)
    return { kind: 'codecommit', repository, region, host, isToBeCreated }
  return { kind: 'git', remote: remote!, token, sshKey, knownHosts }
}

/** What opens a server of one protocol says nothing to one of another. */
function checkAccess(
  { protocol, url }: Remote,
  { token, sshKey, knownHosts }: Pick<GitPlace, 'token' | 'sshKey' | 'knownHosts'>,
): void {
  if (protocol === 'ssh' && sshKey === undefined) {
    throw new Error(`Reading the input ssh-key: ${url} is reached over ssh; give a private key`)
  }
  const given = [
    ['target-token', token, 'https'],
    ['ssh-key', sshKey, 'ssh'],
    ['ssh-known-hosts', knownHosts, 'ssh'],
  ] as const
  // A token may go to a server on loopback for trying it out.
  const own = protocol === 'http' ? 'https' : protocol
  const wrong = given.find(([, value, other]) => value !== undefined && other !== own)
  if (wrong === undefined) return
  throw new Error(
    `Reading the input ${wrong[0]}: it is for a target over ${wrong[2]} and ${url} is over ` +
      `${protocol}; leave it out`,
  )
}

function isSame(one: Remote, other: Remote): boolean {
  const plain = ({ url }: Remote) => url.replace(/(\.git)?\/*$/, '').toLowerCase()
  return plain(one) === plain(other)
}
