import type { Clock } from '#oci/clock'
import type { Digest } from '#oci/digest'
import { ociIndex, type Descriptor } from '#oci/manifest'
import { asReferrer, fallbackIndex, fallbackTag } from '#oci/referrers'
import type { Document, Plan } from './plan.ts'
import { nameOf, type Destination } from './place.ts'
import { all, type Pool } from './pool.ts'
import { listAt } from './referrers.ts'
import { findPresent, relay, type Known } from './relay.ts'
import { every } from './resolve.ts'
import type { Shipment } from './shipment.ts'
import { tallyOf, type Outcome, type Tally } from './transfer.ts'
import { verifyTag } from './verify.ts'

export interface CopyOptions {
  readonly inPool: Pool
  readonly clock: Pick<Clock, 'now'>
  /** Told when all of a shipment but its tag is in its target. */
  readonly onArrival?: (shipment: Shipment, tally: Tally) => void
}

/** What became of one shipment. */
export interface Copied extends Tally {
  readonly shipment: Shipment
  /** Milliseconds until all of it but its tag was there. */
  readonly took: number
  /** Blobs that the registry would not mount from another repository, and their bytes. */
  readonly refusedMounts: { readonly blobs: number; readonly bytes: number }
}

/**
 * Brings all shipments to their targets, byte for byte: blobs first, then manifests from the inside
 * out, then what is attached to them. No image's tag is set before everything of all images is
 * there; then all are, and each is read back. Where it throws before that no image's tag was set,
 * and where it throws because of some tags the error names those that are; another run goes on from
 * what is there.
 */
export async function copyShipments(
  shipments: readonly Shipment[],
  options: CopyOptions,
): Promise<readonly Copied[]> {
  const { inPool } = options
  const known = await findPresent(shipments)
  const copied = await bringAll(shipments, known, options)
  const atOnce: Pool = (job) => job()
  await all<unknown>(
    atOnce,
    shipments.flatMap((each) => namings(each, inPool)),
  )
  await nameAll(shipments, inPool)
  return copied
}

/**
 * Sets the tags of all images, each for itself, and reads them back: where one is refused the others
 * are set all the same, and the error tells which.
 */
async function nameAll(shipments: readonly Shipment[], inPool: Pool): Promise<void> {
  const { signal } = new AbortController()
  const tagged = shipments.filter(({ image }) => image !== undefined)
  const naming = tagged.map(async ({ wanted, image }) => {
    await putDocument(wanted.target, wanted.tag, image!.root, inPool, signal)
    await inPool(() => verifyTag(wanted))
  })
  const settled = await Promise.allSettled(naming)
  const set = tagged.filter((_, at) => settled[at]!.status === 'fulfilled')
  const isPartial = set.length > 0 && set.length < tagged.length
  await every(isPartial ? [...naming, Promise.reject(partlyNamed(set))] : naming)
}

function partlyNamed(set: readonly Shipment[]): Error {
  const tags = set.map(({ wanted: { target, tag } }) => `${nameOf(target)}:${tag}`)
  return new Error(
    `promote: these tags are set already: ${tags.join(', ')}; run it again for the rest, it goes ` +
      'on from what is there',
  )
}

/** Everything but the tags. */
async function bringAll(
  shipments: readonly Shipment[],
  known: Known,
  { inPool, clock, onArrival }: CopyOptions,
): Promise<readonly Copied[]> {
  const start = clock.now()
  const finished = new Map<number, Promise<Copied>>()
  const refused = shipments.map(() => ({ blobs: 0, bytes: 0 }))
  const { bring, leaders } = relay(shipments, known, {
    inPool,
    named: (at, signal) => finish(at, signal),
    onRefusedMount: (at, { size }) => {
      refused[at]!.blobs++
      refused[at]!.bytes += size
    },
  })
  const finish = (at: number, signal: AbortSignal): Promise<Copied> => {
    const running = finished.get(at) ?? finishNow(at, signal)
    finished.set(at, running)
    return running
  }
  const finishNow = async (at: number, signal: AbortSignal): Promise<Copied> => {
    const shipment = shipments[at]!
    const { blobs } = shipment
    const outcomes = await Promise.all(blobs.map((blob) => bring(at, blob, signal)))
    await putManifests(shipment, leaders.has(at), inPool, signal)
    const tally = tallyOf(blobs, outcomes)
    onArrival?.(shipment, tally)
    return { shipment, ...tally, took: clock.now() - start, refusedMounts: refused[at]! }
  }
  // The largest first, so that none is left to be sent alone.
  const blobs = shipments
    .flatMap((shipment, at) => shipment.blobs.map((blob) => ({ at, blob })))
    .sort((one, other) => other.blob.size - one.blob.size)
  const jobs = [
    ...blobs.map(
      ({ at, blob }) =>
        (signal: AbortSignal) =>
          bring(at, blob, signal),
    ),
    ...shipments.map((_, at) => (signal: AbortSignal) => finish(at, signal)),
  ]
  const done = await all<Outcome | Copied>((job) => job(), jobs)
  return done.slice(blobs.length) as readonly Copied[]
}

/** All manifests that need no tag: children before parents, the image before what refers to it. */
async function putManifests(
  { wanted: { target }, image, attachments }: Shipment,
  isLeader: boolean,
  inPool: Pool,
  signal: AbortSignal,
): Promise<void> {
  const put = ({ rounds, root }: Plan, withRoot: boolean) =>
    putByDigest(target, withRoot ? [...rounds, [root]] : rounds, inPool, signal)
  // An image that is one manifest is named by its tag alone, unless others need it before that.
  const isNeeded = attachments.length > 0 || (isLeader && image?.rounds.length === 0)
  if (image !== undefined) await put(image, isNeeded)
  await Promise.all(attachments.map(({ plan, tag }) => put(plan, tag === undefined)))
}

async function putByDigest(
  target: Destination,
  rounds: readonly (readonly Document[])[],
  inPool: Pool,
  signal: AbortSignal,
): Promise<void> {
  for (const round of rounds) {
    const puts = round.map((each) =>
      putDocument(target, each.descriptor.digest, each, inPool, signal),
    )
    await Promise.all(puts)
  }
}

async function putDocument(
  { registry, repository, pace }: Destination,
  reference: string,
  { bytes, descriptor }: Pick<Document, 'bytes' | 'descriptor'>,
  inPool: Pool,
  signal: AbortSignal,
): Promise<Digest> {
  await pace?.(signal)
  return inPool(() =>
    registry.until(signal).putManifest(repository, reference, bytes, descriptor.mediaType),
  )
}

/** What names the attachments: cosign's tags, and fallback tags where there is no referrers API. */
function namings(
  { wanted: { target }, attachments, unlisted }: Shipment,
  inPool: Pool,
): readonly ((signal: AbortSignal) => Promise<unknown>)[] {
  const tags = attachments.flatMap(({ plan: { root }, tag }) =>
    tag === undefined
      ? []
      : (signal: AbortSignal) => putDocument(target, tag, root, inPool, signal),
  )
  const subjects = [...new Set(unlisted.map(({ subject }) => subject))]
  const lists = subjects.map((subject) => async (signal: AbortSignal) => {
    const added = unlisted.filter((each) => each.subject === subject)
    const roots = new Map(
      attachments.map(({ plan: { root } }) => [root.descriptor.digest, root] as const),
    )
    const described = added.map(({ descriptor }) =>
      asReferrer(descriptor, roots.get(descriptor.digest)!.bytes),
    )
    // Read again just before: others may have added to it meanwhile.
    const { by, list } = await listAt(target, subject, inPool)
    if (by === 'api') return
    const bytes = fallbackIndex(list, described)
    const descriptor = { mediaType: ociIndex } as Descriptor
    await putDocument(target, fallbackTag(subject), { bytes, descriptor }, inPool, signal)
  })
  return [...tags, ...lists]
}
