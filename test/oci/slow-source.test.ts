import { expect, test } from '@jest/globals'
import { Readable } from 'node:stream'
import { exchange, type Call } from '#oci/exchange'
import { serve } from './server.ts'

test('a source that takes its time is not the server standing still', async () => {
  const server = await serve(() => ({ status: 201 }))
  async function* slow() {
    yield Buffer.from('ab')
    // Three times the limit: longer than the watch takes to notice.
    await new Promise((resolve) => setTimeout(resolve, 120))
    yield Buffer.from('cd')
  }
  const call: Call = {
    method: 'PUT',
    url: new URL('/v2/a', server.origin),
    body: { size: 4, open: () => Promise.resolve(Readable.from(slow())) },
  }
  expect(await exchange(call, { stallMs: 40 })).toMatchObject({ status: 201 })
  expect(server.seen[0]?.body.toString()).toBe('abcd')
})
