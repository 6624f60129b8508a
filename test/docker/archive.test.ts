import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { openArchive } from '#docker/archive'
import { collect } from '#oci/chunks'
import { digestOf } from '#oci/digest'
import type { Content } from '#oci/layout'
import { parseManifest, type Manifest } from '#oci/manifest'
import { tarOf, type TarEntry } from './tar.ts'

const fixtures = join(import.meta.dirname, '../fixtures/docker-save')
const fixture = (name: string) => gunzipSync(readFileSync(join(fixtures, `${name}.tar.gz`)))
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'archive-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

let count = 0
function open(bytes: Buffer): Promise<Content> {
  const scratch = join(folder, `${++count}`)
  mkdirSync(scratch)
  const file = join(folder, `${count}.tar`)
  writeFileSync(file, bytes)
  return openArchive(file, scratch)
}

async function read(content: Content): Promise<{ manifest: Manifest; blobs: readonly Buffer[] }> {
  const manifest = parseManifest(await content.readManifest(content.root), content.root.mediaType)
  if (manifest.kind === 'index') throw new Error('an index')
  const descriptors = [manifest.config, ...manifest.layers]
  const blobs = await Promise.all(
    descriptors.map(async (descriptor) => collect(await content.openBlob(descriptor))),
  )
  return { manifest, blobs }
}

const diffIds = (config: Buffer) =>
  (JSON.parse(config.toString()) as { rootfs: { diff_ids: string[] } }).rootfs.diff_ids

describe('what docker save wrote', () => {
  // A change of these digests is one that users see: the same archive has always the same digest.
  test.each([
    [
      'by Docker 20.10',
      'docker-20.10',
      'sha256:76870949965dbfae751f8c25349d3e415254c64c70657db48f850c35b18d64bc',
    ],
    [
      'by Docker 29 with a graph driver',
      'docker-29-graph-driver',
      'sha256:773484add1e1cec33cc6f2ca64250ebae2e2bc41f2c78a6c4a96099bcaf4dbd9',
    ],
  ])('%s becomes an image with its config, and layers that match it', async (_, name, digest) => {
    const content = await open(fixture(name))
    const { manifest, blobs } = await read(content)
    const [config = Buffer.alloc(0), ...layers] = blobs
    expect(content.root.digest).toBe(digest)
    expect(digestOf(config)).toBe(manifest.config.digest)
    expect(layers.map((layer) => digestOf(gunzipSync(layer)))).toEqual(diffIds(config))
    expect(manifest.layers).toHaveLength(4)
    expect(new Set(manifest.layers.map(({ digest }) => digest)).size).toBe(3)
    expect((await open(fixture(name))).root).toEqual(content.root)
  })

  test("by Docker 29 with containerd's store stays as it is", async () => {
    const { root } = await open(fixture('docker-29-containerd'))
    expect(root.digest).toBe(
      'sha256:4eef8a5322fa4da79c800bf739f4f294757e1430d09af66df73890fb6f1d39f5',
    )
  })

  test('and gzip compressed is the same', async () => {
    const plain = await open(fixture('docker-20.10'))
    const packed = await open(readFileSync(join(fixtures, 'docker-20.10.tar.gz')))
    expect(packed.root).toEqual(plain.root)
  })

  test('of several images is refused, and they are named', async () => {
    await expect(open(fixture('several'))).rejects.toThrow(
      /^open the archive .*: it holds 2 images \(shop\/api:1.0.0, shop\/web:2\); save the one to push alone$/,
    )
  })
})

const layer = tarOf([{ name: 'a.txt', bytes: 'one' }])
const configOf = (...layers: Buffer[]) =>
  JSON.stringify({
    architecture: 'amd64',
    os: 'linux',
    rootfs: { type: 'layers', diff_ids: layers.map((each) => digestOf(each)) },
  })
const listOf = (...Layers: string[]) =>
  JSON.stringify([{ Config: 'config.json', RepoTags: ['app:1'], Layers }])

const image = (entries: readonly TarEntry[]) => tarOf(entries)
const small: readonly TarEntry[] = [
  { name: 'manifest.json', bytes: listOf('1/layer.tar') },
  { name: 'config.json', bytes: configOf(layer) },
  { name: '1/layer.tar', bytes: layer },
]
const but = (name: string, entry: Partial<TarEntry>) =>
  image(small.map((each) => (each.name === name ? { ...each, ...entry } : each)))

test('a layer that is compressed already stays as it is', async () => {
  const packed = gzipSync(layer, { level: 1 })
  const { manifest, blobs } = await read(await open(but('1/layer.tar', { bytes: packed })))
  expect(blobs[1]).toEqual(packed)
  expect(manifest.layers[0]?.mediaType).toBe('application/vnd.oci.image.layer.v1.tar+gzip')
})

test.each<[string, Partial<TarEntry>]>([
  ['symbolic', { link: '../2/real.tar' }],
  ['hard', { link: '2/real.tar', kind: 'hard' }],
])('a layer that is a %s link within the archive is followed', async (_, link) => {
  const entries = small.map((each) =>
    each.name === '1/layer.tar' ? { name: each.name, ...link } : each,
  )
  const linked = image([{ name: '2/real.tar', bytes: layer }, ...entries])
  expect((await open(linked)).root).toEqual((await open(image(small))).root)
})

test.each<[string, Buffer, RegExp]>([
  [
    'a link out of it',
    but('1/layer.tar', { bytes: '', link: '/etc/passwd' }),
    /no file 1\/layer\.tar/,
  ],
  [
    'a link up and out',
    but('1/layer.tar', { bytes: '', link: '../../x' }),
    /no file 1\/layer\.tar/,
  ],
  [
    'a layer by a path out of it',
    but('manifest.json', { bytes: listOf('../../etc/passwd') }),
    /no file \.\.\/\.\.\/etc\/passwd/,
  ],
  ['an entry whose name leads out', image([{ name: '../x', bytes: '' }, ...small]), /\.\.\/x/],
  [
    'a layer of other bytes',
    but('1/layer.tar', { bytes: tarOf([{ name: 'b', bytes: 'two' }]) }),
    /the layer 1\/layer\.tar has the digest sha256:\w+, not sha256:\w+; it is damaged$/,
  ],
  [
    'a config of other bytes than its name says',
    image([
      { name: 'manifest.json', bytes: listOf('1/layer.tar').replace('config', 'a'.repeat(64)) },
      { name: `${'a'.repeat(64)}.json`, bytes: configOf(layer) },
      { name: '1/layer.tar', bytes: layer },
    ]),
    /the config a{64}\.json has the digest sha256:\w+; the archive is damaged$/,
  ],
  [
    'fewer layers than the config names',
    but('manifest.json', { bytes: listOf() }),
    /manifest\.json lists 0 layers, and the config config\.json 1$/,
  ],
  [
    'a config without layers',
    but('config.json', { bytes: '{}' }),
    /names no layers \(rootfs\.diff_ids\)/,
  ],
  [
    'a config of 5 MiB',
    but('config.json', { bytes: Buffer.alloc(5 * 1024 * 1024) }),
    /config\.json has 5242880 bytes, and 4194304 are allowed$/,
  ],
  ['no list', but('manifest.json', { bytes: '{}' }), /manifest\.json is no list of images/],
  ['no JSON', but('manifest.json', { bytes: '[' }), /manifest\.json is no JSON: /],
  ['an empty list', but('manifest.json', { bytes: '[]' }), /lists no image; save one/],
  [
    'an entry of another kind',
    but('manifest.json', { bytes: '[null]' }),
    /without Config or Layers/,
  ],
  [
    'zstd around it',
    Buffer.from('28b52ffd00000000', 'hex'),
    /compressed by zstd; decompress it first/,
  ],
  [
    'zstd in it',
    but('1/layer.tar', { bytes: Buffer.from('28b52ffd00000000', 'hex') }),
    /the layer 1\/layer\.tar is compressed by zstd; push the image as an OCI layout/,
  ],
  [
    'neither an image nor a layout',
    image([{ name: 'a', bytes: 'x' }]),
    /it has no file oci-layout/,
  ],
  [
    'a compressed file that ends early',
    gzipSync(image(small)).subarray(0, 200),
    /unexpected end of file/,
  ],
])('refused: %s', async (_, bytes, message) => {
  await expect(open(bytes)).rejects.toThrow(message)
})

test('a file that is not there', async () => {
  await expect(openArchive(join(folder, 'no.tar'), folder)).rejects.toThrow(
    /^open the archive .*ENOENT/,
  )
})
