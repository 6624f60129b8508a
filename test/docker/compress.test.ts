import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { gunzipSync } from 'node:zlib'
import { compress } from '#docker/compress'
import { digestOf } from '#oci/digest'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'compress-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const from = (...chunks: Buffer[]) => Readable.from(chunks) as AsyncIterable<Buffer>
const file = () => join(folder, randomBytes(8).toString('hex'))

/** Bytes that compress somewhat, and are the same everywhere. */
function text(length: number): Buffer {
  const blocks: Buffer[] = []
  for (let index = 0; blocks.length * 64 < length; index++) {
    blocks.push(
      Buffer.from(
        createHash('sha256')
          .update(`${index % 40_000}`)
          .digest('hex'),
      ),
    )
  }
  return Buffer.concat(blocks).subarray(0, length)
}

// A change of this digest is one that users see: layers that were pushed before are sent again.
test('the same bytes give the same file on any machine', async () => {
  const path = file()
  const bytes = text(2_500_000)
  expect(await compress(from(bytes), path)).toEqual({
    digest: 'sha256:57ad2db60d66e409637c069adf8d90b2ad0469f5c207a4f86d2d86d5987d6f20',
    size: 1_451_881,
    plain: digestOf(bytes),
  })
})

test('how the bytes arrive makes no difference, and gunzip gives them back', async () => {
  const bytes = text(1_300_000)
  const whole = await compress(from(bytes), file())
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: bytes.length }), { maxLength: 5 }),
      async (cuts) => {
        const ends = [0, ...cuts.sort((a, b) => a - b), bytes.length]
        const chunks = ends.slice(1).map((end, index) => bytes.subarray(ends[index], end))
        const path = file()
        expect(await compress(from(...chunks), path)).toEqual(whole)
        const packed = readFileSync(path)
        expect([packed.length, digestOf(packed)]).toEqual([whole.size, whole.digest])
        expect(gunzipSync(packed).equals(bytes)).toBe(true)
      },
    ),
    { numRuns: 5 },
  )
})

test('nothing at all is a file too, that nobody else can read', async () => {
  const path = file()
  const { size, plain } = await compress(from(), path)
  expect(plain).toBe(digestOf(Buffer.alloc(0)))
  expect(gunzipSync(readFileSync(path))).toHaveLength(0)
  expect([statSync(path).size, statSync(path).mode & 0o777]).toEqual([size, 0o600])
})

test('an error of the source is thrown as it is', async () => {
  async function* broken() {
    yield await Promise.resolve(text(3_000_000))
    throw new Error('the archive ends early')
  }
  await expect(compress(broken(), file())).rejects.toThrow('the archive ends early')
})

test('a file that cannot be written is an error', async () => {
  const path = join(folder, 'no', 'folder')
  await expect(compress(from(text(5_000_000)), path)).rejects.toThrow('ENOENT')
})
