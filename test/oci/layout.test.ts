import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, truncateSync } from 'node:fs'
import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { collect } from '#oci/chunks'
import { CorruptContent, digestOf, type Digest } from '#oci/digest'
import { openLayout } from '#oci/layout'
import { blobs, ociIndex, ociManifest, parseManifest, type Descriptor } from '#oci/manifest'
import { image, index, writeLayout } from '../sandbox/image.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'layout-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

let count = 0
const place = () => join(folder, String(count++))
const one = image([3_000_000, 0, 17])
const two = index([image([100]), image([200], 'arm64')])

async function written(root = one): Promise<string> {
  const path = place()
  await writeLayout(path, root, 'latest')
  return path
}

async function withIndex(manifests: readonly unknown[], more = {}): Promise<string> {
  const path = await written()
  const json = JSON.stringify({ schemaVersion: 2, ...more, manifests })
  await writeFile(join(path, 'index.json'), json)
  return path
}

function archived(path: string): string {
  execFileSync('tar', ['-C', path, '-cf', `${path}.tar`, '.'])
  return `${path}.tar`
}

const blobFile = (path: string, digest: string) =>
  join(path, 'blobs/sha256', digest.slice('sha256:'.length))
const described = ({ mediaType, digest, size }: typeof one) => ({ mediaType, digest, size })

describe.each([
  ['folder', (path: string) => path],
  ['tar archive', archived],
])('a layout in a %s', (_, packed) => {
  test('gives exactly what is in it', async () => {
    const content = await openLayout(packed(await written()))
    expect(content.root).toMatchObject(described(one))
    const bytes = await content.readManifest(content.root)
    expect(bytes.equals(one.bytes)).toBe(true)
    for (const blob of blobs(parseManifest(bytes))) {
      const found = await collect(await content.openBlob(blob))
      expect(found.equals(one.blobs.find(({ digest }) => digest === blob.digest)!.bytes)).toBe(true)
    }
    await content.close()
  })

  test('gives an index and the manifests below it', async () => {
    const content = await openLayout(packed(await written(two)))
    const bytes = await content.readManifest(content.root)
    expect(bytes.equals(two.bytes)).toBe(true)
    for (const child of two.children) {
      const found = await content.readManifest(child as unknown as Descriptor)
      expect(found.equals(child.bytes)).toBe(true)
    }
  })

  test.each([
    ['other bytes of a blob', 'x', CorruptContent],
    ['a blob that is cut', '', Error],
  ])('throws for %s', async (__, wrong, kind) => {
    const path = await written()
    const layer = one.blobs[3]!
    await writeFile(blobFile(path, layer.digest), wrong.repeat(layer.size))
    const content = await openLayout(packed(path))
    const reading = content.openBlob(layer as unknown as Descriptor).then(collect)
    await expect(reading).rejects.toBeInstanceOf(kind)
    await expect(reading).rejects.toThrow(layer.digest.slice(7))
  })

  test('throws for other bytes of a manifest', async () => {
    const path = await written()
    await writeFile(blobFile(path, one.digest), one.bytes.toString().replace('amd64', 'arm64'))
    const content = await openLayout(packed(path))
    await writeFile(blobFile(path, one.digest), ' '.repeat(one.size))
    const other = await openLayout(packed(path))
    await expect(other.readManifest(other.root)).rejects.toBeInstanceOf(CorruptContent)
    await content.close()
  })

  test('names a blob that is missing', async () => {
    const path = await written()
    const layer = one.blobs[1] as unknown as Descriptor
    await rm(blobFile(path, layer.digest))
    const content = await openLayout(packed(path))
    await expect(content.openBlob(layer)).rejects.toThrow(
      `: the file blobs/sha256/${layer.digest.slice(7)} is missing; it is damaged, make it again`,
    )
  })
})

describe('the root', () => {
  const named = (name: string, digest: string = one.digest) => ({
    ...described(one),
    digest,
    annotations: { 'org.opencontainers.image.ref.name': name },
  })
  const other = digestOf(Buffer.from('other'))
  const onPlatform = (architecture: string, digest: string = one.digest) => ({
    ...described(one),
    digest,
    platform: { os: 'linux', architecture },
  })
  const full = {
    'io.containerd.image.name': 'registry.test/app:1.2',
    'org.opencontainers.image.ref.name': '1.2',
  }

  test.each<[string, readonly unknown[], string | undefined, string]>([
    ['the only one', [described(one)], undefined, one.digest],
    ['the only one, whatever its name', [named('1.0')], '2.0', one.digest],
    ['one under two names', [named('1.0'), named('latest')], undefined, one.digest],
    ['the named one', [named('1.0', other), named('2.0')], '2.0', one.digest],
    [
      'one named in full',
      [{ ...described(one), annotations: full }, named('1.0', other)],
      '1.2',
      one.digest,
    ],
    [
      'one of whose names is it',
      [named('2.0'), named('1.0', other), named('3.0')],
      '2.0',
      one.digest,
    ],
  ])('is %s', async (_, manifests, name, digest) => {
    expect((await openLayout(await withIndex(manifests), name)).root.digest).toBe(digest)
  })

  test('is index.json itself, where that lists the platforms of one image', async () => {
    const manifests = [onPlatform('amd64'), onPlatform('arm64', other)]
    const path = await withIndex(manifests, { mediaType: ociIndex })
    const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: ociIndex, manifests }))
    const content = await openLayout(path, '1.0')
    expect(content.root).toEqual({
      mediaType: ociIndex,
      digest: digestOf(bytes),
      size: bytes.length,
    })
    expect((await content.readManifest(content.root)).equals(bytes)).toBe(true)
  })

  test.each<[string, readonly unknown[], string | undefined, string]>([
    ['none', [], undefined, 'its index.json names no image'],
    [
      'two without names',
      [described(one), { ...described(one), digest: other }],
      undefined,
      `it holds 2 images (${one.digest}, ${other})`,
    ],
    [
      'two of another name',
      [named('1.0'), named('2.0', other)],
      '3.0',
      'it holds 2 images (1.0, 2.0); leave one in index.json, or give one alone the annotation org.opencontainers.image.ref.name=3.0',
    ],
    [
      'two of this name',
      [named('1.0'), named('1.0', other)],
      '1.0',
      'it holds 2 images (1.0, 1.0)',
    ],
    [
      'the same platform twice',
      [onPlatform('amd64'), onPlatform('amd64', other)],
      undefined,
      'it holds 2 images',
    ],
  ])('is not chosen from %s', async (_, manifests, name, words) => {
    await expect(openLayout(await withIndex(manifests), name)).rejects.toThrow(words)
  })
})

describe('openLayout refuses', () => {
  test.each<[string, (path: string) => Promise<void>, string]>([
    [
      'a folder without oci-layout',
      (path) => rm(join(path, 'oci-layout')),
      'it is none, for it has no file oci-layout',
    ],
    [
      'a folder without index.json',
      (path) => rm(join(path, 'index.json')),
      'it is none, for it has no file index.json',
    ],
    [
      'another version',
      (path) => writeFile(join(path, 'oci-layout'), '{"imageLayoutVersion":"2.0.0"}'),
      'oci-layout holds {"imageLayoutVersion":"2.0.0"} where version 1.0.0 is needed',
    ],
    [
      'no version',
      (path) => writeFile(join(path, 'oci-layout'), 'null'),
      'oci-layout holds null where version 1.0.0 is needed',
    ],
    ['an index.json that is no JSON', (path) => writeFile(join(path, 'index.json'), '{'), 'JSON'],
    [
      'a manifest as index.json',
      (path) => writeFile(join(path, 'index.json'), one.bytes),
      'its index.json is not an index',
    ],
    [
      'an absurd index.json',
      (path) => Promise.resolve(truncateSync(join(path, 'index.json'), 2 ** 40)),
      'index.json has 1099511627776 bytes, which is absurd',
    ],
    [
      'a folder as oci-layout',
      async (path) => {
        await rm(join(path, 'oci-layout'))
        await mkdir(join(path, 'oci-layout'))
      },
      'it has no file oci-layout',
    ],
  ])('%s', async (_, damage, words) => {
    const path = await written()
    await damage(path)
    const opening = openLayout(path)
    await expect(opening).rejects.toThrow(words)
    await expect(opening).rejects.toThrow(`open the image layout ${path}: `)
  })

  test('what is not there', async () => {
    await expect(openLayout(join(folder, 'nowhere'))).rejects.toThrow('ENOENT')
  })
})

test('a layout may be made of links, as build tools make it', async () => {
  const path = await written()
  const linked = place()
  await cp(path, linked, { recursive: true })
  for (const { digest } of one.blobs) {
    await rm(blobFile(linked, digest))
    symlinkSync(blobFile(path, digest), blobFile(linked, digest))
  }
  const content = await openLayout(linked)
  const layer = one.blobs[1] as unknown as { digest: Digest; size: number; mediaType: string }
  expect((await collect(await content.openBlob(layer))).equals(one.blobs[1]!.bytes)).toBe(true)
  expect(content.root.mediaType).toBe(ociManifest)
})
