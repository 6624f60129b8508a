import { copyShipments, type Copied, type CopyOptions } from '#copy/copy'
import type { Destination, Place } from '#copy/place'
import { pool } from '#copy/pool'
import { resolve, type Wanted } from '#copy/resolve'
import { planShipments } from '#copy/shipment'
import type { Clock } from '#oci/clock'
import { openRegistry, type RegistryOptions } from '#oci/registry'
import type { Traffic } from '#sandbox/traffic'
import { fakeClock } from '../oci/fake-clock.ts'
import type { Image } from '../sandbox/image.ts'
import { push } from '../sandbox/push.ts'

export interface Server {
  readonly origin: string
  readonly traffic: Traffic
}

/** A repository of a server that asks for no password. */
export function at(
  { origin }: Pick<Server, 'origin'>,
  repository: string,
  more: Partial<RegistryOptions> = {},
): Place {
  const registry = openRegistry({ origin, clock: fakeClock(), stallMs: 1000, ...more })
  return { registry, host: new URL(origin).host, repository }
}

export interface Settings extends Partial<CopyOptions> {
  readonly referrers?: boolean
  readonly concurrency?: number
  readonly clock?: Clock
}

/** Resolves, plans and copies. */
export async function promote(
  wanted: readonly Wanted[],
  { referrers = false, concurrency = 16, ...more }: Settings = {},
): Promise<readonly Copied[]> {
  const inPool = pool(concurrency)
  const resolved = await resolve(wanted, inPool)
  const shipments = await planShipments(resolved, { referrers, inPool })
  return copyShipments(shipments, { inPool, clock: fakeClock(), ...more })
}

export function want(
  source: Place,
  target: Destination,
  reference = '1.0',
  more: Partial<Wanted> = {},
): Wanted {
  return { name: target.repository, source, references: [reference], target, ...more }
}

/** Puts images there as another tool does: each under its tags, or its digest. */
export async function put(
  { origin, traffic }: Server,
  repository: string,
  ...images: readonly (readonly [Image, ...string[]])[]
): Promise<void> {
  for (const [image, ...tags] of images) {
    const references = tags.length === 0 ? [image.digest] : tags
    const { status } = await push(origin, repository, image, references)
    if (status !== 201) throw new Error(`the test's own push was refused: ${status}`)
  }
  traffic.seen.length = 0
}

/** `METHOD manifests/1.0` and the like, without what differs from run to run. */
export function requests({ traffic }: Server): readonly string[] {
  return traffic.seen.map(({ method, url }) => {
    const [, path = ''] = /^\/v2\/.*?\/((?:blobs|manifests|referrers|tags)\/.*)$/.exec(url) ?? []
    return `${method} ${path.split('?')[0]!.replace(/uploads\/.+/, 'uploads/')}`
  })
}

export function counted(server: Server, prefix: string): number {
  return requests(server).filter((line) => line.startsWith(prefix)).length
}
