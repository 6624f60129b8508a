import type { IncomingMessage, ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { blobs, type Index, type Manifest } from '#oci/manifest'
import { isImmutable, type EcrRegistry, type EcrRepository } from './ecr-registry.ts'
import { readManifest } from './registry-embedded.ts'
import { writeStored } from './registry.ts'
import { Refusal } from './refusal.ts'

const writers = new WeakMap<EcrRepository, Promise<unknown>>()

/** One manifest of a repository after the other, so that two writers of a tag see each other. */
export async function putManifest(
  registry: EcrRegistry,
  repository: EcrRepository,
  reference: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const bytes = await buffer(request)
  const mediaType = request.headers['content-type'] ?? ''
  const document = readManifest(bytes, mediaType)
  const before = writers.get(repository)
  const write = async () => {
    await before?.catch(() => undefined)
    await refuseOverwriting(registry, repository, reference)
    return registry.backend.putManifest(repository.name, reference, bytes, mediaType)
  }
  const written = write()
  writers.set(repository, written)
  const stored = await written.catch((error: unknown) => {
    throw error instanceof Refusal
      ? refused(error, registry, repository, reference, document)
      : error
  })
  for (const blob of blobs(document)) repository.referenced.add(blob.digest)
  writeStored(response, repository.name, stored)
}

/**
 * The same digest again is refused too: https://github.com/aws/containers-roadmap/issues/2380.
 * The text: https://github.com/moby/buildkit/issues/3776
 */
async function refuseOverwriting(
  { backend }: EcrRegistry,
  repository: EcrRepository,
  tag: string,
): Promise<void> {
  if (tag.startsWith('sha256:') || !isImmutable(repository, tag)) return
  if ((await backend.manifest(repository.name, tag)) === undefined) return
  const isWhole = repository.settings.imageTagMutability === 'IMMUTABLE'
  const message =
    `The image tag '${tag}' already exists in the '${repository.name}' repository and cannot be ` +
    `overwritten because the ${isWhole ? 'repository' : 'tag'} is immutable.`
  throw new Refusal(400, 'TAG_INVALID', message)
}

/**
 * A missing layer: https://github.com/oras-project/oras-py/issues/54; a missing image of an index has
 * the same text, with another noun and code. A wrong digest:
 * https://github.com/google/go-containerregistry/issues/1568
 */
function refused(
  refusal: Refusal,
  { account }: EcrRegistry,
  { name }: EcrRepository,
  reference: string,
  { kind }: Manifest | Index,
): Refusal {
  if (refusal.code === 'MANIFEST_BLOB_UNKNOWN') {
    const digests = `[${(refusal.detail as readonly string[]).join(', ')}]`
    const message =
      `${kind === 'index' ? 'Images' : 'Layers'} with digests '${digests}' required for pushing ` +
      `image into repository with name '${name}' in the registry with id '${account}' do not exist`
    const code = kind === 'index' ? refusal.code : 'BLOB_UPLOAD_UNKNOWN'
    return new Refusal(404, code, message)
  }
  if (refusal.code !== 'DIGEST_INVALID') return refusal
  const message =
    `The image with digest '${reference}' in repository '${name}' and registry ID '${account}' ` +
    'does not match the image digest that Amazon ECR has calculated.'
  return new Refusal(400, 'MANIFEST_INVALID', message)
}
