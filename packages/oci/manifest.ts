import { digestOf, parseDigest, type Digest } from './digest.ts'

/** What one document says of another: enough to fetch it and to know that it is the right one. */
export interface Descriptor {
  readonly mediaType: string
  readonly digest: Digest
  /** Bytes. */
  readonly size: number
  readonly platform?: Platform
  readonly annotations?: Readonly<Record<string, string>>
  readonly artifactType?: string
  /** Where a foreign layer lies, outside any registry. */
  readonly urls?: readonly string[]
}

export interface Platform {
  readonly os: string
  readonly architecture: string
  readonly variant?: string
}

/** An image of one platform, or any artifact of one manifest. */
export interface Manifest {
  readonly kind: 'manifest'
  readonly mediaType: string
  readonly config: Descriptor
  readonly layers: readonly Descriptor[]
  readonly subject?: Descriptor
  readonly artifactType?: string
  readonly annotations: Readonly<Record<string, string>>
}

/** A list of manifests, one a platform, and what is attached to them. */
export interface Index {
  readonly kind: 'index'
  readonly mediaType: string
  readonly manifests: readonly Descriptor[]
  readonly subject?: Descriptor
  readonly artifactType?: string
  readonly annotations: Readonly<Record<string, string>>
}

export const ociManifest = 'application/vnd.oci.image.manifest.v1+json'
export const ociIndex = 'application/vnd.oci.image.index.v1+json'
export const dockerManifest = 'application/vnd.docker.distribution.manifest.v2+json'
export const dockerList = 'application/vnd.docker.distribution.manifest.list.v2+json'
/** What a client says that it takes. */
export const manifestTypes = [ociIndex, ociManifest, dockerList, dockerManifest] as const

/**
 * Registries must take manifests of 4 MiB and may refuse larger ones (distribution-spec 1.1,
 * "Pushing Manifests"); ECR's limit is the same (2026-09).
 */
export const largestManifest = 4 * 1024 * 1024

export function isIndex(mediaType: string): boolean {
  return mediaType === ociIndex || mediaType === dockerList
}

export function isManifest(mediaType: string): boolean {
  return (manifestTypes as readonly string[]).includes(mediaType)
}

/**
 * A layer that its publisher forbids to pass on (Windows base layers, until 2023): clients fetch
 * it from `urls`, and a registry holds the reference only.
 */
export function isForeign(descriptor: Descriptor): boolean {
  const { mediaType } = descriptor
  return mediaType.includes('.nondistributable.') || mediaType.includes('.rootfs.foreign.')
}

/** The manifests that an index names, each once. A manifest names none. */
export function children(document: Manifest | Index): readonly Descriptor[] {
  return document.kind === 'index' ? distinct(document.manifests) : []
}

/** The blobs that a manifest names, its config first, each once, foreign layers left out. */
export function blobs(document: Manifest | Index): readonly Descriptor[] {
  if (document.kind === 'index') return []
  return distinct([document.config, ...document.layers].filter((blob) => !isForeign(blob)))
}

export function foreignLayers(document: Manifest | Index): readonly Descriptor[] {
  return document.kind === 'index' ? [] : distinct(document.layers.filter(isForeign))
}

/** Each digest once, in the order of the first. */
export function distinct(descriptors: readonly Descriptor[]): readonly Descriptor[] {
  const seen = new Set<Digest>()
  return descriptors.filter(({ digest }) => !seen.has(digest) && seen.add(digest))
}

/**
 * Reads a manifest or an index, OCI's or Docker's schema 2. `mediaType` is what the registry or
 * the descriptor said; a document that says otherwise, or that could be read as either kind, is
 * refused: two readers would see two images (CVE-2021-41190). Only the fields that matter here
 * are read; the exact bytes are the caller's to keep, since a digest is of bytes.
 */
export function parseManifest(bytes: Uint8Array, mediaType?: string): Manifest | Index {
  const name = `manifest ${digestOf(bytes)}`
  if (bytes.length > largestManifest) {
    throw new Error(`${name}: it has ${bytes.length} bytes, and ${largestManifest} are allowed`)
  }
  try {
    return interpret(JSON.parse(Buffer.from(bytes).toString('utf8')), mediaType)
  } catch (cause) {
    throw new Error(`${name}: ${(cause as Error).message}`, { cause })
  }
}

function interpret(json: unknown, told: string | undefined): Manifest | Index {
  const document = record(json, 'the document')
  if (document['schemaVersion'] !== 2) {
    const found = JSON.stringify(document['schemaVersion'])
    throw new Error(`schemaVersion is ${found} where 2 is needed; push the image with a newer tool`)
  }
  const own = optionalText(document, 'mediaType')
  const mediaType = told ?? own ?? (document['manifests'] === undefined ? ociManifest : ociIndex)
  if (own !== undefined && own !== mediaType) {
    throw new Error(`it says that it is ${own}, and it was announced as ${mediaType}`)
  }
  if (!isManifest(mediaType)) throw new Error(`the media type ${mediaType} is not a manifest's`)
  const common = {
    mediaType,
    annotations: annotations(document) ?? {},
    ...optional('artifactType', optionalText(document, 'artifactType')),
    ...optional(
      'subject',
      document['subject'] ? descriptor(document['subject'], 'subject') : undefined,
    ),
  }
  if (isIndex(mediaType)) {
    forbid(document, ['config', 'layers', 'fsLayers'], 'an index')
    return { kind: 'index', ...common, manifests: descriptors(document, 'manifests') }
  }
  forbid(document, ['manifests', 'fsLayers'], 'a manifest')
  const config = descriptor(document['config'], 'config')
  return { kind: 'manifest', ...common, config, layers: descriptors(document, 'layers') }
}

function forbid(document: Fields, keys: readonly string[], kind: string): void {
  const found = keys.find((key) => document[key] !== undefined)
  if (found !== undefined) throw new Error(`it is ${kind}, and has "${found}" too`)
}

function descriptors(document: Fields, key: string): readonly Descriptor[] {
  const found = document[key]
  // Go writes so of an empty list that was never made.
  if (found === null) return []
  if (!Array.isArray(found)) throw new Error(`${key} is missing or not a list`)
  return found.map((entry, at) => descriptor(entry, `${key}[${at}]`))
}

function descriptor(json: unknown, where: string): Descriptor {
  const fields = record(json, where)
  const { mediaType, digest, size } = fields
  if (typeof mediaType !== 'string' || mediaType === '') {
    throw new Error(`${where} has no mediaType`)
  }
  if (typeof digest !== 'string') throw new Error(`${where} has no digest`)
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) {
    throw new Error(`${where} has the size ${JSON.stringify(size)}`)
  }
  return {
    mediaType,
    digest: parseDigest(digest),
    size,
    ...optional('platform', platform(fields['platform'])),
    ...optional('annotations', annotations(fields)),
    ...optional('artifactType', optionalText(fields, 'artifactType')),
    ...optional('urls', urls(fields)),
  }
}

function platform(json: unknown): Platform | undefined {
  if (json === undefined || json === null) return undefined
  const fields = record(json, 'platform')
  return {
    os: optionalText(fields, 'os') ?? '',
    architecture: optionalText(fields, 'architecture') ?? '',
    ...optional('variant', optionalText(fields, 'variant')),
  }
}

type Fields = Readonly<Record<string, unknown>>

function record(json: unknown, where: string): Fields {
  if (typeof json === 'object' && json !== null && !Array.isArray(json)) return json as Fields
  throw new Error(`${where} is not a JSON object`)
}

function annotations(fields: Fields): Readonly<Record<string, string>> | undefined {
  const found = fields['annotations']
  if (found === undefined || found === null) return undefined
  const texts = record(found, 'annotations')
  for (const key of Object.keys(texts)) optionalText(texts, key)
  return texts as Readonly<Record<string, string>>
}

function urls(fields: Fields): readonly string[] | undefined {
  const found = fields['urls']
  if (found === undefined || found === null) return undefined
  if (Array.isArray(found) && found.every((url) => typeof url === 'string')) return found
  throw new Error('urls is not a list of texts')
}

function optionalText(fields: Fields, key: string): string | undefined {
  const found = fields[key]
  if (found === undefined || found === null || found === '') return undefined
  if (typeof found !== 'string') throw new Error(`${key} is not text`)
  return found
}

function optional<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): { readonly [key in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [key in Key]?: Value })
}
