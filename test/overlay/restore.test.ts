import { describe, expect, test } from '@jest/globals'
import { formats } from '#overlay/format'
import { changedValues, restoreValues } from '#overlay/restore'
import { fixtures } from './fixture.ts'

const path = 'a.yaml'
const bytes = (text: string) => Buffer.from(text)
/** What becomes of `now` where the step from `before` to `after` is undone in it. */
const undone = (before: string, after: string, now = after) =>
  restoreValues({ path, bytes: bytes(now) }, changedValues(path, bytes(before), bytes(after)))
const text = (...args: Parameters<typeof undone>) => undone(...args).bytes.toString()

describe.each(formats.map((format) => [format]))('an edit of %s, undone', (format) => {
  test.each(fixtures(format).map((fixture) => [fixture.name, fixture] as const))(
    '%s',
    (_, { before, after }) => {
      const changed = changedValues(path, before, after)
      expect(changed.length).toBeGreaterThan(0)
      const restored = restoreValues({ path, bytes: after }, changed)
      expect(changedValues(path, before, restored.bytes)).toEqual([])
      const again = restoreValues({ path, bytes: restored.bytes }, changed)
      expect([again.bytes.equals(restored.bytes), again.changes]).toEqual([true, []])
      // Quotes that the edit needed may stay; every other line is as it always was.
      const [was, is, back] = [before, after, restored.bytes].map((one) =>
        one.toString().split('\n'),
      )
      if (was?.length !== is?.length) return
      const untouched = (lines = ['']) => lines.filter((_, index) => was?.[index] === is?.[index])
      expect(untouched(back)).toEqual(untouched(was))
      expect(back).toHaveLength(was?.length ?? 0)
    },
  )
})

describe('what has been edited since stays', () => {
  const entry = (tag: string) => `images:\n- name: api # ours\n  newTag: ${tag}\n`

  test('beside the value, and where its entry has moved', () => {
    const now = entry('v2').replace('images:\n', 'images:\n- name: web\n  newTag: w7\n')
    expect(text(entry('v1'), entry('v2'), now)).toBe(now.replace('v2', 'v1'))
    expect(undone(entry('v1'), entry('v2'), now).changes).toEqual([
      { key: 'images[1].newTag', from: 'v2', to: 'v1' },
    ])
  })

  test('where it is of another document', () => {
    const of = (name: string, tag: string) =>
      `kind: Pod\nmetadata: { name: ${name} }\nspec: { containers: [{ name: c, image: "x:${tag}" }] }\n`
    const now = `${of('b', '9')}---\n${of('a', '2')}`
    expect(text(of('a', '1'), of('a', '2'), now)).toBe(now.replace('x:2', 'x:1'))
  })

  test('in the text that a value holds', () => {
    const of = (tag: string, replicas: number) =>
      `spec:\n  source:\n    helm:\n      values: |\n        image: { tag: ${tag} }\n        replicas: ${replicas}\n`
    expect(text(of('w1', 1), of('w2', 1), of('w2', 5))).toBe(of('w1', 5))
  })

  test('a value that somebody has set anew is put back all the same', () => {
    expect(text(entry('v1'), entry('v2'), entry('v3'))).toBe(entry('v1'))
  })
})

test('a key that came goes, and one that went comes back', () => {
  const bare = 'images:\n- name: api\n  newTag: v1\n'
  const pinned = `${bare}  digest: sha256:${'0'.repeat(64)}\n`
  expect(text(bare, pinned)).toBe(bare)
  expect(text(pinned, bare)).toBe(pinned)
})

test.each([
  [
    'a value that is no text',
    'spec: { replicas: 1 }\n',
    'spec: { replicas: 2 }\n',
    undefined,
    'found spec.replicas to be no text (1); revert the commit by git',
  ],
  [
    'a place that is gone',
    'image: { tag: v1 }\n',
    'image: { tag: v2 }\n',
    'web: {}\n',
    'found no place for image.tag any more; revert the commit by git',
  ],
])('refused, with the file and the reason: %s', (_, before, after, now, message) => {
  expect(() => undone(before, after, now)).toThrow(`Restoring a.yaml: ${message}`)
})
