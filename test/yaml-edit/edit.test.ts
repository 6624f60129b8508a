import { describe, expect, test } from '@jest/globals'
import { parseSource } from '#yaml-edit/document'
import { applyEdits } from '#yaml-edit/edit'
import { formatPath, parsePath } from '#yaml-edit/path'
import type { Edit } from '#yaml-edit/plan'

const at = (key: string, document = 0) => ({ document, path: parsePath(key) })
const set = (key: string, value: string, document = 0): Edit => ({
  kind: 'replace',
  ...at(key, document),
  value,
})
const add = (key: string, value: string): Edit => ({ kind: 'insert', ...at(key), value })
const drop = (key: string): Edit => ({ kind: 'remove', ...at(key) })
const inside = (key: string, ...edits: Edit[]): Edit => ({ kind: 'within', ...at(key), edits })

/** The text after the edits, which done again change nothing. */
function edited(text: string, edits: readonly Edit[]): string {
  const result = applyEdits(parseSource(text), edits)
  const again = applyEdits(
    parseSource(result.text),
    edits.filter(({ kind }) => kind !== 'insert'),
  )
  expect(again).toMatchObject({ text: result.text, changes: [] })
  return result.text
}

describe('replacing', () => {
  test.each([
    ['a plain value stays plain', 'tag: v1\n', set('tag', 'v2'), 'tag: v2\n'],
    [
      'comment and spaces stay',
      'tag:   v1   # pinned\n',
      set('tag', 'v2.0'),
      'tag:   v2.0   # pinned\n',
    ],
    ['double quotes stay', 'tag: "v1"\n', set('tag', 'v2'), 'tag: "v2"\n'],
    ['single quotes stay', "tag: 'v1'\n", set('tag', "it's"), "tag: 'it''s'\n"],
    ['single quotes cannot hold a line break', "tag: 'v1'\n", set('tag', 'a\nb'), 'tag: "a\\nb"\n'],
    ['a number is quoted', 'tag: v1\n', set('tag', '1.10'), 'tag: "1.10"\n'],
    [
      'a number that is meant as a text is quoted as it is',
      'tag: 1.10\n',
      set('tag', '1.10'),
      'tag: "1.10"\n',
    ],
    ['a boolean of YAML 1.1 is quoted', 'tag: v1\n', set('tag', 'on'), 'tag: "on"\n'],
    [
      'a text that is no valid plain value is quoted',
      'tag: v1\n',
      set('tag', 'a: b'),
      'tag: "a: b"\n',
    ],
    [
      'what ends a plain value in a flow is quoted there',
      'a: {tag: v1, b: 1}\n',
      set('a.tag', 'x,y'),
      'a: {tag: "x,y", b: 1}\n',
    ],
    ['and not elsewhere', 'tag: v1\n', set('tag', 'x,y'), 'tag: x,y\n'],
    [
      'a reference is plain in a flow',
      'a: [x:1, y]\n',
      set('a[0]', 'h:5000/x:2'),
      'a: [h:5000/x:2, y]\n',
    ],
    ['JSON', '{"a":{"tag":"v1"},"b":[1]}', set('a.tag', 'v2'), '{"a":{"tag":"v2"},"b":[1]}'],
    ['an empty value', 'tag:\nb: 1\n', set('tag', 'v2'), 'tag: v2\nb: 1\n'],
    ['an empty value before a comment', 'tag: # none\n', set('tag', 'v2'), 'tag: v2 # none\n'],
    [
      'an empty value with an anchor',
      'tag: &t # none\nb: *t\n',
      set('tag', 'v2'),
      'tag: &t v2 # none\nb: *t\n',
    ],
    ['an empty value in a flow', '{tag: , b: 1}', set('tag', 'v2'), '{tag: v2, b: 1}'],
    ['an empty item', '-\n- b\n', set('[0]', 'v2'), '- v2\n- b\n'],
    ['null', 'tag: ~\n', set('tag', 'v2'), 'tag: v2\n'],
    ['CRLF', 'a: 1\r\ntag: v1\r\nb: 2\r\n', set('tag', 'v2'), 'a: 1\r\ntag: v2\r\nb: 2\r\n'],
    ['byte order mark and no final newline', '\ufefftag: v1', set('tag', 'v2'), '\ufefftag: v2'],
    [
      'letters of more than one byte before it',
      '"ключ😀": ö\ntag: v1\n',
      set('tag', 'v2'),
      '"ключ😀": ö\ntag: v2\n',
    ],
    ['tabs behind the colon', 'tag:\tv1\t# c\n', set('tag', 'v2'), 'tag:\tv2\t# c\n'],
    ['an anchor stays', 'tag: &t v1\n', set('tag', 'v2'), 'tag: &t v2\n'],
    [
      'a tag stays, and makes any plain value a text',
      'tag: !!str 1.10\n',
      set('tag', '1.11'),
      'tag: !!str 1.11\n',
    ],
    ['a tag of its own stays', 'tag: !custom v1\n', set('tag', 'v2'), 'tag: !custom v2\n'],
    [
      'the second document',
      'tag: v1\n---\ntag: v1\n',
      set('tag', 'v2', 1),
      'tag: v1\n---\ntag: v2\n',
    ],
    [
      'a document of YAML 1.1',
      '%YAML 1.1\n---\ntag: v1\n',
      set('tag', 'y'),
      '%YAML 1.1\n---\ntag: "y"\n',
    ],
    ['an explicit key', '? tag\n: v1\n', set('tag', 'v2'), '? tag\n: v2\n'],
    [
      'a key in quotes with dots',
      '"a.b/c": {d: v1}\n',
      set('"a.b/c".d', 'v2'),
      '"a.b/c": {d: v2}\n',
    ],
    ['a key of digits', 'ports:\n  8080: v1\n', set('ports.8080', 'v2'), 'ports:\n  8080: v2\n'],
    [
      'a key of a prototype',
      '__proto__: {tag: v1}\n',
      set('__proto__.tag', 'v2'),
      '__proto__: {tag: v2}\n',
    ],
    [
      'beside keys that only YAML 1.1 has twice',
      'yes: v1\ntrue: b\n',
      set('yes', 'v2'),
      'yes: v2\ntrue: b\n',
    ],
    [
      'beside a key that stands twice',
      'a: 1\na: 2\ntag: v1\n',
      set('tag', 'v2'),
      'a: 1\na: 2\ntag: v2\n',
    ],
    [
      'beside keys that are no texts',
      '[1]: a\n? {x: y}\n: z\ntag: v1\n',
      set('tag', 'v2'),
      '[1]: a\n? {x: y}\n: z\ntag: v2\n',
    ],
    [
      'a literal block of one line',
      'tag: |-  # c\n  v1\n\nb: 1\n',
      set('tag', 'v2'),
      'tag: |-  # c\n  v2\n\nb: 1\n',
    ],
    [
      'a folded block of one line',
      'image: >-\r\n  a/b:v1\r\n',
      set('image', 'a/b:v2'),
      'image: >-\r\n  a/b:v2\r\n',
    ],
    [
      'a block whose text ends in a line break, kept so',
      'tag: |\n  v1\n',
      set('tag', 'v2\n'),
      'tag: |\n  v2\n',
    ],
    ['a quoted text over two lines', 'tag: "v1\n  x" # c\n', set('tag', 'v2'), 'tag: "v2" # c\n'],
    ['a plain text over two lines', 'tag: v1\n  x\nb: 1\n', set('tag', 'v2'), 'tag: v2\nb: 1\n'],
    [
      'what stands so already, in its own escapes',
      'tag: "\\x762"\n',
      set('tag', 'v2'),
      'tag: "\\x762"\n',
    ],
  ])('%s', (_, before, edit, after) => {
    expect(edited(before, [edit])).toBe(after)
  })
})

describe('inserting behind the siblings', () => {
  test.each([
    [
      'plain',
      'a:\n  - name: x\n    tag: v1 # c\n  - name: y\n',
      'a:\n  - name: x\n    tag: v1 # c\n    new: v\n  - name: y\n',
    ],
    [
      'with the quotes of the last',
      'a:\n- name: x\n  tag: "v1"\n',
      'a:\n- name: x\n  tag: "v1"\n  new: "v"\n',
    ],
    ['CRLF', 'a:\r\n  - name: x\r\nb: 1\r\n', 'a:\r\n  - name: x\r\n    new: v\r\nb: 1\r\n'],
    ['CRLF without a final newline', 'a:\r\n  - name: x', 'a:\r\n  - name: x\r\n    new: v'],
    ['no final newline', "a:\n    -   name: 'x'", "a:\n    -   name: 'x'\n        new: 'v'"],
    [
      'before the comments below',
      'a:\n  - name: x\n  # about y\n  - name: y\n',
      'a:\n  - name: x\n    new: v\n  # about y\n  - name: y\n',
    ],
    ['columns', 'a:\n  - name:    x\n', 'a:\n  - name:    x\n    new:    v\n'],
    [
      'behind a list',
      'a:\n  - name: x\n    list:\n      - 1\n      - 2\nb: 1\n',
      'a:\n  - name: x\n    list:\n      - 1\n      - 2\n    new: v\nb: 1\n',
    ],
    [
      'behind an empty value',
      'a:\n  - name: x\n    tag:\n',
      'a:\n  - name: x\n    tag:\n    new: v\n',
    ],
    ['a flow', 'a: [{name: x}]\n', 'a: [{name: x, new: v}]\n'],
    [
      'a spaced flow',
      'a: [ { name: x,  tag: "1" } ]\n',
      'a: [ { name: x,  tag: "1",  new: "v" } ]\n',
    ],
    ['a flow with a comma at its end', 'a: [{name: x,}]\n', 'a: [{name: x, new: v,}]\n'],
    ['compact JSON', '{"a":[{"name":"x","tag":"1"}]}', '{"a":[{"name":"x","tag":"1","new":"v"}]}'],
    [
      'JSON over lines',
      '{"a": [\n  {\n    "name": "x"\n  }\n]}',
      '{"a": [\n  {\n    "name": "x",\n    "new": "v"\n  }\n]}',
    ],
    [
      'a flow with comments',
      'a: [{\n  name: x # one\n  }]\n',
      'a: [{\n  name: x,\n  new: v # one\n  }]\n',
    ],
  ])('%s', (_, before, after) => {
    expect(edited(before, [add('a[0].new', 'v')])).toBe(after)
  })

  test('several, and one replaced, in the order given', () => {
    const edits = [add('a[0].one', '1.0'), set('a[0].name', 'z'), add('a[0].two', 'b')]
    expect(edited('a:\n  - name: x\n', edits)).toBe('a:\n  - name: z\n    one: "1.0"\n    two: b\n')
  })
})

describe('removing', () => {
  test.each([
    [
      'a line with its comment',
      'a:\n  - name: x\n    old: 1 # c\n    tag: v1\n',
      'a:\n  - name: x\n    tag: v1\n',
    ],
    ['the last line', 'a:\n  - name: x\n    old: 1\nb: 2\n', 'a:\n  - name: x\nb: 2\n'],
    ['the last line without a newline', 'a:\r\n  - name: x\r\n    old: 1', 'a:\r\n  - name: x'],
    ['the line of the dash', 'a:\n  - old: 1 # c\n    name: x\n', 'a:\n  - name: x\n'],
    [
      'the line of the dash, before a comment',
      'a:\n  - old: 1\n\n    # about\n    name: x\n',
      'a:\n  - # about\n    name: x\n',
    ],
    [
      'several lines',
      'a:\n  - name: x\n    old: >-\n      1\n      2\n    tag: v1\n',
      'a:\n  - name: x\n    tag: v1\n',
    ],
    ['the first of a flow', 'a: [{old: 1, name: x}]\n', 'a: [{name: x}]\n'],
    ['the last of a flow', 'a: [{name: x, old: 1 }]\n', 'a: [{name: x }]\n'],
    [
      'one of JSON over lines',
      '{"a": [{\n  "name": "x",\n  "old": "1",\n  "b": 1\n}]}',
      '{"a": [{\n  "name": "x",\n  "b": 1\n}]}',
    ],
  ])('%s', (_, before, after) => {
    expect(edited(before, [drop('a[0].old')])).toBe(after)
  })

  test('the last line and a new one behind it', () => {
    const edits = [drop('a[0].old'), add('a[0].new', 'v')]
    expect(edited('a:\n  - name: x\n    old: 1', edits)).toBe('a:\n  - name: x\n    new: v')
  })
})

describe('within a text', () => {
  const edits = [set('image.tag', '1.10'), set('image.digest', 'd')]
  test.each([
    [
      'a literal block',
      'v: |\n  # c\n  image:\n    tag: v1 # c\n    digest: ""\n   \n  x: 1\nb: 1\n',
      'v: |\n  # c\n  image:\n    tag: "1.10" # c\n    digest: "d"\n   \n  x: 1\nb: 1\n',
    ],
    [
      'with an indentation of its own',
      'v: |2-\n    image:\n      tag: v1\n      digest: e\n',
      'v: |2-\n    image:\n      tag: "1.10"\n      digest: d\n',
    ],
    [
      'of Windows',
      'v: |\r\n  image:\r\n    tag: v1\r\n    digest: e\r\nb: 1\r\n',
      'v: |\r\n  image:\r\n    tag: "1.10"\r\n    digest: d\r\nb: 1\r\n',
    ],
    [
      'double quotes',
      'v: "image:\\n  tag: v1\\n  digest: \\"\\"\\n"\n',
      'v: "image:\\n  tag: \\"1.10\\"\\n  digest: \\"d\\"\\n"\n',
    ],
    [
      'single quotes',
      `v: '{"image": {"tag": "v1", "digest": "''"}}'\n`,
      `v: '{"image": {"tag": "1.10", "digest": "d"}}'\n`,
    ],
  ])('%s', (_, before, after) => {
    expect(edited(before, [inside('v', ...edits)])).toBe(after)
  })

  test('changes name the whole way', () => {
    const { changes } = applyEdits(parseSource('v: |\n  a: 1\n'), [inside('v', set('a', '2'))])
    expect(changes).toEqual([{ document: 0, path: ['v', 'a'], from: '1', to: '2' }])
  })
})

describe('changes', () => {
  test('what stood there, as it was written', () => {
    const source = parseSource('a: 1.10\nb:\nc: "x"\nd: y\n')
    const edits = [
      set('a', '2'),
      set('b', '2'),
      set('c', '2'),
      set('d', 'y'),
      drop('d'),
      add('e', '1'),
    ]
    const { changes } = applyEdits(
      source,
      edits.filter((edit) => edit !== edits[4]),
    )
    expect(changes.map(({ path, from, to }) => [formatPath(path), from, to])).toEqual([
      ['a', '1.10', '2'],
      ['b', '', '2'],
      ['c', 'x', '2'],
      ['d', 'y', 'y'],
      ['e', undefined, '1'],
    ])
    expect(applyEdits(source, [drop('c')]).changes).toEqual([
      { document: 0, path: ['c'], from: 'x' },
    ])
  })
})

describe('anchors', () => {
  const base = 'base: &base\n  image:\n    tag: v1\n'
  test.each([
    [
      'an alias follows',
      'tag: &t v1\na: *t\nb: [*t]\n',
      'tag',
      ['tag carries the anchor t; its aliases follow: a, b[0]'],
    ],
    [
      'an alias of a mapping around it',
      `${base}prod: *base\n`,
      'base.image.tag',
      ['base.image.tag stands in the anchor base; its aliases follow: prod'],
    ],
    [
      'a merge',
      `${base}prod:\n  <<: *base\n  x: 1\n`,
      'base.image.tag',
      ['base.image.tag stands in the anchor base; its aliases follow: prod.<<'],
    ],
    [
      'a merge that has the key itself does not',
      `${base}prod:\n  <<: [*base]\n  image: {}\n`,
      'base.image.tag',
      [],
    ],
    ['an anchor that nobody uses', 'tag: &t v1\n', 'tag', []],
    ['an anchor that is set anew before the alias', 'tag: &t v1\nb: &t v3\nc: *t\n', 'tag', []],
    ['an alias in another document', 'tag: &t v1\n---\nb: &t 1\nc: *t\n', 'tag', []],
  ])('%s', (_, before, key, warnings) => {
    const result = applyEdits(parseSource(before), [set(key, 'v2')])
    expect(result.warnings).toEqual(warnings)
    expect(result.text).toBe(before.replace('v1', 'v2'))
  })
})

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
