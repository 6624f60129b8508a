import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { formatPath, parsePath } from '#yaml-edit/path'

describe('parsePath', () => {
  test.each([
    ['one key', 'tag', ['tag']],
    ['keys', 'image.tag', ['image', 'tag']],
    ['an index', 'images[0].newTag', ['images', 0, 'newTag']],
    ['indexes in a row', 'a[10][2]', ['a', 10, 2]],
    ['an index first', '[1].a', [1, 'a']],
    ['a quoted key with dots', 'a."b.c/d".e', ['a', 'b.c/d', 'e']],
    ['a quoted key first', '"a.b".c', ['a.b', 'c']],
    ['escapes in a quoted key', String.raw`"a\"b\u0041"`, ['a"bA']],
    ['dots as Helm escapes them', String.raw`a\.b.c\[0\]`, ['a.b', 'c[0]']],
    ['an empty quoted key', 'a.""', ['a', '']],
    ['a key of digits', 'ports.8080', ['ports', '8080']],
    ['names of prototypes', '__proto__.constructor', ['__proto__', 'constructor']],
    ['letters of any script', 'größe.タグ', ['größe', 'タグ']],
    ['signs that need no quotes', 'a-b_c/d:e$', ['a-b_c/d:e$']],
  ])('reads %s', (_, text, path) => {
    expect(parsePath(text)).toEqual(path)
  })

  test.each([
    ['nothing', '', 'found nothing at character 1'],
    ['a leading dot', '.image.tag', 'found ".image.tag" at character 1'],
    ['a trailing dot', 'image.', 'found "." at character 6'],
    ['two dots', 'image..tag', 'found "..tag" at character 6'],
    ['a negative index', 'a[-1]', 'found "[-1]" at character 2'],
    ['an index with a leading zero', 'a[01]', 'found "[01]" at character 2'],
    ['an open bracket', 'a[0', 'found "[0" at character 2'],
    ['a key right behind an index', 'a[0]b', 'found "b" at character 5'],
    ['an open quote', 'a."b', String.raw`found ".\"b" at character 2`],
    ['an unknown escape', String.raw`"\q"`, String.raw`found "\"\\q\"" at character 1`],
    ['a trailing backslash', 'a\\', String.raw`found "\\" at character 2`],
    ['a space', 'image tag', 'found " tag" at character 6'],
    ['a line break', 'image\n.tag', String.raw`found "\n.tag" at character 6`],
  ])('refuses %s', (_, text, found) => {
    expect(() => parsePath(text)).toThrow(
      `reading the key ${JSON.stringify(text)}: ${found}; ` +
        'write it as a.b, a[0].b or a."quoted.key"',
    )
  })
})

test('what formatPath writes, parsePath reads back', () => {
  const key = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('a.b', '', ' ', '[0]', '"'))
  const path = fc.array(fc.oneof(key, fc.nat()), { minLength: 1 })
  fc.assert(fc.property(path, (parts) => expect(parsePath(formatPath(parts))).toEqual(parts)))
})
