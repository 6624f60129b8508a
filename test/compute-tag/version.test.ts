import { describe, expect, test } from '@jest/globals'
import { parseVersionTag } from '../../actions/compute-tag/version.ts'

const plain = { stripV: true, prefix: undefined }

// The examples of https://semver.org's regular expression, https://regex101.com/r/vkijKf/1/.
describe('SemVer 2.0.0', () => {
  test.each([
    ['0.0.4', false],
    ['1.2.3', false],
    ['10.20.30', false],
    ['1.1.2-prerelease+meta', true],
    ['1.1.2+meta', false],
    ['1.1.2+meta-valid', false],
    ['1.0.0-alpha', true],
    ['1.0.0-alpha.beta.1', true],
    ['1.0.0-alpha0.valid', true],
    ['1.0.0-alpha.0valid', true],
    ['1.0.0-alpha-a.b-c-somethinglong+build.1-aef.1-its-okay', true],
    ['2.0.0-rc.1+build.123', true],
    ['1.2.3----RC-SNAPSHOT.12.9.1--.12+788', true],
    ['1.0.0+0.build.1-rc.10000aaa-kk-0.1', false],
    ['99999999999999999999999.999999999999999999.99999999999999999', false],
    ['1.0.0-0A.is.legal', true],
  ])('%s is one', (text, isPrerelease) => {
    expect(parseVersionTag(text, plain)).toMatchObject({ text, isPrerelease })
    expect(parseVersionTag(`v${text}`, plain)).toMatchObject({ text, isPrerelease })
  })

  test.each([
    ...['1', '1.2', '1.2.3-0123', '1.2.3-0123.0123', '1.1.2+.123', '+invalid', '-invalid'],
    ...['alpha', '1.0.0-alpha_beta', '1.0.0-alpha..', '1.0.0-alpha..1', '01.1.1', '1.01.1'],
    ...['1.1.01', '1.2.3.DEV', '1.2-SNAPSHOT', '-1.0.3-gamma+b7718', '1.2.31.2.3----RC+b..12'],
    ...['V1.2.3', 'vv1.2.3', 'v1.2.3\n', ' 1.2.3', '1.2.3+', '1.2.3-', 'release-1.2.3'],
  ])('%j is none', (text) => {
    expect(() => parseVersionTag(text, plain)).toThrow('it is not a version of SemVer 2.0.0')
  })
})

test('the parts of a version are without the v that is kept', () => {
  expect(parseVersionTag('v1.20.3-rc.1', { stripV: false, prefix: undefined })).toEqual({
    text: 'v1.20.3-rc.1',
    major: '1',
    minor: '20',
    patch: '3',
    isPrerelease: true,
  })
})

test('a prefix is text, not a pattern', () => {
  expect(() => parseVersionTag('axi@1.2.3', { stripV: true, prefix: 'a.i' })).toThrow('tag-prefix')
})
