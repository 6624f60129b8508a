import { describe, expect, test } from '@jest/globals'
import { parseSource } from '#yaml-edit/document'
import { applyEdits } from '#yaml-edit/edit'
import { add, drop, inside, set } from './edits.ts'

describe('what cannot be edited', () => {
  test.each([
    [
      'a missing key',
      'image: {tag: v1, name: x}\n',
      set('image.tga', 'v2'),
      'found no image.tga; the nearest are image.tag, image.name',
    ],
    ['a missing index', 'a: [x]\n', set('a[1]', 'v2'), 'found no a[1]; the nearest are a[0]'],
    ['an empty document', '# nothing\n---\n', set('a', 'v2'), 'found no a; it holds no values'],
    ['a missing document', 'a: 1\n', set('a', 'v2', 1), 'found no document 2'],
    [
      'a key that stands twice',
      'a: 1\nb: 2\na: 3\n',
      set('a', 'v2'),
      'found a 2 times, at line 1, column 1 and line 3, column 1; keep one',
    ],
    [
      'a key that stands twice on the way',
      'a: {tag: 1}\na: {x: 1}\n',
      set('a.tag', 'v2'),
      'found a 2 times, at line 1, column 1 and line 2, column 1; keep one',
    ],
    [
      'an alias',
      'a: &t v1\nb: *t\n',
      set('b', 'v2'),
      'found at b an alias of the anchor t (a); edit the value there, or write one here in place of the alias',
    ],
    [
      'an alias on the way',
      'a: &t {tag: v1}\nb: *t\n',
      set('b.tag', 'v2'),
      'found at b an alias of the anchor t (a); edit the value there',
    ],
    [
      'an alias of nothing',
      'b: *t\n',
      set('b', 'v2'),
      'found at b an alias of the anchor t, an anchor that is nowhere',
    ],
    [
      'a merged key',
      'a: &t {tag: v1}\nb:\n  <<: *t\n',
      set('b.tag', 'v2'),
      'found b.tag only by the merge key of b, an alias of the anchor t (a); edit the value there, or write one here',
    ],
    [
      'a mapping',
      'image: {tag: v1}\n',
      set('image', 'v2'),
      'found image to be a mapping (tag); name a single value',
    ],
    [
      'a list',
      'image: [1, 2]\n',
      set('image', 'v2'),
      'found image to be a list of 2; name a single value',
    ],
    [
      'a key without a colon',
      '{tag}',
      set('tag', 'v2'),
      'found tag without a colon and a value; name a single value',
    ],
    [
      'a tag of another kind',
      'tag: !!int 1\n',
      set('tag', 'v2'),
      'found tag tagged !!int; take the tag away',
    ],
    [
      'a block that ends in a line break',
      'tag: |\n  v1\n',
      set('tag', 'v2'),
      'found at tag a block scalar that ends in a line break; write it plain or quoted',
    ],
    [
      'a folded block of several lines',
      'tag: >-\n  v1\n  v2\n',
      set('tag', 'v2'),
      'found at tag a folded text of several lines; write it as a literal (|)',
    ],
    [
      'a literal block of several lines',
      'tag: |-\n  v1\n  v2\n',
      set('tag', 'v2'),
      'found at tag a block scalar of several lines; write it plain or quoted',
    ],
    [
      'a text in other escapes than ours',
      'v: "tag: \\x76\\n"\n',
      inside('v', set('tag', 'v2')),
      'found v escaped or folded; write it as a literal block (|)',
    ],
    [
      'a text that is no YAML',
      'v: "{{ x"\n',
      inside('v', set('tag', 'v2')),
      'found no valid YAML at line 1, column 5',
    ],
    [
      'two edits of one place',
      'tag: v1\n',
      [set('tag', 'v2'), set('tag', 'v3')],
      'found two edits of one place; make them one',
    ],
    [
      'an insertion of what is there',
      'tag: v1\n',
      add('tag', 'v2'),
      'found no room for tag in a mapping (tag)',
    ],
    [
      'an insertion into a text',
      'a: v1\n',
      add('a.tag', 'v2'),
      'found no room for a.tag in the value "v1"',
    ],
    [
      'an insertion into an empty flow',
      'a: {}\n',
      add('a.tag', 'v2'),
      'found an empty mapping; write its first entry by hand',
    ],
    [
      'the removal of an only key',
      'a:\n  - old: 1\n',
      drop('a[0].old'),
      'found nothing beside it in its mapping; take the whole mapping away by hand',
    ],
    [
      'the removal of an item',
      'a: [1, 2]\n',
      drop('a[0]'),
      'found a[0] to be no key of a mapping; remove it by hand',
    ],
    [
      'the removal of an explicit key',
      '? old\n: 1\nb: 2\n',
      drop('old'),
      'after the edit; make this edit by hand',
    ],
  ])('%s', (_, before, edits, message) => {
    const source = parseSource(before)
    expect(() => applyEdits(source, [edits].flat())).toThrow(message)
  })
})
