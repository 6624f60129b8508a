import { inputsOf, type Environment, type Inputs as Reader } from '#action/inputs'
import { checkPathValue } from '#action/template'
import { parseAccount, parseRegion } from '#aws/place'
import { checkBranch, parseRemote, type Remote } from '#git/remote'
import { parseTag } from '#oci/reference'
import { formats } from '#overlay/format'
import type { OverlaySource } from './overlays.ts'
import type { TagSource } from './registry.ts'
import { readServices, type Service } from './services.ts'

export interface Inputs {
  readonly services: readonly Service[]
  readonly source: TagSource | OverlaySource
  readonly pin: 'digest' | 'tag'
}

/** Parses all inputs; the first malformed one throws, before anything is read. */
export function readInputs(env: Environment): Inputs {
  const inputs = inputsOf(env)
  const tag = inputs.optional('tag', parseTag)
  const overlays = readOverlaySource(inputs, env)
  const registry = {
    region: inputs.optional('region', parseRegion),
    registryId: inputs.optional('registry-id', parseAccount),
  }
  if ((tag === undefined) === (overlays === undefined)) {
    throw new Error(
      `Reading the input tag: ${tag === undefined ? 'neither it nor environment' : 'environment too'} ` +
        'is given; give one of the two',
    )
  }
  return {
    services: readServices(inputs),
    source: overlays ?? { tag: tag ?? '', ...registry },
    pin: inputs.choice('pin', ['digest', 'tag'], 'digest'),
  }
}

function readOverlaySource(inputs: Reader, env: Environment): OverlaySource | undefined {
  const token = inputs.secret('manifest-token')
  const sshKey = inputs.secret('manifest-ssh-key')
  const repository = inputs.text('manifest-repository', env['GITHUB_REPOSITORY'] ?? '')
  const read = {
    branch: inputs.optional('manifest-branch', checkedBranch),
    knownHosts: inputs.optional('manifest-ssh-known-hosts'),
    file: inputs.text('manifest-file', 'apps/{app}/overlays/{environment}/kustomization.yaml'),
    format: inputs.choice('manifest-format', ['auto', ...formats], 'auto'),
    image: inputs.text('manifest-image', '{app}'),
    key: inputs.text('manifest-key', 'image.tag'),
  }
  const environment = inputs.optional('environment', (text) =>
    checkPathValue('an environment', text),
  )
  if (environment === undefined) return undefined
  return { environment, ...read, ...located(repository, env, token, sshKey) }
}

/** GitHub's `owner/name` grammar; anything else is taken as a Git URL. */
const onGitHub = /^[A-Za-z0-9][A-Za-z0-9-]*\/[A-Za-z0-9._-]+$/

/** Where the repository is, and what opens it: a token goes to GitHub's own host alone. */
function located(
  repository: string,
  env: Environment,
  token: string | undefined,
  sshKey: string | undefined,
): { remote: Remote; token: string | undefined; sshKey: string | undefined } {
  const server = new URL(env['GITHUB_SERVER_URL'] || 'https://github.com')
  if (!onGitHub.test(repository)) {
    const remote = parseRemote(repository)
    return { remote, sshKey, token: remote.host === server.host ? token : undefined }
  }
  if (sshKey === undefined) {
    const remote = parseRemote(new URL(repository, `${server.origin}/`).href)
    return { remote, token, sshKey }
  }
  const remote = parseRemote(`ssh://git@${server.hostname}/${repository}.git`)
  return { remote, token: undefined, sshKey }
}

function checkedBranch(name: string): string {
  checkBranch(name)
  return name
}
