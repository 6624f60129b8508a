import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { composeTag } from '../../actions/compute-tag/compose.ts'
import { parseTemplate, type Values } from '../../actions/compute-tag/template.ts'

const grammar = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/

const values: Values = {
  version: undefined,
  major: undefined,
  minor: undefined,
  patch: undefined,
  branch: 'main',
  sha: 'ffac537e6cbbf934b08745a378932722df287a53',
  'short-sha': 'ffac537',
  pr: '12',
  'run-id': '1658821493',
  'run-number': '42',
  'run-attempt': '1',
  timestamp: '20240430163000',
}

// What `git check-ref-format` allows, with what a tag must lose made frequent.
const character = fc.oneof(
  fc.constantFrom('a', 'b', '-', '-', '/', '.', '_', '#', 'é', '日', '😀'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
)
const branch = fc.oneof(
  fc.string({ unit: character, minLength: 1, maxLength: 12 }),
  fc.string({ unit: character, minLength: 100, maxLength: 260 }),
)
const sha = fc.string({
  unit: fc.constantFrom(...'0123456789abcdef'),
  minLength: 40,
  maxLength: 40,
})
const text = fc.string({ unit: fc.constantFrom('a', 'x', '-', '.', '_', '/', ' '), maxLength: 6 })
const template = (placeholder: string) =>
  fc
    .tuple(text, text, text)
    .map(([before, between, after]) => `${before}{branch}${between}${placeholder}${after}`)

const compose = (source: string, own: Partial<Values>) =>
  composeTag(parseTemplate(source), { ...values, ...own })

describe('for any branch and template', () => {
  test('the tag is valid', () => {
    const any = fc.constantFrom('', '{short-sha}', '{sha}', '{run-number}', '{branch}')
    fc.assert(
      fc.property(any.chain(template), branch, (source, name) => {
        expect(compose(source, { branch: name })).toMatch(grammar)
      }),
      { numRuns: 2_000 },
    )
  })

  test('two commits never have one tag', () => {
    fc.assert(
      fc.property(template('{short-sha}'), branch, branch, sha, sha, (source, a, b, one, two) => {
        fc.pre(one.slice(0, 7) !== two.slice(0, 7))
        const first = compose(source, { branch: a, sha: one, 'short-sha': one.slice(0, 7) })
        const second = compose(source, { branch: b, sha: two, 'short-sha': two.slice(0, 7) })
        // The text behind the sha is as long in both, so the sha stands at one place from the end.
        expect(first).not.toBe(second)
        expect(first).toContain(one.slice(0, 7))
      }),
      { numRuns: 2_000 },
    )
  })

  test('two branches never have one tag, without a sha', () => {
    // Also names that differ only in what a tag loses.
    const pair = fc.oneof(
      fc.tuple(branch, branch),
      branch.map((name) => [name, name.replaceAll('/', '-')]),
      branch.map((name) => [name, `${name}-`]),
      branch.map((name) => [name, `-${name}`]),
      branch.map((name) => [name, name.slice(0, -1)]),
      branch.map((name) => [`${name}é`, `${name}日`]),
    )
    fc.assert(
      fc.property(template('{run-number}'), pair, (source, [one = '', two = '']) => {
        fc.pre(one !== two && one !== '' && two !== '')
        expect(compose(source, { branch: one })).not.toBe(compose(source, { branch: two }))
      }),
      { numRuns: 4_000 },
    )
  })

  test('a version that fits stays as it is; two that are cut have two tags', () => {
    const rest = fc.stringMatching(/^[0-9A-Za-z-]{1,200}$/)
    fc.assert(
      fc.property(rest, rest, template('{sha}'), (one, two, source) => {
        const tagOf = (part: string, release = '{version}') =>
          compose(release, { version: `1.2.3-${part}` })
        expect(tagOf(one)).toMatch(grammar)
        if (one.length <= 122) expect(tagOf(one)).toBe(`1.2.3-${one}`)
        if (one !== two) expect(tagOf(one)).not.toBe(tagOf(two))
        const withSha = tagOf(one, source.replace('{branch}', '{version}'))
        expect(withSha).toMatch(grammar)
        expect(withSha).toContain(values.sha)
      }),
    )
  })

  test('a name that fits and that a tag can hold stays as it is', () => {
    const plain = fc.stringMatching(/^[A-Za-z0-9_]+([._-][A-Za-z0-9_]+)*$/)
    fc.assert(
      fc.property(plain, (name) => {
        fc.pre(name.length <= 100)
        expect(compose('b-{branch}.{run-number}', { branch: name })).toBe(`b-${name}.42`)
      }),
    )
  })
})
