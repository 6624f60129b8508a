import type { Access, Tokens } from './ecr-access.ts'
import type { EcrRegistry } from './ecr-registry.ts'
import type { Traffic } from './traffic.ts'

/** What an account's owner can switch, for all registries of the sandbox. */
export interface EcrSwitches {
  /** Off as in ECR: https://docs.aws.amazon.com/AmazonECR/latest/userguide/blob-mounting.html */
  blobMounting: boolean
  /** A repository creation template for CREATE_ON_PUSH; off as in ECR. */
  createOnPush: boolean
  /** IAM in one function. */
  permits: (access: Access) => boolean
  /** Accounts whose access keys have run out. */
  readonly expired: Set<string>
  /**
   * What scanning an image answers, by its digest: one call after the other, the last one for good.
   * Without it there is a scan that found nothing, where the repository scans on push.
   */
  readonly scans: Map<string, readonly ScanAnswer[]>
}

/** As ECR's API words it; `missing`: there is no scan yet. */
export type ScanAnswer =
  | 'missing'
  | {
      readonly imageScanStatus: { readonly status: string; readonly description?: string }
      readonly imageScanFindings?: Readonly<Record<string, unknown>>
      /** Of one answer in pages, the pages that follow. */
      readonly pages?: readonly Readonly<Record<string, unknown>>[]
    }

/** All of the sandbox that its servers share. */
export interface Cloud {
  readonly switches: EcrSwitches
  readonly tokens: Tokens
  readonly traffic: Traffic
  readonly now: () => number
  /** Brings up an account's registry in a region when it is first asked for. */
  registry(account: string, region: string): Promise<EcrRegistry>
  /** A link to a blob, good without credentials for as long as the sandbox runs. */
  sign(registry: EcrRegistry, repository: string, digest: string): string
}
