import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { digestOf } from '#oci/digest'
import {
  blobs,
  children,
  dockerList,
  dockerManifest,
  isIndex,
  largestManifest,
  ociIndex,
  ociManifest,
  parseManifest,
} from '#oci/manifest'

const layerType = 'application/vnd.oci.image.layer.v1.tar+gzip'
const foreignType = 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip'
const config = described('config', 'application/vnd.oci.image.config.v1+json')
const layer = described('layer', layerType)
const foreign = { ...described('foreign', foreignType), urls: ['https://example.com/layer'] }
const child = {
  ...described('child', ociManifest),
  platform: { os: 'linux', architecture: 'arm64' },
}

describe('parseManifest', () => {
  test.each([
    ['OCI manifest', ociManifest, { config, layers: [layer] }],
    ['Docker manifest', dockerManifest, { config, layers: [layer] }],
    ['OCI index', ociIndex, { manifests: [child] }],
    ['Docker list', dockerList, { manifests: [child] }],
  ])('reads an %s', (_, mediaType, fields) => {
    const bytes = json({ schemaVersion: 2, mediaType, ...fields })
    const kind = isIndex(mediaType) ? 'index' : 'manifest'
    const expected = { kind, mediaType, annotations: {}, ...fields }
    expect(parseManifest(bytes)).toEqual(expected)
    expect(parseManifest(bytes, mediaType)).toEqual(expected)
  })

  test.each([
    ['a manifest', ociManifest, { config, layers: [] }],
    ['an index', ociIndex, { manifests: [] }],
  ])('tells %s by its fields where nothing else does', (_, mediaType, fields) => {
    expect(parseManifest(json({ schemaVersion: 2, ...fields })).mediaType).toBe(mediaType)
  })

  test('takes the null that Go writes for an empty list', () => {
    const parsed = parseManifest(json({ schemaVersion: 2, config, layers: null }), ociManifest)
    expect(blobs(parsed)).toEqual([config])
    const index = parseManifest(json({ schemaVersion: 2, manifests: null }), ociIndex)
    expect(children(index)).toEqual([])
  })

  test('keeps subject, artifact type and annotations', () => {
    const extras = { subject: child, artifactType: 'a/b', annotations: { key: 'value' } }
    const parsed = parseManifest(json({ schemaVersion: 2, config, layers: [layer], ...extras }))
    expect(parsed).toMatchObject(extras)
  })

  test('names every blob and child once, the config first, foreign layers never', () => {
    const image = parseManifest(json({ schemaVersion: 2, config, layers: [layer, foreign, layer] }))
    expect(blobs(image)).toEqual([config, layer])
    expect(children(image)).toEqual([])
    const index = parseManifest(json({ schemaVersion: 2, manifests: [child, child] }))
    expect(children(index)).toEqual([child])
    expect(blobs(index)).toEqual([])
  })

  const good = { schemaVersion: 2, config, layers: [layer] }
  test.each([
    ['no JSON', Buffer.from('{'), undefined, /JSON/],
    ['a list', json([]), undefined, 'the document is not a JSON object'],
    [
      'schema 1',
      json({ schemaVersion: 1 }),
      undefined,
      'schemaVersion is 1 where 2 is needed; push the image with a newer tool',
    ],
    [
      'both kinds',
      json({ ...good, manifests: [] }),
      ociManifest,
      'it is a manifest, and has "manifests" too',
    ],
    [
      'an index with layers',
      json({ ...good, manifests: [] }),
      ociIndex,
      'it is an index, and has "config" too',
    ],
    [
      'another type than announced',
      json({ ...good, mediaType: dockerManifest }),
      ociManifest,
      `it says that it is ${dockerManifest}, and it was announced as ${ociManifest}`,
    ],
    [
      'a foreign type',
      json({ ...good, mediaType: 'text/plain' }),
      undefined,
      "the media type text/plain is not a manifest's",
    ],
    ['no config', json({ schemaVersion: 2, layers: [] }), undefined, 'config is not a JSON object'],
    ['no layers', json({ schemaVersion: 2, config }), undefined, 'layers is missing or not a list'],
    [
      'a bad digest',
      json({ ...good, layers: [{ ...layer, digest: 'sha256:1' }] }),
      undefined,
      'digest: found "sha256:1"',
    ],
    [
      'a negative size',
      json({ ...good, layers: [{ ...layer, size: -1 }] }),
      undefined,
      'layers[0] has the size -1',
    ],
    [
      'a size in text',
      json({ ...good, config: { ...config, size: '1' } }),
      undefined,
      'config has the size "1"',
    ],
    [
      'a descriptor without type',
      json({ ...good, config: { ...config, mediaType: '' } }),
      undefined,
      'config has no mediaType',
    ],
    [
      'annotations of numbers',
      json({ ...good, annotations: { a: 1 } }),
      undefined,
      'a is not text',
    ],
    [
      'more than 4 MiB',
      Buffer.alloc(largestManifest + 1),
      undefined,
      'it has 4194305 bytes, and 4194304 are allowed',
    ],
  ])('refuses %s', (_, bytes, mediaType, words) => {
    expect(() => parseManifest(bytes, mediaType)).toThrow(words)
    expect(() => parseManifest(bytes, mediaType)).toThrow(`manifest ${digestOf(bytes)}: `)
  })

  test('throws nothing but its own error, whatever it reads', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const bytes = Buffer.from(text)
        expect(() => parseManifest(bytes)).toThrow(`manifest ${digestOf(bytes)}: `)
      }),
    )
  })
})

function described(content: string, mediaType: string) {
  return { mediaType, digest: digestOf(Buffer.from(content)), size: content.length }
}

function json(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value))
}
