import { isLoopback, originOf } from '#oci/origin'
import { ecrHost } from './host.ts'
import type { Authorization } from './login.ts'

/**
 * Whether a host may be that of a stand-in for ECR: it has an address of this machine, and AWS's own
 * variable leads to one. ECR itself says then whether it is.
 */
export function mayBeStandIn(
  host: string,
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  return isLoopback(host) && Boolean(env['AWS_ENDPOINT_URL_ECR'] || env['AWS_ENDPOINT_URL'])
}

/**
 * Where the registry called `host` answers under this login; undefined where the login is not for
 * it. ECR's other names (dual stack, FIPS) are as good as the one that it tells. A stand-in tells a
 * name that is none of ECR's, and that is the only one which leads to it.
 */
export function originUnder(
  host: string,
  { registry, origin }: Pick<Authorization, 'registry' | 'origin'>,
): string | undefined {
  if (host === registry) return origin
  if (ecrHost(host) === undefined) return undefined
  return ecrHost(registry) === undefined ? origin : originOf(host)
}
