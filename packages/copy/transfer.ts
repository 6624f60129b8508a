import { endable, type Chunks } from '#oci/chunks'
import type { Digest } from '#oci/digest'
import type { Content } from '#oci/layout'
import type { Descriptor } from '#oci/manifest'
import type { Registry } from '#oci/registry'
import { all, type Pool } from './pool.ts'

export interface Target {
  readonly registry: Registry
  readonly repository: string
  /**
   * Tells at once which of the blobs are in the repository, where the registry has a call for
   * that; each is asked for by HEAD without it, and where it tells nothing.
   */
  readonly present?: (digests: readonly Digest[]) => Promise<ReadonlySet<string> | undefined>
}

export interface Tally {
  readonly blobs: { readonly copied: number; readonly present: number; readonly mounted: number }
  /** Of the blobs that were copied. */
  readonly bytes: number
}

/** How far a transfer is; `sent` goes back where a blob has to be sent again. */
export interface Progress {
  readonly blobs: { readonly done: number; readonly total: number }
  readonly bytes: { readonly sent: number; readonly total: number }
}

/** What was done for a blob. */
export type Outcome = 'copied' | 'present' | 'mounted'

/** Puts all blobs into the target, the largest first, so that none is left to be sent alone. */
export async function transferBlobs(
  blobs: readonly Descriptor[],
  content: Content,
  target: Target,
  inPool: Pool,
  onProgress?: (progress: Progress) => void,
): Promise<Tally> {
  const present = await target.present?.(blobs.map(({ digest }) => digest))
  const progress = track(blobs, onProgress)
  const largestFirst = [...blobs].sort((one, other) => other.size - one.size)
  const jobs = largestFirst.map((blob) => async (signal: AbortSignal): Promise<Outcome> => {
    const registry = target.registry.until(signal)
    const isPresent = present?.has(blob.digest) ?? (await registry.hasBlob(target.repository, blob))
    const open = async () => progress.counted(blob, await content.openBlob(blob))
    const outcome = isPresent ? 'present' : await registry.putBlob(target.repository, blob, open)
    progress.done(blob)
    return outcome
  })
  return tallyOf(largestFirst, await all(inPool, jobs))
}

/** Sums up what was done for each of the blobs. */
export function tallyOf(blobs: readonly Descriptor[], outcomes: readonly Outcome[]): Tally {
  const count = (wanted: Outcome) => outcomes.filter((outcome) => outcome === wanted).length
  return {
    blobs: { copied: count('copied'), present: count('present'), mounted: count('mounted') },
    bytes: blobs
      .filter((_, at) => outcomes[at] === 'copied')
      .reduce((sum, { size }) => sum + size, 0),
  }
}

function track(blobs: readonly Descriptor[], onProgress?: (progress: Progress) => void) {
  const sizes = blobs.reduce((sum, { size }) => sum + size, 0)
  const sent = new Map<Digest, number>()
  let done = 0
  let bytes = 0
  const advance = ({ digest }: Descriptor, now: number) => {
    bytes += now - (sent.get(digest) ?? 0)
    sent.set(digest, now)
    const total = { blobs: blobs.length, bytes: sizes }
    onProgress?.({
      blobs: { done, total: total.blobs },
      bytes: { sent: bytes, total: total.bytes },
    })
  }
  async function* count(blob: Descriptor, source: Chunks): AsyncGenerator<Buffer, void, undefined> {
    let offset = 0
    for await (const chunk of source) {
      advance(blob, (offset += chunk.length))
      yield chunk
    }
  }
  return {
    /** The same stream, seen. */
    counted: (blob: Descriptor, source: Chunks) =>
      onProgress === undefined ? source : endable(count(blob, source), () => source.destroy()),
    done: (blob: Descriptor) => {
      done++
      advance(blob, blob.size)
    },
  }
}
