import { eventOf } from '#action/event'
import type { Environment, Inputs, Parse } from '#action/inputs'
import { mask, warning } from '#action/log'
import { sourceOf } from '#action/source'
import type { Build } from '#docker/build'
import { records } from './records.ts'

/** What becomes the image: a build, or something that was built before. */
export type Origin = BuildOrigin | { readonly kind: 'source'; readonly path: string }

export interface BuildOrigin {
  readonly kind: 'build'
  readonly build: Build
  /** Values by id, which are to be given to `build` as files. */
  readonly secrets: ReadonlyMap<string, string>
  /** The commit that an existing image must be of to be taken instead of a build. */
  readonly revision: string
  readonly cache: CacheChoice
}

/** Where layers of earlier builds may be taken from. */
export interface CacheChoice {
  readonly at: 'gha' | 'registry' | 'none'
  /** What it is of, where not of the repository. */
  readonly scope?: string | undefined
}

const revisionLabel = 'org.opencontainers.image.revision'
const sourceLabel = 'org.opencontainers.image.source'

const buildOnly = [
  ...['file', 'target', 'platforms', 'build-args', 'secrets', 'secret-files', 'ssh', 'labels'],
  ...['annotations', 'network', 'add-hosts', 'cache-scope'],
]

/** Reads the inputs that say where the image comes from. */
export function readOrigin(inputs: Inputs, env: Environment): Origin {
  const path = inputs.optional('source')
  const build = readBuild(inputs)
  const cache = readCache(inputs)
  const secrets = readSecrets(inputs, build.secrets)
  if (path !== undefined) {
    refuseBuild(inputs, build, cache)
    return { kind: 'source', path }
  }
  const event = eventOf(env)
  const revision = build.labels.get(revisionLabel) ?? sourceOf(event).sha
  const labels = new Map([
    [revisionLabel, revision],
    [sourceLabel, `${event.urls.server}/${event.repository}`],
    ...build.labels,
  ])
  return { kind: 'build', build: { ...build, labels }, secrets, revision, cache }
}

function readBuild(inputs: Inputs): Build {
  const list = <T>(name: string, parse: Parse<T>): readonly T[] =>
    inputs.optional(name, (text) => records(text).map(parse)) ?? []
  return {
    context: inputs.text('context', '.'),
    file: inputs.optional('file'),
    target: inputs.optional('target'),
    platforms: inputs.names('platforms', parsePlatform),
    buildArgs: list('build-args', parseBuildArg),
    secrets: inputs.lines('secret-files', parsePair).map(([id, file]) => ({ id, file })),
    ssh: inputs.lines('ssh'),
    labels: new Map(list('labels', parsePair)),
    annotations: list('annotations', (text) => parsePair(text).join('=')),
    network: inputs.optional('network', parseNetwork),
    addHosts: inputs.lines('add-hosts', parseHost),
    provenance: parseAttestation('provenance', inputs.text('provenance', 'false')),
    sbom: parseAttestation('sbom', inputs.text('sbom', 'false')),
  }
}

function readSecrets(inputs: Inputs, files: Build['secrets']): ReadonlyMap<string, string> {
  const given = inputs.optional('secrets', (text) => records(text).map(parseSecret)) ?? []
  const secrets = given.filter(([, value]) => value !== '')
  // As docker/build-push-action takes it: a pull request from a fork is given no secrets.
  for (const [id] of given.filter(([, value]) => value === '')) {
    warning(`Reading the input secrets: ${id} is empty; left out of the build`)
  }
  const ids = [...secrets.map(([id]) => id), ...files.map(({ id }) => id)]
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice === undefined) return new Map(secrets)
  throw new Error(`Reading the input secrets: the id ${twice} is given twice; keep one of them`)
}

function readCache(inputs: Inputs): CacheChoice {
  return {
    at: inputs.choice('cache', ['none', 'gha', 'registry'], 'none'),
    scope: inputs.optional('cache-scope', parseScope),
  }
}

function refuseBuild(inputs: Inputs, build: Build, cache: CacheChoice): void {
  const { context, provenance, sbom } = build
  const given = [
    ...(context === '.' ? [] : ['context']),
    ...buildOnly.filter((name) => inputs.optional(name) !== undefined),
    ...(provenance === undefined ? [] : ['provenance']),
    ...(sbom === undefined ? [] : ['sbom']),
    ...(cache.at === 'none' ? [] : ['cache']),
  ]
  if (given.length === 0) return
  throw new Error(
    `Reading the input source: ${given.join(', ')} would need a build, and source is pushed as ` +
      'it is; give one or the other',
  )
}

/** Splits at the first `=`. */
function parsePair(text: string): [string, string] {
  const at = text.indexOf('=')
  if (at > 0) return [text.slice(0, at), text.slice(at + 1)]
  throw new Error(`${JSON.stringify(text)} is not allowed; give KEY=VALUE`)
}

function parseSecret(text: string): [string, string] {
  const at = text.indexOf('=')
  if (at <= 0) {
    throw new Error('an item (not shown) is not allowed; give ID=VALUE')
  }
  mask(text.slice(at + 1))
  return [text.slice(0, at), text.slice(at + 1)]
}

/** `NAME=value`, or `NAME` for the value in the environment. */
function parseBuildArg(text: string): string {
  if (/^[^=\s][^=]*(?:=|$)/.test(text)) return text
  throw new Error(`${JSON.stringify(text)} is not allowed; give NAME=VALUE or NAME`)
}

function parsePlatform(text: string): string {
  if (/^[a-z0-9]+(?:\/[a-z0-9_]+(?:\/[a-z0-9.]+)?)?$/.test(text)) return text
  throw new Error(`${JSON.stringify(text)} is not allowed; give OS/ARCHITECTURE, as linux/arm64`)
}

function parseScope(text: string): string {
  if (/^[A-Za-z0-9_.\/-]{1,100}$/.test(text)) return text
  throw new Error(
    `${JSON.stringify(text)} is not allowed; use at most 100 letters, digits, "_", ".", "-" and "/"`,
  )
}

function parseNetwork(text: string): string {
  if (['default', 'none', 'host'].includes(text)) return text
  throw new Error(`${JSON.stringify(text)} is not allowed; give default, none or host`)
}

function parseHost(text: string): string {
  if (/^[^:=\s]+[:=]\S+$/.test(text)) return text
  throw new Error(`${JSON.stringify(text)} is not allowed; give HOST:ADDRESS`)
}

/** A boolean of YAML 1.2's core schema, or the attestation's parameters, as `mode=max`. */
function parseAttestation(name: string, text: string): string | undefined {
  if (/^(?:false|False|FALSE)$/.test(text)) return undefined
  if (/^(?:true|True|TRUE)$/.test(text)) return 'true'
  if (/^[a-z-]+=\S+$/.test(text)) return text
  throw new Error(
    `Reading the input ${name}: ${JSON.stringify(text)} is not allowed; give true, false or ` +
      'parameters, as mode=max',
  )
}
