import { nameOf } from './place.ts'
import type { Pool } from './pool.ts'
import { findPresent } from './relay.ts'
import { every } from './resolve.ts'
import type { Shipment } from './shipment.ts'
import { tallyOf, type Outcome, type Tally } from './transfer.ts'

/** What a copy would do, as far as it can be told without it: that a mount succeeds, if any can. */
export async function forecast(
  shipments: readonly Shipment[],
  inPool: Pool,
): Promise<readonly Tally[]> {
  const known = await findPresent(shipments)
  const seen = new Set<string>()
  // As a copy does: where no call tells and no mount would, each blob is asked for.
  const asked = shipments.flatMap(({ wanted: { source, target }, blobs }) => {
    if (known.get(nameOf(target)) !== undefined || source.host === target.host) return []
    return blobs.map(async (blob) => {
      const isThere = await inPool(() => target.registry.hasBlob(target.repository, blob))
      if (isThere) seen.add(`${nameOf(target)} ${blob.digest}`)
    })
  })
  await every(asked)
  return shipments.map(({ wanted: { source, target }, blobs }) => {
    const outcomes = blobs.map(({ digest }): Outcome => {
      const isThere =
        known.get(nameOf(target))?.has(digest) || seen.has(`${nameOf(target)} ${digest}`)
      seen.add(`${nameOf(target)} ${digest}`)
      if (isThere || nameOf(source) === nameOf(target)) return 'present'
      const isFirst = !seen.has(`${target.host} ${digest}`)
      seen.add(`${target.host} ${digest}`)
      const isElsewhere = source.host === target.host || !isFirst
      return isElsewhere && target.mountable !== 'never' ? 'mounted' : 'copied'
    })
    return tallyOf(blobs, outcomes)
  })
}
