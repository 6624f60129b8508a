import { describe, expect, test } from '@jest/globals'
import { bumped, newDigest, oldDigest } from './bumped.ts'

const tag = { tag: 'v2' }
const hex = newDigest.slice('sha256:'.length)
const both = { tag: 'v2', digest: newDigest }

describe('values are refused:', () => {
  test.each([
    [
      'a missing key',
      'a: {image: {tag: v1}}',
      {},
      tag,
      'found no image.tag; the nearest are a.image.tag',
    ],
    [
      'a key in two documents',
      'image: {tag: a}\n---\n---\nimage: {tag: b}\n',
      {},
      tag,
      'found image.tag in the documents 1 and 3; keep it in one',
    ],
    [
      'a mapping',
      'image: {tag: v1}',
      { key: 'image' },
      tag,
      'found a mapping (tag) at image; give the key of its tag',
    ],
    [
      'a malformed key',
      'image: {tag: v1}',
      { key: 'image..tag' },
      tag,
      'reading the key "image..tag": found "..tag" at character 6',
    ],
    [
      'a tag beside a digest',
      `image: {tag: v1, digest: ${oldDigest}}`,
      {},
      tag,
      `image.tag: found the digest ${oldDigest} there`,
    ],
    [
      'a tag beside a digest of Grafana',
      `image: {tag: v1, sha: "${hex}"}`,
      {},
      tag,
      `image.tag: found the digest ${newDigest} there`,
    ],
    [
      'a tag before a digest',
      `image: {tag: "v1@${oldDigest}"}`,
      {},
      tag,
      `image.tag: found the digest ${oldDigest} there`,
    ],
    [
      'a digest without a place',
      'image: {tag: v1}',
      {},
      both,
      'image.tag: found no place for a digest: neither digest beside image.tag nor @ in it; add digest: "", if the chart reads it',
    ],
    [
      'a digest alone without a place',
      'imageTag: v1',
      { key: 'imageTag' },
      { digest: newDigest },
      'neither imageDigest beside imageTag nor @ in it',
    ],
    [
      'a name without a place',
      'image: {tag: v1}',
      {},
      { newName: 'a' },
      'image.tag: found no repository beside image.tag; add one, or leave new-name away',
    ],
    [
      'a name without the registry',
      'image: {registry: a.io, repository: b, tag: v1}',
      {},
      { newName: 'c/d' },
      'found the registry a.io at image.registry but none in c/d; give new-name with its registry',
    ],
    [
      'a repository as the tag',
      'image: {repository: a/b}',
      { key: 'image.repository' },
      tag,
      'found a repository at image.repository (a/b), no tag; give the key of the tag',
    ],
    [
      'a digest as the tag',
      `image: {digest: ${oldDigest}}`,
      { key: 'image.digest' },
      both,
      'found a digest at image.digest; give the key of the tag',
    ],
    [
      'an empty image without a name',
      'image: ""',
      { key: 'image' },
      tag,
      'found no image at image; give new-name too',
    ],
    [
      'an alias as the digest',
      'd: &d ""\nimage: {tag: v1, digest: *d}',
      {},
      both,
      'found at image.digest an alias of the anchor d (d)',
    ],
    [
      'a registry by an alias, to be set',
      'r: &r a.io\nimage: {registry: *r, repository: b, tag: v1}',
      {},
      { newName: 'c.io/d' },
      'found at image.registry an alias of the anchor r (r)',
    ],
    [
      'a digest that is merged in',
      `d: &d {digest: "${oldDigest}"}\nimage: {<<: *d, tag: v1}`,
      {},
      tag,
      `image.tag: found the digest ${oldDigest} there`,
    ],
    [
      'a digest in another field',
      `image: {tag: v1, sha256: "${oldDigest}"}`,
      {},
      tag,
      `image.tag: found the digest ${oldDigest} there`,
    ],
    [
      'a digest beside a whole image',
      `image: a:v1\ndigest: ${oldDigest}\n`,
      { key: 'image' },
      tag,
      `image: found the digest ${oldDigest} there`,
    ],
    [
      'digests in two places',
      `image: {tag: "v1@${oldDigest}", digest: ${oldDigest}}`,
      {},
      both,
      'found a digest in two places, image.tag and image.digest; keep one',
    ],
    [
      'a digest in the repository',
      `image: {repository: a/b@sha256, tag: "${hex}"}`,
      {},
      tag,
      'found a digest in the repository at image.repository',
    ],
    ['an empty file', '', {}, tag, 'found no image.tag; it holds no values'],
  ])('%s', (_, text, target, edit, message) => {
    expect(() => bumped('helm', text, { ...target, ...edit })).toThrow(`Editing a.yaml: `)
    expect(() => bumped('helm', text, { ...target, ...edit })).toThrow(message)
  })
})
