import type { Digest } from '#oci/digest'
import { distinct, type Descriptor } from '#oci/manifest'
import type { StoredManifest } from '#oci/registry'
import { every, type Resolved } from './resolve.ts'
import { planPush, type Plan } from './plan.ts'
import type { Pool } from './pool.ts'
import { findAttached, listAt, type Attached, type Referrer } from './referrers.ts'
import { contentAt } from './source.ts'

/** An artifact that goes along, and the tag that names it; without one its digest does. */
export interface Attachment {
  readonly plan: Plan
  readonly tag?: string
}

/** All that has to be in the target for one image, less what is known to be there. */
export interface Shipment {
  readonly wanted: Resolved
  /** Undefined where the target's tag is on it already. */
  readonly image: Plan | undefined
  readonly attachments: readonly Attachment[]
  /** Referrers to be entered at fallback tags, where the target has no referrers API. */
  readonly unlisted: readonly Referrer[]
  /** cosign's tags that are on something else in the target, which stays. */
  readonly kept: readonly string[]
  /** What the source's lists of referrers name, and the source has no more. */
  readonly gone: readonly Digest[]
  /** All blobs, each once. */
  readonly blobs: readonly Descriptor[]
  /** Layers that the image refers to, and that are never copied. */
  readonly foreign: readonly Descriptor[]
}

export interface PlanOptions {
  /** Whether signatures, attestations and SBOMs go along. */
  readonly referrers: boolean
  readonly inPool: Pool
}

/** Reads all manifests of all images, and what is attached to them. Writes nothing. */
export async function planShipments(
  resolved: readonly Resolved[],
  options: PlanOptions,
): Promise<readonly Shipment[]> {
  return every(resolved.map((each) => planShipment(each, options)))
}

async function planShipment(wanted: Resolved, options: PlanOptions): Promise<Shipment> {
  const { source, manifest, isThere } = wanted
  const { referrers, inPool } = options
  if (isThere && !referrers) return shipment(wanted, undefined, nothing)
  const plan = await planPush(contentAt(source, manifest, inPool))
  const found = referrers ? await findAttached(source, digestsOf(plan), inPool) : none
  return shipment(wanted, isThere ? undefined : plan, await missingAt(wanted, found, inPool))
}

interface Extra {
  readonly attachments: readonly Attachment[]
  readonly unlisted: readonly Referrer[]
  readonly kept: readonly string[]
  readonly gone: readonly Digest[]
}

const none: Attached = { referrers: [], tags: [] }
const nothing: Extra = { attachments: [], unlisted: [], kept: [], gone: [] }

function shipment(wanted: Resolved, image: Plan | undefined, extra: Extra): Shipment {
  const plans = [
    ...(image === undefined ? [] : [image]),
    ...extra.attachments.map(({ plan }) => plan),
  ]
  return {
    wanted,
    image,
    ...extra,
    blobs: distinct(plans.flatMap(({ blobs }) => blobs)),
    foreign: distinct(plans.flatMap(({ foreign }) => foreign)),
  }
}

function digestsOf({ root, rounds }: Plan): readonly Digest[] {
  return [...rounds.flat(), root].map(({ descriptor }) => descriptor.digest)
}

/** Leaves out what the target has, and reads the manifests of the rest. */
async function missingAt(
  { source, target }: Resolved,
  { referrers, tags }: Attached,
  inPool: Pool,
): Promise<Extra> {
  const planOf = (root: StoredManifest) => planPush(contentAt(source, root, inPool))
  const listed = await listTargets(target, referrers, inPool)
  const isMissing = ({ subject, descriptor }: Referrer) =>
    !listed.get(subject)?.list.some(({ digest }) => digest === descriptor.digest)
  const missing = referrers.filter(isMissing)
  const untagged = await Promise.all(
    distinct(missing.map(({ descriptor }) => descriptor)).map(async ({ digest }) => {
      const root = await inPool(() => source.registry.getManifest(source.repository, digest))
      // A list may name what was deleted since.
      return root === undefined ? { gone: digest } : { attachment: { plan: await planOf(root) } }
    }),
  )
  const tagged = await Promise.all(
    tags.map(async ({ tag, manifest }) => {
      const there = await inPool(() => target.registry.headManifest(target.repository, tag))
      if (there?.digest === manifest.digest) return {}
      if (there !== undefined) return { kept: tag }
      return { attachment: { plan: await planOf(manifest), tag } }
    }),
  )
  const attachments = [...untagged, ...tagged].flatMap(({ attachment }) => attachment ?? [])
  const sent = new Set(attachments.map(({ plan }) => plan.root.descriptor.digest))
  return {
    attachments,
    unlisted: missing.filter(
      ({ subject, descriptor }) => listed.get(subject)?.by === 'tag' && sent.has(descriptor.digest),
    ),
    kept: tagged.flatMap(({ kept }) => kept ?? []),
    gone: untagged.flatMap(({ gone }) => gone ?? []),
  }
}

async function listTargets(
  target: Resolved['target'],
  referrers: readonly Referrer[],
  inPool: Pool,
) {
  const subjects = [...new Set(referrers.map(({ subject }) => subject))]
  const lists = subjects.map(
    async (subject) => [subject, await listAt(target, subject, inPool)] as const,
  )
  return new Map(await Promise.all(lists))
}
