import type { Inputs } from '#action/inputs'
import { checkPathValue } from '#action/template'
import { parseDigest, type Digest } from '#oci/digest'
import { parseTag } from '#oci/reference'
import { refuseLatest } from './item.ts'

/** The version of one service, where each has its own. */
export interface Version {
  readonly service: string
  readonly tag: string | undefined
  readonly digest: Digest | undefined
}

const keys = ['app', 'tag', 'digest']

/** Reads the list that names a version for each service; undefined where it is not given. */
export async function readVersions(inputs: Inputs): Promise<readonly Version[] | undefined> {
  const list = inputs.block('versions')
  if (list === undefined) return undefined
  const excluded = ['services', 'version'].find((name) => inputs.optional(name) !== undefined)
  if (excluded !== undefined) {
    throw new Error(
      `Reading the input versions: ${excluded} is given too, and versions names each service with ` +
        'its version; give one or the other',
    )
  }
  // Most runs have no list, and need no YAML.
  const { readRecords } = await import('#yaml-edit/read')
  const versions = attempt('Reading the input versions', () => readRecords(list)).map(
    (record, index) =>
      attempt(`Reading the input versions: item ${index + 1}`, () => parseVersion(record)),
  )
  const twice = versions.find(({ service }, index) =>
    versions.slice(0, index).some((other) => other.service === service),
  )
  if (twice === undefined) return versions
  throw new Error(`Reading the input versions: ${twice.service} stands twice; keep one`)
}

function parseVersion(record: Readonly<Record<string, string>>): Version {
  const unknown = Object.keys(record).find((key) => !keys.includes(key))
  if (unknown !== undefined) {
    throw new Error(`unknown key "${unknown}"; the known ones are ${keys.join(', ')}`)
  }
  const { app = '', tag, digest } = record
  if (app === '') throw new Error('it names no app; give the service')
  if (tag === undefined && digest === undefined) {
    throw new Error('it has no tag and no digest; give at least one')
  }
  return {
    service: checkPathValue('a part of a repository', app),
    tag: tag === undefined ? undefined : refuseLatest(parseTag(tag)),
    digest: digest === undefined ? undefined : parseDigest(digest),
  }
}

function attempt<T>(what: string, body: () => T): T {
  try {
    return body()
  } catch (cause) {
    throw new Error(`${what}: ${(cause as Error).message}`, { cause })
  }
}
