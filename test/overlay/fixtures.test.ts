import { describe, expect, test } from '@jest/globals'
import { parseSource } from '#yaml-edit/document'
import { bumpImage, formats, recogniseFormat } from '#overlay/format'
import { describeWithPeers } from '../peers.ts'
import { fixtures } from './fixture.ts'
import { build } from './kustomize.ts'

test('there are enough of them, of every format', () => {
  expect(formats.flatMap(fixtures).length).toBeGreaterThanOrEqual(60)
  for (const format of formats) expect(fixtures(format).length).toBeGreaterThanOrEqual(10)
})

describe.each(formats.map((format) => [format]))('%s', (format) => {
  test.each(fixtures(format).map((fixture) => [fixture.name, fixture] as const))(
    '%s',
    (_, { file, given, edit, before, after }) => {
      if (given === undefined) {
        expect(recogniseFormat(file, parseSource(before.toString()))).toBe(format)
      }
      const bumped = bumpImage({ path: file, bytes: before }, given ?? 'auto', edit)
      expect(bumped.bytes.toString()).toBe(after.toString())
      expect(bumped.bytes.equals(after)).toBe(true)
      expect(bumped.changes.length).toBeGreaterThan(0)
      const again = bumpImage({ path: file, bytes: after }, given ?? 'auto', edit)
      expect([again.bytes.equals(after), again.changes]).toEqual([true, []])
    },
  )
})

// These it cannot read before the edit: a tag that is a number.
const unreadable = ['numeric-tag-unquoted']

// The reason why such characters are refused: to go-yaml the comment ends there.
describeWithPeers('a digest in a comment, behind a line break of YAML 1.1', ['kustomize'], () => {
  test.each(['\u0085', '\u2028', '\u2029'])('%j is read by kustomize', (character) => {
    const bytes = Buffer.from(
      `resources: [../base]\nimages:\n- name: app\n  newTag: v1 # was${character}  digest: sha256:${'0'.repeat(64)}\n`,
    )
    expect(build('kustomization.yaml', bytes, ['app']).images).toEqual({
      app: `app:v1@sha256:${'0'.repeat(64)}`,
    })
    const edit = { image: 'app', tag: 'v2' }
    expect(() => bumpImage({ path: 'kustomization.yaml', bytes }, 'auto', edit)).toThrow(
      'which some readers take for a line break',
    )
  })
})

describeWithPeers('what kustomize builds', ['kustomize'], () => {
  test.each(fixtures('kustomize').map((fixture) => [fixture.name, fixture] as const))(
    '%s',
    (name, { file, before, after, built = {} }) => {
      const names = Object.keys(built)
      const now = build(file, after, names)
      expect(now.images).toEqual(built)
      if (unreadable.includes(name)) {
        expect(() => build(file, before, names)).toThrow('cannot unmarshal number')
      } else {
        const was = build(file, before, names)
        expect(now.rest).toEqual(was.rest)
        expect(now.images).not.toEqual(was.images)
      }
    },
  )
})
