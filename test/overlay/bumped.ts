import { bumpImage } from '#overlay/format'
import type { Format } from '#overlay/format'
import type { Digest, Wanted } from '#overlay/image'
import type { Target } from '#overlay/place'

export const oldDigest = `sha256:${'0'.repeat(64)}` as Digest
export const newDigest = `sha256:${'1'.repeat(64)}` as Digest

/** The text after an edit that, done again, changes nothing. */
export function bumped(format: Format, text: string, edit: Target & Wanted): string {
  const file = { path: 'a.yaml', bytes: Buffer.from(text) }
  const { bytes } = bumpImage(file, format, edit)
  const again = bumpImage({ ...file, bytes }, format, edit)
  if (!again.bytes.equals(bytes) || again.changes.length > 0) throw new Error('not idempotent')
  return bytes.toString()
}
