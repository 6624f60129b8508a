import { nameOf } from './place.ts'
import type { Resolved } from './resolve.ts'

/** Reads a target's tag back. Throws unless it gives the source's very bytes. */
export async function verifyTag(wanted: Resolved): Promise<void> {
  const { target, tag, manifest } = wanted
  const found = await target.registry.getManifest(target.repository, tag)
  if (found?.digest === manifest.digest && found.bytes.equals(manifest.bytes)) return
  throw new Error(
    `read ${nameOf(target)}:${tag} back: found ${found?.digest ?? 'nothing'} where ` +
      `${manifest.digest} was put; somebody else moved the tag, or the registry lost it: look ` +
      'before you deploy it',
  )
}
