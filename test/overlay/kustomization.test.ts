import { describe, expect, test } from '@jest/globals'
import { bumpImage } from '#overlay/format'
import { bumped, newDigest, oldDigest } from './bumped.ts'

const entry = (lines: string) => `images:\n- name: app\n${lines}`

describe('an entry', () => {
  test.each([
    [
      'takes what is missing, in order',
      entry('  newTag: v1\n'),
      { tag: 'v2', digest: newDigest, newName: 'r/app' },
      entry(`  newTag: v2\n  newName: r/app\n  digest: ${newDigest}\n`),
    ],
    [
      'with a name alone takes a tag',
      'images: [{name: app}]\n',
      { tag: '1.0' },
      'images: [{name: app, newTag: "1.0"}]\n',
    ],
    [
      'loses its digest',
      entry(`  newTag: v1\n  digest: ${oldDigest}\n`),
      { tag: 'v2', digest: 'none' as const },
      entry('  newTag: v2\n'),
    ],
    [
      'keeps an empty digest',
      entry('  newTag: v1\n  digest: ""\n'),
      { digest: 'none' as const },
      entry('  newTag: v1\n  digest: ""\n'),
    ],
    [
      'keeps a number it was not asked to set',
      entry('  newTag: 1.10\n'),
      { newName: 'b' },
      entry('  newTag: 1.10\n  newName: b\n'),
    ],
    [
      'of a second document',
      'a: 1\n---\nimages: [{name: app, newTag: v1}]\n',
      { tag: 'v2' },
      'a: 1\n---\nimages: [{name: app, newTag: v2}]\n',
    ],
  ])('%s', (_, before, edit, after) => {
    expect(bumped('kustomize', before, { image: 'app', ...edit })).toBe(after)
  })

  test('of a second document has a warning: kustomize does not read it', () => {
    const bytes = Buffer.from('a: 1\n---\nimages: [{name: app, newTag: v1}]\n')
    const { changes, warnings } = bumpImage({ path: 'k.yaml', bytes }, 'kustomize', {
      image: 'app',
      tag: 'v2',
    })
    expect(warnings).toEqual(['images[0] is in document 2; kustomize reads the first alone'])
    expect(changes).toEqual([{ key: 'images[0].newTag (document 2)', from: 'v1', to: 'v2' }])
  })
})

describe('refuses', () => {
  const digest = `- name: app\n  digest: ${oldDigest}\n`
  test.each([
    [
      'a name that is not there',
      'images:\n- name: ap\n- name: app-web\n- name: x\n',
      'found no images entry with name app; the nearest are ap, x, app-web',
    ],
    [
      'a name that is a newName',
      'images:\n- {name: base, newName: app}\n',
      'found no images entry with name app; it is the newName of base, give that as image',
    ],
    ['no images', 'resources: []\n', 'found no images entry at all; add one with name: app'],
    ['images that are no list', 'images: {app: v1}\n', 'found no images entry at all'],
    [
      'a name that stands twice',
      'images:\n- name: app\n- name: x\n- name: app\n',
      'found the image app more than once (images[0] and images[2]); keep one entry',
    ],
    [
      'a name in two documents',
      'images: [{name: app}]\n---\nimages: [{name: app}]\n',
      'found the image app more than once (images[0] and images[0]); keep one entry',
    ],
    [
      'an alias as the list',
      'x: &l [{name: app}]\nimages: *l\n',
      'found at images an alias of the anchor l (x)',
    ],
    [
      'an alias as the entry',
      'x: &e {name: app, newTag: v1}\nimages:\n- *e\n',
      'found at images[0] an alias of the anchor e (x)',
    ],
    [
      'an alias as the tag',
      'x: &t v1\nimages:\n- {name: app, newTag: *t}\n',
      'found at images[0].newTag an alias of the anchor t (x); edit the value there',
    ],
    [
      'a merged tag',
      'x: &e {newTag: v1}\nimages:\n- name: app\n  <<: *e\n',
      'found images[0].newTag only by the merge key of images[0], an alias of the anchor e (x)',
    ],
    [
      'a tag that stands twice',
      'images:\n- name: app\n  newTag: v1\n  newTag: v2\n',
      'found images[0].newTag 2 times, at line 3, column 3 and line 4, column 3; keep one',
    ],
    [
      'a tag beside a digest',
      `images:\n${digest}`,
      `images[0]: found the digest ${oldDigest} there`,
    ],
  ])('%s', (_, text, message) => {
    expect(() => bumped('kustomize', text, { image: 'app', tag: 'v2' })).toThrow(
      `Editing a.yaml: ${message}`,
    )
  })

  test('an edit without an image', () => {
    expect(() => bumped('kustomize', 'images: []', { tag: 'v2' })).toThrow(
      'Editing a.yaml: found no image name given; say which image by the input image',
    )
  })
})
