import { describe, expect, test } from '@jest/globals'
import { code, codeBlock, fitted, plain, table } from '#action/summary'

test.each([
  ['text', 'feature a 1.2.3', 'feature a 1.2.3'],
  ['a digest', 'sha256:ab', 'sha256:ab'],
  ['markup', '*a* [b](c) <img> `d`', '&#42;a&#42; &#91;b&#93;(c) &#60;img&#62; &#96;d&#96;'],
  ['a table cell', 'a | b', 'a &#124; b'],
  ['several lines', '# a\r\n- b', '&#35; a - b'],
  ['a list', '- a', '&#45; a'],
  ['links', 'https://a www.b me@c', 'https&#58;//a www&#46;b me&#64;c'],
  ['an entity', '&lt;', '&#38;lt;'],
])('plain: %s', (_, text, expected) => {
  expect(plain(text)).toBe(expected)
})

test.each([
  ['text', 'sha256:a_b*c<d>', '`sha256:a_b*c<d>`'],
  ['a backtick', 'a`b', '<code>a&#96;b</code>'],
  ['a table cell', 'a|b', '<code>a&#124;b</code>'],
  ['spaces around', ' a', '<code> a</code>'],
  ['several lines', 'a\nb', '`a b`'],
  ['nothing', '', ''],
])('code: %s', (_, text, expected) => {
  expect(code(text)).toBe(expected)
})

test('a fence is longer than any within', () => {
  expect(codeBlock('a\n````\nb', 'diff')).toBe('`````diff\na\n````\nb\n`````\n')
})

test('a table', () => {
  expect(table(['a', 'b'], [['1', '2']])).toBe('| a | b |\n| --- | --- |\n| 1 | 2 |\n')
})

describe('a summary that is too long', () => {
  const note = '\n*The rest is cut: a summary holds at most 1 MiB.*\n'
  const line = `${'é'.repeat(49)}\n`

  test('is cut at the end of a line', () => {
    const cut = fitted(line.repeat(100), 5_000)
    expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(5_000)
    expect(cut.endsWith(`é\n${note}`)).toBe(true)
    expect(cut).not.toContain('\ufffd')
  })

  test('closes what stands open', () => {
    const open = `<details><summary>a</summary>\n\n\`\`\`\`diff\n${line.repeat(100)}`
    expect(fitted(open, 5_000).endsWith(`é\n\`\`\`\`\n\n</details>\n${note}`)).toBe(true)
  })

  test('is dropped where there is no room at all', () => {
    expect(fitted(line.repeat(100), 100)).toBe('')
  })

  test('else stays as it is', () => {
    expect(fitted(line, 1_000)).toBe(line)
  })
})
