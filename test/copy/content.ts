import { Readable } from 'node:stream'
import { verified } from '#oci/digest'
import type { Content } from '#oci/layout'
import type { Descriptor } from '#oci/manifest'
import type { Blob, Image } from '../sandbox/image.ts'

/** An image in memory; `opened` names each blob as often as it was opened. */
export function contentOf(root: Image): Content & { readonly opened: string[] } {
  const opened: string[] = []
  const all = new Map<string, Blob>()
  const add = (image: Image) => {
    for (const each of [image, ...image.blobs]) all.set(each.digest, each)
    image.children.forEach(add)
  }
  add(root)
  const find = ({ digest }: Descriptor) => {
    const found = all.get(digest)
    if (found === undefined) throw new Error(`${digest} is missing`)
    return found.bytes
  }
  return {
    root: descriptor(root),
    opened,
    readManifest: (wanted) => Promise.resolve(find(wanted)),
    openBlob: (wanted) => {
      opened.push(wanted.digest)
      return Promise.resolve(Readable.from(verified(one(find(wanted)), wanted)))
    },
    close: () => Promise.resolve(),
  }
}

export function descriptor({ mediaType, digest, size }: Blob): Descriptor {
  return { mediaType, digest: digest as Descriptor['digest'], size }
}

async function* one(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += 65_536) {
    yield await Promise.resolve(bytes.subarray(at, at + 65_536))
  }
}
