import { nameOf } from './place.ts'
import { findPresent } from './relay.ts'
import type { Shipment } from './shipment.ts'
import { tallyOf, type Outcome, type Tally } from './transfer.ts'

/** What a copy would do, as far as it can be told without doing it: that each mount succeeds. */
export async function forecast(shipments: readonly Shipment[]): Promise<readonly Tally[]> {
  const known = await findPresent(shipments)
  const seen = new Set<string>()
  return shipments.map(({ wanted: { source, target }, blobs }) => {
    const outcomes = blobs.map(({ digest }): Outcome => {
      const isThere =
        known.get(nameOf(target))?.has(digest) || seen.has(`${nameOf(target)} ${digest}`)
      seen.add(`${nameOf(target)} ${digest}`)
      if (isThere || nameOf(source) === nameOf(target)) return 'present'
      const isFirst = !seen.has(`${target.host} ${digest}`)
      seen.add(`${target.host} ${digest}`)
      if (source.host === target.host) return 'mounted'
      return isFirst || target.mountable === 'never' ? 'copied' : 'mounted'
    })
    return tallyOf(blobs, outcomes)
  })
}
