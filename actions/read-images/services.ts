import type { Inputs } from '#action/inputs'
import { checkPathValue, expandTemplate } from '#action/template'
import { parseRepository } from '#oci/reference'
import { nearest } from '#yaml-edit/nearest'

/** A service, and its repository in ECR. */
export interface Service {
  readonly name: string
  readonly repository: string
}

/** Reads which services are meant; throws where one of them is none of those there are. */
export function readServices(inputs: Inputs): readonly Service[] {
  const template = inputs.text('repository', '{service}')
  const known = inputs.names('services', (text) => parseService(text, template))
  if (known.length === 0) {
    throw new Error('Reading the input services: it is required and empty; name the services')
  }
  const given = inputs.names('select')
  const wanted = [...new Set(given.length === 0 ? ['all'] : given)]
  if (wanted.includes('all')) {
    if (wanted.length === 1) return known
    throw new Error('Reading the input select: it names all and others too; give one or the other')
  }
  return wanted.map((name) => {
    const found = known.find((service) => service.name === name)
    if (found !== undefined) return found
    const names = known.map((service) => service.name)
    throw new Error(
      `Reading the input select: ${JSON.stringify(name)} is none of the services; the nearest are ` +
        nearest(name, names).join(', '),
    )
  })
}

function parseService(text: string, template: string): Service {
  const [name = '', ...rest] = text.split('=')
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name)) {
    throw new Error(`${JSON.stringify(text)} is not allowed; give NAME or NAME=REPOSITORY`)
  }
  checkPathValue('a service', name)
  const repository =
    rest.length > 0 ? rest.join('=') : expandTemplate('repository', template, { service: name })
  return { name, repository: parseRepository(repository) }
}
