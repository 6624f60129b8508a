import { verify } from '#oci/digest'
import type { Content } from '#oci/layout'
import type { Descriptor } from '#oci/manifest'
import type { StoredManifest } from '#oci/registry'
import { nameOf, type Place } from './place.ts'
import type { Pool } from './pool.ts'

/** What stands in a registry, as content to be put elsewhere; `root` has been read. */
export function contentAt(place: Place, root: StoredManifest, inPool: Pool): Content {
  const { registry, repository } = place
  const readManifest = async (descriptor: Descriptor) => {
    if (descriptor.digest === root.digest) return root.bytes
    const found = await inPool(() => registry.getManifest(repository, descriptor.digest))
    if (found === undefined) throw missing(place, root, descriptor)
    verify(found.bytes, descriptor)
    return found.bytes
  }
  return {
    root: descriptorOf(root),
    readManifest,
    openBlob: (blob) => Promise.resolve(registry.getBlob(repository, blob)),
    close: () => Promise.resolve(),
  }
}

export function descriptorOf({ mediaType, digest, bytes }: StoredManifest): Descriptor {
  return { mediaType, digest, size: bytes.length }
}

function missing(place: Place, root: StoredManifest, { digest }: Descriptor): Error {
  return new Error(
    `read ${nameOf(place)}@${root.digest}: it names ${digest}, which is not in the repository; ` +
      'push the image again, with all its platforms',
  )
}
