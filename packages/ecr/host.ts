/** Which ECR a registry's host stands for. */
export interface EcrHost {
  /** The account's 12 digits. */
  readonly registryId: string
  readonly region: string
}

/**
 * The account and the region of one of ECR's own host names, dual stack and FIPS among them;
 * undefined for any other host. https://docs.aws.amazon.com/AmazonECR/latest/userguide/Registries.html
 */
export function ecrHost(host: string): EcrHost | undefined {
  const match =
    /^(\d{12})\.dkr\.ecr(?:-fips)?\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?$/.exec(host) ??
    /^(\d{12})\.dkr-ecr(?:-fips)?\.([a-z0-9-]+)\.on\.(?:aws|amazonwebservices\.com\.cn)$/.exec(host)
  return match === null ? undefined : { registryId: match[1]!, region: match[2]! }
}
