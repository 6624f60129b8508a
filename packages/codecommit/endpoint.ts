/** Where a region's repositories are reached by git. */
export interface Endpoint {
  readonly protocol: 'https' | 'http'
  /** With the port where one is named. */
  readonly host: string
  readonly region: string
}

/** `[vpce-….]git-codecommit[-fips].REGION.[vpce.]amazonaws.com[.cn]` */
const known =
  /^(?:vpce-[a-z0-9-]+\.)?git-codecommit(?:-fips)?\.([a-z0-9-]+)\.(?:vpce\.)?amazonaws\.com(?:\.cn)?$/

/** A host, and a port where one is named: no scheme, no path. Loopback is the only plain http. */
export function parseHost(text: string): string {
  const host = text.toLowerCase()
  const url = URL.canParse(`https://${host}`) ? new URL(`https://${host}`) : undefined
  const isPlain = /^(\[[0-9a-f:]+\]|[a-z0-9]([a-z0-9.-]*[a-z0-9])?)(:\d{1,5})?$/.test(host)
  if (isPlain && url !== undefined && url.pathname === '/') return host
  throw new Error(
    `${JSON.stringify(text)} is no host; give \`host\` or \`host:port\`, without https:// and path`,
  )
}

/** The region that an endpoint's name tells, as AWS's own do. */
export function regionOfHost(host: string): string | undefined {
  return known.exec(host.replace(/:\d+$/, ''))?.[1]
}

/** China's two regions have a domain of their own. */
export function publicHost(region: string): string {
  return `git-codecommit.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`
}

export function endpointOf(region: string, host: string = publicHost(region)): Endpoint {
  const name = host.replace(/:\d+$/, '')
  const isLoopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(name)
  return { protocol: isLoopback ? 'http' : 'https', host, region }
}

/** https://docs.aws.amazon.com/codecommit/latest/userguide/limits.html: repository names. */
export function parseRepositoryName(text: string): string {
  if (/^[\w.-]{1,100}$/.test(text) && !text.endsWith('.git') && !/^\.+$/.test(text)) return text
  throw new Error(
    `${JSON.stringify(text)} is no name of a CodeCommit repository; give 1 to 100 letters, digits, ` +
      '".", "_" and "-", without ".git" at the end',
  )
}

/** CodeCommit knows no slash at the end of this path. */
export function pathOf(repository: string): string {
  return `/v1/repos/${repository}`
}
