import { parseDigest, type Digest } from './digest.ts'

/** Where an image stands: `registry/repository`, with a tag, a digest, both or neither. */
export interface Reference {
  /** Host, and port where one is given. */
  readonly registry: string
  /** The path in the registry. */
  readonly repository: string
  readonly tag?: string
  readonly digest?: Digest
}

// https://github.com/distribution/reference/blob/v0.6.0/regexp.go
const label = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?'
const registryGrammar = new RegExp(
  `^(?:${label}(?:\\.${label})*|\\[[0-9a-fA-F:]+\\])(?::[0-9]{1,5})?$`,
)
const segment = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*'
const repositoryGrammar = new RegExp(`^${segment}(?:/${segment})*$`)
const tagGrammar = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/
const longest = 255
const hub = 'docker.io'

export function isTag(text: string): boolean {
  return tagGrammar.test(text)
}

export function parseTag(text: string): string {
  if (isTag(text)) return text
  throw new Error(
    `tag: found ${JSON.stringify(text)}; use 1 to 128 letters, digits, "_", "." and "-", ` +
      'with no "." or "-" in front',
  )
}

/** Reads a repository's name, the path without a registry: `team/app`. */
export function parseRepository(text: string): string {
  if (text.length <= longest && repositoryGrammar.test(text)) return text
  throw new Error(
    `repository: found ${JSON.stringify(text)}; use at most ${longest} lower case letters and ` +
      'digits, separated within a part by ".", "_", "__" or "-", and the parts by "/"',
  )
}

/** Reads a registry's host and port: `registry.example:5000`. */
export function parseRegistry(text: string): string {
  if (registryGrammar.test(text)) return text
  throw new Error(`registry: found ${JSON.stringify(text)}; use a host name, with :port if needed`)
}

/**
 * Reads `[registry/]repository[:tag][@digest]`. As everywhere, a first part with a dot or a port,
 * `localhost`, or with upper case letters is a registry; without one the image is Docker Hub's,
 * and a name without a path there stands in `library/`. No tag is made up.
 */
export function parseReference(text: string): Reference {
  try {
    return split(text)
  } catch (cause) {
    const reason = (cause as Error).message
    throw new Error(`image reference ${JSON.stringify(text)}: ${reason}`, { cause })
  }
}

/** Writes a reference so that parseReference reads it back; Docker Hub's registry is written. */
export function formatReference({ registry, repository, tag, digest }: Reference): string {
  const name = `${registry}/${repository}`
  return name + (tag === undefined ? '' : `:${tag}`) + (digest === undefined ? '' : `@${digest}`)
}

function split(text: string): Reference {
  const at = text.indexOf('@')
  const named = at < 0 ? text : text.slice(0, at)
  // A colon behind the last slash starts a tag; one before it belongs to the registry's port.
  const colon = named.indexOf(':', named.lastIndexOf('/') + 1)
  const name = colon < 0 ? named : named.slice(0, colon)
  const place = locate(name)
  if (place.registry.length + 1 + place.repository.length > longest) {
    throw new Error(`the name has more than ${longest} characters; shorten it`)
  }
  return {
    ...place,
    ...(colon < 0 ? {} : { tag: parseTag(named.slice(colon + 1)) }),
    ...(at < 0 ? {} : { digest: parseDigest(text.slice(at + 1)) }),
  }
}

function locate(name: string): { registry: string; repository: string } {
  const slash = name.indexOf('/')
  const first = name.slice(0, Math.max(slash, 0))
  const isRegistry = /[.:A-Z[]/.test(first) || first === 'localhost'
  const registry = isRegistry ? first.replace(/^index\.docker\.io$/, hub) : hub
  const rest = isRegistry ? name.slice(slash + 1) : name
  const official = registry === hub && rest !== '' && !rest.includes('/')
  return {
    registry: parseRegistry(registry),
    repository: parseRepository(official ? `library/${rest}` : rest),
  }
}
