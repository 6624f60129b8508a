import type { Inputs } from '#action/inputs'
import { checkPathValue, expandTemplate } from '#action/template'
import { isDigest } from '#oci/digest'
import { parseRepository, parseTag } from '#oci/reference'
import { refuseLatest, type Item } from './item.ts'
import { readVersions, type Version } from './versions.ts'

/** Reads the inputs that name services of one environment. */
export async function readServices(inputs: Inputs): Promise<readonly Item[]> {
  const versions = (await readVersions(inputs)) ?? sameVersion(inputs)
  const environment = inputs.required('environment', parsePart)
  const tag = inputs.optional('target-tag', (text) => refuseLatest(parseTag(text)))
  const source = inputs.text('source-repository', 'dev-{service}')
  const target = inputs.text('target-repository', '{environment}-{service}')
  return versions.map(({ service, tag: version, digest }) => {
    const repository = (name: string, template: string) => ({
      repository: repositoryOf(`Reading the input ${name}`, template, { service, environment }),
    })
    if ((tag ?? version) === undefined) {
      throw new Error(
        'Reading the input target-tag: it is empty, and version is a digest; give the tag that the ' +
          'image gets in the target',
      )
    }
    return {
      service,
      source: repository('source-repository', source),
      references: digest === undefined ? spellings(version!) : [digest],
      target: repository('target-repository', target),
      // Found by its tag, an image keeps the spelling that the source has.
      tag: tag ?? (digest === undefined ? undefined : version),
    }
  })
}

function sameVersion(inputs: Inputs): readonly Version[] {
  const services = [...new Set(inputs.names('services', parsePart))]
  if (services.length === 0) {
    throw new Error(
      'Reading the input services: it is empty, and so are versions and images; give one or more ' +
        'services, a version for each, or lines SOURCE -> TARGET in images',
    )
  }
  const version = inputs.required('version', parseVersion)
  const named = isDigest(version)
    ? { tag: undefined, digest: version }
    : { tag: version, digest: undefined }
  return services.map((service) => ({ service, ...named }))
}

function parsePart(text: string): string {
  return checkPathValue('a part of a repository', text)
}

function parseVersion(text: string): string {
  return isDigest(text) ? text : refuseLatest(parseTag(text))
}

/** A version as it is given, and with a "v" more or less: Git tags have it, image tags often not. */
function spellings(version: string): readonly [string, ...string[]] {
  if (!/^v?\d+\.\d+\.\d+/.test(version)) return [version]
  return [version, version.startsWith('v') ? version.slice(1) : `v${version}`]
}

function repositoryOf(
  what: string,
  template: string,
  values: Readonly<Record<'service' | 'environment', string>>,
): string {
  const name = expandTemplate(what, template, values)
  try {
    return parseRepository(name)
  } catch (cause) {
    throw new Error(`${what}: ${(cause as Error).message}`, { cause })
  }
}
