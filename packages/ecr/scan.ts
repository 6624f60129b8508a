import type { ImageScanFindings, ImageScanStatus } from '@aws-sdk/client-ecr'
import type { Digest } from '#oci/digest'
import type { Ecr } from './client.ts'
import { call, EcrFailure } from './failure.ts'
import { isSeverity, readFindings, type Finding, type Severity } from './finding.ts'
import { inRegistry } from './repository.ts'

/** What a scan found in one image. */
export interface ScanReport {
  /** Those that are none are not in it. */
  readonly counts: ReadonlyMap<Severity, number>
  readonly findings: readonly Finding[]
}

export type Scan =
  | { readonly state: 'complete'; readonly report: ScanReport }
  /** It found nothing, and does not say when it ended: worth a second look. */
  | { readonly state: 'doubtful'; readonly report: ScanReport; readonly why: string }
  /** Not there yet; `missing`: nothing is known of a scan at all. */
  | { readonly state: 'missing' | 'pending'; readonly why: string }
  /** There will be none. */
  | { readonly state: 'impossible'; readonly why: string }

/**
 * What ECR's basic or enhanced scanning says of an image (not of an index: its platforms' images are
 * scanned). Asks for ecr:DescribeImageScanFindings.
 */
export async function findScan(
  ecr: Ecr,
  repository: string,
  digest: Digest,
  registryId?: string,
): Promise<Scan> {
  const subject = { operation: 'DescribeImageScanFindings', repository, registryId }
  const findings: Finding[] = []
  let counts: Readonly<Record<string, number>> | undefined
  let endedAt: Date | undefined
  let nextToken: string | undefined
  do {
    const page = { maxResults: 1000, ...(nextToken !== undefined && { nextToken }) }
    const answer = await call(ecr, subject, () =>
      ecr.sdk.describeImageScanFindings({
        repositoryName: repository,
        ...inRegistry(registryId),
        imageId: { imageDigest: digest },
        ...page,
      }),
    ).catch(whereMissing)
    if (answer instanceof EcrFailure) return { state: 'missing', why: answer.reason }
    const waiting = stateOf(answer.imageScanStatus ?? {}, answer.imageScanFindings)
    if (waiting !== undefined) return waiting
    counts ??= answer.imageScanFindings?.findingSeverityCounts
    endedAt ??= answer.imageScanFindings?.imageScanCompletedAt
    findings.push(...readFindings(answer.imageScanFindings ?? {}))
    nextToken = answer.nextToken
  } while (nextToken !== undefined)
  const report = { counts: countsOf(counts, findings), findings }
  if (endedAt !== undefined || report.counts.size > 0) return { state: 'complete', report }
  return { state: 'doubtful', report, why: 'nothing found, and no time of its end' }
}

/** Asks for a scan by hand, which ECR grants once a day and with basic scanning only. */
export async function startScan(
  ecr: Ecr,
  repository: string,
  digest: Digest,
  registryId?: string,
): Promise<void> {
  const subject = { operation: 'StartImageScan', repository, registryId }
  await call(ecr, subject, () =>
    ecr.sdk.startImageScan({
      repositoryName: repository,
      ...inRegistry(registryId),
      imageId: { imageDigest: digest },
    }),
  )
}

/** Right after a push ECR may not know of the scan, or of the image. */
function whereMissing(error: unknown): EcrFailure {
  const isMissing = error instanceof EcrFailure && /^(scan|image)-missing$/.test(error.reason)
  if (isMissing) return error
  throw error
}

/** https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_ImageScanStatus.html */
function stateOf(
  { status, description }: ImageScanStatus,
  findings: ImageScanFindings | undefined,
): Exclude<Scan, { state: 'complete' | 'doubtful' }> | undefined {
  const why = [status ?? 'no status', description].filter(Boolean).join(': ')
  switch (status) {
    // ACTIVE: enhanced scanning has looked once, and goes on to look. Either may be told before its
    // findings are there (https://github.com/aws/aws-sdk/issues/289): no answer is not a clean one.
    case 'COMPLETE':
    case 'ACTIVE':
      if (isTold(findings)) return undefined
      return { state: 'pending', why: `${why}, without findings` }
    case 'FAILED':
    case 'UNSUPPORTED_IMAGE':
    case 'SCAN_ELIGIBILITY_EXPIRED':
    case 'LIMIT_EXCEEDED':
    case 'IMAGE_ARCHIVED':
      return { state: 'impossible', why }
    case 'IN_PROGRESS':
    case 'PENDING':
    case 'FINDINGS_UNAVAILABLE':
    case undefined:
    default:
      return { state: 'pending', why }
  }
}

/** The sums count, empty ones too: an answer that comes too early has an empty list alone. */
function isTold(found: ImageScanFindings | undefined): boolean {
  const { imageScanCompletedAt, findings = [], enhancedFindings = [] } = found ?? {}
  const sums = found?.findingSeverityCounts
  const listed = findings.length + enhancedFindings.length
  return imageScanCompletedAt !== undefined || sums !== undefined || listed > 0
}

function countsOf(
  told: Readonly<Record<string, number>> | undefined,
  findings: readonly Finding[],
): ReadonlyMap<Severity, number> {
  const counts = new Map<Severity, number>()
  for (const [severity, count] of Object.entries(told ?? {})) {
    if (count > 0) counts.set(isSeverity(severity) ? severity : 'UNDEFINED', count)
  }
  // What is listed counts, whatever the sums say.
  const listed = new Map<Severity, number>()
  for (const { severity } of findings) listed.set(severity, (listed.get(severity) ?? 0) + 1)
  for (const [severity, count] of listed) {
    counts.set(severity, Math.max(count, counts.get(severity) ?? 0))
  }
  return counts
}
