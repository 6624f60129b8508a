import type { Promoted } from './promote.ts'

/** The outputs by their names; undefined is empty. */
export function outputsOf(
  promoted: readonly Promoted[],
): Readonly<Record<string, string | undefined>> {
  const [only] = promoted.length === 1 ? promoted : []
  const images = promoted.map(({ service, source, target, tag, digest, status, blobs, bytes }) => ({
    ...{ service, source, target, tag, digest, status },
    blobs: { mounted: blobs.mounted, copied: blobs.copied, present: blobs.present },
    bytes,
  }))
  const updates = promoted.map(({ service, tag, digest, repository }) => ({
    ...{ app: service, tag, digest },
    'new-name': repository,
  }))
  const isChanged = promoted.some(({ status, attached }) => status === 'copied' || attached > 0)
  return {
    images: JSON.stringify(images),
    updates: JSON.stringify(updates),
    digest: only?.digest,
    changed: String(isChanged),
  }
}
