import type { Digest } from '#oci/digest'
import type { Content } from '#oci/layout'
import {
  blobs,
  children,
  distinct,
  foreignLayers,
  parseManifest,
  type Descriptor,
  type Index,
  type Manifest,
} from '#oci/manifest'

/** A manifest or index with the exact bytes that are pushed. */
export interface Document {
  readonly descriptor: Descriptor
  readonly bytes: Buffer
  readonly parsed: Manifest | Index
}

/** All that an image is made of, each part once. */
export interface Plan {
  readonly root: Document
  /** The other manifests, in rounds: those of one need nothing but what came in rounds before. */
  readonly rounds: readonly (readonly Document[])[]
  readonly blobs: readonly Descriptor[]
  /** Layers that the image refers to, and that are never copied. */
  readonly foreign: readonly Descriptor[]
}

interface Node extends Document {
  /** Rounds that must come before. */
  readonly height: number
}

/** Reads every manifest of an image, and no blob. */
export async function planPush(content: Content): Promise<Plan> {
  const nodes = new Map<Digest, Promise<Node>>()
  const visit = (descriptor: Descriptor): Promise<Node> => {
    const node = nodes.get(descriptor.digest) ?? read(descriptor)
    nodes.set(descriptor.digest, node)
    return node
  }
  const read = async (descriptor: Descriptor): Promise<Node> => {
    const bytes = await content.readManifest(descriptor)
    const parsed = parseManifest(bytes, descriptor.mediaType)
    const below = await Promise.all(children(parsed).map(visit))
    const height = below.reduce((most, child) => Math.max(most, child.height + 1), 0)
    return { descriptor, bytes, parsed, height }
  }
  const root = await visit(content.root)
  const all = await Promise.all(nodes.values())
  return {
    root,
    rounds: Array.from({ length: root.height }, (_, round) =>
      all.filter(({ height }) => height === round),
    ),
    blobs: distinct(all.flatMap(({ parsed }) => blobs(parsed))),
    foreign: distinct(all.flatMap(({ parsed }) => foreignLayers(parsed))),
  }
}
