import { isIP } from 'node:net'

/** Where a registry answers that a reference names by its host: as for Docker, plain http on loopback. */
export function originOf(host: string): string {
  if (host === 'docker.io') return 'https://registry-1.docker.io'
  return `${isLoopback(host) ? 'http' : 'https'}://${host}`
}

/** Whether a host, with its port or without, is this machine by its very name. */
export function isLoopback(host: string): boolean {
  const name = host.replace(/:\d+$/, '').replace(/^\[|\]$/g, '')
  return name === 'localhost' || name === '::1' || (isIP(name) === 4 && name.startsWith('127.'))
}
