import type { Ecr } from './client.ts'
import { call, EcrFailure } from './failure.ts'

/**
 * Whether the caller's own account lets blobs be mounted from one repository into another, which
 * ECR does not by default (2026-01). `unknown`: the caller may not ask.
 * https://docs.aws.amazon.com/AmazonECR/latest/userguide/blob-mounting.html
 */
export async function blobMounting(ecr: Ecr): Promise<'on' | 'off' | 'unknown'> {
  const name = 'BLOB_MOUNTING'
  try {
    const { value } = await call(ecr, { operation: 'GetAccountSetting' }, () =>
      ecr.sdk.getAccountSetting({ name }),
    )
    return value === 'ENABLED' ? 'on' : 'off'
  } catch (error) {
    if (error instanceof EcrFailure && error.reason !== 'credentials') return 'unknown'
    throw error
  }
}
