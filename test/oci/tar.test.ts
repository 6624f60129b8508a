import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { collect } from '#oci/chunks'
import { openTar } from '#oci/tar'
import { describeWithPeers } from '../peers.ts'
import { pax, tar, type TarEntry } from './tar-writer.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tar-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const open = (archive: Buffer) => {
  const path = join(folder, `${Math.random()}.tar`)
  writeFileSync(path, archive)
  return openTar(path)
}
const read = async (entries: readonly TarEntry[], name: string) =>
  (await (await open(tar(entries))).read(name)).toString()

describe('openTar', () => {
  const long = `${'d/'.repeat(80)}file`
  test.each<[string, readonly TarEntry[], string, string]>([
    ['a plain name', [{ name: 'a', bytes: 'x' }], 'a', 'x'],
    ['a name with ./', [{ name: './blobs/a', bytes: 'x' }], 'blobs/a', 'x'],
    ['a prefix', [{ name: 'a', prefix: 'b/c', bytes: 'x' }], 'b/c/a', 'x'],
    [
      "no prefix in GNU's format",
      [{ name: 'a', prefix: '1234', magic: 'ustar  ', bytes: 'x' }],
      'a',
      'x',
    ],
    ['an old header', [{ name: 'a', magic: '', type: '\0', bytes: 'x' }], 'a', 'x'],
    [
      "GNU's long name",
      [
        { name: '././@LongLink', type: 'L', bytes: `${long}\0` },
        { name: 'cut', bytes: 'x' },
      ],
      long,
      'x',
    ],
    ["pax's path", [pax({ path: 'ä/b', mtime: '1.5' }), { name: 'cut', bytes: 'x' }], 'ä/b', 'x'],
    ["pax's size", [pax({ size: '1' }), { name: 'a', bytes: 'x', size: 0 }], 'a', 'x'],
    [
      'a size in binary',
      [{ name: 'a', bytes: 'x', size: '\x80' + '\0'.repeat(10) + '\x01' }],
      'a',
      'x',
    ],
    [
      'a global header',
      [
        { name: 'g', type: 'g', bytes: '11 path=zz\n' },
        { name: 'a', bytes: 'x' },
      ],
      'a',
      'x',
    ],
    [
      'folders and devices between',
      [
        { name: 'd/', type: '5' },
        { name: 'n', type: '3', size: 7 },
        { name: 'd/a', bytes: 'x' },
      ],
      'd/a',
      'x',
    ],
    [
      'a symbolic link',
      [
        { name: 'b/a', type: '2', link: '../c/a' },
        { name: 'c/a', bytes: 'x' },
      ],
      'b/a',
      'x',
    ],
    [
      'a hard link',
      [
        { name: 'c/a', bytes: 'x' },
        { name: 'b', type: '1', link: './c/a' },
      ],
      'b',
      'x',
    ],
    [
      "pax's link",
      [pax({ linkpath: 'c' }), { name: 'b', type: '2', link: 'cut' }, { name: 'c', bytes: 'x' }],
      'b',
      'x',
    ],
    ['an empty file', [{ name: 'a' }], 'a', ''],
  ])('reads %s', async (_, entries, name, expected) => {
    expect(await read(entries, name)).toBe(expected)
  })

  test('tells sizes, and what is not there', async () => {
    const files = await open(tar([{ name: 'a', bytes: 'xyz' }]))
    expect(await files.size('a')).toBe(3)
    expect(await files.size('b')).toBeUndefined()
    await expect(files.open('b')).rejects.toThrow('it holds no file b')
  })

  test('needs neither the last padding nor the end mark', async () => {
    const whole = tar([{ name: 'a', bytes: 'x' }], 0)
    const files = await open(whole.subarray(0, 513))
    expect((await files.read('a')).toString()).toBe('x')
    expect((await (await open(whole)).read('a')).toString()).toBe('x')
  })

  test('reads nothing behind the end mark', async () => {
    const files = await open(Buffer.concat([tar([]), tar([{ name: 'a' }])]))
    expect(await files.size('a')).toBeUndefined()
  })

  test('links that go round or out lead nowhere', async () => {
    const links = [
      { name: 'a', type: '2', link: 'b' },
      { name: 'b', type: '2', link: 'a' },
      { name: 'c', type: '2', link: '../../etc/passwd' },
      { name: 'd', type: '2', link: '/etc/passwd' },
    ]
    const files = await open(tar(links))
    for (const { name } of links) expect(await files.size(name)).toBeUndefined()
  })

  const whole = tar([{ name: 'a', bytes: 'x'.repeat(2000) }])
  const flipped = Buffer.from(whole)
  flipped[5]! ^= 1
  test.each<[string, Buffer, string]>([
    ['gzip', gzipSync(whole), 'it is compressed; decompress it first, with gunzip'],
    [
      'zstd',
      Buffer.concat([Buffer.from('28b52ffd', 'hex'), whole]),
      'it is compressed; decompress it first, with unzstd',
    ],
    ['nothing', Buffer.alloc(0), 'it is empty'],
    ['a text', Buffer.from('x'.repeat(1000)), 'it is no tar header'],
    ['a flipped bit', flipped, 'it is no tar header'],
    [
      'a cut header',
      Buffer.concat([tar([{ name: 'a' }], 0), Buffer.alloc(100, 1)]),
      'the entry at byte 512: it ends in the middle of a header',
    ],
    [
      'a cut file',
      whole.subarray(0, 1500),
      '2000 bytes are announced, and 988 are there; it is truncated',
    ],
    ['an absurd size', tar([{ name: 'a', size: '77777777777' }]), '8589934591 bytes are announced'],
    [
      'a size beyond all numbers',
      tar([{ name: 'a', size: '\xff'.repeat(12) }]),
      'its size is absurd',
    ],
    ['a negative size', tar([{ name: 'a', size: '-0000000001' }]), 'it is no tar header'],
    [
      'a name upwards',
      tar([{ name: 'a/../../b' }]),
      'the name "a/../../b" leads out of the archive',
    ],
    ['an absolute name', tar([{ name: '/a' }]), 'the name "/a" leads out of the archive'],
    [
      'a name upwards in pax',
      tar([pax({ path: '../b' }), { name: 'a' }]),
      'the name "../b" leads out of the archive',
    ],
    [
      'a name twice',
      tar([{ name: 'a' }, { name: './a' }]),
      'the entry at byte 512: a is there twice',
    ],
    [
      'a sparse file',
      tar([{ name: 'a', type: 'S' }]),
      'a is a sparse file, which an image never holds',
    ],
    [
      'a sparse file in pax',
      tar([pax({ 'GNU.sparse.major': '1' }), { name: 'a' }]),
      'it is a sparse file',
    ],
    [
      'malformed pax',
      tar([{ name: 'p', type: 'x', bytes: '99 a=b\n' }]),
      'its extended header is malformed',
    ],
    [
      'an endless pax',
      tar([{ name: 'p', type: 'x', bytes: '0 a=b\n' }]),
      'its extended header is malformed',
    ],
    [
      'a size in pax that is none',
      tar([pax({ size: '-1' }), { name: 'a' }]),
      'its size is no number',
    ],
    [
      'a huge extended header',
      tar([{ name: 'L', type: 'L', bytes: 'x'.repeat(1024 * 1024 + 1) }]),
      'its extended header has 1048577 bytes',
    ],
  ])('refuses %s', async (_, archive, words) => {
    const opening = open(archive)
    await expect(opening).rejects.toThrow(words)
    await expect(opening).rejects.toThrow(/^tar archive \/.*\.tar: /)
  })

  test('never fails in another way, whatever it reads', async () => {
    const damaged = fc
      .array(fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) }), { maxLength: 4 })
      .map((changes) => {
        const bytes = Buffer.from(whole)
        for (const { at, byte } of changes) bytes[at] = byte
        return bytes
      })
    const noise = fc.uint8Array({ maxLength: 3000 }).map((bytes) => Buffer.from(bytes))
    await fc.assert(
      fc.asyncProperty(fc.oneof(damaged, noise), async (archive) => {
        const error = await open(archive).then(() => undefined, String)
        expect(error ?? 'Error: tar archive ').toMatch(/^Error: tar archive /)
      }),
    )
  })
})

describeWithPeers('what tar writes', ['tar'], () => {
  const names = ['a', `${'long/'.repeat(50)}name`, 'ü/ß', 'x'.repeat(120)]
  test.each(['gnu', 'pax', 'v7', 'ustar'])('%s', async (format) => {
    const source = join(folder, format)
    const fitting =
      format === 'v7' || format === 'ustar' ? names.filter((name) => name.length < 99) : names
    for (const name of fitting) {
      await mkdir(dirname(join(source, name)), { recursive: true })
      await writeFile(join(source, name), `content of ${name}`)
    }
    const archive = join(folder, `${format}.tar`)
    execFileSync('tar', ['-C', source, `--format=${format}`, '-cf', archive, '.'])
    const files = await openTar(archive)
    for (const name of fitting) {
      expect((await collect(await files.open(name))).toString()).toBe(`content of ${name}`)
    }
  })
})
