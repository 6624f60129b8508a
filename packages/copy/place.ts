import type { Digest } from '#oci/digest'
import type { Registry, StoredManifest } from '#oci/registry'
import type { Bucket } from './bucket.ts'

/** A repository to read from. */
export interface Place {
  readonly registry: Registry
  /** The registry's host: places with the same one are in one registry, which can mount blobs. */
  readonly host: string
  readonly repository: string
  /** Reads many manifests at once by tag or digest; undefined where there is no call for that. */
  readonly find?: (
    references: readonly string[],
  ) => Promise<ReadonlyMap<string, StoredManifest> | undefined>
}

/** A repository to write to. */
export interface Destination extends Place {
  /** Tells at once which blobs are there; HEAD does where it is undefined, or what it tells is. */
  readonly present?: (digests: readonly Digest[]) => Promise<ReadonlySet<string> | undefined>
  /**
   * When a blob that this run brought to one repository can be mounted into another: once it is
   * stored (the default), once a manifest there names it (ECR), or never.
   */
  readonly mountable?: 'stored' | 'named' | 'never'
  /** Waited for before each manifest, where the registry counts them; one for its repositories. */
  readonly pace?: Bucket
}

export function nameOf({ host, repository }: Place): string {
  return `${host}/${repository}`
}
