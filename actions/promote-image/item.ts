import type { Digest } from '#oci/digest'

/** A repository, and the registry where one was named; else it is the ECR of its side. */
export interface Spot {
  readonly registry?: string
  readonly repository: string
}

/** One image that is to be promoted. */
export interface Item {
  readonly service: string
  readonly source: Spot
  /** Tags or digests; the first that is there is meant. */
  readonly references: readonly [string, ...string[]]
  readonly target: Spot
  /** Else the source's own. */
  readonly tag?: string | undefined
  readonly expected?: Digest | undefined
}

/** What `latest` is on when it is promoted is nobody's decision. */
export function refuseLatest(tag: string): string {
  if (tag !== 'latest') return tag
  throw new Error(
    '"latest" is not allowed: it moves; give a version, or the digest that was tested',
  )
}
