import { parseManifest, type Manifest } from '#oci/manifest'
import type { StoredManifest } from '#oci/registry'
import type { Destination } from './destination.ts'

const label = 'org.opencontainers.image.revision'
// A config grows with the image's history; a registry takes no larger manifest either.
const largestConfig = 4 * 1024 * 1024

/** The commit that an image says it is of, by its label; of an index, by its first image's. */
export async function revisionOf(
  { registry, repository }: Pick<Destination, 'registry' | 'repository'>,
  image: StoredManifest,
): Promise<string | undefined> {
  const manifest = await firstImage(registry, repository, image)
  if (manifest === undefined || manifest.config.size > largestConfig) return undefined
  const chunks: Buffer[] = []
  for await (const chunk of registry.getBlob(repository, manifest.config)) {
    chunks.push(chunk as Buffer)
  }
  return labelOf(Buffer.concat(chunks).toString('utf8'))
}

async function firstImage(
  registry: Destination['registry'],
  repository: string,
  image: StoredManifest,
): Promise<Manifest | undefined> {
  const document = parseManifest(image.bytes, image.mediaType)
  if (document.kind === 'manifest') return document
  // BuildKit's attestations stand beside the images, for the platform unknown/unknown.
  const child = document.manifests.find(({ platform }) => platform?.os !== 'unknown')
  if (child === undefined) return undefined
  const stored = await registry.getManifest(repository, child.digest)
  return stored && firstImage(registry, repository, stored)
}

/** An artifact's config may be anything. */
function labelOf(config: string): string | undefined {
  try {
    const { config: settings } = JSON.parse(config) as { config?: { Labels?: unknown } }
    const value = (settings?.Labels as Record<string, unknown> | null | undefined)?.[label]
    return typeof value === 'string' && value !== '' ? value : undefined
  } catch {
    return undefined
  }
}
