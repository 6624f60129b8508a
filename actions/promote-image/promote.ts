import { group, info, warning } from '#action/log'
import { copyShipments } from '#copy/copy'
import { forecast } from '#copy/forecast'
import { nameOf } from '#copy/place'
import { pool } from '#copy/pool'
import { resolve, sourceOf } from '#copy/resolve'
import { planShipments, type Shipment } from '#copy/shipment'
import type { Tally } from '#copy/transfer'
import type { Digest } from '#oci/digest'
import { explained } from './explain.ts'
import type { Inputs } from './inputs.ts'
import { openPlaces, type Places } from './places.ts'
import type { Step } from './step.ts'

/** What was done for one image, or would be in a dry run. */
export interface Promoted extends Tally {
  readonly service: string
  /** Full references, with the tag or digest that they were found by. */
  readonly source: string
  readonly target: string
  /** `HOST/REPOSITORY` of the target. */
  readonly repository: string
  readonly tag: string
  readonly digest: Digest
  readonly status: 'copied' | 'unchanged'
  /** Signatures, attestations and SBOMs that went along. */
  readonly attached: number
  /** Seconds; 0 in a dry run. */
  readonly seconds: number
  readonly refusedMounts: { readonly blobs: number; readonly bytes: number }
  /** The version as it was asked for, where the source has it spelled otherwise. */
  readonly asked?: string
}

/** Promotes all images of a run, or none; in a dry run only tells what would be done. */
export async function promote(inputs: Inputs, step: Step): Promise<readonly Promoted[]> {
  const places = await openPlaces(inputs, step)
  return explained(places.ecrHosts, () => promoteAt(places, inputs, step))
}

async function promoteAt(
  { pairs }: Places,
  { items, referrers, concurrency, dryRun }: Inputs,
  { clock }: Step,
): Promise<readonly Promoted[]> {
  const inPool = pool(concurrency)
  const wanted = items.map(({ service, ...item }, at) => ({
    ...item,
    name: service,
    ...pairs[at]!,
  }))
  const shipments = await group('What is to be copied', async () => {
    const resolved = await resolve(wanted, inPool)
    const planned = await planShipments(resolved, { referrers, inPool })
    planned.forEach(announce)
    return planned
  })
  if (dryRun) {
    const tallies = await forecast(shipments, inPool)
    const still = { took: 0, refusedMounts: { blobs: 0, bytes: 0 } }
    return shipments.map((shipment, at) => promoted(shipment, { ...tallies[at]!, ...still }))
  }
  const copied = await group('Copy', () =>
    copyShipments(shipments, { inPool, clock, onArrival: tellArrival }),
  )
  return copied.map((each) => promoted(each.shipment, each))
}

function announce({ wanted, image, attachments, kept, gone, foreign }: Shipment): void {
  const { name, target, tag, manifest } = wanted
  const extra = attachments.length === 0 ? '' : `, and ${attachments.length} attached to it`
  const what = image === undefined ? 'is there already' : 'is to be copied'
  info(`${sourceOf(wanted)} -> ${nameOf(target)}:${tag}: ${manifest.digest} ${what}${extra}`)
  for (const each of kept) {
    warning(
      `promote ${name}: ${nameOf(target)}:${each} is another one than the source's, and stays; ` +
        "remove it to have the source's",
    )
  }
  for (const each of gone) {
    warning(
      `promote ${name}: the source lists ${each} as attached, and no longer has it; it stays behind`,
    )
  }
  if (foreign.length > 0) {
    info(`${name}: ${foreign.length} foreign layers are referred to, and stay where they are`)
  }
}

function tellArrival({ wanted: { name } }: Shipment, { blobs, bytes }: Tally): void {
  const { mounted, copied, present } = blobs
  info(`${name}: ${mounted} mounted, ${copied} copied, ${present} present, ${bytes} bytes`)
}

function promoted(
  { wanted, image, attachments }: Shipment,
  { blobs, bytes, took, refusedMounts }: Tally & Pick<Promoted, 'refusedMounts'> & { took: number },
): Promoted {
  const { name, target, tag, manifest, references, reference } = wanted
  return {
    service: name,
    source: sourceOf(wanted),
    target: `${nameOf(target)}:${tag}`,
    repository: nameOf(target),
    tag,
    digest: manifest.digest,
    status: image === undefined ? 'unchanged' : 'copied',
    attached: attachments.length,
    blobs,
    bytes,
    seconds: took / 1000,
    refusedMounts,
    ...(reference !== references[0] && { asked: references[0] }),
  }
}
