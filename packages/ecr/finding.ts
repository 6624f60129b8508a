import type {
  EnhancedImageScanFinding,
  ImageScanFinding,
  ImageScanFindings,
} from '@aws-sdk/client-ecr'

/** ECR's own words, the worst first. */
export const severities = [
  ...(['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'INFORMATIONAL', 'UNTRIAGED', 'UNDEFINED'] as const),
]

export type Severity = (typeof severities)[number]

/** A vulnerability in a package of an image. */
export interface Finding {
  /** As `CVE-2026-1234`. */
  readonly name: string
  readonly severity: Severity
  /** Name and version of the package, where known. */
  readonly in?: string
  readonly fixedIn?: string
  /** From 0 to 10, the worst. */
  readonly score?: number
}

export function isSeverity(text: string | undefined): text is Severity {
  return severities.some((severity) => severity === text)
}

/** Basic and enhanced scanning tell the same in different shapes. */
export function readFindings(found: ImageScanFindings): readonly Finding[] {
  return [
    ...(found.findings ?? []).map(fromBasic),
    ...(found.enhancedFindings ?? []).map(fromEnhanced),
  ]
}

/** The worst first; of equal severity the one with the higher score. */
export function byWeight(one: Finding, other: Finding): number {
  const rank = ({ severity }: Finding) => severities.indexOf(severity)
  return (
    rank(one) - rank(other) ||
    (other.score ?? 0) - (one.score ?? 0) ||
    (one.name < other.name ? -1 : 1)
  )
}

/** https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_ImageScanFinding.html */
function fromBasic({ name = '', severity, attributes = [] }: ImageScanFinding): Finding {
  const value = (key: string) => attributes.find((attribute) => attribute.key === key)?.value
  const score = value('CVSS4_SCORE') ?? value('CVSS3_SCORE') ?? value('CVSS2_SCORE')
  return finding(name, severity, {
    in: [value('package_name'), value('package_version')].filter(Boolean).join(' '),
    score: Number(score),
  })
}

/** https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_EnhancedImageScanFinding.html */
function fromEnhanced(found: EnhancedImageScanFinding): Finding {
  const { vulnerabilityId, vulnerablePackages = [] } = found.packageVulnerabilityDetails ?? {}
  const [first] = vulnerablePackages
  return finding(vulnerabilityId ?? found.title ?? found.type ?? '', found.severity, {
    in: [first?.name, first?.version].filter(Boolean).join(' '),
    fixedIn: first?.fixedInVersion,
    score: found.score,
  })
}

function finding(
  name: string,
  severity: string | undefined,
  more: { in: string; fixedIn?: string | undefined; score?: number | undefined },
): Finding {
  return {
    name,
    severity: isSeverity(severity) ? severity : 'UNDEFINED',
    ...(more.in !== '' && { in: more.in }),
    ...(more.fixedIn && more.fixedIn !== 'NotAvailable' && { fixedIn: more.fixedIn }),
    ...(more.score !== undefined && !Number.isNaN(more.score) && { score: more.score }),
  }
}
