import type { Inputs } from '#action/inputs'
import { checkPathValue, expandTemplate } from '#action/template'
import { parseRepository } from '#oci/reference'
import { readRecords, type StringRecord } from '#yaml-edit/read'

/** One service of the repository, as a matrix gets it; what is not given is empty text. */
export interface Service {
  readonly name: string
  readonly repository: string
  readonly context: string
  readonly file: string
  readonly target: string
  readonly platforms: string
  readonly 'build-args': string
}

/** A service and the globs of the files that make it; none: all files. */
export interface Watched {
  readonly service: Service
  readonly paths: readonly string[]
}

const keys = ['repository', 'context', 'file', 'target', 'platforms', 'build-args'] as const
const known: readonly string[] = ['name', ...keys, 'paths']

/** Reads the services; throws on the first that is malformed, and where two have one name. */
export function readServices(inputs: Inputs): readonly Watched[] {
  const list = inputs.block('services')
  if (list === undefined) {
    throw new Error('Reading the input services: it is required and empty; give a list of services')
  }
  const template = inputs.text('repository', '{service}')
  const services = recordsOf('services', list).map((record, index) =>
    parseService(`Reading the input services: item ${index + 1}`, record, template),
  )
  const twice = services.find(({ service: { name } }, index) =>
    services.slice(0, index).some((other) => other.service.name === name),
  )
  if (twice === undefined) return services
  throw new Error(`Reading the input services: ${twice.service.name} stands twice; keep one`)
}

/** The records of a list; the error names the input. */
export function recordsOf(input: string, list: string): readonly StringRecord[] {
  try {
    return readRecords(list)
  } catch (cause) {
    throw new Error(`Reading the input ${input}: ${(cause as Error).message}`, { cause })
  }
}

/** Refuses keys that nobody would read. */
export function checkKeys(where: string, record: StringRecord, allowed: readonly string[]): void {
  const unknown = Object.keys(record).find((key) => !allowed.includes(key))
  if (unknown === undefined) return
  throw new Error(`${where}: unknown key "${unknown}"; the known ones are ${allowed.join(', ')}`)
}

function parseService(where: string, record: StringRecord, template: string): Watched {
  checkKeys(where, record, known)
  const name = record['name'] ?? ''
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name)) {
    throw new Error(
      `${where}: name: ${JSON.stringify(name)} is not allowed; give letters, digits, ".", "_", "-"`,
    )
  }
  const given = Object.fromEntries(keys.map((key) => [key, (record[key] ?? '').trim()]))
  const context = given['context'] || '.'
  const repository = repositoryOf(where, given['repository'] || template, name)
  checkPathValue(`${where}: context`, context)
  checkPathValue(`${where}: file`, given['file'] ?? '')
  const service = { ...given, name, repository, context } as Service
  return { service, paths: pathsOf(record['paths'], context) }
}

function repositoryOf(where: string, template: string, service: string): string {
  const name = expandTemplate(`${where}: repository`, template, { service })
  try {
    return parseRepository(name)
  } catch (cause) {
    throw new Error(`${where}: repository: ${(cause as Error).message}`, { cause })
  }
}

function pathsOf(text: string | undefined, context: string): readonly string[] {
  const given = (text ?? '').split(/[,\n]/).map((path) => path.trim())
  const paths = given.filter((path) => path !== '')
  if (paths.some((path) => !path.startsWith('!'))) return paths
  const folder = context.replace(/^(\.\/)+/, '').replace(/\/+$/, '')
  const whole = folder === '.' || folder === '' ? '*' : `${folder}/*`
  return whole === '*' && paths.length === 0 ? [] : [whole, ...paths]
}
