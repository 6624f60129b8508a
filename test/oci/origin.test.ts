import { expect, test } from '@jest/globals'
import { isLoopback, originOf } from '#oci/origin'

test.each([
  ['docker.io', 'https://registry-1.docker.io'],
  ['ghcr.io', 'https://ghcr.io'],
  ['registry.example:5000', 'https://registry.example:5000'],
  ['localhost:5000', 'http://localhost:5000'],
  ['127.0.0.1', 'http://127.0.0.1'],
  ['127.9.9.9:80', 'http://127.9.9.9:80'],
  ['[::1]:5000', 'http://[::1]:5000'],
  // Names of elsewhere that look like this machine.
  ['127.0.0.1.example', 'https://127.0.0.1.example'],
  ['localhost.example:5000', 'https://localhost.example:5000'],
])('the registry %s answers at %s', (host, origin) => {
  expect(originOf(host)).toBe(origin)
  expect(isLoopback(host)).toBe(origin.startsWith('http:'))
})
