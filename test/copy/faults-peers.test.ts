import { startRegistry } from '#sandbox/registry'
import { describeWithPeers } from '../peers.ts'
import { startDistribution, type Distribution } from '../sandbox/distribution.ts'
import { startZot } from '../sandbox/zot.ts'
import { describeFaults, usePromotions, type Registries } from './faulty.ts'
import { testSchedules } from './schedules.ts'

/** Two real registries, each behind a server that disturbs what passes. */
async function startBoth(start: () => Promise<Distribution>): Promise<Registries> {
  const behind = await Promise.all([start(), start()])
  const [one, other] = await Promise.all(behind.map(({ origin }) => startRegistry(origin)))
  const close = async () => {
    await Promise.all([one!.close(), other!.close()])
    await Promise.all(behind.map((each) => each.close()))
  }
  return { one: one!, other: other!, close }
}

describeWithPeers("faults before two of Debian's docker-registry", ['docker-registry'], () => {
  const promotions = usePromotions(() => startBoth(startDistribution))
  describeFaults(promotions)
  testSchedules(promotions, 50)
})

describeWithPeers('faults before two of zot, which has the referrers API', ['zot'], () => {
  const promotions = usePromotions(() => startBoth(startZot))
  describeFaults(promotions)
  testSchedules(promotions, 50)
})
