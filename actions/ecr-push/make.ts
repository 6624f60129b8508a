import { info } from '#action/log'
import { pushContent } from '#copy/push'
import type { Content } from '#oci/layout'
import type { StoredManifest } from '#oci/registry'
import { build, type Building } from './build.ts'
import type { Destination } from './destination.ts'
import type { BuildOrigin } from './origin.ts'
import { megabytes } from './size.ts'
import type { Step } from './step.ts'

/** What the image is made of: a build still to be done, or what one has left. */
export type Material = BuildOrigin | { readonly kind: 'content'; readonly content: Content }

/** Blobs: layers and configs. */
export interface Sending {
  readonly seconds: number
  readonly sent: number
  readonly present: number
  readonly bytes: number
}

export interface Made {
  readonly image: StoredManifest
  readonly building?: Building
  /** Undefined where the builder has pushed, which does not tell. */
  readonly sending?: Sending
  /** Whether it was there before, under another tag or none, as far as that can be known. */
  readonly wasThere?: boolean
}

/** Leaves the image in the repository under its digest, without a tag. */
export async function make(
  material: Material,
  destination: Destination,
  step: Step,
): Promise<Made> {
  if (material.kind === 'content') return send(material.content, destination, step.clock)
  const built = await build(material, destination, step)
  const { building } = built
  if (built.at === 'file') {
    return { building, ...(await send(built.content, destination, step.clock)) }
  }
  const { registry, repository } = destination
  const image = await registry.getManifest(repository, built.digest)
  if (image !== undefined) return { image, building }
  throw new Error(
    `push to ${repository}: the build pushed ${built.digest}, and the registry does not have it; ` +
      'see whether a lifecycle rule expires untagged images at once',
  )
}

// A line in the log this often while blobs are sent.
const progressMs = 10_000

async function send(
  content: Content,
  destination: Destination,
  clock: Step['clock'],
): Promise<Made> {
  const { registry, repository } = destination
  const { root } = content
  const started = clock.now()
  let told = started
  const there = await registry.headManifest(repository, root.digest)
  const pushed = await pushContent({
    content,
    registry,
    repository,
    present: destination.presentBlobs,
    tags: [],
    onProgress: ({ bytes: { sent, total } }) => {
      if (clock.now() < told + progressMs) return
      told = clock.now()
      info(`${megabytes(sent)} of ${megabytes(total)} sent`)
    },
  })
  const { copied, present } = pushed.blobs
  info(`${copied} blobs sent, ${megabytes(pushed.bytes)}; ${present} were there: ${pushed.digest}`)
  const bytes = await content.readManifest(root)
  return {
    image: { bytes, mediaType: root.mediaType, digest: root.digest },
    wasThere: there !== undefined,
    sending: {
      seconds: Math.round((clock.now() - started) / 100) / 10,
      sent: copied,
      present,
      bytes: pushed.bytes,
    },
  }
}
