/** Which ECR a registry's host stands for. */
export interface EcrHost {
  /** The account's 12 digits. */
  readonly registryId: string
  readonly region: string
}

/** Of each partition of AWS, as the SDK 3.1169 has them (2026-09). */
const suffixes = [
  'amazonaws.com',
  'amazonaws.com.cn',
  'amazonaws.eu',
  'c2s.ic.gov',
  'sc2s.sgov.gov',
  'cloud.adc-e.uk',
  'csp.hci.ic.gov',
].map((suffix) => suffix.replaceAll('.', '\\.'))
const ipv4 = new RegExp(
  `^(\\d{12})\\.dkr\\.ecr(?:-fips)?\\.([a-z0-9-]+)\\.(?:${suffixes.join('|')})$`,
  'i',
)
const dualStack =
  /^(\d{12})\.dkr-ecr(?:-fips)?\.([a-z0-9-]+)\.on\.(?:aws|amazonwebservices\.com\.cn)$/i

/**
 * The account and the region of one of ECR's own host names, dual stack and FIPS among them;
 * undefined for any other host. https://docs.aws.amazon.com/AmazonECR/latest/userguide/Registries.html
 */
export function ecrHost(host: string): EcrHost | undefined {
  const match = ipv4.exec(host) ?? dualStack.exec(host)
  return match === null ? undefined : { registryId: match[1]!, region: match[2]!.toLowerCase() }
}
