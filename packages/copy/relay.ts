import type { Descriptor } from '#oci/manifest'
import { nameOf } from './place.ts'
import type { Pool } from './pool.ts'
import { every } from './resolve.ts'
import type { Shipment } from './shipment.ts'
import type { Outcome } from './transfer.ts'

/** What happens to the blobs of a run's shipments. */
export interface Relay {
  /** Brings one blob of one shipment to its target; asked again, it answers the same. */
  readonly bring: (at: number, blob: Descriptor, signal: AbortSignal) => Promise<Outcome>
  /** Shipments, by their place in the list, whose manifests others wait for to mount blobs. */
  readonly leaders: ReadonlySet<number>
}

export interface RelayOptions {
  readonly inPool: Pool
  /** Ends when the manifests that name a shipment's blobs are in its repository. */
  readonly named: (at: number, signal: AbortSignal) => Promise<unknown>
  /** Told of each blob that was streamed though the target's registry has it elsewhere. */
  readonly onRefusedMount?: (at: number, blob: Descriptor) => void
}

/** What the targets say that they have, by repository; undefined where one can't be asked so. */
export type Known = ReadonlyMap<string, ReadonlySet<string> | undefined>

/** Asks every target for all blobs that are to go there, before any is moved. */
export async function findPresent(shipments: readonly Shipment[]): Promise<Known> {
  const targets = new Map(shipments.map(({ wanted }) => [nameOf(wanted.target), wanted.target]))
  const asked = [...targets].map(async ([name, target]) => {
    const group = shipments.filter(({ wanted }) => nameOf(wanted.target) === name)
    const digests = group.flatMap(({ blobs }) => blobs.map(({ digest }) => digest))
    const present = digests.length > 0 ? target.present?.([...new Set(digests)]) : undefined
    return [name, await present] as const
  })
  return new Map(await every(asked))
}

/**
 * Moves blobs so that each enters a target registry once. The first shipment with a blob leads: it
 * mounts it from the source where that is in the same registry, else streams it. The others follow:
 * they mount it from the leader's repository as soon as the registry lets them, and stream it where
 * it refuses. Who follows waits outside of the pool, and only for shipments that come before it.
 */
export function relay(shipments: readonly Shipment[], known: Known, options: RelayOptions): Relay {
  const { inPool, named, onRefusedMount } = options
  const leads = findLeaders(shipments)
  const repeated = findRepeated(shipments)
  const started = new Map<string, Promise<Outcome>>()
  const refusing = new Set<string>()

  const bring: Relay['bring'] = (at, blob, signal) => {
    const key = `${at} ${blob.digest}`
    const running = started.get(key) ?? move(at, blob, signal)
    started.set(key, running)
    return running
  }

  async function move(at: number, blob: Descriptor, signal: AbortSignal): Promise<Outcome> {
    const { source, target } = shipments[at]!.wanted
    const present = known.get(nameOf(target))
    if (present?.has(blob.digest) || nameOf(source) === nameOf(target)) return 'present'
    const leader = leads.get(`${at} ${blob.digest}`)
    const led = leader === undefined ? undefined : shipments[leader]!.wanted.target
    if (leader !== undefined) {
      await bring(leader, blob, signal)
      if (led?.repository === target.repository) return 'present'
      if (target.mountable === 'named') await named(leader, signal)
    }
    const from = source.host === target.host ? source.repository : led?.repository
    return inPool(async () => {
      signal.throwIfAborted()
      const registry = target.registry.until(signal)
      // A mount tells by itself; where it was refused before, it likely will be again.
      const asks = present === undefined && (from === undefined || refusing.has(target.host))
      if (asks && (await registry.hasBlob(target.repository, blob))) return 'present'
      const open = () =>
        Promise.resolve(source.registry.until(signal).getBlob(source.repository, blob))
      const outcome = await registry.putBlob(target.repository, blob, open, from)
      if (outcome === 'mounted') return outcome
      if (from !== undefined) refusing.add(target.host)
      if (from !== undefined || repeated.has(`${at} ${blob.digest}`)) onRefusedMount?.(at, blob)
      return outcome
    })
  }

  const waitedFor = [...leads].filter(([follower, leader]) => {
    const { target } = shipments[Number(follower.split(' ')[0])]!.wanted
    const isElsewhere = nameOf(target) !== nameOf(shipments[leader]!.wanted.target)
    return isElsewhere && target.mountable === 'named'
  })
  return { bring, leaders: new Set(waitedFor.map(([, leader]) => leader)) }
}

/** For each `AT DIGEST` that follows, the shipment that it waits for. */
function findLeaders(shipments: readonly Shipment[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>()
  const leads = new Map<string, number>()
  shipments.forEach(({ wanted: { source, target }, blobs }, at) => {
    for (const { digest } of blobs) {
      // In one registry every source is mounted from, and only the same repository needs waiting.
      const isLocal = source.host === target.host || target.mountable === 'never'
      const key = `${isLocal ? nameOf(target) : target.host} ${digest}`
      const leader = first.get(key)
      if (leader === undefined) first.set(key, at)
      else leads.set(`${at} ${digest}`, leader)
    }
  })
  return leads
}

/** Each `AT DIGEST` that another repository gets before, in a registry that mounts nothing. */
function findRepeated(shipments: readonly Shipment[]): ReadonlySet<string> {
  const first = new Map<string, string>()
  const repeated = new Set<string>()
  shipments.forEach(({ wanted: { target }, blobs }, at) => {
    if (target.mountable !== 'never') return
    for (const { digest } of blobs) {
      const key = `${target.host} ${digest}`
      const holder = first.get(key) ?? target.repository
      first.set(key, holder)
      if (holder !== target.repository) repeated.add(`${at} ${digest}`)
    }
  })
  return repeated
}
