import { hexOf, algorithmOf, type Digest } from '#oci/digest'
import { parseManifest, type Descriptor } from '#oci/manifest'
import { fallbackTag } from '#oci/referrers'
import type { StoredManifest } from '#oci/registry'
import type { Place } from './place.ts'
import type { Pool } from './pool.ts'

/** What goes along with an image, without being a part of it. */
export interface Attached {
  /** Manifests that name another one as their subject. */
  readonly referrers: readonly Referrer[]
  /** cosign's own tags, which name the manifest that they are about. */
  readonly tags: readonly { readonly tag: string; readonly manifest: StoredManifest }[]
}

export interface Referrer {
  readonly subject: Digest
  readonly descriptor: Descriptor
}

/**
 * Finds what is attached to manifests, in 4 requests for each of them (5 without the referrers
 * API), and 1 (2) for each referrer that is found, since a signature may be of an SBOM. Where the
 * place reads many manifests at once, tags cost no request of their own.
 * https://github.com/sigstore/cosign/blob/main/specs/SIGNATURE_SPEC.md#tag-based-discovery
 */
export async function findAttached(
  place: Place,
  manifests: readonly Digest[],
  inPool: Pool,
): Promise<Attached> {
  const asked = new Set<Digest>()
  const referrersOf = async (subject: Digest): Promise<readonly Referrer[]> => {
    if (asked.has(subject)) return []
    asked.add(subject)
    const { list } = await listAt(place, subject, inPool)
    const below = await Promise.all(list.map(({ digest }) => referrersOf(digest)))
    return [...list.map((descriptor) => ({ subject, descriptor })), ...below.flat()]
  }
  const names = manifests.flatMap(cosignTags)
  const [referrers, found] = await Promise.all([
    Promise.all(manifests.map(referrersOf)),
    findAll(place, names, inPool),
  ])
  const tags = names.flatMap((tag) => {
    const manifest = found.get(tag)
    return manifest === undefined ? [] : [{ tag, manifest }]
  })
  return { referrers: referrers.flat(), tags }
}

export interface Listed {
  /** Where the list is: in the registry's API, or in an index at the fallback tag. */
  readonly by: 'api' | 'tag'
  readonly list: readonly Descriptor[]
}

/** What refers to a manifest in a repository. */
export async function listAt(place: Place, subject: Digest, inPool: Pool): Promise<Listed> {
  const { registry, repository } = place
  const list = await inPool(() => registry.referrers(repository, subject))
  if (list !== undefined) return { by: 'api', list }
  const tag = fallbackTag(subject)
  const kept = await inPool(() => registry.headManifest(repository, tag))
  const found = kept && (await inPool(() => registry.getManifest(repository, tag)))
  if (found === undefined) return { by: 'tag', list: [] }
  const document = parseManifest(found.bytes, found.mediaType)
  return { by: 'tag', list: document.kind === 'index' ? document.manifests : [] }
}

/** Of a SHA-512 there would be no room in a tag, and cosign makes none. */
function cosignTags(digest: Digest): readonly string[] {
  if (algorithmOf(digest) !== 'sha256') return []
  return ['sig', 'att', 'sbom'].map((end) => `${algorithmOf(digest)}-${hexOf(digest)}.${end}`)
}

/** Manifests by tag; those that are not there are not in the answer. */
export async function findAll(
  place: Place,
  tags: readonly string[],
  inPool: Pool,
): Promise<ReadonlyMap<string, StoredManifest>> {
  const { registry, repository, find } = place
  const answer = await find?.(tags)
  if (answer !== undefined) return answer
  const found = new Map<string, StoredManifest>()
  const read = async (tag: string) => {
    const manifest = await inPool(() => registry.getManifest(repository, tag))
    if (manifest !== undefined) found.set(tag, manifest)
  }
  await Promise.all(tags.map(read))
  return found
}
