import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { bumpImage, bumpTogether, type Bump, type Bumped } from '#overlay/format'

const numRuns = Math.ceil(Number(process.env['PROPERTY_RUNS'] ?? 1_000) / 10)

/** What the bumps make of a text one after the other; undefined where one of them fails. */
function inTurn(path: string, text: string, bumps: readonly Bump[]): Bumped[] | undefined {
  let bytes: Buffer = Buffer.from(text)
  try {
    return bumps.map(({ format, ...edit }) => {
      const bumped = bumpImage({ path, bytes }, format, edit)
      bytes = bumped.bytes
      return bumped
    })
  } catch {
    return undefined
  }
}

const digest = (digit: string) => `sha256:${digit.repeat(64)}` as const
const bump = fc.record(
  {
    format: fc.constant('auto' as const),
    image: fc.integer({ min: 0, max: 7 }).map((at) => `app-${at}`),
    tag: fc.constantFrom('1.0', 'v2', '2026', 'on'),
    digest: fc.constantFrom(...['a', 'b'].map((digit) => digest(digit) as never), 'none' as const),
    newName: fc.constantFrom('example.com/app-1', 'app-2'),
  },
  { requiredKeys: ['format', 'image'] },
)
const entry = fc.record(
  {
    newName: fc.constantFrom('example.com/app', 'app-3'),
    newTag: fc.constantFrom('1.0', "'2'", '"on" # why'),
    digest: fc.constantFrom(digest('a'), digest('c')),
  },
  { requiredKeys: ['newTag'] },
)

const kustomization = fc.array(entry, { minLength: 1, maxLength: 6 }).map((entries) => {
  const lines = entries.map((fields, at) =>
    [`- name: app-${at}`, ...Object.entries(fields).map(([key, value]) => `${key}: ${value}`)].join(
      '\n  ',
    ),
  )
  return `kind: Kustomization\nimages:\n${lines.join('\n')}\n`
})
const workloads = fc
  .array(fc.constantFrom('app-0', 'app-1:1.0', 'app-2:v2', `app-3@${digest('a')}`), {
    minLength: 1,
    maxLength: 5,
  })
  .map((images) => {
    const containers = images.map((image, at) => `  - name: c${at}\n    image: ${image}`)
    return `apiVersion: v1\nkind: Pod\nspec:\n  containers:\n${containers.join('\n')}\n`
  })

describe('several bumps of one file at once', () => {
  test.each([
    ['kustomization.yaml', kustomization],
    ['pod.yaml', workloads],
  ])('are what they are one after the other: %s', (path, texts) => {
    fc.assert(
      fc.property(texts, fc.array(bump, { minLength: 2, maxLength: 4 }), (text, bumps) => {
        const together = bumpTogether({ path, bytes: Buffer.from(text) }, bumps)
        if (together === undefined) return
        const expected = inTurn(path, text, bumps)
        expect(together.at(-1)?.bytes.toString()).toBe(expected?.at(-1)?.bytes.toString())
        expect(together.map(({ changes }) => changes)).toEqual(
          expected?.map(({ changes }) => changes),
        )
        const told = (all: readonly Bumped[]) => new Set(all.flatMap(({ warnings }) => warnings))
        expect(told(together)).toEqual(told(expected ?? []))
      }),
      { numRuns },
    )
  })

  const bytes = Buffer.from('images:\n- name: a\n  newTag: "1"\n- name: b\n  newTag: "1"\n')
  const file = { path: 'kustomization.yaml', bytes }
  const set = (image: string, rest: Partial<Bump>): Bump => ({ format: 'auto', image, ...rest })

  test('tell each its own changes', () => {
    const together = bumpTogether(file, [
      set('b', { tag: '2' }),
      set('a', { digest: digest('a') as never, tag: '1' }),
    ])
    expect(together?.map(({ changes }) => changes.map(({ key }) => key))).toEqual([
      ['images[1].newTag'],
      ['images[0].digest'],
    ])
  })

  test.each([
    ['two of one value', [set('a', { tag: '2' }), set('a', { tag: '3' })]],
    ['one that is not there', [set('a', { tag: '2' }), set('c', { tag: '2' })]],
  ])('are left to be made one after the other: %s', (_, bumps) => {
    expect(bumpTogether(file, bumps)).toBeUndefined()
  })

  test('are left where one makes what another looks for', () => {
    const pod = 'kind: Pod\nspec:\n  containers:\n  - image: a:1\n  - image: b:1\n'
    const bumps = [set('a', { newName: 'b' }), set('b', { tag: '2' })]
    expect(bumpTogether({ path: 'pod.yaml', bytes: Buffer.from(pod) }, bumps)).toBeUndefined()
    expect(inTurn('pod.yaml', pod, bumps)?.at(-1)?.bytes.toString()).toContain(
      '- image: b:2\n  - image: b:2',
    )
  })
})
