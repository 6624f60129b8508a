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
      'with a null digest',
      entry('  newTag: v1\n  digest: ~\n'),
      { tag: 'v2', digest: 'none' as const },
      entry('  newTag: v2\n  digest: ~\n'),
    ],
    [
      'with a newName by an alias',
      `x: &n r/app\n${entry('  newName: *n\n')}`,
      { tag: 'v2' },
      `x: &n r/app\n${entry('  newName: *n\n  newTag: v2\n')}`,
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
      'images[0]: found at images[0] an alias of the anchor e (x)',
    ],
    [
      'an alias as the tag',
      'x: &t v1\nimages:\n- {name: app, newTag: *t}\n',
      'images[0]: found at images[0].newTag an alias of the anchor t (x); edit the value there',
    ],
    [
      'a merged tag',
      'x: &e {newTag: v1}\nimages:\n- name: app\n  <<: *e\n',
      'images[0]: found images[0].newTag only by the merge key of images[0], an alias of the anchor e (x)',
    ],
    [
      'a tag that stands twice',
      'images:\n- name: app\n  newTag: v1\n  newTag: v2\n',
      'found images[0].newTag 2 times, at line 3, column 3 and line 4, column 3; keep one',
    ],
    [
      'a newName with a tag of its own',
      entry('  newName: r/app:v1\n'),
      'images[0]: found r/app:v1 as newName, with a tag or digest; give new-name without',
    ],
    [
      'a line that only some readers see',
      entry(`  newTag: v1 # was\u2028  digest: ${oldDigest}\n`),
      'found the character U+2028 at line 3, column 19, which some readers take for a line break',
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

  test('to take away a digest that another entry uses', () => {
    const text = `images:\n- name: app\n  newTag: v1\n  digest: &d ${oldDigest}\n- name: b\n  digest: *d\n`
    const edit = { image: 'app', tag: 'v2', digest: 'none' as const }
    expect(() => bumped('kustomize', text, edit)).toThrow(
      'Editing a.yaml: found that images[0].digest carries the anchor d; its aliases follow: images[1].digest; write the value there first',
    )
  })

  test('an edit without an image', () => {
    expect(() => bumped('kustomize', 'images: []', { tag: 'v2' })).toThrow(
      'Editing a.yaml: found no image name given; say which image by the input image',
    )
  })
})
