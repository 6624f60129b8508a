import { describe, expect, test } from '@jest/globals'
import { add, drop, edited, set } from './edits.ts'

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
