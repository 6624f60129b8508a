import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { noProxy } from '#proxy/no-proxy'

describe('noProxy', () => {
  test.each([
    ['a name', 'host.test', ['host.test', 'a.host.test', 'HOST.test'], ['otherhost.test', 'test']],
    ['a dot in front', '.host.test', ['a.host.test'], ['host.test', 'ahost.test']],
    ['a star in front', '*.host.test', ['a.b.host.test'], ['host.test']],
    ['a star', '*', ['host.test', '192.0.2.1', '::2'], []],
    ['several, with spaces', 'a.test, b.test c.test', ['a.test', 'b.test', 'c.test'], ['d.test']],
    ['a port', 'host.test:8443', ['host.test:8443'], ['host.test']],
    ['an address', '192.0.2.1', ['192.0.2.1'], ['192.0.2.10', '192.0.2.1.test']],
    ['an address with a port', '192.0.2.1:8443', ['192.0.2.1:8443'], ['192.0.2.1']],
    ['IPv6', '2001:db8::1', ['2001:db8::1', '[2001:db8::1]'], ['2001:db8::2']],
    ['IPv6 with a port', '[2001:db8::1]:8443', ['[2001:db8::1]:8443'], ['[2001:db8::1]']],
    ['a range', '10.0.0.0/8,2001:db8::/32', ['10.9.8.7', '2001:db8::9'], ['11.0.0.1', '2002::1']],
    ['a bad range', '10.0.0.0/99,host/8', [], ['10.0.0.0', 'host']],
    ['nothing', '', ['localhost', '127.0.0.1', '127.9.9.9', '::1', '[::1]'], ['host.test']],
    ['a root dot', 'host.test', ['host.test.'], []],
  ])('%s', (_, text, direct, proxied) => {
    const bypass = noProxy(text)
    for (const target of direct) expect([target, bypass(...split(target))]).toEqual([target, true])
    for (const target of proxied)
      expect([target, bypass(...split(target))]).toEqual([target, false])
  })

  test('no text breaks it, and none sends loopback to a proxy', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, host) => {
        expect(typeof noProxy(text)(host, 443)).toBe('boolean')
        expect(noProxy(text)('127.0.0.1', 443)).toBe(true)
      }),
    )
  })
})

function split(target: string): [string, number] {
  const [, host, port] = /^(.*[^:]):(8443)$/.exec(target) ?? []
  return host === undefined ? [target, 443] : [host, Number(port)]
}
