import { BlockList, isIP } from 'node:net'

/**
 * Reads NO_PROXY as Go, and so Docker and Terraform beside us, read it: `*` for every host, a
 * name for itself and its subdomains (`.name` and `*.name` for subdomains alone), an address, a
 * range (`10.0.0.0/8`), each but the ranges with `:port` to hold for one port only. Loopback is
 * never reached through a proxy. Entries that are none of these match nothing.
 * https://pkg.go.dev/golang.org/x/net/http/httpproxy#Config
 */
export function noProxy(text: string): (host: string, port: number) => boolean {
  const rules = text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(readRule)
  return (host, port) => {
    const name = host
      .toLowerCase()
      .replace(/^\[|\]$/g, '')
      .replace(/\.$/, '')
    return isLoopback(name) || rules.some((rule) => rule(name, port))
  }
}

type Rule = (host: string, port: number) => boolean

function readRule(entry: string): Rule {
  if (entry === '*') return () => true
  const [range, bits] = entry.split('/')
  if (range !== undefined && bits !== undefined) return inRange(range, Number(bits))
  // Of an address of IPv6, only one in brackets can carry a port.
  const [, bare, port] = /^(.*?):(\d+)$/.exec(isIP(entry) === 6 ? '' : entry) ?? [, entry]
  const onPort: Rule = (_, found) => port === undefined || Number(port) === found
  const name = (bare ?? entry).replace(/^\[|\]$/g, '')
  if (isIP(name) !== 0) return (host, found) => host === name && onPort(host, found)
  const suffix = name.replace(/^\*?\.?/, '.')
  const itself = !/^[*.]/.test(name)
  return (host, found) =>
    (host.endsWith(suffix) || (itself && host === name)) && onPort(host, found)
}

function inRange(address: string, bits: number): Rule {
  const family = isIP(address)
  if (family === 0 || !Number.isInteger(bits) || bits > (family === 4 ? 32 : 128)) {
    return () => false
  }
  const list = new BlockList()
  list.addSubnet(address, bits, family === 4 ? 'ipv4' : 'ipv6')
  return (host) => isIP(host) !== 0 && list.check(host, isIP(host) === 4 ? 'ipv4' : 'ipv6')
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
}
