import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Chunks } from '#oci/chunks'
import { hexOf, type Digest } from '#oci/digest'
import { readChunks, type Files } from '#oci/files'
import type { Descriptor } from '#oci/manifest'
import { compress, measure } from './compress.ts'

/** A layer as it is pushed. */
export interface Layer {
  readonly descriptor: Descriptor
  readonly open: () => Promise<Chunks>
}

export type Packing = 'gzip' | 'zstd' | 'none'

/** How bytes are compressed, by the first of them. */
export async function packingOf(source: AsyncIterable<Buffer>): Promise<Packing> {
  for await (const chunk of source) {
    const start = chunk.toString('hex', 0, 4)
    return start.startsWith('1f8b') ? 'gzip' : start === '28b52ffd' ? 'zstd' : 'none'
  }
  return 'none'
}

/**
 * Makes layers to push of the files `names`, whose bytes before compression have the digests
 * `diffIds`: what is compressed stays as it is, the rest is compressed into `folder`, as many at
 * once as there are cores. Throws where the bytes are not those of the digest.
 */
export async function packLayers(
  files: Files,
  names: readonly string[],
  diffIds: readonly Digest[],
  folder: string,
): Promise<readonly Layer[]> {
  // A layer may stand in an image several times, the empty one above all.
  const sources = new Map(diffIds.map((diffId, index) => [diffId, names[index] ?? '']))
  const layers = new Map<Digest, Layer>()
  const waiting = sources.entries()
  const work = async () => {
    for (const [diffId, name] of waiting)
      layers.set(diffId, await pack(files, name, diffId, folder))
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  return diffIds.flatMap((diffId) => layers.get(diffId) ?? [])
}

async function pack(files: Files, name: string, diffId: Digest, folder: string): Promise<Layer> {
  const packing = await packingOf(await files.open(name))
  if (packing === 'zstd') {
    throw new Error(`the layer ${name} is compressed by zstd; push the image as an OCI layout`)
  }
  const file = join(folder, `${hexOf(diffId)}.tar.gz`)
  const { digest, size, plain } =
    packing === 'gzip'
      ? await measure(await files.open(name))
      : await compress(await files.open(name), file)
  if (plain !== diffId) {
    throw new Error(`the layer ${name} has the digest ${plain}, not ${diffId}; it is damaged`)
  }
  return {
    descriptor: { mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip', digest, size },
    open:
      packing === 'gzip'
        ? () => files.open(name)
        : () => Promise.resolve(readChunks(file, 0, size)),
  }
}
