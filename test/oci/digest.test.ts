import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import {
  CorruptContent,
  algorithmOf,
  digestOf,
  hexOf,
  isDigest,
  parseDigest,
  verified,
  verify,
} from '#oci/digest'

const sha256 = `sha256:${'0123456789abcdef'.repeat(4)}`
const sha512 = `sha512:${'0123456789abcdef'.repeat(8)}`

describe('parseDigest', () => {
  test.each([
    ['sha256', sha256, 'sha256'],
    ['sha512', sha512, 'sha512'],
  ])('takes %s', (_, text, algorithm) => {
    const digest = parseDigest(text)
    expect(algorithmOf(digest)).toBe(algorithm)
    expect(hexOf(digest)).toBe(text.slice(7))
  })

  test.each([
    ['nothing', ''],
    ['no algorithm', sha256.slice(7)],
    ['upper case', sha256.toUpperCase()],
    ['a digit short', sha256.slice(0, -1)],
    ['a digit long', `${sha256}0`],
    ['another length for the algorithm', sha512.replace('512', '256')],
    ['a line break behind', `${sha256}\n`],
    ['an unknown algorithm', `md5:${'0'.repeat(32)}`],
  ])('refuses %s', (_, text) => {
    expect(isDigest(text)).toBe(false)
    expect(() => parseDigest(text)).toThrow(
      `digest: found ${JSON.stringify(text)}; use sha256: and 64, or sha512: and 128 lower case hexadecimal digits`,
    )
  })
})

test('digestOf is the algorithm and its hex', () => {
  const bytes = Buffer.from('a layer')
  expect(digestOf(bytes)).toBe(`sha256:${createHash('sha256').update(bytes).digest('hex')}`)
  expect(isDigest(digestOf(bytes, 'sha512'))).toBe(true)
})

describe('verified', () => {
  const chunks = fc.array(fc.uint8Array({ maxLength: 40 }).map((part) => Buffer.from(part)))

  test('passes right bytes on, however they are cut', async () => {
    await fc.assert(
      fc.asyncProperty(chunks, fc.constantFrom('sha256', 'sha512'), async (parts, algorithm) => {
        const bytes = Buffer.concat(parts)
        const expected = { digest: digestOf(bytes, algorithm), size: bytes.length }
        const found = await buffer(verified(stream(parts), expected))
        expect(found.equals(bytes)).toBe(true)
        expect(() => verify(bytes, expected)).not.toThrow()
      }),
    )
  })

  test('never gives as many wrong bytes as were declared', async () => {
    const law = fc.asyncProperty(chunks, chunks, async (parts, others) => {
      const wrong = Buffer.concat(others)
      const right = Buffer.concat(parts)
      fc.pre(!wrong.equals(right))
      const expected = { digest: digestOf(right), size: right.length }
      let given = 0
      const reading = (async () => {
        for await (const chunk of verified(stream(others), expected)) given += chunk.length
      })()
      await expect(reading).rejects.toBeInstanceOf(CorruptContent)
      expect(given === 0 || given < right.length).toBe(true)
      expect(() => verify(wrong, expected)).toThrow(CorruptContent)
    })
    await fc.assert(law)
  })

  test.each([
    ['too few', 'abc', 'ab', '2 bytes arrived where 3 are declared'],
    ['too many', 'abc', 'abcd', 'at least 4 bytes arrived where 3 are declared'],
    [
      'others',
      'abc',
      'abd',
      `the bytes that arrived have the digest ${digestOf(Buffer.from('abd'))}`,
    ],
  ])('says what is wrong: %s', async (_, right, wrong, words) => {
    const expected = { digest: digestOf(Buffer.from(right)), size: right.length }
    const reading = buffer(verified(stream([Buffer.from(wrong)]), expected))
    await expect(reading).rejects.toThrow(`${expected.digest}: ${words}`)
  })
})

async function* stream(parts: readonly Buffer[]) {
  for (const part of parts) yield await Promise.resolve(part)
}
