import { inputsOf, type Environment, type Inputs as Reader } from '#action/inputs'
import { checkPathValue } from '#action/template'
import { parseAccount, parseRegion } from '#aws/place'
import { locate } from '#git/place'
import { checkBranch } from '#git/remote'
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
  const github = { server: env['GITHUB_SERVER_URL'], api: env['GITHUB_API_URL'] }
  const { remote, isGitHub } = locate(repository, github, sshKey)
  const isByToken = isGitHub && remote.protocol !== 'ssh'
  return { environment, ...read, remote, sshKey, token: isByToken ? token : undefined }
}

function checkedBranch(name: string): string {
  checkBranch(name)
  return name
}
